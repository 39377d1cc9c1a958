// Reads tags, heads and relations off the trained network, several sentences at a time. Leaves training to training/train-network.ts.
// Example: for 'He said so' it gives tags, heads [1, root, 1] and relations nsubj, root, obj.
import { firstGates } from './first-gates.ts';
import { pack } from './matrix-kernel.ts';
import { type Buffers, embeddingPlace, GATES, openBuffers, PIECE, round8 } from './network-buffers.ts';
import { ARC, farness, HALF, LAYERS, WIDTH } from './network-shape.ts';
import { decodeTree } from './tree-decoder.ts';
import type { CopyBytes } from './weights.ts';
import { wholeTimes } from './whole-times.ts';
import type { Atoms } from './word-atoms.ts';

export type Stretch = { readonly first: number; readonly last: number };
/** Heads are token indexes, -1 at the root; labels index the list of relations. */
export type Trees = { readonly heads: Int32Array; readonly labels: Uint8Array };
/** Beside its place in the tree WIDTH signed bytes a word: what the last layer holds of it. */
export type Read = Trees & { readonly vectors: Int8Array };
export type Network = { readonly read: (atoms: Atoms, pieces: readonly Stretch[], trees: Read) => void };

/** Opens the network of a weights file; `copy` gives bytes of its section, by default those that stand there. */
export function openNetwork(
  section: Uint8Array,
  copy: CopyBytes = (at, to) => to.set(section.subarray(at, at + to.length)),
): Network {
  const { at } = embeddingPlace(new Uint32Array(section.buffer, section.byteOffset, 4));
  const b = openBuffers(section, (from, to) => copy(at + from, to));
  const fillFirst = firstGates(b);
  const scores = new Float32Array(PIECE * (PIECE + 1));
  const local = new Int32Array(PIECE);
  const read = (atoms: Atoms, pieces: readonly Stretch[], trees: Read): void => {
    const count = fillFirst(atoms, pieces);
    walk(b, 0, pieces);
    for (let l = 1; l < LAYERS; l++) {
      const from = b.x[l % 2]!;
      wholeTimes(b, { from, weights: b.layers[l]!, to: b.gates, columns: GATES, count, bias: b.at[`layer${l}bias`]! });
      walk(b, l, pieces);
    }
    const top = b.x[LAYERS % 2]!;
    keepVectors(b, top, pieces, trees.vectors);
    wholeTimes(b, { from: top, weights: b.judge, to: b.out, columns: b.heads, count, bias: b.at.judgebias! });
    b.kernel.leak(b.out * 4, count, b.heads * 4, 8 * ARC);
    pickTags(b, atoms, pieces);
    times(b, {
      from: b.out,
      width: ARC,
      step: b.heads,
      weights: b.arc,
      to: b.query,
      columns: ARC,
      count,
      bias: b.at.arcbias!,
    });
    let base = 0;
    for (const { first, last } of pieces) {
      scoreArcs(b, base, last - first, scores);
      decodeTree(scores, last - first, local);
      for (let d = 0; d < last - first; d++)
        trees.heads[first + d] = local[d] === last - first ? -1 : first + local[d]!;
      base += last - first;
    }
    nameArcs(b, pieces, trees, count);
  };
  return { read };
}

function keepVectors(b: Buffers, top: number, pieces: readonly Stretch[], vectors: Int8Array): void {
  let count = 0;
  for (const { first, last } of pieces) count += last - first;
  b.kernel.keep(top * 4, b.bytes * 4, count * WIDTH);
  let from = b.bytes * 4;
  for (const { first, last } of pieces) {
    const length = (last - first) * WIDTH;
    vectors.set(new Int8Array(b.kernel.floats.buffer, from, length), first * WIDTH);
    from += length;
  }
}

type Times = {
  readonly from: number;
  readonly width: number;
  readonly step?: number;
  readonly weights: number;
  readonly to: number;
  readonly columns: number;
  readonly count: number;
  readonly bias: number;
};

/** to = from x weights + bias. */
function times({ kernel }: Buffers, { from, width, step, weights, to, columns, count, bias }: Times): void {
  const f = kernel.floats;
  for (let t = 0; t < count; t++) f.copyWithin(to + t * columns, bias, bias + columns);
  kernel.multiply({
    a: from * 4,
    aRow: (step ?? width) * 4,
    aInner: 4,
    b: weights * 4,
    c: to * 4,
    cRow: columns * 4,
    rows: count,
    inner: width,
    columns,
    add: true,
  });
}

/** Both directions of layer `l`, whose gates are filled. */
function walk(b: Buffers, l: number, pieces: readonly Stretch[]): void {
  const from = b.x[l % 2]!;
  const to = b.x[(l + 1) % 2]!;
  let base = 0;
  for (const { first, last } of pieces) {
    const end = base + last - first;
    scan(b, { from, to, first: base, last: end, half: 0 });
    scan(b, { from, to, first: base, last: end, half: 1 });
    base = end;
  }
}

/** One direction of a layer over rows [first, last): `half` 0 forwards, 1 backwards. */
function scan(
  { kernel, gates, carry }: Buffers,
  {
    from,
    to,
    first,
    last,
    half,
  }: {
    readonly from: number;
    readonly to: number;
    readonly first: number;
    readonly last: number;
    readonly half: number;
  },
): void {
  const begin = half === 0 ? first : last - 1;
  const step = half === 0 ? 4 : -4;
  const place = begin * WIDTH + half * HALF;
  kernel.floats.fill(0, carry, carry + HALF);
  kernel.walk({
    gates: (gates + begin * GATES + half * 3 * HALF) * 4,
    from: (from + place) * 4,
    to: (to + place) * 4,
    carry: carry * 4,
    steps: last - first,
    gateStep: step * GATES,
    valueStep: step * WIDTH,
    half: HALF * 4,
  });
}

function pickTags({ kernel, out, heads, tags }: Buffers, atoms: Atoms, pieces: readonly Stretch[]): void {
  let at = out + 4 * ARC;
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++, at += heads) atoms.tag[i] = highest(kernel.floats, at, 0, tags);
}

/** Which of the floats from `at` on is highest, of those numbered from `first` to before `last`. */
function highest(f: Float32Array, at: number, first: number, last: number): number {
  let top = first;
  let most = f[at + first]!;
  for (let k = first + 1; k < last; k++) {
    const value = f[at + k]!;
    if (value > most) {
      most = value;
      top = k;
    }
  }
  return top;
}

/** Scores of all arcs of a sentence whose rows begin at `base`, the root in the last column. */
function scoreArcs(b: Buffers, base: number, n: number, scores: Float32Array): void {
  const f = b.kernel.floats;
  const columns = round8(n);
  pack(f, f, {
    start: b.out + base * b.heads + ARC,
    target: b.keys,
    inner: ARC,
    columns,
    innerStep: 1,
    columnStep: b.heads,
  });
  b.kernel.multiply({
    a: (b.query + base * ARC) * 4,
    aRow: ARC * 4,
    aInner: 4,
    b: b.keys * 4,
    c: b.arcs * 4,
    cRow: columns * 4,
    rows: n,
    inner: ARC,
    columns,
    add: false,
  });
  const far = b.at.far!;
  const root = b.at.root!;
  for (let d = 0; d < n; d++) {
    const row = d * (n + 1);
    const from = b.arcs + d * columns;
    for (let h = 0; h < n; h++) scores[row + h] = f[from + h]! + f[far + farness(d, h, false)]!;
    scores[row + d] = -1e9;
    const query = b.query + (base + d) * ARC;
    let s = f[far + 15]!;
    for (let k = 0; k < ARC; k++) s += f[query + k]! * f[root + k]!;
    scores[row + n] = s;
  }
}

function nameArcs(b: Buffers, pieces: readonly Stretch[], trees: Trees, count: number): void {
  const f = b.kernel.floats;
  let t = 0;
  for (const { first, last } of pieces) {
    const base = t;
    for (let i = first; i < last; i++, t++) {
      const head = trees.heads[i]!;
      const q = head < 0 ? b.at.labelroot! : b.out + (base + head - first) * b.heads + 3 * ARC;
      joined(f, b.out + t * b.heads + 2 * ARC, q, b.pairs + t * ARC);
    }
  }
  times(b, {
    from: b.pairs,
    width: ARC,
    weights: b.label,
    to: b.named,
    columns: b.labelWidth,
    count,
    bias: b.at.labelbias!,
  });
  let at = b.named;
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++, at += b.labelWidth)
      trees.labels[i] = trees.heads[i]! < 0 ? 0 : highest(f, at, 1, b.labels);
}

/** What a word and its head say together of the arc between them. */
function joined(f: Float32Array, word: number, head: number, to: number): void {
  for (let k = 0; k < ARC; k++) f[to + k] = Math.max(0, f[word + k]! + f[head + k]!);
}
