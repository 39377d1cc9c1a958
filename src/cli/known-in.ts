// How the targets of decisions are called in a ledger, and which words stand where: each report is opened once. Leaves wording to show/.
// Example: the cue at 1204 of wire.txt is 'wire.txt#s1204'.
import type { Decision, Target } from '../model/decision.ts';
import type { Reading } from '../model/reading.ts';
import type { Known } from '../show/say-decision.ts';
import type { LedgerStore } from '../store/store.ts';

const LETTERS = { statement: 's', event: 'e', incident: 'i', entity: 'n' } as const;

export function knownIn(
  store: Pick<LedgerStore, 'report'>,
): Known & { readonly conflictOf: (decision: Decision) => string | null } {
  const opened = new Map<string, Reading | null>();
  const readingOf = (report: string): Reading | null => {
    const known = opened.get(report);
    if (known !== undefined) return known;
    const reading = store.report(report)?.reading ?? null;
    opened.set(report, reading);
    return reading;
  };
  return {
    nameOf: (target, decision) => `${target.report}#${idOf(target, decision, readingOf(target.report))}`,
    wordsAt: (report, { start, end }) => readingOf(report)?.article.text.slice(start, end) ?? null,
    conflictOf: ({ id, target, others }) => {
      for (const { report } of [target, ...others]) {
        const review = readingOf(report)?.reviews?.find((one) => one.decision === id && one.conflict !== null);
        if (review !== undefined) return review.conflict;
      }
      return null;
    },
  };
}

/** The id that the reading has for it; where it is not read any more the one that such a thing would have there. */
function idOf({ kind, span }: Target, decision: number, reading: Reading | null): string {
  const reviewed = reading?.reviews?.filter((one) => one.decision === decision && one.kind === kind) ?? [];
  const id = reviewed.length === 1 ? reviewed[0]?.id : undefined;
  if (typeof id === 'string') return id;
  const mention = reading?.entities.find((one) => one.mentions[0]?.span.start === span.start);
  return kind === 'entity' && mention !== undefined ? mention.id : `${LETTERS[kind]}${span.start}`;
}
