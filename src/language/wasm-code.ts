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
/** Two doubles from two floats that lie side by side, and back; both halves of a vector of four. */
export const loadPair: Code = [0xfd, 0x5d, 0x02, 0x00, 0xfd, 0x5f];
export const toFloats: Code = [0xfd, 0x5e];
export const toDoubles: Code = [0xfd, 0x5f];
export const storePair: Code = [0xfd, 0x5b, 0x02, 0x00, 0x00];
export const loadInteger: Code = [0x28, 0x02, 0x00];
/** Four whole numbers from four signed bytes; two doubles from the first two and from the last two of a local's four. */
export const loadBytes: Code = [0xfd, 0x5c, 0x00, 0x00, 0xfd, 0x87, 0x01, 0xfd, 0xa7, 0x01];
export const firstTwo = (local: number): Code => [...get(local), 0xfd, 0xfe, 0x01];
const halvesTurned: Code = [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
export const lastTwo = (local: number): Code => [...get(local), ...get(local), ...halvesTurned, 0xfd, 0xfe, 0x01];
export const addDoubles: Code = [0xfd, 0xf0, 0x01];
export const lessDoubles: Code = [0xfd, 0xf1, 0x01];
export const timesDoubles: Code = [0xfd, 0xf2, 0x01];
export const overDoubles: Code = [0xfd, 0xf3, 0x01];
export const smaller: Code = [0xfd, 0xf6, 0x01];
export const larger: Code = [0xfd, 0xf7, 0x01];
/** The same double twice. */
export const doubles = (value: number): Code => {
  const bytes = new Uint8Array(Float64Array.of(value).buffer);
  return [0xfd, 0x0c, ...bytes, ...bytes];
};
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
