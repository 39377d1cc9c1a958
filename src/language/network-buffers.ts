// The network's parameters and scratch room in the memory of one kernel, laid out once when the weights are opened. Leaves the sums to network.ts.
// Example: openBuffers(section).layers[0] is where the first layer's weights stand, as whole numbers.
import { newKernel, pack } from './matrix-kernel.ts';
import { ARC, FEATURES, FIRST_WORD, farness, HALF, LAYERS, WIDTH } from './network-shape.ts';
import type { CopyBytes } from './weights.ts';

export const GATES = 6 * HALF;
/** No more words than this go through together, nor does a longer sentence in one piece. */
export const PIECE = 192;
const ROOM = PIECE + 8;
/** Words whose first layer is kept, one a slot: two kilobytes each, which cost nothing until they are written. */
export const SLOTS = 4096;
export const round8 = (n: number): number => (n + 7) & ~7;

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

export type Buffers = ReturnType<typeof openBuffers>;

/** Where the embedding stands in a network's section, by its first sixteen bytes: nine tenths of the file, of which a report asks for a third. */
export function embeddingPlace(head: Uint32Array): { readonly at: number; readonly length: number } {
  const [words, tags, labels] = head as unknown as [number, number, number];
  const dense = denseShapes(tags, labels).reduce((sum, [, size]) => sum + size, 0);
  return { at: 16 + dense * 4, length: (FIRST_WORD + words) * WIDTH };
}

/** Layout: words, tags, labels, scale of the embedding (float), dense parameters, embedding in signed bytes. */
export function openBuffers(section: Uint8Array, copy: CopyBytes) {
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
    SLOTS * (WIDTH + GATES) +
    ROOM * (6 * WIDTH + 2 * GATES + heads + 4 * ARC + round8(labels) + PIECE + 18 + FEATURES) +
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
  const embedding = onPage(kernel.room((rows * WIDTH) / 4 + PAGE));
  const factor = kernel.room(4);
  f.fill(scale, factor, factor + 4);
  const packed = (name: string, inner: number, columns: number): number => {
    const target = kernel.room(inner * columns);
    pack(f, f, { start: at[name]!, target, inner, columns, innerStep: columns, columnStep: 1 });
    return target;
  };
  /** The large ones as whole numbers: sixteen bits, so half the room. */
  const whole = (name: string, columns: number): number => {
    const target = kernel.room((WIDTH * columns) / 2);
    kernel.packWhole(at[name]! * 4, target * 4, WIDTH, columns);
    return target;
  };
  return {
    kernel,
    at,
    nearness: nearnessOf(f, at.far!),
    embedding,
    fetchRow: rowsFetched(copy, new Uint8Array(f.buffer, embedding * 4, rows * WIDTH)),
    factor,
    rows: new Int32Array(f.buffer, kernel.room(ROOM * FEATURES) * 4, ROOM * FEATURES),
    /** For each word where its gates and its vector lie, in bytes: the first layer's are found where they were kept. */
    places: new Int32Array(f.buffer, kernel.room(2 * ROOM) * 4, 2 * ROOM),
    carry: kernel.room(HALF),
    tags,
    labels,
    heads,
    labelWidth: round8(labels),
    layers: Array.from({ length: LAYERS }, (_, l) => whole(`layer${l}`, GATES)),
    judge: whole('judge', heads),
    arc: packed('arc', ARC, ARC),
    label: packed('label', ARC, round8(labels)),
    x: [kernel.room(ROOM * WIDTH), kernel.room(ROOM * WIDTH)] as const,
    narrow: kernel.room((ROOM * WIDTH) / 2),
    bytes: kernel.room((ROOM * WIDTH) / 4),
    gates: kernel.room(ROOM * GATES),
    fresh: { x: kernel.room(ROOM * WIDTH), gates: kernel.room(ROOM * GATES) },
    kept: { x: kernel.room(SLOTS * WIDTH), gates: kernel.room(SLOTS * GATES) },
    out: kernel.room(ROOM * heads),
    query: kernel.room(ROOM * ARC),
    keys: kernel.room(ROOM * ARC),
    pairs: kernel.room(ROOM * ARC),
    named: kernel.room(ROOM * round8(labels)),
    arcs: kernel.room(ROOM * (PIECE + 16)),
  };
}

/** What its distance adds to an arc, by how far behind the word its head stands, PIECE being the word itself. */
function nearnessOf(f: Float32Array, far: number): Float32Array {
  const list = new Float32Array(2 * PIECE + 1);
  for (let gap = -PIECE; gap <= PIECE; gap++) list[PIECE + gap] = f[far + farness(0, gap, false)]!;
  return list;
}

/** A page of memory in floats, and the first index on one from `at` on: rows copied there touch no second one. */
const PAGE = 1024;
const onPage = (at: number): number => (at + PAGE - 1) & ~(PAGE - 1);
/** So many rows are copied at once: a page of memory. */
const PAGE_BITS = 5;

/** Brings a row of the embedding to where the kernel looks for it: one report asks for a third of the ten megabytes, and fresh memory costs time. */
function rowsFetched(copy: CopyBytes, to: Uint8Array): (row: number) => void {
  const fetched = new Uint8Array(Math.ceil(to.length / (WIDTH << PAGE_BITS)));
  const size = WIDTH << PAGE_BITS;
  return (row) => {
    const page = row >> PAGE_BITS;
    if (fetched[page] === 1) return;
    fetched[page] = 1;
    copy(page * size, to.subarray(page * size, (page + 1) * size));
  };
}
