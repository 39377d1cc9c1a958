// The spine of deciding: what a person names and types → a decision → the log → all that follows from it. Read this file for what can be done.
// Leaves laying decisions over a reading to review/, the words of the shell to cli/. Example: decide(store, correction(store, asked), rereading).
import type { Context } from './deciding/context.ts';
import { refusal } from './deciding/refusal.ts';
import { type Thing, thingAt } from './deciding/thing-at.ts';
import { toldValue } from './deciding/told-value.ts';
import { wordsIn } from './deciding/words-in.ts';
import type { Act, NewDecision, Target, TargetKind } from './model/decision.ts';
import { fieldFault, valueFault } from './model/decision-schema.ts';
import type { Span } from './model/span.ts';
import { sameValue } from './review/same-value.ts';
import type { LedgerStore } from './store/store.ts';

export { isRefusal } from './deciding/refusal.ts';
export type { ReadOnce, Rereading } from './deciding/retold.ts';
export { type RowChange, type Taken, takeDecision } from './deciding/take-decision.ts';
export { type Replayed, type Reread, replay, reread } from './deciding/take-many.ts';

/** Who decides, when, and why if he says so. */
export type Decider = Pick<NewDecision, 'who' | 'when' | 'why'>;
type Lexicon = Context['lexicon'];
type Blank = Pick<NewDecision, 'others' | 'field' | 'value' | 'was'>;
const blank: Blank = { others: [], field: null, value: null, was: null };

export type Correcting = {
  /** REPORT#ID. */
  readonly name: string;
  readonly field: string;
  /** As a person types it. */
  readonly words: string;
  readonly line: number | null;
  /** Of an incident only the report that is named. */
  readonly only: boolean;
};
/** They rest on words of one report. */
const ofOneReport: ReadonlySet<string> = new Set(['positions', 'quantities']);

/**
 * Of an incident of several reports a correction holds in all of them, unless `only` that one is meant or the field rests on its words. Throws
 * one line where the field or the value makes no sense.
 */
export function correction(store: LedgerStore, asked: Correcting, lexicon: Lexicon): Omit<NewDecision, keyof Decider> {
  const { target, id, reading } = thingAt(store, asked.name);
  const fault = fieldFault(target.kind, asked.field);
  if (fault !== null) throw refusal(fault);
  const near = target.span.start;
  const told = toldValue(asked.field, asked.words, { kind: target.kind, reading, id, near, line: asked.line, lexicon });
  if ('wrong' in told) throw refusal(told.wrong);
  const wrong = valueFault(target.kind, asked.field, told.value);
  if (wrong !== null) throw refusal(wrong);
  const all = target.kind === 'incident' && !asked.only && !ofOneReport.has(asked.field);
  const others = all ? othersOf(store, asked.name) : [];
  return { ...blank, act: 'correct', target, others, field: asked.field, value: told.value };
}

/**
 * An acceptance or rejection. Of an incident of several reports with all its accounts, unless `only` that one is meant. With a field, an acceptance
 * takes its correction back.
 */
export function verdict(
  store: LedgerStore,
  act: 'accept' | 'reject',
  { name, field, only }: { readonly name: string; readonly field: string | null; readonly only: boolean },
): Omit<NewDecision, keyof Decider> {
  const { target } = thingAt(store, name);
  const fault = field === null ? null : fieldFault(target.kind, field);
  if (fault !== null) throw refusal(fault);
  const all = target.kind === 'incident' && !only && !(field !== null && ofOneReport.has(field));
  const others = all ? othersOf(store, name) : [];
  const taken = all && act === 'accept' && others.length === 0 ? takenOut(store, target) : [];
  return { ...blank, act, target, others: [...others, ...taken], field };
}

/** The other accounts of the row that is called so; an account that is not the first of its row stands for itself. */
function othersOf(store: LedgerStore, name: string): readonly Target[] {
  const row = store.incidents({ ids: [name] })[0];
  return (row?.accounts ?? []).filter((id) => id !== name).map((id) => thingAt(store, id).target);
}

/** What the last rejection took out together with it. */
function takenOut(store: LedgerStore, target: Target): readonly Target[] {
  const isIt = (one: Target): boolean => sameValue(one, target);
  const named = store
    .decisions(target.report)
    .map(({ act, target: first, others }) => ({ act, all: [first, ...others] }))
    .findLast(({ act, all }) => act === 'reject' && all.some(isIt));
  return (named?.all ?? []).filter((one) => !isIt(one));
}

/** Rows put together, each with all its accounts. */
export function merge(store: LedgerStore, names: readonly string[]): Omit<NewDecision, keyof Decider> {
  if (names.length < 2) throw refusal('merge needs at least two incidents; name them by their ids');
  const accounts = [...new Set(names.flatMap((name) => rowOf(store, name).accounts))];
  if (new Set(names.map((name) => rowOf(store, name).id)).size < 2)
    throw refusal(`${names.map((name) => JSON.stringify(name)).join(' and ')} are one incident already`);
  const [target, ...others] = accounts.map((id) => thingAt(store, id).target);
  return { ...blank, act: 'merge', target: target!, others };
}

/** Accounts taken out of a row. */
export function split(store: LedgerStore, name: string, out: readonly string[]): Omit<NewDecision, keyof Decider> {
  const row = rowOf(store, name);
  const stranger = out.find((id) => !row.accounts.includes(id));
  if (stranger !== undefined)
    throw refusal(
      `${JSON.stringify(stranger)} is not in ${JSON.stringify(row.id)}; its accounts are ${row.accounts.join(', ')}`,
    );
  const stay = row.accounts.filter((id) => !out.includes(id));
  if (stay[0] === undefined)
    throw refusal(`nothing would be left of ${JSON.stringify(row.id)}; leave one account in it`);
  const targets = (ids: readonly string[]): readonly Target[] => ids.map((id) => thingAt(store, id).target);
  return { ...blank, act: 'split', target: targets(stay)[0]!, others: targets(out), was: targets(row.accounts) };
}

function rowOf(store: LedgerStore, name: string) {
  const row = store.holding([name])[0];
  if (row !== undefined) return row;
  thingAt(store, name);
  throw refusal(`${JSON.stringify(name)} is no incident; onrecord incidents lists them`);
}

export type Adding = {
  readonly report: string;
  readonly kind: 'statement' | 'event';
  /** Cue or trigger as they stand in the report. */
  readonly at: string;
  readonly line: number | null;
  /** Fields by name, as a person types them. */
  readonly fields: Readonly<Record<string, string>>;
};

/** What is not told is plain: a statement is an indirect assertion, an event is actual. */
export function addition(store: LedgerStore, adding: Adding, lexicon: Lexicon): Omit<NewDecision, keyof Decider> {
  const { report, kind, at, line, fields } = adding;
  const reading = store.report(report)?.reading;
  if (reading === undefined)
    throw refusal(`there is no report ${JSON.stringify(report)} in this ledger; check the name, or add it first`);
  const span = wordsIn(reading.article.text, at, { near: null, line });
  if ('wrong' in span) throw refusal(span.wrong);
  const context = { kind, reading, id: null, near: span.start, line: null, lexicon };
  const told = Object.entries(fields).map(([field, words]) => {
    const value = toldValue(field, words, context);
    if ('wrong' in value) throw refusal(value.wrong);
    return [field, value.value] as const;
  });
  const value = { ...plainThing(kind, span, at), ...Object.fromEntries(told) };
  return { ...blank, act: 'add', target: { report, kind, span }, value };
}

const plainThing = (kind: 'statement' | 'event', span: Span, words: string): object =>
  kind === 'statement'
    ? {
        ...{ speakers: [], cue: { span, lemma: words.toLowerCase().replace(/\s+/gu, ' ') }, stance: 'assert' },
        ...{ negated: false, hedges: [], form: 'indirect', content: [], saidOn: null, venue: null, addressees: [] },
      }
    : {
        ...{ type: 'ASSAULT', mode: null, contexts: [], trigger: span, actors: [], recipients: [], instrument: null },
        ...{ place: null, when: null, quantities: [], modality: 'actual', negated: false, historical: false },
      };

export type { Act, TargetKind, Thing };
