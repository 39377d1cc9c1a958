// Sums over rows of signed bytes, eight columns at a time in WebAssembly: rows picked from a table, and a vector of bytes times a table; what
// hidden units make of them stands in unit-code.ts. Whole numbers, so nothing differs from plain code, in which these sums took a third of the
// time of reading. Knows no language. Example: with rows 3 and 5 picked byteTables({ rows, width: 24, … }).sum(2) is row 3 plus row 5.
import { firstTwo, hiddenUnits, joined, lastTwo, timesDoubles, toFloats } from './unit-code.ts';
import {
  add,
  addHalves,
  addWhole,
  type Code,
  constant,
  get,
  load,
  loadEight,
  loadInteger,
  loop,
  moduleOf,
  pairSums,
  raise,
  set,
  store,
  type WasmFunction,
  zeros,
} from './wasm-code.ts';

export type ByteTables = {
  /** Where each row of the next sum begins in `rows` (its number times the width); room for MOST_ROWS. */
  readonly picked: Int32Array;
  /** The sum of the first `count` rows picked; the array is used again by the next call. */
  readonly sum: (count: number) => Int16Array;
  /** Keeps that sum at a place below MOST_KEPT: rows that are often picked together are summed once. */
  readonly keep: (place: number, count: number) => void;
  /** Names the place of the kept sum that stands as the `k`th in the next score; room for MOST_SUMS. */
  readonly takeSum: (k: number, place: number) => void;
  /** Room for MOST_SHARES rows of floats, `stride` apart, that hidden units add to a sum. */
  readonly shares: Float32Array;
  readonly stride: number;
  /** Names the share that stands in place `k` of the next score. */
  readonly take: (k: number, share: number) => void;
  /** What the units make of the first `rows` picked, the first `sums` taken and the first `taken` shares, each unit in the order of the shares. */
  readonly score: (rows: number, sums: number, taken: number) => number;
  /**
   * Sums a share: the vector of `length` values from `at` on times the rows of `spots` from row `first` (even) on, one for each value, times
   * `spotScale`. Vectors are known by where they begin until forget() is called: other `values` need it first.
   */
  readonly sumShare: (
    vector: { readonly values: Int8Array; readonly at: number; readonly length: number },
    first: number,
    share: number,
  ) => void;
  readonly forget: () => void;
};

/** Sums of so many bytes fit in sixteen bits. */
export const MOST_ROWS = 256;
const LONGEST_VECTOR = 512;
/** How many vectors are kept in the memory, in sixteen bits, and by how many values at a time they are read. */
const SLOTS = 64;
const STEP = 8;
export const MOST_SHARES = 4096;
export const MOST_KEPT = 1 << 15;
export const MOST_SUMS = 32;
const MOST_TAKEN = 16;

type Wasm = {
  readonly Memory: new (o: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (b: Uint8Array) => object;
  readonly Instance: new (m: object, i: object) => { readonly exports: Record<string, (...args: number[]) => void> };
};

/** All tables copied beside each other; rows of `width` bytes. */
export function byteTables(tables: {
  readonly rows: Int8Array;
  readonly spots: Int8Array;
  readonly width: number;
  /** Of the units: the scale of the rows, and for each unit what is added before zero cuts and what it weighs. */
  readonly rowScale: number;
  readonly bias: Float32Array;
  readonly out: Float32Array;
  /** Of shares. */
  readonly spotScale: number;
}): ByteTables {
  const { rows, spots, width } = tables;
  const stride = (width + 7) & ~7;
  const at = placesOf(rows.length, stride);
  const keptBytes = 2 * stride;
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
  const memory = new wasm.Memory({
    initial: Math.ceil((at.spots + 2 * stride * (spots.length / width + 2 * STEP)) / 65536),
  });
  const code = new wasm.Module(moduleOf([sumRows, timesPairs, hiddenUnits]));
  const run = new wasm.Instance(code, { e: { m: memory } }).exports;
  new Int8Array(memory.buffer).set(rows, at.rows);
  inPairs(spots, width, new Int16Array(memory.buffer, at.spots));
  new Float64Array(memory.buffer, at.scale, 2).fill(tables.rowScale);
  new Float64Array(memory.buffer, at.shareScale, 2).fill(tables.spotScale);
  new Float32Array(memory.buffer, at.bias, width).set(tables.bias);
  new Float64Array(memory.buffer, at.out, width).set(tables.out);
  const taken = new Int32Array(memory.buffer, at.taken, MOST_TAKEN);
  const halves = new Int16Array(memory.buffer, at.sums, width);
  const result = new Float64Array(memory.buffer, at.result, 1);
  const vectors = new Int16Array(memory.buffer, at.vectors, SLOTS * LONGEST_VECTOR + STEP);
  const held = new Int32Array(SLOTS).fill(-1);
  const sums = new Int32Array(memory.buffer, at.takenSums, MOST_SUMS);
  const summed = (count: number, some: number, to: number): void => {
    if (count > MOST_ROWS) throw new Error(`sum of ${count} rows`);
    run.sum!(at.picked, at.picked + 4 * count, at.rows, width, to, at.takenSums, at.takenSums + 4 * some);
  };
  return {
    picked: new Int32Array(memory.buffer, at.picked, MOST_ROWS),
    sum: (count) => {
      summed(count, 0, at.sums);
      return halves;
    },
    keep: (place, count) => {
      summed(count, 0, at.kept + keptBytes * place);
    },
    takeSum: (k, place) => {
      sums[k] = at.kept + keptBytes * place;
    },
    shares: new Float32Array(memory.buffer, at.shares, MOST_SHARES * stride),
    stride,
    take: (k, share) => {
      taken[k] = at.shares + 4 * stride * share;
    },
    score: (count, more, some) => {
      summed(count, more, at.sums);
      run.units!(at.sums, at.bias, at.out, stride, at.taken, at.taken + 4 * some, at.scale, at.result);
      return result[0]!;
    },
    sumShare: ({ values, at: from, length }, first, share) => {
      if (length > LONGEST_VECTOR || first % 2 === 1) throw new Error(`vector of ${length} values, row ${first}`);
      const slot = (from / length) & (SLOTS - 1);
      const start = slot * LONGEST_VECTOR;
      if (held[slot] !== from) {
        for (let i = 0; i < length; i++) vectors[start + i] = values[from + i]!;
        vectors.fill(0, start + length, start + length + STEP);
        held[slot] = from;
      }
      const vector = at.vectors + 2 * start;
      const rows = at.spots + 2 * stride * first;
      run.share!(vector, vector + 2 * length, rows, 4 * stride, at.shares + 4 * stride * share, at.shareScale);
    },
    forget: () => {
      held.fill(-1);
    },
  };
}

/** Two rows of bytes beside each other in sixteen bits, value by value: what one step of the product multiplies. */
function inPairs(rows: Int8Array, width: number, pairs: Int16Array): void {
  const stride = (width + 7) & ~7;
  for (let from = 0, row = 0; from < rows.length; from += width, row++) {
    const at = (row & ~1) * stride + (row & 1);
    for (let d = 0; d < width; d++) pairs[at + 2 * d] = rows[from + d]!;
  }
}

/** Where in the memory each thing lies; rows of bytes are read eight at a time, so something follows each table. */
function placesOf(bytesOfRows: number, stride: number) {
  let end = 64;
  const room = (bytes: number): number => {
    const from = end;
    end += (bytes + 15) & ~15;
    return from;
  };
  return {
    picked: room(4 * MOST_ROWS),
    vectors: room(2 * (SLOTS * LONGEST_VECTOR + STEP)),
    sums: room(4 * stride),
    scale: room(16),
    shareScale: room(16),
    bias: room(4 * stride),
    out: room(8 * stride),
    taken: room(4 * MOST_TAKEN),
    takenSums: room(4 * MOST_SUMS),
    result: room(16),
    shares: room(4 * MOST_SHARES * stride),
    kept: room(2 * MOST_KEPT * stride),
    rows: room(bytesOfRows + 8),
    spots: end,
  };
}

/** The pair of values that stands `k` pairs on, four times. */
const pairOf = (k: number): Code => [0xfd, 0x09, 0x02, 4 * k];

const sumRows: WasmFunction = (() => {
  const [PICKED, END, ROWS, WIDTH, OUT, SUMS, LAST, J, P, KEPT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const row = [
    ...[...get(P), ...loadInteger, ...get(ROWS), ...add, ...loadEight],
    ...[...get(SUM), ...addHalves, ...set(SUM), ...raise(P, constant(4))],
  ];
  // a sum that was kept has sixteen bits for each column, a row eight
  const sum = [
    ...[...get(P), ...loadInteger, ...get(KEPT), ...add, ...load(0)],
    ...[...get(SUM), ...addHalves, ...set(SUM), ...raise(P, constant(4))],
  ];
  const eight = [
    ...[...zeros, ...set(SUM), ...get(PICKED), ...set(P)],
    ...loop(P, END, row),
    ...[...get(SUMS), ...set(P), ...loop(P, LAST, sum)],
    ...[...get(OUT), ...get(SUM), ...store(0)],
    ...[...raise(OUT, constant(16)), ...raise(KEPT, constant(16))],
    ...[...raise(ROWS, constant(8)), ...raise(J, constant(8))],
  ];
  const body = [...constant(0), ...set(J), ...constant(0), ...set(KEPT), ...loop(J, WIDTH, eight)];
  return { name: 'sum', parameters: 7, integers: 3, vectors: 1, body };
})();

const timesPairs: WasmFunction = (() => {
  const [VECTOR, END, SPOTS, STRIDE, OUT, SCALE, J, P, S, A, B, VALUES] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const pair = (k: number): Code => [
    ...[...get(P), ...pairOf(k), ...set(VALUES)],
    ...[...get(A), ...get(VALUES), ...get(S), ...load(0), ...pairSums, ...addWhole, ...set(A)],
    ...[...get(B), ...get(VALUES), ...get(S), ...load(16), ...pairSums, ...addWhole, ...set(B)],
    ...raise(S, get(STRIDE)),
  ];
  // in doubles, and each rounded to a float once
  const scaled = (two: Code): Code => [...two, ...get(SCALE), ...load(0), ...timesDoubles, ...toFloats];
  const floats = (whole: number): Code => [...scaled(firstTwo(whole)), ...scaled(lastTwo(whole)), ...joined];
  const step = [...pair(0), ...pair(1), ...pair(2), ...pair(3), ...raise(P, constant(2 * STEP))];
  const eight = [
    ...[...zeros, ...set(A), ...zeros, ...set(B), ...get(VECTOR), ...set(P), ...get(SPOTS), ...set(S)],
    ...loop(P, END, step),
    ...[...get(OUT), ...floats(A), ...store(0)],
    ...[...get(OUT), ...floats(B), ...store(16)],
    ...[...raise(OUT, constant(32)), ...raise(SPOTS, constant(32)), ...raise(J, constant(32))],
  ];
  const body = [...constant(0), ...set(J), ...loop(J, STRIDE, eight)];
  return { name: 'share', parameters: 6, integers: 3, vectors: 3, body };
})();
