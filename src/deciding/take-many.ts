// A log of decisions taken again, and reports read again by another program: the same reports and the same log give the same rows.
// Leaves single decisions to take-decision.ts. Example: replay(store, log, …) on a fresh ledger of the same reports; once more, it does nothing.
import { putEntry } from '../ledger.ts';
import type { Decision, NewDecision } from '../model/decision.ts';
import { decisionFault } from '../model/decision-schema.ts';
import type { Review } from '../model/review.ts';
import { sameValue } from '../review/same-value.ts';
import type { LedgerStore } from '../store/store.ts';
import { refusal } from './refusal.ts';
import { type Rereading, retold } from './retold.ts';

export type Replayed = { readonly taken: number; readonly known: number };

/** In the order given; those that the ledger has already are left out. All of it is taken, or nothing where one makes no sense. */
export function replay(store: LedgerStore, log: readonly unknown[], rereading: Rereading): Replayed {
  const decisions = log.map((value, i) => checked(value, i, store));
  const known = new Set(store.decisions().map(wordsOf));
  const fresh = decisions.filter((decision) => !known.has(wordsOf(decision)));
  const reports = [...new Set(fresh.flatMap(({ target, others }) => [target, ...others].map(({ report }) => report)))];
  const again = reports.map((id) => ({ id, ...retold(store.report(id)!, rereading) }));
  store.change(() => {
    for (const decision of fresh) store.decide(decision);
    for (const { id, under } of again) putEntry(store, under(store.decisions(id)), rereading.lexicon);
  });
  return { taken: fresh.length, known: decisions.length - fresh.length };
}

function checked(value: unknown, i: number, store: LedgerStore): NewDecision {
  const fault = decisionFault(value);
  if (fault !== null) throw refusal(`line ${i + 1} of the log: ${fault}`);
  const { id: _, ...decision } = value as Decision;
  for (const { report } of [decision.target, ...decision.others])
    if (store.report(report) === null)
      throw refusal(
        `line ${i + 1} of the log is about the report ${JSON.stringify(report)}, which this ledger does not have; add it first`,
      );
  return decision;
}

/** All of a decision but its number. */
const wordsOf = ({ act, target, others, field, value, was, who, when, why }: NewDecision): string =>
  JSON.stringify([act, target, others, field, value, was, who, when, why], sortedKeys);

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export type Reread = { readonly report: string; readonly changed: boolean; readonly conflicts: readonly Review[] };

/** Report by report, each in a change of its own, so that it can be stopped and taken up again. Decisions stay on top. */
export function* reread(store: LedgerStore, reports: Iterable<string>, rereading: Rereading): Generator<Reread> {
  for (const id of reports) {
    const kept = store.report(id);
    if (kept === null) throw refusal(`there is no report ${JSON.stringify(id)} in this ledger; check the name`);
    const entry = retold(kept, rereading).under(store.decisions(id));
    const changed = !sameValue(kept.reading, entry.report.reading);
    if (changed) store.change(() => putEntry(store, entry, rereading.lexicon));
    const conflicts = (entry.report.reading.reviews ?? []).filter(({ conflict }) => conflict !== null);
    yield { report: id, changed, conflicts };
  }
}
