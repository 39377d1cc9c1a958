// Scores proposals by hashed features: a linear model and, where the weights have one, a small network (rank-network.ts).
// training/train-attributions.ts writes both. Without weights the rules' own prior decides alone.
// Example: 12 features of 'right that stop' for 'said' sum to 7.3.
import type { WordVectors } from '../../model/language-layer.ts';
import { hiddenScore, type RankNetwork } from './rank-network.ts';

/** Int8 weights, one for each hash; the linear score is the sum times `scale`. */
export type Weights = { readonly table: Int8Array; readonly scale: number; readonly network: RankNetwork | null };

/** What is to be weighed: hashes of features (feature.ts), the rules' own opinion, words at the spots that count (-1 for none). */
export type Judged = {
  readonly features: readonly number[];
  readonly prior: number;
  readonly spots: readonly number[];
};

export type Scorer = (judged: Judged) => number;

/** Scores proposals over one text; `prior` counts with weight one. */
export function scorerOver(weights: Weights | null, vectors: WordVectors | null): Scorer {
  if (weights === null) return ({ prior }) => prior;
  const hidden = weights.network === null ? null : hiddenScore(weights.network, vectors);
  return ({ features, prior, spots }) =>
    prior + linear(features, weights) + (hidden === null ? 0 : hidden(features, spots));
}

function linear(features: readonly number[], { table, scale }: Weights): number {
  const mask = table.length - 1;
  let sum = 0;
  for (const hash of features) sum += table[hash & mask]!;
  return sum * scale;
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
