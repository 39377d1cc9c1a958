// Reads tags, heads and relations off the trained network, several sentences at a time. Leaves training to training/train-network.ts.
// Example: for 'He said so' it gives tags, heads [1, root, 1] and relations nsubj, root, obj.
import { newKernel, pack } from './matrix-kernel.ts';
import { ARC, embeddingRows, FEATURES, FIRST_WORD, farness, HALF, LAYERS, WIDTH } from './network-shape.ts';
import { decodeTree } from './tree-decoder.ts';
import { type Atoms, numberOf } from './word-atoms.ts';

export const GATES = 6 * HALF;
/** No more words than this go through together, nor does a longer sentence in one piece. */
export const PIECE = 192;
const ROOM = PIECE + 8;
export const round8 = (n: number): number => (n + 7) & ~7;

export type Stretch = { readonly first: number; readonly last: number };
/** Heads are token indexes, -1 at the root; labels index the list of relations. */
export type Trees = { readonly heads: Int32Array; readonly labels: Uint8Array };
/** Beside its place in the tree WIDTH signed bytes a word: what the last layer holds of it. */
export type Read = Trees & { readonly vectors: Int8Array };
export type Network = { readonly read: (atoms: Atoms, pieces: readonly Stretch[], trees: Read) => void };

/** Names and sizes of the dense parameters, in the order of the file. */
export function denseShapes(tags: number, labels: number): readonly (readonly [string, number])[] {
  const heads = 4 * ARC + round8(tags);
  const layers = Array.from(
    { length: LAYERS },
    (_, l) =>
      [
        [`layer${l}`, WIDTH * GATES],
        [`layer${l}bias`, GATES],
      ] as const,
  ).flat();
  const rest = [
    ['judge', WIDTH * heads],
    ['judgebias', heads],
    ['arc', ARC * ARC],
    ['arcbias', ARC],
    ['root', ARC],
    ['far', 16],
    ['labelroot', ARC],
    ['label', ARC * round8(labels)],
    ['labelbias', round8(labels)],
  ] as const;
  return [...layers, ...rest];
}

type Buffers = ReturnType<typeof openBuffers>;

/** Layout: words, tags, labels, scale of the embedding (float), dense parameters, embedding in signed bytes. */
function openBuffers(section: Uint8Array) {
  const [words, tags, labels] = new Uint32Array(section.buffer, section.byteOffset, 3) as unknown as [
    number,
    number,
    number,
  ];
  const scale = new Float32Array(section.buffer, section.byteOffset, 4)[3]!;
  const rows = FIRST_WORD + words;
  const shapes = denseShapes(tags, labels);
  const heads = 4 * ARC + round8(tags);
  const dense = shapes.reduce((sum, [, size]) => sum + size, 0);
  const floats =
    2 * dense +
    (rows * WIDTH) / 4 +
    ROOM * (4 * WIDTH + GATES + heads + 4 * ARC + round8(labels) + PIECE + 16 + FEATURES) +
    65536;
  const kernel = newKernel(Math.ceil((floats * 4) / 1048576) + 1);
  const f = kernel.floats;
  const at: Record<string, number> = {};
  let from = section.byteOffset + 16;
  for (const [name, size] of shapes) {
    at[name] = kernel.room(size);
    f.set(new Float32Array(section.buffer, from, size), at[name]);
    from += size * 4;
  }
  const embedding = kernel.room((rows * WIDTH) / 4);
  const source = new Int8Array(section.buffer, from, rows * WIDTH);
  const factor = kernel.room(4);
  new Float64Array(f.buffer, factor * 4, 2).fill(scale);
  const packed = (name: string, inner: number, columns: number): number => {
    const target = kernel.room(inner * columns);
    pack(f, f, { start: at[name]!, target, inner, columns, innerStep: columns, columnStep: 1 });
    return target;
  };
  return {
    kernel,
    at,
    embedding,
    fetchRow: rowsFetched(source, new Int8Array(f.buffer, embedding * 4, rows * WIDTH)),
    factor,
    rows: new Int32Array(f.buffer, kernel.room(ROOM * FEATURES) * 4, ROOM * FEATURES),
    carry: kernel.room(HALF),
    tags,
    labels,
    heads,
    labelWidth: round8(labels),
    layers: Array.from({ length: LAYERS }, (_, l) => packed(`layer${l}`, WIDTH, GATES)),
    judge: packed('judge', WIDTH, heads),
    arc: packed('arc', ARC, ARC),
    label: packed('label', ARC, round8(labels)),
    x: [kernel.room(ROOM * WIDTH), kernel.room(ROOM * WIDTH)] as const,
    gates: kernel.room(ROOM * GATES),
    out: kernel.room(ROOM * heads),
    query: kernel.room(ROOM * ARC),
    keys: kernel.room(ROOM * ARC),
    pairs: kernel.room(ROOM * ARC),
    named: kernel.room(ROOM * round8(labels)),
    arcs: kernel.room(ROOM * (PIECE + 16)),
  };
}

/** So many rows are copied at once. */
const PAGE_BITS = 5;

/** Brings a row of the embedding to where the kernel looks for it: one report asks for a third of the ten megabytes, and fresh memory costs time. */
function rowsFetched(from: Int8Array, to: Int8Array): (row: number) => void {
  const fetched = new Uint8Array(Math.ceil(from.length / (WIDTH << PAGE_BITS)));
  const size = WIDTH << PAGE_BITS;
  return (row) => {
    const page = row >> PAGE_BITS;
    if (fetched[page] === 1) return;
    fetched[page] = 1;
    to.set(from.subarray(page * size, (page + 1) * size), page * size);
  };
}

/** Opens the network of a weights file. */
export function openNetwork(section: Uint8Array): Network {
  const b = openBuffers(section);
  const scores = new Float32Array(PIECE * (PIECE + 1));
  const local = new Int32Array(PIECE);
  const read = (atoms: Atoms, pieces: readonly Stretch[], trees: Read): void => {
    let count = 0;
    for (const { first, last } of pieces)
      for (let i = first; i < last; i++) embeddingRows(atoms, i, numberOf(atoms.known[i]!), b.rows, FEATURES * count++);
    for (let k = 0; k < count * FEATURES; k++) b.fetchRow(b.rows[k]!);
    embed(b, count);
    for (let l = 0; l < LAYERS; l++) layer(b, l, pieces, count);
    const top = b.x[LAYERS % 2]!;
    keepVectors(b, top, pieces, trees.vectors);
    times(b, {
      from: top,
      width: WIDTH,
      weights: b.judge,
      to: b.out,
      columns: b.heads,
      count,
      bias: b.at.judgebias!,
    });
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

/** A vector's values are steps of 1/64, cut at two. */
const STEPS = 64;

function keepVectors(b: Buffers, top: number, pieces: readonly Stretch[], vectors: Int8Array): void {
  const f = b.kernel.floats;
  let from = top;
  for (const { first, last } of pieces)
    for (let to = first * WIDTH; to < last * WIDTH; to++, from++) {
      const value = f[from]! * STEPS;
      // Math.round() for so small a number, and three times as fast
      vectors[to] = value > 127 ? 127 : value < -127 ? -127 : ((value + 256.5) | 0) - 256;
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

/** Each word's vector: the sum of its rows of the embedding. */
function embed({ kernel, x, rows, embedding, factor }: Buffers, count: number): void {
  kernel.embed({
    to: x[0] * 4,
    rows: rows.byteOffset,
    embedding: embedding * 4,
    count,
    features: FEATURES,
    width: WIDTH,
    scale: factor * 4,
  });
}

function layer(b: Buffers, l: number, pieces: readonly Stretch[], count: number): void {
  const from = b.x[l % 2]!;
  const to = b.x[(l + 1) % 2]!;
  times(b, {
    from,
    width: WIDTH,
    weights: b.layers[l]!,
    to: b.gates,
    columns: GATES,
    count,
    bias: b.at[`layer${l}bias`]!,
  });
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

function pickTags(b: Buffers, atoms: Atoms, pieces: readonly Stretch[]): void {
  const f = b.kernel.floats;
  let t = 0;
  for (const { first, last } of pieces) {
    for (let i = first; i < last; i++, t++) {
      const at = b.out + t * b.heads;
      for (let k = 0; k < 2 * ARC; k++) if (f[at + k]! < 0) f[at + k]! *= 0.1;
      let top = 0;
      for (let k = 1; k < b.tags; k++) if (f[at + 4 * ARC + k]! > f[at + 4 * ARC + top]!) top = k;
      atoms.tag[i] = top;
    }
  }
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
    for (let h = 0; h < n; h++) scores[row + h] = h === d ? -1e9 : f[from + h]! + f[far + farness(d, h, false)]!;
    let s = f[far + 15]!;
    for (let k = 0; k < ARC; k++) s += f[b.query + (base + d) * ARC + k]! * f[root + k]!;
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
      const p = b.out + t * b.heads + 2 * ARC;
      for (let k = 0; k < ARC; k++) f[b.pairs + t * ARC + k] = Math.max(0, f[p + k]! + f[q + k]!);
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
  t = 0;
  for (const { first, last } of pieces) {
    for (let i = first; i < last; i++, t++) {
      let top = 1;
      for (let k = 2; k < b.labels; k++)
        if (f[b.named + t * b.labelWidth + k]! > f[b.named + t * b.labelWidth + top]!) top = k;
      trees.labels[i] = trees.heads[i]! < 0 ? 0 : top;
    }
  }
}
