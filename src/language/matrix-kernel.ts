// Matrix products for the network, as a small WebAssembly SIMD function assembled here by hand: four rows by eight columns at a time.
// Leaves the encodings to wasm-code.ts. Knows no language.
// Example: multiply({ a, b: packed, c, rows: 20, inner: 128, columns: 384 }) over offsets of one shared memory.
import { type CellKernel, cellFunctions, cellKernel } from './cell-kernel.ts';
import {
  add,
  addVector,
  type Code,
  constant,
  get,
  load,
  loop,
  moduleOf,
  raise,
  set,
  splat,
  store,
  times,
  timesVector,
  zeros,
} from './wasm-code.ts';
import { type WholeKernel, wholeFunctions, wholeKernel } from './whole-kernel.ts';

/** Offsets in bytes. `aRow` and `aInner` are the steps in A in bytes, so that A may stand transposed; `b` is packed by pack(). */
export type Product = {
  readonly a: number;
  readonly aRow: number;
  readonly aInner: number;
  readonly b: number;
  readonly c: number;
  readonly cRow: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly add: boolean;
};
export type Kernel = CellKernel &
  WholeKernel & {
    readonly floats: Float32Array;
    /** Takes room for so many floats, rounded up; returns the index of the first. */
    readonly room: (count: number) => number;
    readonly multiply: (product: Product) => void;
  };

type Wasm = {
  readonly Memory: new (o: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (b: Uint8Array) => object;
  readonly Instance: new (m: object, i: object) => { readonly exports: Record<string, (...args: number[]) => void> };
};

/** A kernel with its own memory of so many megabytes. */
export function newKernel(megabytes: number): Kernel {
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
  const memory = new wasm.Memory({ initial: megabytes * 16 });
  const instance = new wasm.Instance(new wasm.Module(moduleOf([product(), ...cellFunctions(), ...wholeFunctions()])), {
    e: { m: memory },
  });
  const run = instance.exports.multiply!;
  let next = 64;
  return {
    floats: new Float32Array(memory.buffer),
    room: (count) => {
      const at = next;
      next += (count + 15) & ~15;
      if (next * 4 > megabytes * 1048576) throw new Error(`matrix memory is full: ${next * 4} bytes`);
      return at;
    },
    ...cellKernel(instance.exports),
    ...wholeKernel(instance.exports),
    multiply: (p) => run(p.a, p.aRow, p.aInner, p.b, p.c, p.cRow, p.rows, p.inner, p.columns, p.add ? 1 : 0),
  };
}

/** Lays B (inner by columns) in panels of eight columns; element (k, j) is from[start + k * step.inner + j * step.column]. */
export function pack(
  from: Float32Array,
  to: Float32Array,
  at: {
    readonly start: number;
    readonly target: number;
    readonly inner: number;
    readonly columns: number;
    readonly innerStep: number;
    readonly columnStep: number;
  },
): void {
  let out = at.target;
  for (let j = 0; j < at.columns; j += 8) {
    for (let k = 0; k < at.inner; k++) {
      let source = at.start + k * at.innerStep + j * at.columnStep;
      for (let c = 0; c < 8; c++) {
        to[out++] = from[source]!;
        source += at.columnStep;
      }
    }
  }
}

const [A, A_ROW, A_INNER, B, C, C_ROW, ROWS, INNER, COLUMNS, ADD] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const [I, J, K, PA, PB, PC] = [10, 11, 12, 13, 14, 15];
/** Row pointers, sums, and what is loaded. */
const PR = 16;
const SUMS = 20;
const [B0, B1, AV] = [28, 29, 30];

/** Address of row r of the four at `base`. */
const rowAt = (base: number, step: number, r: number): Code =>
  r === 0 ? get(base) : [...get(base), ...get(step), ...constant(r), ...times, ...add];

function innerStep(): Code {
  const rows = [0, 1, 2, 3].flatMap((r) => [
    ...get(PR + r),
    ...splat,
    ...set(AV),
    ...get(SUMS + 2 * r),
    ...get(AV),
    ...get(B0),
    ...timesVector,
    ...addVector,
    ...set(SUMS + 2 * r),
    ...get(SUMS + 2 * r + 1),
    ...get(AV),
    ...get(B1),
    ...timesVector,
    ...addVector,
    ...set(SUMS + 2 * r + 1),
    ...raise(PR + r, get(A_INNER)),
  ]);
  return [
    ...get(PB),
    ...load(0),
    ...set(B0),
    ...get(PB),
    ...load(16),
    ...set(B1),
    ...rows,
    ...raise(PB, constant(32)),
    ...raise(K, constant(1)),
  ];
}

function body(): Code {
  const each = [0, 1, 2, 3];
  const begin = each.flatMap((r) => [
    ...rowAt(PC, C_ROW, r),
    ...load(0),
    ...set(SUMS + 2 * r),
    ...rowAt(PC, C_ROW, r),
    ...load(16),
    ...set(SUMS + 2 * r + 1),
  ]);
  const clear = Array.from({ length: 8 }, (_, k) => [...zeros, ...set(SUMS + k)]).flat();
  const end = each.flatMap((r) => [
    ...rowAt(PC, C_ROW, r),
    ...get(SUMS + 2 * r),
    ...store(0),
    ...rowAt(PC, C_ROW, r),
    ...get(SUMS + 2 * r + 1),
    ...store(16),
  ]);
  const tile = [
    ...get(C),
    ...get(I),
    ...get(C_ROW),
    ...times,
    ...add,
    ...get(J),
    ...constant(4),
    ...times,
    ...add,
    ...set(PC),
    ...get(A),
    ...get(I),
    ...get(A_ROW),
    ...times,
    ...add,
    ...set(PA),
    ...each.flatMap((r) => [...rowAt(PA, A_ROW, r), ...set(PR + r)]),
    ...get(ADD),
    0x04,
    0x40,
    ...begin,
    0x05,
    ...clear,
    0x0b,
    ...constant(0),
    ...set(K),
    ...loop(K, INNER, innerStep()),
    ...end,
    ...raise(J, constant(8)),
  ];
  const rows = [...constant(0), ...set(J), ...get(B), ...set(PB), ...loop(J, COLUMNS, tile), ...raise(I, constant(4))];
  return [...constant(0), ...set(I), ...loop(I, ROWS, rows)];
}

const product = () => ({ name: 'multiply', parameters: 10, integers: 10, vectors: 11, body: body() });
