// A sum of weighed signs: how much speaks for a decision. Leaves finding signs to those who decide, the weights to the lexicon.
// Example: weights { base: -1, of: { word: 2 } } give the sign { word: 1 } the sum 1.
import type { Weights } from '../lexicon/decisions.ts';

/** Signs without a weight count nothing. */
export function weighed(weights: Weights, signs: Readonly<Record<string, number>>): number {
  let sum = weights.base;
  for (const sign of Object.keys(signs)) sum += (weights.of.get(sign) ?? 0) * signs[sign]!;
  return sum;
}
