// The network's large products in whole numbers, eight at a time in WebAssembly: values and weights cut to sixteen bits, sums in thirty-two.
// Half the time of the same product in floats; what is cut away is a hundredth of what training's own noise moves. Leaves smaller products to
// matrix-kernel.ts. Example: narrow() 20 rows of 128 values, then multiplyWhole() them into 384 columns with a bias each.
import {
  add,
  addVector,
  addWhole,
  type Code,
  constant,
  fromWhole,
  get,
  interleaveFirst,
  interleaveLast,
  load,
  loop,
  narrowed,
  pairSums,
  raise,
  set,
  splat,
  splats,
  store,
  times,
  timesVector,
  toWhole,
  type WasmFunction,
  zeros,
} from './wasm-code.ts';

/** A value of 1 is so many steps; values are cut at 16, weights at 4, and a sum may go to 128 either way: four times what is ever met. */
const VALUE_STEPS = 2048;
const WEIGHT_STEPS = 8192;

/** Offsets in bytes. `rows` rows of `inner` sixteen-bit values at `a`; `b` as packWhole() lays it; sums and `bias` are floats. */
export type WholeProduct = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly bias: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
};
export type WholeKernel = {
  /** `count` floats from `from` on as sixteen-bit values to `to`: a multiple of eight. */
  readonly narrow: (from: number, to: number, count: number) => void;
  /** The floats of B (inner by columns, row by row) as sixteen-bit weights, two rows woven into each other in panels of eight columns. */
  readonly packWhole: (from: number, to: number, inner: number, columns: number) => void;
  /** c = a x b + bias, rows taken by fours: what stands behind the last row is written over. */
  readonly multiplyWhole: (product: WholeProduct) => void;
};

export function wholeKernel(run: Record<string, (...args: number[]) => void>): WholeKernel {
  return {
    narrow: (from, to, count) => run.narrow!(from, to, from + count * 4),
    packWhole: (from, to, inner, columns) => run.packWhole!(from, to, inner, columns * 4),
    multiplyWhole: (p) => run.multiplyWhole!(p.a, p.b, p.c, p.bias, p.rows, p.inner * 2, p.columns * 4),
  };
}

export const wholeFunctions = (): readonly WasmFunction[] => [
  { name: 'narrow', parameters: 3, integers: 0, vectors: 1, body: narrowBody() },
  { name: 'packWhole', parameters: 4, integers: 3, vectors: 3, body: packBody() },
  { name: 'multiplyWhole', parameters: 7, integers: 9, vectors: 12, body: productBody() },
];

/** Eight floats at a pointer as sixteen-bit numbers of so many steps. */
const eightCut = (pointer: Code, scale: number): Code => {
  const four = (offset: number): Code => [...pointer, ...load(offset), ...get(scale), ...timesVector, ...toWhole];
  return [...four(0), ...four(16), ...narrowed];
};

function narrowBody(): Code {
  const [FROM, TO, END, SCALE] = [0, 1, 2, 3];
  const eight = [
    ...[...get(TO), ...eightCut(get(FROM), SCALE), ...store(0)],
    ...[...raise(FROM, constant(32)), ...raise(TO, constant(16))],
  ];
  return [...splats(VALUE_STEPS), ...set(SCALE), ...loop(FROM, END, eight)];
}

function packBody(): Code {
  const [FROM, TO, INNER, ROW, J, K, P, SCALE, UPPER, LOWER] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const two = [
    ...[...eightCut(get(P), SCALE), ...set(UPPER), ...raise(P, get(ROW))],
    ...[...eightCut(get(P), SCALE), ...set(LOWER), ...raise(P, get(ROW))],
    ...[...get(TO), ...get(UPPER), ...get(LOWER), ...interleaveFirst, ...store(0)],
    ...[...get(TO), ...get(UPPER), ...get(LOWER), ...interleaveLast, ...store(16)],
    ...[...raise(TO, constant(32)), ...raise(K, constant(2))],
  ];
  const panel = [
    ...[...get(FROM), ...get(J), ...add, ...set(P), ...constant(0), ...set(K)],
    ...[...loop(K, INNER, two), ...raise(J, constant(32))],
  ];
  return [...splats(WEIGHT_STEPS), ...set(SCALE), ...constant(0), ...set(J), ...loop(J, ROW, panel)];
}

function productBody(): Code {
  const [A, B, C, BIAS, ROWS, A_ROW, C_ROW] = [0, 1, 2, 3, 4, 5, 6];
  const [I, J, PB, END, PC] = [7, 8, 9, 10, 11];
  const [ROW, SUMS, B0, B1, FACTOR, VALUE] = [12, 16, 24, 25, 26, 27];
  const each = [0, 1, 2, 3];
  const grow = (sum: number, weights: number): Code => [
    ...[...get(sum), ...get(VALUE), ...get(weights), ...pairSums, ...addWhole, ...set(sum)],
  ];
  const inner = [
    ...[...get(PB), ...load(0), ...set(B0), ...get(PB), ...load(16), ...set(B1)],
    ...each.flatMap((r) => [
      ...[...get(ROW + r), ...splat, ...set(VALUE), ...grow(SUMS + 2 * r, B0), ...grow(SUMS + 2 * r + 1, B1)],
      ...raise(ROW + r, constant(4)),
    ]),
    ...raise(PB, constant(32)),
  ];
  const written = (r: number, half: number): Code => [
    ...[...get(PC), ...get(SUMS + 2 * r + half), ...fromWhole, ...get(FACTOR), ...timesVector],
    ...[...get(BIAS), ...get(J), ...add, ...load(16 * half), ...addVector, ...store(16 * half)],
  ];
  const panel = [
    ...[...get(A), ...get(I), ...get(A_ROW), ...times, ...add, ...set(ROW)],
    ...[1, 2, 3].flatMap((r) => [...get(ROW + r - 1), ...get(A_ROW), ...add, ...set(ROW + r)]),
    ...Array.from({ length: 8 }, (_, k) => [...zeros, ...set(SUMS + k)]).flat(),
    // a panel is as long as its rows of eight weights are many: sixteen bytes for each value of A
    ...[...get(PB), ...get(A_ROW), ...constant(8), ...times, ...add, ...set(END)],
    ...loop(PB, END, inner),
    ...[...get(C), ...get(I), ...get(C_ROW), ...times, ...add, ...get(J), ...add, ...set(PC)],
    ...each.flatMap((r) => [...written(r, 0), ...written(r, 1), ...raise(PC, get(C_ROW))]),
    ...raise(J, constant(32)),
  ];
  const rows = [
    ...[...constant(0), ...set(J), ...get(B), ...set(PB), ...loop(J, C_ROW, panel)],
    ...raise(I, constant(4)),
  ];
  const factor = splats(1 / (VALUE_STEPS * WEIGHT_STEPS));
  return [...factor, ...set(FACTOR), ...constant(0), ...set(I), ...loop(I, ROWS, rows)];
}
