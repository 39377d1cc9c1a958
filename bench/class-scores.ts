// Precision, recall and F1 of one label a document, by label, with macro and weighted means. No answer is a wrong answer.
// Example: gold [a, a, b], ours [a, null, b]: a has P 1, R 1/2; b has both 1; macro F1 5/6.
import { f1, type Tally, tally } from './matching.ts';

export type ClassScores = {
  readonly byLabel: ReadonlyMap<string, Tally>;
  readonly macro: number;
  /** By the gold's number of each label. */
  readonly weighted: number;
  readonly accuracy: number;
};

/** Means are over the labels of the gold; a label that only we give costs the precision of nobody. */
export function classScores(gold: readonly string[], ours: readonly (string | null)[]): ClassScores {
  const byLabel = new Map([...new Set(gold)].sort().map((label) => [label, tally()]));
  gold.forEach((label, i) => {
    const mine = ours[i] ?? null;
    byLabel.get(label)!.gold++;
    if (mine === label) byLabel.get(label)!.right++;
    const guessed = mine === null ? undefined : byLabel.get(mine);
    if (guessed !== undefined) guessed.ours++;
  });
  const tallies = [...byLabel.values()];
  const sum = (of: (t: Tally) => number): number => tallies.reduce((total, t) => total + of(t), 0);
  return {
    byLabel,
    macro: sum(f1) / Math.max(1, tallies.length),
    weighted: sum((t) => f1(t) * t.gold) / Math.max(1, gold.length),
    accuracy: sum((t) => t.right) / Math.max(1, gold.length),
  };
}
