// What a person names as REPORT#ID: a statement, an event, an incident or an entity of a kept report, told by its words as the program reads them.
// Leaves rows of the ledger to whoever names them. Example: thingAt(store, 'wire.txt#s1204') is that statement at its cue.
import type { Target, TargetKind } from '../model/decision.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { LedgerStore } from '../store/store.ts';
import { refusal } from './refusal.ts';

export type Thing = { readonly target: Target; readonly id: string; readonly reading: Reading };

/** Throws one line where there is no such report or no such thing in it. What was rejected is found as well. */
export function thingAt(store: Pick<LedgerStore, 'report' | 'decisions'>, name: string): Thing {
  const cut = name.lastIndexOf('#');
  const [report, id] = [name.slice(0, cut), name.slice(cut + 1)];
  if (cut < 1 || id === '')
    throw refusal(`${JSON.stringify(name)} names nothing; write REPORT#ID, as the lists of the ledger do`);
  const reading = store.report(report)?.reading;
  if (reading === undefined)
    throw refusal(`there is no report ${JSON.stringify(report)} in this ledger; check the name, or add it first`);
  const target = placeIn(reading, id) ?? rejectedIn(store, reading, { report, id });
  if (target === null)
    throw refusal(
      `there is no ${JSON.stringify(id)} in ${JSON.stringify(report)}; onrecord show ${report} lists what there is`,
    );
  return { target: { report, ...target }, id, reading };
}

type Place = { readonly kind: TargetKind; readonly span: Span };

function placeIn({ statements, events, incidents, entities, reviews = [] }: Reading, id: string): Place | null {
  const asRead = (kind: 'statement' | 'event', thing: string, laid: Span): Span => {
    const field = kind === 'statement' ? 'cue' : 'trigger';
    const moved = reviews.find((one) => one.kind === kind && one.id === thing && one.field === field);
    if (moved === undefined) return laid;
    return kind === 'statement' ? (moved.reads as { readonly span: Span }).span : (moved.reads as Span);
  };
  const statement = statements.find((one) => one.id === id);
  if (statement !== undefined) return { kind: 'statement', span: asRead('statement', id, statement.cue.span) };
  const incident = incidents.find((one) => one.id === id);
  const event = events.find((one) => one.id === (incident?.events[0] ?? id));
  if (event !== undefined)
    return { kind: incident === undefined ? 'event' : 'incident', span: asRead('event', event.id, event.trigger) };
  const mention = entities.find((one) => one.id === id)?.mentions[0];
  return mention === undefined ? null : { kind: 'entity', span: mention.span };
}

/** A thing that is rejected is in the reviews only; where it stands its decision tells. */
function rejectedIn(
  store: Pick<LedgerStore, 'decisions'>,
  { reviews = [] }: Reading,
  { report, id }: { readonly report: string; readonly id: string },
): Place | null {
  const review = reviews.find((one) => one.id === id && one.act === 'reject');
  const decision = store.decisions(report).find((one) => one.id === review?.decision);
  const targets = decision === undefined ? [] : [decision.target, ...decision.others];
  const place = targets.find((one) => one.report === report && one.kind === review?.kind);
  return place === undefined ? null : { kind: place.kind, span: place.span };
}
