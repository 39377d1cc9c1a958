// Trains a hashed linear ranker: softmax over the proposals of one example, averaged stochastic gradient steps, fixed seed.
// Knows nothing of language. Example: for 'said' the proposal 'right that stop' should outscore the 40 others and the null proposal.

export type RankExample = {
  readonly candidates: readonly { readonly features: Uint32Array; readonly prior: number }[];
  readonly right: readonly number[];
  readonly weight: number;
  /** How far each candidate overlaps the annotation; empty where none is right. */
  readonly overlaps?: readonly number[];
};
export type TrainOptions = {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
};

/** Cut to the table once, so that every epoch only adds. */
export function hashed(features: readonly number[], bits: number): Uint32Array {
  const mask = 2 ** bits - 1;
  return Uint32Array.from(features, (hash) => hash & mask);
}

/** Averaged weights, one for each hash. The same examples and options give the same numbers. */
export function trainRanker(examples: readonly RankExample[], options: TrainOptions): Float32Array {
  const size = 2 ** options.bits;
  const weights = new Float32Array(size);
  const total = new Float64Array(size);
  const squares = new Float32Array(size);
  const random = generator(options.seed);
  const order = examples.map((_, i) => i);
  let taken = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      step(examples[i]!, weights, squares, options);
    }
    if (epoch >= options.epochs / 2) {
      taken++;
      for (let w = 0; w < size; w++) total[w] = total[w]! + weights[w]!;
    }
  }
  return Float32Array.from(total, (sum) => sum / Math.max(taken, 1));
}

/** The mean of three runs in different orders: what the order of examples happened to teach falls away. */
export function averaged(examples: readonly RankExample[], options: TrainOptions): Float32Array {
  const runs = [0, 1, 2].map((run) => trainRanker(examples, { ...options, seed: options.seed + run }));
  return Float32Array.from(runs[0]!, (_, w) => runs.reduce((sum, weights) => sum + weights[w]!, 0) / runs.length);
}

function step(example: RankExample, weights: Float32Array, squares: Float32Array, options: TrainOptions): void {
  const { candidates, right } = example;
  if (right.length === 0) return;
  const scores = candidates.map((candidate) => candidate.prior + sumOf(candidate.features, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((a, b) => a + b, 0);
  const good = right.reduce((a, k) => a + powers[k]!, 0);
  for (let k = 0; k < candidates.length; k++) {
    const share = powers[k]! / all;
    const target = right.includes(k) ? powers[k]! / good : 0;
    const error = (share - target) * example.weight;
    if (Math.abs(error) < 1e-4) continue;
    for (const f of candidates[k]!.features) {
      const gradient = error + options.decay * weights[f]!;
      squares[f] = squares[f]! + gradient * gradient;
      weights[f] = weights[f]! - (options.rate * gradient) / Math.sqrt(squares[f]! + 1);
    }
  }
}

export function sumOf(features: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const f of features) sum += weights[f]!;
  return sum;
}

/** Int8 with one scale; the largest weight becomes 127. */
export function quantised(weights: Float32Array): { readonly table: Int8Array; readonly scale: number } {
  let top = 0;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  const scale = top === 0 ? 1 : Math.min(top, 4) / 127;
  return { table: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale };
}

/** Mulberry32: small, seeded, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
