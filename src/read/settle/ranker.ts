// Scores proposals by hashed features: a linear model whose weights training/train-attributions.ts writes.
// Without weights the rules' own prior decides alone. Example: 12 features of 'right that stop' for 'said' sum to 7.3.

/** Int8 weights, one for each hash; a score is the sum times `scale`. */
export type Weights = { readonly table: Int8Array; readonly scale: number };

const FNV_START = 0x811c9dc5;

/** FNV-1a over the UTF-16 units of a feature's name: 32 bits, unsigned. */
export function featureHash(name: string): number {
  return finished(absorbed(FNV_START, name));
}

function absorbed(state: number, text: string): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function finished(state: number): number {
  return (state ^ (state >>> 15)) >>> 0;
}

/** `prior` is the rules' opinion, counted in with weight one. `before` stands before the name of each feature: 'deny|'. */
export function scoreOf(features: readonly string[], prior: number, weights: Weights | null, before = ''): number {
  if (weights === null) return prior;
  const { table, scale } = weights;
  const mask = table.length - 1;
  const start = absorbed(FNV_START, before);
  let sum = 0;
  for (const name of features) sum += table[finished(absorbed(start, name)) & mask]!;
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
