// Which incidents of a ledger bear on the commitments that its reports speak of, as questions: each is narrow, so that nobody reads a whole ledger to
// judge one treaty. More than bears may be found; ledger-commitments.ts judges each. Pure.
// Example: for Article 4 in October 2020 the attacks on its members since September, and what the reports themselves ground their findings on.
import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { SpokenCommitments } from '../model/ledger-commitment.ts';
import type { IncidentQuestion } from '../model/question.ts';
import { violationQuestions } from './alleged-violations.ts';
import { attackQuestions } from './attacks-on-members.ts';

export type EvidenceAsked = {
  /** Ids of accounts, and of what is none. */
  readonly grounds: readonly string[];
  readonly questions: readonly IncidentQuestion[];
};

export function evidenceFor(spoken: readonly SpokenCommitments[], rules: readonly CommitmentRule[]): EvidenceAsked {
  const grounds = spoken.flatMap(({ report, commitments }) =>
    commitments.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => condition.grounds.map((ground) => `${report}#${ground}`)),
    ),
  );
  const tellings = new Map<string, SpokenCommitments[]>();
  for (const one of spoken)
    for (const { id } of one.commitments) {
      const known = tellings.get(id);
      if (known === undefined) tellings.set(id, [one]);
      else known.push(one);
    }
  const questions = rules.flatMap((rule) => {
    const told = tellings.get(rule.id) ?? [];
    if (told.length === 0) return [];
    return rule.kind === 'cease-fire'
      ? violationQuestions(rule, {
          reports: told.map(({ report }) => report),
          parties: [
            ...new Set(
              told.flatMap(({ commitments }) =>
                commitments.flatMap(({ id, parties }) => (id === rule.id ? parties : [])),
              ),
            ),
          ],
        })
      : attackQuestions(
          rule,
          told.flatMap(({ on }) => on ?? []),
        );
  });
  return { grounds: [...new Set(grounds)], questions };
}
