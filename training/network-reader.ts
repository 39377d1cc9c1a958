// The lower half of the network in training: the embedding with the word vectors, and three layers that read the sentence from both sides.
// Leaves what is judged from their vectors to network-judges.ts. Source: quasi-recurrent layers (Bradbury et al. 2017).
import type { Kernel } from '../src/language/matrix-kernel.ts';
import { embeddingRows, FEATURES, FIRST_WORD, HALF, LAYERS, squash, WIDTH } from '../src/language/network-shape.ts';
import { move, type NewParameter, type Step } from './network-parameters.ts';
import type { Products } from './network-products.ts';
import type { NetworkOptions, NetworkSentence } from './train-network.ts';

export const GATES = 6 * HALF;
/** No more words than this go through together. */
export const BATCH = 640;

type Making = {
  readonly kernel: Kernel;
  readonly options: NetworkOptions;
  readonly products: Products;
  readonly parameter: NewParameter;
};

/** `read` fills `top`, rows of WIDTH after dropout; `back` takes the gradient of those in `dTop`. */
export function newReader({ kernel, options, products, parameter }: Making) {
  const f = kernel.floats;
  const rows = FIRST_WORD + options.vocabulary;
  const embedding = parameter('embedding', rows * WIDTH, 0.08);
  const { width: wide, values: knownRows } = options.vectors;
  const known = parameter('known', wide * WIDTH, 0.05, { inner: wide, columns: WIDTH });
  const layers = Array.from({ length: LAYERS }, (_, l) => ({
    weights: parameter(`layer${l}`, WIDTH * GATES, 1.2 / Math.sqrt(WIDTH), { inner: WIDTH, columns: GATES }),
    bias: parameter(`layer${l}bias`, GATES, 0),
  }));
  for (const { bias } of layers) for (const dir of [0, 3]) bias.w.fill(0.5, (dir + 1) * HALF, (dir + 2) * HALF);
  const touched = new Uint8Array(rows);
  const list = (width: number) => kernel.room((BATCH + 8) * width);
  const rowsOf = new Int32Array((BATCH + 8) * FEATURES);
  const x = Array.from({ length: LAYERS + 1 }, () => list(WIDTH));
  const dx = list(WIDTH);
  const vectors = list(wide);
  const top = list(WIDTH);
  const gates = Array.from({ length: LAYERS }, () => list(GATES));
  const cells = Array.from({ length: LAYERS }, () => list(WIDTH));
  const masks = Array.from({ length: LAYERS + 1 }, () => list(WIDTH));
  const dGates = list(GATES);
  const carry = new Float32Array(HALF);
  const wordRows = (at: number) => ({ at, width: WIDTH });
  const gateRows = (at: number) => ({ at, width: GATES });
  const vectorRows = { at: vectors, width: wide };

  const keep = 1 - options.dropout;
  const limit = Math.floor(keep * 0x3fffffff);
  const die = Int32Array.of(options.seed * 2654435 + 12345);
  /** The next number of a fixed sequence, 0 to 2^30: small integers only, so that nothing is allocated. */
  const draw = (): number => {
    let n = die[0]!;
    n ^= n << 13;
    n ^= n >>> 17;
    n ^= n << 5;
    die[0] = n;
    return n & 0x3fffffff;
  };
  const drop = (at: number, count: number, mask: number) => {
    const scale = 1 / keep;
    for (let k = 0; k < count * WIDTH; k++) {
      const m = draw() < limit ? scale : 0;
      f[mask + k] = m;
      f[at + k]! *= m;
    }
  };
  const dropBack = (count: number, mask: number) => {
    for (let k = 0; k < count * WIDTH; k++) f[dx + k]! *= f[mask + k]!;
  };

  /** Sums the rows of each word; one seldom seen is now and then taken for unknown. */
  const embed = (batch: readonly NetworkSentence[]): number => {
    let t = 0;
    const here = new Int32Array(FEATURES);
    for (const { atoms, words, known: numbers } of batch) {
      for (let i = 0; i < atoms.count; i++, t++) {
        f.set(knownRows.subarray(numbers[i]! * wide, (numbers[i]! + 1) * wide), vectors + t * wide);
        const seen = options.counts[words[i]!]!;
        embeddingRows(atoms, i, draw() < (0.4 / (0.4 + seen)) * 0x3fffffff ? 0 : words[i]!, here);
        const to = x[0]! + t * WIDTH;
        f.fill(0, to, to + WIDTH);
        for (let k = 0; k < FEATURES; k++) {
          const row = here[k]!;
          rowsOf[t * FEATURES + k] = row;
          touched[row] = 1;
          const from = embedding.at + row * WIDTH;
          for (let d = 0; d < WIDTH; d++) f[to + d]! += f[from + d]!;
        }
      }
    }
    products.forward(vectorRows, known, wordRows(x[0]!), t, true);
    return t;
  };
  const embedBack = (count: number) => {
    products.weightsBack(vectorRows, known, wordRows(dx), count);
    for (let u = 0; u < count; u++) {
      for (let k = 0; k < FEATURES; k++) {
        const to = embedding.gradient + rowsOf[u * FEATURES + k]! * WIDTH;
        for (let d = 0; d < WIDTH; d++) f[to + d]! += f[dx + u * WIDTH + d]!;
      }
    }
  };
  /** One direction of one layer over tokens [first, last), `half` 0 forwards, 1 backwards. */
  const scan = (l: number, first: number, last: number, half: number) => {
    const step = half === 0 ? 1 : -1;
    carry.fill(0);
    for (let t = half === 0 ? first : last - 1; t >= first && t < last; t += step) {
      const at = gates[l]! + t * GATES + half * 3 * HALF;
      const place = t * WIDTH + half * HALF;
      const cell = cells[l]! + place;
      const from = x[l]! + place;
      const to = x[l + 1]! + place;
      for (let d = 0; d < HALF; d++) {
        const z = squash(f[at + d]!);
        const forget = 0.5 + 0.5 * squash(0.5 * f[at + d + HALF]!);
        const open = 0.5 + 0.5 * squash(0.5 * f[at + d + 2 * HALF]!);
        f[at + d] = z;
        f[at + d + HALF] = forget;
        f[at + d + 2 * HALF] = open;
        const c = forget * carry[d]! + (1 - forget) * z;
        carry[d] = c;
        f[cell + d] = c;
        f[to + d] = open * c + (1 - open) * f[from + d]!;
      }
    }
  };
  const scanBack = (l: number, first: number, last: number, half: number) => {
    const step = half === 0 ? -1 : 1;
    carry.fill(0);
    for (let t = half === 0 ? last - 1 : first; t >= first && t < last; t += step) {
      const at = gates[l]! + t * GATES + half * 3 * HALF;
      const to = dGates + t * GATES + half * 3 * HALF;
      const place = t * WIDTH + half * HALF;
      const inside = t + step >= first && t + step < last;
      const cell = cells[l]! + place;
      const earlier = cell + step * WIDTH;
      for (let d = 0; d < HALF; d++) {
        const z = f[at + d]!;
        const forget = f[at + d + HALF]!;
        const open = f[at + d + 2 * HALF]!;
        const slope = f[dx + place + d]!;
        const before = inside ? f[earlier + d]! : 0;
        f[to + d + 2 * HALF] = slope * (f[cell + d]! - f[x[l]! + place + d]!) * open * (1 - open);
        const total = carry[d]! + slope * open;
        f[to + d] = total * (1 - forget) * (1 - z * z);
        f[to + d + HALF] = total * (before - z) * forget * (1 - forget);
        carry[d] = total * forget;
        f[dx + place + d] = slope * (1 - open);
      }
    }
  };

  /** Reads a batch; gives how many words it has. `bounds` are the rows where its sentences begin, and the end. */
  const read = (batch: readonly NetworkSentence[], bounds: readonly number[]): number => {
    products.prepare(known, wide, WIDTH);
    for (const { weights } of layers) products.prepare(weights, WIDTH, GATES);
    const count = embed(batch);
    drop(x[0]!, count, masks[0]!);
    for (let l = 0; l < LAYERS; l++) {
      products.forward(wordRows(x[l]!), layers[l]!.weights, gateRows(gates[l]!), count);
      products.addBias(gateRows(gates[l]!), count, layers[l]!.bias);
      for (let s = 0; s < batch.length; s++) for (const half of [0, 1]) scan(l, bounds[s]!, bounds[s + 1]!, half);
      if (l < LAYERS - 1) drop(x[l + 1]!, count, masks[l + 1]!);
    }
    f.copyWithin(top, x[LAYERS]!, x[LAYERS]! + count * WIDTH);
    drop(top, count, masks[LAYERS]!);
    return count;
  };
  const back = (bounds: readonly number[], count: number) => {
    dropBack(count, masks[LAYERS]!);
    for (let l = LAYERS - 1; l >= 0; l--) {
      for (let s = 0; s + 1 < bounds.length; s++)
        for (const half of [0, 1]) scanBack(l, bounds[s]!, bounds[s + 1]!, half);
      products.biasBack(gateRows(dGates), count, layers[l]!.bias);
      products.weightsBack(wordRows(x[l]!), layers[l]!.weights, gateRows(dGates), count);
      products.inputBack(wordRows(dx), layers[l]!.weights, gateRows(dGates), count, true);
      dropBack(count, masks[l]!);
    }
    embedBack(count);
  };
  /** Only the rows of words that were read move. */
  const adaptEmbedding = (step: Step) => {
    for (let r = 0; r < rows; r++) {
      if (touched[r] === 0) continue;
      touched[r] = 0;
      move(embedding, r * WIDTH, (r + 1) * WIDTH, step);
    }
  };
  return { read, back, adaptEmbedding, top, dTop: dx, embedding };
}
