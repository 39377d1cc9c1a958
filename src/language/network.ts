// Reads tags, heads and relations off the trained network, several sentences at a time. Leaves training to training/train-network.ts.
// Example: for 'He said so' it gives tags, heads [1, root, 1] and relations nsubj, root, obj.
import { firstGates } from './first-gates.ts';
import { pack } from './matrix-kernel.ts';
import { type Buffers, embeddingPlace, GATES, openBuffers, PIECE, round8 } from './network-buffers.ts';
import { ARC, HALF, LAYERS, WIDTH } from './network-shape.ts';
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
  const first = firstGates(b);
  const scores = new Float32Array(PIECE * (PIECE + 1));
  const local = new Int32Array(PIECE);
  const read = (atoms: Atoms, pieces: readonly Stretch[], trees: Read): void => {
    const count = first.find(atoms, pieces);
    walk(b, 0, pieces);
    first.keep(atoms);
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
  const places = l === 0 ? b.places : null;
  const from = b.x[l % 2]!;
  const to = b.x[(l + 1) % 2]!;
  let base = 0;
  for (const { first, last } of pieces) {
    const end = base + last - first;
    scan(b, { places, from, to, first: base, last: end, half: 0 });
    scan(b, { places, from, to, first: base, last: end, half: 1 });
    base = end;
  }
}

/** One direction of a layer over rows [first, last): `half` 0 forwards, 1 backwards. Of the first layer `places` says where gates and values lie. */
function scan(
  { kernel, gates, carry }: Buffers,
  {
    places,
    from,
    to,
    first,
    last,
    half,
  }: {
    readonly places: Int32Array | null;
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
  if (places !== null)
    kernel.walkPlaces({
      places: places.byteOffset + 8 * begin,
      placeStep: 2 * step,
      gateOffset: half * 3 * HALF * 4,
      valueOffset: half * HALF * 4,
      to: (to + place) * 4,
      carry: carry * 4,
      steps: last - first,
      valueStep: step * WIDTH,
      half: HALF * 4,
    });
  else
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
  const { nearness } = b;
  for (let d = 0; d < n; d++) {
    const row = d * (n + 1);
    const from = b.arcs + d * columns;
    const near = PIECE - d;
    for (let h = 0; h < n; h++) scores[row + h] = f[from + h]! + nearness[near + h]!;
    scores[row + d] = -1e9;
  }
  scoreRoots(b, base, n, scores);
}

/** How well each word stands at the root: the sum of one product after the other, four words abreast, for each sum waits for its last step. */
function scoreRoots({ kernel, at, query }: Buffers, base: number, n: number, scores: Float32Array): void {
  const f = kernel.floats;
  const root = at.root!;
  const bias = f[at.far! + 15]!;
  for (let d = 0; d < n; d += 4) {
    const a = query + (base + d) * ARC;
    let [s0, s1, s2, s3] = [bias, bias, bias, bias];
    for (let k = 0; k < ARC; k++) {
      const r = f[root + k]!;
      s0 += f[a + k]! * r;
      s1 += f[a + ARC + k]! * r;
      s2 += f[a + 2 * ARC + k]! * r;
      s3 += f[a + 3 * ARC + k]! * r;
    }
    const last = d * (n + 1) + n;
    scores[last] = s0;
    if (d + 1 < n) scores[last + n + 1] = s1;
    if (d + 2 < n) scores[last + 2 * (n + 1)] = s2;
    if (d + 3 < n) scores[last + 3 * (n + 1)] = s3;
  }
}

function nameArcs(b: Buffers, pieces: readonly Stretch[], trees: Trees, count: number): void {
  const f = b.kernel.floats;
  const asRoot = b.at.labelroot!;
  // the rows of the embedding are not needed any more: where each head's vector lies stands in their place
  const places = b.rows;
  let t = 0;
  for (const { first, last } of pieces) {
    const asHead = b.out + (t - first) * b.heads + 3 * ARC;
    for (let i = first; i < last; i++, t++) {
      const head = trees.heads[i]!;
      places[t] = 4 * (head < 0 ? asRoot : asHead + head * b.heads);
    }
  }
  b.kernel.join({
    words: (b.out + 2 * ARC) * 4,
    step: b.heads * 4,
    heads: places.byteOffset,
    to: b.pairs * 4,
    count,
    width: ARC * 4,
  });
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
