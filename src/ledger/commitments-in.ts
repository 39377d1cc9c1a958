// The commitments that the reports of a ledger speak of, over time. Leaves meaning to relate/ledger-commitments.ts. Reads every report of the
// days asked for: nothing of it is kept, so that a new treaty in data/ needs no new reading of the ledger's rows.
// Example: commitmentsIn(store, rules, { from: '2020-09-27', to: null }) over six weeks of war.
import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { LedgerCommitment } from '../model/ledger-commitment.ts';
import { ledgerCommitmentsOf, type ReportReading } from '../relate/ledger-commitments.ts';
import type { LedgerStore } from '../store/store.ts';

/** Days of publication, both included, null where open. A report without a day is left out where one is asked for. */
export type Days = { readonly from: string | null; readonly to: string | null };

export function commitmentsIn(
  store: Pick<LedgerStore, 'reports' | 'report' | 'incidents'>,
  rules: readonly CommitmentRule[],
  days: Days,
): readonly LedgerCommitment[] {
  const speaking: ReportReading[] = [];
  for (const { id, day } of store.reports()) {
    if (!within(day, days)) continue;
    const reading = store.report(id)?.reading;
    if (reading === undefined || reading.commitments.length === 0) continue;
    const { article, incidents, commitments } = reading;
    speaking.push({ id, reading: { article, incidents, commitments } });
  }
  return speaking.length === 0 ? [] : ledgerCommitmentsOf(speaking, store.incidents({}), rules);
}

const within = (day: string | null, { from, to }: Days): boolean =>
  (from === null || (day !== null && day >= from)) && (to === null || (day !== null && day <= to));
