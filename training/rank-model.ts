// Trains the rankers: softmax over the candidates of one example, a hashed linear model and beside it a small network, in averaged gradient steps.
// Knows nothing of language. Example: for 'said' the proposal 'right that stop' should outscore the 40 others and the null proposal.
import { rowOf, VECTOR_STEP } from '../src/read/settle/rank-network.ts';
import { featuresOf, type Judged, type Weights } from '../src/read/settle/ranker.ts';

/** What is to be ranked, packed: features and spots of all candidates one after the other. */
export type RankExample = {
  readonly features: Uint32Array;
  /** Where the features of each candidate begin; one longer than the candidates. */
  readonly starts: Uint32Array;
  readonly spots: Int32Array;
  readonly priors: Float32Array;
  readonly right: readonly number[];
  readonly weight: number;
  /** Vectors of the words of its text, `vectorWidth` bytes each; null where spots are empty. */
  readonly vectors: Int8Array | null;
};

export type TrainOptions = {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  /** The network: how many hidden units, bits of its rows, roles of spots, values a vector; null for the linear model alone. */
  readonly network: {
    readonly width: number;
    readonly bits: number;
    readonly roles: number;
    readonly vectorWidth: number;
    readonly rate: number;
    /** How many features in one are left out of the hidden layer at each step. */
    readonly drop: number;
  } | null;
};

export function rankExample(
  judged: readonly Judged[],
  rest: { readonly right: readonly number[]; readonly weight: number; readonly vectors: Int8Array | null },
): RankExample {
  const starts = new Uint32Array(judged.length + 1);
  const features = judged.map(featuresOf);
  features.forEach((own, k) => {
    starts[k + 1] = starts[k]! + own.length;
  });
  const roles = Math.max(0, ...judged.map(({ spots }) => spots.length));
  const spots = new Int32Array(judged.length * roles).fill(-1);
  for (const [k, one] of judged.entries()) spots.set(one.spots, k * roles);
  return {
    features: Uint32Array.from(features.flat()),
    starts,
    spots,
    priors: Float32Array.from(judged, ({ prior }) => prior),
    ...rest,
  };
}

/** Weights as they are learnt: floats. */
export type Learnt = {
  readonly wide: Float32Array;
  readonly rows: Float32Array;
  readonly spots: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
};

const names = ['wide', 'rows', 'spots', 'bias', 'out'] as const;

/** Averaged weights of the later half of the steps. The same examples and options give the same numbers. */
export function trainRanker(examples: readonly RankExample[], options: TrainOptions): Learnt {
  const random = generator(options.seed);
  const model = fresh(options, random);
  const squares = {
    wide: new Float32Array(model.wide.length),
    // One step size for all values of a row: they are learnt together.
    rows: new Float32Array(model.rows.length / Math.max(1, model.bias.length)),
    spots: new Float32Array(model.spots.length / Math.max(1, model.bias.length)),
    bias: new Float32Array(model.bias.length),
    out: new Float32Array(model.out.length),
  };
  const total = Object.fromEntries(names.map((name) => [name, new Float32Array(model[name].length)])) as Learnt;
  const order = examples.map((_, i) => i);
  let taken = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) step(examples[i]!, model, squares, options, random);
    if (epoch < options.epochs / 2) continue;
    taken++;
    for (const name of names) for (let w = 0; w < total[name].length; w++) total[name][w]! += model[name][w]!;
  }
  for (const name of names) for (let w = 0; w < total[name].length; w++) total[name][w]! /= Math.max(taken, 1);
  return total;
}

function fresh({ bits, network }: TrainOptions, random: () => number): Learnt {
  const width = network?.width ?? 0;
  const spread = (count: number, scale: number): Float32Array =>
    Float32Array.from({ length: count }, () => (random() + random() + random() - 1.5) * scale);
  return {
    wide: new Float32Array(2 ** bits),
    rows: spread(network === null ? 0 : 2 ** network.bits * width, 0.08),
    spots: spread(network === null ? 0 : network.roles * network.vectorWidth * width, 0.08),
    bias: new Float32Array(width),
    out: spread(width, 0.5),
  };
}

type Squares = { readonly [name in keyof Learnt]: Float32Array };
type Pass = { readonly scores: Float64Array; readonly hidden: Float32Array; readonly kept: Uint8Array | null };

/** Scores of all candidates; `random` leaves features out of the hidden layer, null keeps all. */
export function forward(
  example: RankExample,
  model: Learnt,
  options: TrainOptions,
  random: (() => number) | null,
): Pass {
  const count = example.priors.length;
  const { network } = options;
  const width = network?.width ?? 0;
  const mask = 2 ** options.bits - 1;
  const scores = Float64Array.from(example.priors);
  const hidden = new Float32Array(count * width);
  const kept =
    network === null || random === null
      ? null
      : Uint8Array.from(example.features, () => (random() < network.drop ? 0 : 1));
  const roles = count === 0 ? 0 : example.spots.length / count;
  const shares = new Map<number, Float32Array>();
  for (let k = 0; k < count; k++) {
    const h = k * width;
    hidden.set(model.bias, h);
    for (let j = example.starts[k]!; j < example.starts[k + 1]!; j++) {
      const hash = example.features[j]!;
      scores[k]! += model.wide[hash & mask]!;
      if (network === null || kept?.[j] === 0) continue;
      const at = rowOf(hash, 2 ** network.bits) * width;
      for (let d = 0; d < width; d++) hidden[h + d]! += model.rows[at + d]!;
    }
    if (network === null) continue;
    for (let role = 0; role < roles; role++) {
      const word = example.spots[k * roles + role]!;
      if (word < 0 || example.vectors === null) continue;
      // Proposals of one cue share most of their words.
      const key = word * roles + role;
      let share = shares.get(key);
      if (share === undefined) {
        share = shareOf(example.vectors, word, role, model.spots, network);
        shares.set(key, share);
      }
      for (let d = 0; d < width; d++) hidden[h + d]! += share[d]!;
    }
    for (let d = 0; d < width; d++) if (hidden[h + d]! > 0) scores[k]! += hidden[h + d]! * model.out[d]!;
  }
  return { scores, hidden, kept };
}

type NetworkOptions = NonNullable<TrainOptions['network']>;

function shareOf(
  vectors: Int8Array,
  word: number,
  role: number,
  spots: Float32Array,
  { width, vectorWidth }: NetworkOptions,
): Float32Array {
  const share = new Float32Array(width);
  for (let i = 0; i < vectorWidth; i++) {
    const value = vectors[word * vectorWidth + i]! * VECTOR_STEP;
    const at = (role * vectorWidth + i) * width;
    for (let d = 0; d < width; d++) share[d]! += value * spots[at + d]!;
  }
  return share;
}

function step(
  example: RankExample,
  model: Learnt,
  squares: Squares,
  options: TrainOptions,
  random: () => number,
): void {
  if (example.right.length === 0) return;
  const pass = forward(example, model, options, random);
  const top = Math.max(...pass.scores);
  const powers = pass.scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((a, b) => a + b, 0);
  const good = example.right.reduce((a, k) => a + powers[k]!, 0);
  const owed = new Map<number, Float32Array>();
  for (let k = 0; k < powers.length; k++) {
    const target = example.right.includes(k) ? powers[k]! / good : 0;
    const error = (powers[k]! / all - target) * example.weight;
    if (Math.abs(error) < LEAST) continue;
    correctLinear(example, k, error, model, squares, options);
    if (options.network !== null) correctHidden(example, k, error, { model, squares, options, pass, owed });
  }
  if (options.network !== null) correctSpots(example, owed, model, squares, options.network);
}

/** Smaller errors change nothing that counts and cost most of the time. */
const LEAST = 5e-4;

function correctLinear(
  { features, starts }: RankExample,
  k: number,
  error: number,
  { wide }: Learnt,
  squares: Squares,
  { bits, rate, decay }: TrainOptions,
): void {
  const mask = 2 ** bits - 1;
  for (let j = starts[k]!; j < starts[k + 1]!; j++) {
    const w = features[j]! & mask;
    const gradient = error + decay * wide[w]!;
    squares.wide[w]! += gradient * gradient;
    wide[w]! -= (rate * gradient) / Math.sqrt(squares.wide[w]! + 1);
  }
}

function correctHidden(
  example: RankExample,
  k: number,
  error: number,
  work: {
    readonly model: Learnt;
    readonly squares: Squares;
    readonly options: TrainOptions;
    readonly pass: Pass;
    readonly owed: Map<number, Float32Array>;
  },
): void {
  const { model, squares, options, pass } = work;
  const { width, rate, bits } = options.network!;
  const gradient = new Float32Array(width);
  let size = 0;
  for (let d = 0; d < width; d++) {
    const h = pass.hidden[k * width + d]!;
    if (h <= 0) continue;
    gradient[d] = error * model.out[d]!;
    size += gradient[d]! * gradient[d]!;
    const g = error * h + options.decay * model.out[d]!;
    squares.out[d]! += g * g;
    model.out[d]! -= (rate * g) / Math.sqrt(squares.out[d]! + 1);
    squares.bias[d]! += gradient[d]! * gradient[d]!;
    model.bias[d]! -= (rate * gradient[d]!) / Math.sqrt(squares.bias[d]! + 1);
  }
  if (size === 0) return;
  for (let j = example.starts[k]!; j < example.starts[k + 1]!; j++) {
    if (pass.kept?.[j] === 0) continue;
    const row = rowOf(example.features[j]!, 2 ** bits);
    squares.rows[row]! += size;
    const far = rate / Math.sqrt(squares.rows[row]! + 1);
    for (let d = 0; d < width; d++) {
      const at = row * width + d;
      model.rows[at]! -= far * (gradient[d]! + options.decay * model.rows[at]!);
    }
  }
  const roles = example.spots.length / example.priors.length;
  for (let role = 0; role < roles; role++) {
    const word = example.spots[k * roles + role]!;
    if (word < 0) continue;
    const key = word * roles + role;
    const sum = work.owed.get(key) ?? new Float32Array(width);
    for (let d = 0; d < width; d++) sum[d]! += gradient[d]!;
    work.owed.set(key, sum);
  }
}

/** What all proposals together ask of the weights of each word at each spot. */
function correctSpots(
  { vectors, spots, priors }: RankExample,
  owed: ReadonlyMap<number, Float32Array>,
  model: Learnt,
  squares: Squares,
  { width, vectorWidth, rate }: NetworkOptions,
): void {
  if (vectors === null) return;
  const roles = spots.length / priors.length;
  for (const [key, gradient] of owed) {
    const word = Math.floor(key / roles);
    const role = key % roles;
    let size = 0;
    for (const g of gradient) size += g * g;
    for (let i = 0; i < vectorWidth; i++) {
      const value = vectors[word * vectorWidth + i]! * VECTOR_STEP;
      if (value === 0) continue;
      const place = role * vectorWidth + i;
      squares.spots[place]! += size * value * value;
      const far = (rate * value) / Math.sqrt(squares.spots[place]! + 1);
      for (let d = 0; d < width; d++) model.spots[place * width + d]! -= far * gradient[d]!;
    }
  }
}

/** Several runs in different orders as one model: linear weights are averaged, hidden units stand side by side, each with its share of the say. */
export function joined(runs: readonly Learnt[]): Learnt {
  const width = runs[0]!.bias.length;
  const side = (name: 'rows' | 'spots' | 'bias' | 'out', share: number): Float32Array => {
    const count = runs[0]![name].length / Math.max(width, 1);
    return Float32Array.from({ length: count * width * runs.length }, (_, i) => {
      const run = Math.floor((i % (width * runs.length)) / width);
      return runs[run]![name][Math.floor(i / (width * runs.length)) * width + (i % width)]! * share;
    });
  };
  return {
    wide: runs[0]!.wide.map((_, w) => runs.reduce((sum, run) => sum + run.wide[w]!, 0) / runs.length),
    rows: side('rows', 1),
    spots: side('spots', 1),
    bias: side('bias', 1),
    out: side('out', 1 / runs.length),
  };
}

/** Signed bytes with one scale each; the largest weight becomes 127. */
export function quantised({ wide, rows, spots, bias, out }: Learnt): Weights {
  const linear = bytesOf(wide, 4);
  if (bias.length === 0) return { table: linear.bytes, scale: linear.scale, network: null };
  const packedRows = bytesOf(rows, 2);
  const packedSpots = bytesOf(spots, 2);
  return {
    table: linear.bytes,
    scale: linear.scale,
    network: {
      width: bias.length,
      rows: packedRows.bytes,
      rowScale: packedRows.scale,
      spots: packedSpots.bytes,
      spotScale: packedSpots.scale,
      bias,
      out,
    },
  };
}

/** What is larger than `most` is cut. */
function bytesOf(values: Float32Array, most: number): { readonly bytes: Int8Array; readonly scale: number } {
  let top = 0;
  for (const value of values) top = Math.max(top, Math.abs(value));
  // A scale as the file keeps it, so that reading the file gives the same numbers.
  const scale = Math.fround(top === 0 ? 1 : Math.min(top, most) / 127);
  return { bytes: Int8Array.from(values, (v) => Math.max(-127, Math.min(127, Math.round(v / scale)))), scale };
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
