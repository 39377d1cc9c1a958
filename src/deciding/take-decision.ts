// Takes a decision: checks it, reads what the program has there now, appends it to the log and makes anew all that follows, in one change of the
// ledger. Leaves how it is laid over to review/. Example: a corrected stance, and the row that stood claimed stands disputed.
import { putEntry } from '../ledger.ts';
import type { Decision, NewDecision, Target } from '../model/decision.ts';
import { decisionFault } from '../model/decision-schema.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { inForce } from '../review/in-force.ts';
import { sameValue } from '../review/same-value.ts';
import type { LedgerStore } from '../store/store.ts';
import { refusal } from './refusal.ts';
import { type Rereading, type Retold, retold } from './retold.ts';

/** Rows of the ledger before and after; null where there was or is none. */
export type RowChange = { readonly before: LedgerIncident | null; readonly after: LedgerIncident | null };
export type Taken = { readonly decision: Decision; readonly rows: readonly RowChange[] };

/** Of a merge or split `was` is the caller's; of all others it is read here. Throws one line where the decision makes no sense. */
export function takeDecision(store: LedgerStore, asked: NewDecision, rereading: Rereading): Taken {
  const fault = decisionFault(asked);
  if (fault !== null) throw refusal(fault);
  const targets = [asked.target, ...asked.others];
  const reports = new Map(
    [...new Set(targets.map(({ report }) => report))].map((id) => [id, opened(store, id, rereading)]),
  );
  const grouping = asked.act === 'merge' || asked.act === 'split';
  const was = grouping ? asked.was : seenNow(store, asked, reports);
  return store.change(() => {
    const decision = store.decide({ ...asked, was });
    const before = rowsOf(store, [...reports.keys()], []);
    for (const [id, report] of reports) putEntry(store, report.under(store.decisions(id)), rereading.lexicon);
    return { decision, rows: changesOf(before, rowsOf(store, [...reports.keys()], before)) };
  });
}

function opened(store: LedgerStore, id: string, rereading: Rereading): Retold {
  const kept = store.report(id);
  if (kept === null) throw refusal(`there is no report ${JSON.stringify(id)} in this ledger; add it first`);
  return retold(kept, rereading);
}

/** Of these reports, and of all that stood in a row with them. */
const rowsOf = (
  store: LedgerStore,
  reports: readonly string[],
  before: readonly LedgerIncident[],
): readonly LedgerIncident[] =>
  store.holding([
    ...new Set([...store.accountsOf(reports).map(({ id }) => id), ...before.flatMap(({ accounts }) => accounts)]),
  ]);

function changesOf(before: readonly LedgerIncident[], after: readonly LedgerIncident[]): readonly RowChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])));
  return [...new Set([...was!.keys(), ...is!.keys()])]
    .sort()
    .map((id) => ({ before: was!.get(id) ?? null, after: is!.get(id) ?? null }))
    .filter((row) => !sameValue(row.before, row.after));
}

/** What the program itself reads where the decision will lie: of several targets a list in their order. */
function seenNow(store: LedgerStore, asked: NewDecision, reports: ReadonlyMap<string, Retold>): unknown {
  const targets = [asked.target, ...asked.others];
  const next = (store.decisions().at(-1)?.id ?? 0) + 1;
  const tried = targets.map((target, i) => {
    const trial: Decision = { ...asked, id: next + i, target, others: [] };
    const taken = store.decisions(target.report);
    const reading = reports.get(target.report)!.readUnder([...taken, trial]);
    const review = reading.reviews?.find(({ decision }) => decision === trial.id);
    if (review?.conflict === 'lost' || (review === undefined && asked.field === null)) throw refusal(lostLine(target));
    if (asked.act === 'add' && review?.reads !== null)
      throw refusal(
        `there is ${target.kind === 'event' ? 'an' : 'a'} ${target.kind} at these words already: ${review?.id}; correct that one`,
      );
    const reads = review?.reads ?? null;
    const now = inForce(taken.filter((one) => sameValue(one.target, target))).corrections.get(asked.field ?? '');
    return { reads, isSo: asked.act === 'correct' && sameValue(asked.value, now === undefined ? reads : now.value) };
  });
  if (tried.every(({ isSo }) => isSo))
    throw refusal(`${asked.field} is so already; to say that it is right, accept it`);
  const seen = tried.map(({ reads }) => reads);
  return seen.length === 1 ? seen[0] : seen;
}

const lostLine = ({ kind, report }: Target): string =>
  `it points at no ${kind} that is read in ${JSON.stringify(report)}; name one that is`;
