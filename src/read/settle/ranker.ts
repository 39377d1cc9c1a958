// Scores proposals by hashed features: a linear model and, where the weights have one, a small network (rank-network.ts).
// training/train-attributions.ts writes both. Without weights the rules' own prior decides alone.
// Example: 12 features of 'right that stop' for 'said' sum to 7.3.
import type { WordVectors } from '../../model/language-layer.ts';
import { lastingFeatures, lastingNumbers, UNKNOWN } from './lasting-bundles.ts';
import { type HiddenRows, hiddenLayer, type RankNetwork } from './rank-network.ts';

/** Int8 weights, one for each hash; the linear score is the sum times `scale`. */
export type Weights = { readonly table: Int8Array; readonly scale: number; readonly network: RankNetwork | null };

/** Features that several proposals of a sentence have in common; what they weigh together is kept with them by the first scorer that is asked. */
export type Bundle = { readonly features: readonly number[]; weighed: Weighed | null };
type Weighed = { readonly linear: number; readonly hidden: HiddenRows };

/**
 * What is to be weighed: hashes of features (feature.ts), its own, those that it shares and lasting ones, the rules' own opinion, words at the
 * spots that count (-1 for none).
 */
export type Judged = {
  readonly features: readonly number[];
  readonly shared: readonly Bundle[];
  /** Of lasting-bundles.ts. */
  readonly lasting: readonly number[];
  readonly prior: number;
  readonly spots: readonly number[];
};

export function bundle(features: readonly number[]): Bundle {
  return { features, weighed: null };
}

/** All features, wherever they stand. */
export function featuresOf({ features, shared, lasting }: Judged): readonly number[] {
  return [...features, ...shared.flatMap((bundle) => bundle.features), ...lasting.flatMap(lastingFeatures)];
}

export type Scorer = (judged: Judged) => number;

/** Scores proposals over one text; `prior` counts with weight one. */
export function scorerOver(weights: Weights | null, vectors: WordVectors | null): Scorer {
  if (weights === null) return ({ prior }) => prior;
  const hidden = weights.network === null ? null : hiddenLayer(weights.network, vectors);
  const weigh = (features: readonly number[]): Weighed => ({
    linear: linear(features, weights),
    hidden: hidden === null ? NO_ROWS : hidden.rowsOf(features),
  });
  const known = linearOf(weights);
  return ({ features, shared, lasting, prior, spots }) => {
    let sum = linear(features, weights);
    const rows: HiddenRows[] = [];
    for (const bundle of shared) {
      bundle.weighed ??= weigh(bundle.features);
      sum += bundle.weighed.linear;
      rows.push(bundle.weighed.hidden);
    }
    if (lasting.length > 0) {
      const sums = known();
      for (let k = 0; k < lasting.length; k++) {
        const one = lasting[k]!;
        if (sums[one] === UNKNOWN) {
          sums[one] = linear(lastingFeatures(one), weights);
          hidden?.sum(one, lastingFeatures(one));
        }
        sum += sums[one]!;
      }
    }
    return prior + sum * weights.scale + (hidden === null ? 0 : hidden.score(features, { rows, sums: lasting }, spots));
  };
}
const NO_ROWS: HiddenRows = [];

/** What lasting bundles weigh, for each set of weights; their rows are summed as soon as that is known. */
const linears = new WeakMap<Weights, () => Int32Array>();
function linearOf(weights: Weights): () => Int32Array {
  const known = linears.get(weights) ?? lastingNumbers();
  linears.set(weights, known);
  return known;
}

/** In whole numbers: in what order they are added makes no difference. */
function linear(features: readonly number[], { table }: Weights): number {
  const mask = table.length - 1;
  let sum = 0;
  for (const hash of features) sum += table[hash & mask]!;
  return sum;
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
