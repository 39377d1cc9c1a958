// Scores proposals by hashed features: a linear model whose weights training/train-attributions.ts writes.
// Without weights the rules' own prior decides alone. Example: 12 features of 'right that stop' for 'said' sum to 7.3.

/** Int8 weights, one for each hash; a score is the sum times `scale`. */
export type Weights = { readonly table: Int8Array; readonly scale: number };

/** `features` are hashes (feature.ts); `prior` is the rules' opinion, counted in with weight one. */
export function scoreOf(features: readonly number[], prior: number, weights: Weights | null): number {
  if (weights === null) return prior;
  const { table, scale } = weights;
  const mask = table.length - 1;
  let sum = 0;
  for (const hash of features) sum += table[hash & mask]!;
  return prior + sum * scale;
}

/** Index of the highest score; the first of equals, so that the order of proposals decides and nothing else. */
export function best(scores: readonly number[]): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}

/** The weight of all proposals taken together (log-sum-exp): many middling readings of one cue still make it a cue. */
export function together(scores: readonly number[]): number {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}
