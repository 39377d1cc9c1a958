// Trains the network: embeddings, three layers that read the sentence from both sides, and judges of tags, heads and relations on top.
// Adam, dropout, one pass of matrix products a batch. Leaves inference to src/language/network.ts.
// Sources: quasi-recurrent layers (Bradbury et al. 2017), biaffine arcs (Dozat and Manning 2017).
import { type Kernel, newKernel, pack } from '../src/language/matrix-kernel.ts';
import {
  ARC,
  embeddingRows,
  FEATURES,
  FIRST_WORD,
  farness,
  HALF,
  LAYERS,
  squash,
  WIDTH,
} from '../src/language/network-shape.ts';
import type { Atoms } from '../src/language/word-atoms.ts';
import { sequence, shuffle } from './linear-trainer.ts';

/** `heads` n for the root; `words` are the numbers of the words, 0 unknown; `counts` how often each is seen. */
export type NetworkSentence = {
  readonly atoms: Atoms;
  readonly words: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly tags: Int32Array;
};
export type NetworkOptions = {
  readonly vocabulary: number;
  readonly counts: Int32Array;
  readonly tags: number;
  readonly labels: number;
  readonly rounds: number;
  readonly seed: number;
  readonly rate: number;
  readonly dropout: number;
  /** Share of its weight that a step loses in the running mean of the parameters with each next step; without it the last step's stand. */
  readonly averaging?: number;
  /** Parameters to go on from; Adam's memory starts anew. */
  readonly start?: Parameters;
};
export type Parameters = Readonly<Record<string, Float32Array>>;

const GATES = 6 * HALF;
const BATCH = 640;
/** Steps between two samples of the running mean. */
const MEAN_EVERY = 8;
const round8 = (n: number): number => (n + 7) & ~7;

type Parameter = {
  readonly name: string;
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly at: number;
  readonly gradient: number;
  readonly packed: number;
  readonly turned: number;
};

/** Trains and gives the parameters by name. `watch` is told after each round. */
export function trainNetwork(
  sentences: readonly NetworkSentence[],
  options: NetworkOptions,
  watch: (round: number, parameters: Parameters) => void,
): Parameters {
  const kernel = newKernel(320);
  const random = sequence(options.seed);
  const net = newNet(kernel, options, random);
  for (const p of net.all) if (options.start !== undefined) p.w.set(options.start[p.name]!);
  const order = sentences.filter((s) => s.atoms.count < BATCH);
  const words = order.reduce((sum, s) => sum + s.atoms.count, 0);
  const steps = (words / (BATCH * 0.9)) * options.rounds;
  let done = 0;
  const mean = meanOf(net.all, options.averaging);
  const parameters = () => Object.fromEntries(net.all.map((p, k) => [p.name, mean.values[k] ?? p.w]));
  for (let round = 0; round < options.rounds; round++) {
    const began = Date.now();
    const tally: Tally = { words: 0, loss: 0, arcs: 0, labels: 0, tags: 0 };
    let batch: NetworkSentence[] = [];
    let size = 0;
    for (const sentence of [...shuffle(order, random), null]) {
      if (sentence === null || size + sentence.atoms.count > BATCH) {
        net.learn(batch, tally);
        done++;
        net.adapt(options.rate * Math.min(1, done / 200) * Math.max(0.02, 1 - done / steps), done);
        if (done % MEAN_EVERY === 0) mean.add();
        batch = [];
        size = 0;
      }
      if (sentence !== null) {
        batch.push(sentence);
        size += sentence.atoms.count;
      }
    }
    const rate = (k: number) => ((100 * k) / tally.words).toFixed(2);
    console.log(
      `  network round ${round + 1}: loss ${(tally.loss / tally.words).toFixed(3)}, heads ${rate(tally.arcs)}, relations ${rate(tally.labels)}, tags ${rate(tally.tags)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
    watch(round + 1, parameters());
  }
  return parameters();
}

/** Running mean of the parameters, taken every few steps: steadier than those of the last step. */
function meanOf(all: readonly Parameter[], averaging: number | undefined) {
  if (averaging === undefined) return { values: [], add: () => {} };
  const values = all.map((p) => p.w.slice());
  const share = 1 - (1 - averaging) ** MEAN_EVERY;
  const add = () => {
    for (const [k, { w }] of all.entries()) {
      const to = values[k]!;
      for (let j = 0; j < w.length; j++) to[j]! += share * (w[j]! - to[j]!);
    }
  };
  return { values, add };
}

type Tally = { words: number; loss: number; arcs: number; labels: number; tags: number };

function newNet(kernel: Kernel, options: NetworkOptions, random: () => number) {
  const f = kernel.floats;
  const tagWidth = round8(options.tags);
  const labelWidth = round8(options.labels);
  const heads = 4 * ARC + tagWidth;
  const all: Parameter[] = [];
  const normal = () => (random() + random() + random() + random() - 2) * 1.7;
  const parameter = (
    name: string,
    size: number,
    spread: number,
    shape?: { readonly inner: number; readonly columns: number },
  ): Parameter => {
    const at = kernel.room(size);
    const gradient = kernel.room(size);
    const made = {
      name,
      at,
      gradient,
      w: f.subarray(at, at + size),
      g: f.subarray(gradient, gradient + size),
      m: new Float32Array(size),
      v: new Float32Array(size),
      packed: shape ? kernel.room(size) : 0,
      turned: shape ? kernel.room(size) : 0,
    };
    for (let k = 0; k < size; k++) made.w[k] = normal() * spread;
    all.push(made);
    return made;
  };
  const rows = FIRST_WORD + options.vocabulary;
  const embedding = parameter('embedding', rows * WIDTH, 0.08);
  const layers = Array.from({ length: LAYERS }, (_, l) => ({
    weights: parameter(`layer${l}`, WIDTH * GATES, 1.2 / Math.sqrt(WIDTH), { inner: WIDTH, columns: GATES }),
    bias: parameter(`layer${l}bias`, GATES, 0),
  }));
  for (const { bias } of layers) for (const dir of [0, 3]) bias.w.fill(0.5, (dir + 1) * HALF, (dir + 2) * HALF);
  const judge = parameter('judge', WIDTH * heads, 1 / Math.sqrt(WIDTH), { inner: WIDTH, columns: heads });
  const judgeBias = parameter('judgebias', heads, 0);
  const arc = parameter('arc', ARC * ARC, 1 / ARC, { inner: ARC, columns: ARC });
  const arcBias = parameter('arcbias', ARC, 0.01);
  const root = parameter('root', ARC, 0.3);
  const far = parameter('far', 16, 0);
  const labelRoot = parameter('labelroot', ARC, 0.1);
  const label = parameter('label', ARC * labelWidth, 1 / Math.sqrt(ARC), { inner: ARC, columns: labelWidth });
  const labelBias = parameter('labelbias', labelWidth, 0);
  const dense = all.filter((p) => p !== embedding);
  const touched = new Uint8Array(rows);
  const list = (width: number) => kernel.room((BATCH + 8) * width);
  const rowsOf = new Int32Array((BATCH + 8) * FEATURES);
  const x = Array.from({ length: LAYERS + 1 }, () => list(WIDTH));
  const dx = list(WIDTH);
  const dropped = list(WIDTH);
  const gates = Array.from({ length: LAYERS }, () => list(GATES));
  const cells = Array.from({ length: LAYERS }, () => list(WIDTH));
  const masks = Array.from({ length: LAYERS + 1 }, () => list(WIDTH));
  const dGates = list(GATES);
  const out = list(heads);
  const dOut = list(heads);
  const query = list(ARC);
  const dQuery = list(ARC);
  const pairs = list(ARC);
  const dPairs = list(ARC);
  const named = list(labelWidth);
  const dNamed = list(labelWidth);
  const scratch = kernel.room(Math.max((BATCH + 8) * Math.max(GATES, heads), GATES * WIDTH));
  const probabilities = new Float64Array(BATCH + 8);
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
  const carry = new Float32Array(HALF);

  const forward = (input: number, width: number, p: Parameter, output: number, columns: number, count: number) => {
    kernel.multiply({
      a: input * 4,
      aRow: width * 4,
      aInner: 4,
      b: p.packed * 4,
      c: output * 4,
      cRow: columns * 4,
      rows: count,
      inner: width,
      columns,
      add: false,
    });
  };
  /** Adds to the gradient of the weights and gives that of the input. */
  const backward = (
    input: number,
    width: number,
    p: Parameter,
    dOutput: number,
    columns: number,
    work: { readonly count: number; readonly dInput: number; readonly add: boolean },
  ) => {
    pack(f, f, { start: dOutput, target: scratch, inner: work.count, columns, innerStep: columns, columnStep: 1 });
    kernel.multiply({
      a: input * 4,
      aRow: 4,
      aInner: width * 4,
      b: scratch * 4,
      c: p.gradient * 4,
      cRow: columns * 4,
      rows: width,
      inner: work.count,
      columns,
      add: true,
    });
    kernel.multiply({
      a: dOutput * 4,
      aRow: columns * 4,
      aInner: 4,
      b: p.turned * 4,
      c: work.dInput * 4,
      cRow: width * 4,
      rows: work.count,
      inner: columns,
      columns: width,
      add: work.add,
    });
  };
  const prepare = (p: Parameter, inner: number, columns: number) => {
    pack(f, f, { start: p.at, target: p.packed, inner, columns, innerStep: columns, columnStep: 1 });
    pack(f, f, { start: p.at, target: p.turned, inner: columns, columns: inner, innerStep: 1, columnStep: columns });
  };
  const prepareAll = () => {
    for (const { weights } of layers) prepare(weights, WIDTH, GATES);
    prepare(judge, WIDTH, heads);
    prepare(arc, ARC, ARC);
    prepare(label, ARC, labelWidth);
  };
  const drop = (at: number, count: number, mask: number) => {
    const scale = 1 / keep;
    for (let k = 0; k < count * WIDTH; k++) {
      const m = draw() < limit ? scale : 0;
      f[mask + k] = m;
      f[at + k]! *= m;
    }
  };
  const addBias = (at: number, columns: number, count: number, bias: Parameter) => {
    for (let t = 0; t < count; t++) for (let k = 0; k < columns; k++) f[at + t * columns + k]! += bias.w[k]!;
  };
  const biasBack = (at: number, columns: number, count: number, bias: Parameter) => {
    for (let t = 0; t < count; t++) for (let k = 0; k < columns; k++) bias.g[k]! += f[at + t * columns + k]!;
  };

  const embed = (batch: readonly NetworkSentence[]): number => {
    let t = 0;
    const here = new Int32Array(FEATURES);
    for (const { atoms, words } of batch) {
      for (let i = 0; i < atoms.count; i++, t++) {
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
    return t;
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
  /** Cross-entropy over the first `n` of `values` (a row at `at`): turns it into probabilities minus gold in `to`. Gives the loss. */
  const softmax = (at: number, n: number, gold: number, to: number, tally: Tally): number => {
    let top = 0;
    for (let k = 1; k < n; k++) if (f[at + k]! > f[at + top]!) top = k;
    const high = f[at + top]!;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const e = Math.exp(f[at + k]! - high);
      probabilities[k] = e;
      sum += e;
    }
    for (let k = 0; k < n; k++) f[to + k] = probabilities[k]! / sum - (k === gold ? 1 : 0);
    tally.loss -= Math.log(Math.max(1e-9, probabilities[gold]! / sum));
    return top === gold ? 1 : 0;
  };
  const judgeArcs = (sentence: NetworkSentence, base: number, tally: Tally) => {
    const n = sentence.atoms.count;
    const scores = scratch;
    for (let d = 0; d < n; d++) {
      const q = query + (base + d) * ARC;
      for (let h = 0; h <= n; h++) {
        const v = h === n ? root.at : out + (base + h) * heads + ARC;
        let s = far.w[farness(d, h, h === n)]!;
        for (let k = 0; k < ARC; k++) s += f[q + k]! * f[v + k]!;
        f[scores + h] = h === d ? -1e9 : s;
      }
      const gold = sentence.heads[d]!;
      tally.arcs += softmax(scores, n + 1, gold, scores, tally);
      const dq = dQuery + (base + d) * ARC;
      for (let h = 0; h <= n; h++) {
        const g = f[scores + h]!;
        if (h === d || Math.abs(g) < 1e-5) continue;
        far.g[farness(d, h, h === n)]! += g;
        const v = h === n ? root.at : out + (base + h) * heads + ARC;
        const dv = h === n ? root.gradient : dOut + (base + h) * heads + ARC;
        for (let k = 0; k < ARC; k++) {
          f[dq + k]! += g * f[v + k]!;
          f[dv + k]! += g * f[q + k]!;
        }
      }
    }
  };
  const learn = (batch: readonly NetworkSentence[], tally: Tally) => {
    if (batch.length === 0) return;
    prepareAll();
    const count = embed(batch);
    drop(x[0]!, count, masks[0]!);
    const bounds: number[] = [0];
    for (const { atoms } of batch) bounds.push(bounds.at(-1)! + atoms.count);
    for (let l = 0; l < LAYERS; l++) {
      forward(x[l]!, WIDTH, layers[l]!.weights, gates[l]!, GATES, count);
      addBias(gates[l]!, GATES, count, layers[l]!.bias);
      for (let s = 0; s < batch.length; s++) for (const half of [0, 1]) scan(l, bounds[s]!, bounds[s + 1]!, half);
      if (l < LAYERS - 1) drop(x[l + 1]!, count, masks[l + 1]!);
    }
    f.copyWithin(dropped, x[LAYERS]!, x[LAYERS]! + count * WIDTH);
    drop(dropped, count, masks[LAYERS]!);
    forward(dropped, WIDTH, judge, out, heads, count);
    addBias(out, heads, count, judgeBias);
    f.fill(0, dOut, dOut + (count + 4) * heads);
    for (let t = 0; t < count; t++)
      for (let k = 0; k < 2 * ARC; k++) if (f[out + t * heads + k]! < 0) f[out + t * heads + k]! *= 0.1;
    // arcs
    kernel.multiply({
      a: out * 4,
      aRow: heads * 4,
      aInner: 4,
      b: arc.packed * 4,
      c: query * 4,
      cRow: ARC * 4,
      rows: count,
      inner: ARC,
      columns: ARC,
      add: false,
    });
    addBias(query, ARC, count, arcBias);
    f.fill(0, dQuery, dQuery + (count + 4) * ARC);
    for (const [s, sentence] of batch.entries()) judgeArcs(sentence, bounds[s]!, tally);
    biasBack(dQuery, ARC, count, arcBias);
    pack(f, f, { start: dQuery, target: scratch, inner: count, columns: ARC, innerStep: ARC, columnStep: 1 });
    kernel.multiply({
      a: out * 4,
      aRow: 4,
      aInner: heads * 4,
      b: scratch * 4,
      c: arc.gradient * 4,
      cRow: ARC * 4,
      rows: ARC,
      inner: count,
      columns: ARC,
      add: true,
    });
    kernel.multiply({
      a: dQuery * 4,
      aRow: ARC * 4,
      aInner: 4,
      b: arc.turned * 4,
      c: dOut * 4,
      cRow: heads * 4,
      rows: count,
      inner: ARC,
      columns: ARC,
      add: true,
    });
    f.fill(0, dOut + count * heads, dOut + (count + 4) * heads);
    // relations at the gold head, tags
    let t = 0;
    for (const [s, sentence] of batch.entries()) {
      for (let d = 0; d < sentence.atoms.count; d++, t++) {
        const head = sentence.heads[d]!;
        const q = head === sentence.atoms.count ? labelRoot.at : out + (bounds[s]! + head) * heads + 3 * ARC;
        const p = out + t * heads + 2 * ARC;
        for (let k = 0; k < ARC; k++) f[pairs + t * ARC + k] = Math.max(0, f[p + k]! + f[q + k]!);
        tally.tags += softmax(
          out + t * heads + 4 * ARC,
          options.tags,
          sentence.tags[d]!,
          dOut + t * heads + 4 * ARC,
          tally,
        );
      }
    }
    forward(pairs, ARC, label, named, labelWidth, count);
    addBias(named, labelWidth, count, labelBias);
    f.fill(0, dNamed, dNamed + (count + 4) * labelWidth);
    t = 0;
    for (const sentence of batch) {
      for (let d = 0; d < sentence.atoms.count; d++, t++) {
        tally.labels += softmax(
          named + t * labelWidth,
          options.labels,
          sentence.labels[d]!,
          dNamed + t * labelWidth,
          tally,
        );
        tally.words++;
      }
    }
    biasBack(dNamed, labelWidth, count, labelBias);
    backward(pairs, ARC, label, dNamed, labelWidth, { count, dInput: dPairs, add: false });
    t = 0;
    for (const [s, sentence] of batch.entries()) {
      for (let d = 0; d < sentence.atoms.count; d++, t++) {
        const head = sentence.heads[d]!;
        const dq = head === sentence.atoms.count ? labelRoot.gradient : dOut + (bounds[s]! + head) * heads + 3 * ARC;
        for (let k = 0; k < ARC; k++) {
          if (f[pairs + t * ARC + k]! <= 0) continue;
          f[dOut + t * heads + 2 * ARC + k]! += f[dPairs + t * ARC + k]!;
          f[dq + k]! += f[dPairs + t * ARC + k]!;
        }
      }
    }
    for (let u = 0; u < count; u++)
      for (let k = 0; k < 2 * ARC; k++) if (f[out + u * heads + k]! < 0) f[dOut + u * heads + k]! *= 0.1;
    biasBack(dOut, heads, count, judgeBias);
    backward(dropped, WIDTH, judge, dOut, heads, { count, dInput: dx, add: false });
    for (let k = 0; k < count * WIDTH; k++) f[dx + k]! *= f[masks[LAYERS]! + k]!;
    for (let l = LAYERS - 1; l >= 0; l--) {
      for (let s = 0; s < batch.length; s++) for (const half of [0, 1]) scanBack(l, bounds[s]!, bounds[s + 1]!, half);
      biasBack(dGates, GATES, count, layers[l]!.bias);
      backward(x[l]!, WIDTH, layers[l]!.weights, dGates, GATES, { count, dInput: dx, add: true });
      for (let k = 0; k < count * WIDTH; k++) f[dx + k]! *= f[masks[l]! + k]!;
    }
    for (let u = 0; u < count; u++) {
      for (let k = 0; k < FEATURES; k++) {
        const to = embedding.gradient + rowsOf[u * FEATURES + k]! * WIDTH;
        for (let d = 0; d < WIDTH; d++) f[to + d]! += f[dx + u * WIDTH + d]!;
      }
    }
    scaleGradients(count);
  };
  let scale = 1;
  const scaleGradients = (count: number) => {
    scale = 1 / Math.sqrt(count) / 8;
  };
  const move = (p: Parameter, from: number, to: number, rate: { readonly rate: number; readonly done: number }) => {
    const first = 1 - 0.9 ** Math.min(rate.done, 2000);
    const second = 1 - 0.98 ** Math.min(rate.done, 2000);
    const pace = (rate.rate * Math.sqrt(second)) / first;
    for (let k = from; k < to; k++) {
      const g = p.g[k]! * scale;
      p.g[k] = 0;
      const m = 0.9 * p.m[k]! + 0.1 * g;
      const v = 0.98 * p.v[k]! + 0.02 * g * g;
      p.m[k] = m;
      p.v[k] = v;
      p.w[k]! -= (pace * m) / (Math.sqrt(v) + 1e-6);
    }
  };
  const adapt = (rate: number, done: number) => {
    for (const p of dense) move(p, 0, p.w.length, { rate, done });
    for (let r = 0; r < rows; r++) {
      if (touched[r] === 0) continue;
      touched[r] = 0;
      move(embedding, r * WIDTH, (r + 1) * WIDTH, { rate, done });
    }
  };
  return { all, learn, adapt };
}
