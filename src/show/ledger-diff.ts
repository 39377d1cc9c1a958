// What changed on the record between two days: incidents that appeared, standing before and after, positions newly taken, tolls.
// Compares states: what changed and changed back is no difference. Example: 'was claimed on 5 May 2031, disputed on 6 May 2031'.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { asideWords, positionWords, tollBlocks } from './ledger-brief.ts';
import { type IncidentChange, isDone, ledgerChanges } from './ledger-changes.ts';
import { type LedgerBlock, type LedgerDocument, type LedgerSource, section, sectionOf } from './ledger-document.ts';
import { ledgerIncidentBlock } from './ledger-incident-block.ts';
import { sayStep } from './say-change.ts';
import { plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

/** The record as it stood at the end of each day. `from` is the day after `before`. */
export type TwoDays = { readonly before: string; readonly from: string; readonly after: string };

export function ledgerDiff(
  { days, incidents, most }: { days: TwoDays; incidents: readonly LedgerIncident[]; most: number },
  source: LedgerSource,
): LedgerDocument {
  const all = ledgerChanges(incidents, { from: days.from, to: days.after });
  const changes = all.filter(isDone);
  const appeared = changes.filter(({ before }) => before === null);
  const moved = changes.filter(({ before, after }) => before !== null && before !== after);
  const held = changes.filter((one) => !appeared.includes(one) && !moved.includes(one) && one.positions.length > 0);
  const tolls = changes.flatMap((one) => tollBlocks(one, source));
  const stepped = (one: IncidentChange): LedgerBlock =>
    ledgerIncidentBlock(
      asOf(one, days.after, source),
      source,
      one.steps.map((step) => sayStep(one.incident, step, source)),
    );
  return {
    title: `The record on ${sayDay(days.after)} against ${sayDay(days.before)}`,
    summary: [
      changes.length === 0
        ? 'no difference'
        : [
            `${plural(appeared.length, 'incident')} appeared, ${moved.length} changed standing, ${held.length} with new positions only, ${plural(tolls.length, 'toll')} new or changed`,
            ...asideWords(all),
          ].join(', '),
    ],
    marks: [],
    sections: [
      sectionOf(
        { name: 'Changed standing', means: 'before → after', look: 'heading' },
        { rows: moved, most, block: stepped },
      ),
      sectionOf(
        { name: 'Appeared', means: 'first told within these days', look: 'heading' },
        { rows: appeared, most, block: stepped },
      ),
      sectionOf(
        { name: 'New positions', means: 'the standing stayed', look: 'heading' },
        {
          rows: held,
          most,
          block: (one) => ledgerIncidentBlock(asOf(one, days.after, source), source, positionWords(one, source)),
        },
      ),
      section({ name: 'Tolls', means: 'figures newly given or changed, by claimant', look: 'heading' }, tolls, most),
    ].filter((one) => one !== null),
  };
}

/** The incident as it stood at the end of a day: what was said later, and what counts it, is left out. */
function asOf({ incident, after }: IncidentChange, day: string, { statement }: LedgerSource): LedgerIncident {
  const known = (since: string | null): boolean => since === null || since <= day;
  const last = incident.history.filter(({ on }) => known(on)).at(-1);
  return {
    ...incident,
    standing: after,
    because: last?.because ?? incident.because,
    positions: incident.positions
      .filter(({ since }) => known(since))
      .map((one) => ({ ...one, statements: one.statements.filter((id) => known(statement(id)?.day ?? null)) })),
    mentions: incident.mentions.slice(0, 1),
    quantities: [],
  };
}
