// WebAssembly assembled by hand: the few instructions that the kernels of this folder need, and a module of functions over one imported memory.
// Leaves what is computed to matrix-kernel.ts and cell-kernel.ts. Example: [...get(3), ...constant(8), ...add] is local 3 plus 8.
// Source of the encodings: WebAssembly core specification 2.0, binary format.

export type Code = readonly number[];
/** A function of integers that gives nothing; behind its parameters come so many integers and vectors of its own. */
export type WasmFunction = {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
};

const unsigned = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const signed = (value: number): Code =>
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
const section = (id: number, body: Code): Code => [id, ...unsigned(body.length), ...body];
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = [0x6a];
export const times = [0x6c];
export const raise = (local: number, by: Code): Code => [...get(local), ...by, ...add, ...set(local)];
export const load = (offset: number): Code => [0xfd, 0x00, 0x02, ...unsigned(offset)];
export const splat = [0xfd, 0x09, 0x02, 0x00];
export const store = (offset: number): Code => [0xfd, 0x0b, 0x02, ...unsigned(offset)];
export const addVector = [0xfd, 0xe4, 0x01];
export const timesVector = [0xfd, 0xe6, 0x01];
export const zeros = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
/** The same float four times. */
export const splats = (value: number): Code => {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return [0xfd, 0x0c, ...bytes, ...bytes, ...bytes, ...bytes];
};
export const overVector = [0xfd, 0xe7, 0x01];
export const lessVector = [0xfd, 0xe5, 0x01];
export const smallerVector = [0xfd, 0xe8, 0x01];
export const largerVector = [0xfd, 0xe9, 0x01];
/** Four floats to the nearest whole numbers, and back. */
export const toWhole = [0xfd, 0x6a, 0xfd, 0xf8, 0x01];
export const fromWhole = [0xfd, 0xfa, 0x01];
/** Two vectors of four whole numbers as one of eight, cut to sixteen bits; two of eight as one of sixteen, cut to bytes. */
export const narrowed = [0xfd, 0x85, 0x01];
export const narrowedToBytes = [0xfd, 0x65];
export const addWhole = [0xfd, 0xae, 0x01];
export const addHalves = [0xfd, 0x8e, 0x01];
/** Products of eight sixteen-bit numbers, neighbours summed: four whole numbers. */
export const pairSums = [0xfd, 0xba, 0x01];
/** Eight sixteen-bit numbers from eight signed bytes; the first and the last four of them as whole numbers. */
export const loadEight = [0xfd, 0x01, 0x00, 0x00];
export const firstFour = [0xfd, 0xa7, 0x01];
export const lastFour = [0xfd, 0xa8, 0x01];
const woven = (from: number): Code => [
  ...[0xfd, 0x0d],
  ...[0, 1, 2, 3].flatMap((k) => [from + 2 * k, from + 2 * k + 1, from + 16 + 2 * k, from + 17 + 2 * k]),
];
/** Of two vectors of sixteen-bit numbers the first four, or the last four, by turns. */
export const interleaveFirst = woven(0);
export const interleaveLast = woven(8);
export const loadInteger: Code = [0x28, 0x02, 0x00];
/** while (local < limit) body */
export const loop = (local: number, limit: number, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  ...get(local),
  ...get(limit),
  0x4e,
  0x0d,
  0x01,
  ...body,
  0x0c,
  0x00,
  0x0b,
  0x0b,
];

/** The module: one type of function for each number of parameters, the memory 'm' of 'e', the functions by their names. */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array {
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const types = functions.map(({ parameters }) => [
    0x60,
    ...unsigned(parameters),
    ...new Array<number>(parameters).fill(0x7f),
    0,
  ]);
  const exported = functions.map(({ name }, n) => [name.length, ...Array.from(name, (c) => c.charCodeAt(0)), 0, n]);
  const codes = functions.map(({ integers, vectors, body }) => {
    const code = [2, ...unsigned(integers), 0x7f, ...unsigned(vectors), 0x7b, ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, [1, 1, 0x65, 1, 0x6d, 2, 0, 1]),
    ...section(3, list(functions.map((_, n) => [n]))),
    ...section(7, list(exported)),
    ...section(10, list(codes)),
  ]);
}
