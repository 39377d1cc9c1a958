// The commitments that the reports of a ledger speak of, over time. Leaves meaning to relate/ledger-commitments.ts. Findings are made anew at each
// call, so that a new treaty in data/ needs no new reading of the ledger's rows; of incidents only those are read that bear on them.
// Example: commitmentsIn(store, rules, { from: '2020-09-27', to: null }) over six weeks of war.
import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { LedgerCommitment, SpokenCommitments } from '../model/ledger-commitment.ts';
import { evidenceFor } from '../relate/evidence-for.ts';
import { ledgerCommitmentsOf } from '../relate/ledger-commitments.ts';
import type { Days, LedgerStore } from '../store/store.ts';

/** `days` of publication. A report without a day is left out where one is asked for. */
export const commitmentsIn = (
  store: Pick<LedgerStore, 'spokenCommitments' | 'holding' | 'incidents'>,
  rules: readonly CommitmentRule[],
  days: Days,
): readonly LedgerCommitment[] => commitmentsSpoken(store, rules, store.spokenCommitments(days));

/** By what these reports say of them, and by all that the ledger tells of what they speak of. */
export function commitmentsSpoken(
  store: Pick<LedgerStore, 'holding' | 'incidents'>,
  rules: readonly CommitmentRule[],
  spoken: readonly SpokenCommitments[],
): readonly LedgerCommitment[] {
  if (spoken.length === 0) return [];
  const { grounds, questions } = evidenceFor(spoken, rules);
  const found = [...store.holding(grounds), ...questions.flatMap((question) => store.incidents(question))];
  const incidents = new Map(found.map((incident) => [incident.id, incident]));
  return ledgerCommitmentsOf(spoken, [...incidents.values()], rules);
}
