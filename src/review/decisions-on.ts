// The decisions that are about one report, each as if it were about that report alone: an incident of many reports is corrected, accepted or
// rejected in each. What a value says of words holds for the report of the target only.
// Leaves merging and splitting to groupings.ts. Example: the rejection of wire#i52 with note#i10 is, for the note, one of note#i10.
import type { Decision } from '../model/decision.ts';

/** In the order given. */
export function decisionsOn(report: string, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.flatMap((decision) => {
    const { act, target, others, was } = decision;
    if (act === 'merge' || act === 'split') return [];
    if (others.length === 0) return target.report === report ? [decision] : [];
    const seen = Array.isArray(was) ? (was as readonly unknown[]) : [];
    return [target, ...others].flatMap((one, i) =>
      one.report === report
        ? [
            {
              ...decision,
              ...{ target: one, others: [], was: seen[i] ?? null },
              value: i === 0 ? decision.value : withoutWords(decision.value),
            },
          ]
        : [],
    );
  });
}

/** The same value without its places in a text. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'at' || key === 'span' ? null : withoutWords(part)]),
  );
}
