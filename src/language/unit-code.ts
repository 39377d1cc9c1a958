// What hidden units make of a sum of rows, in WebAssembly: whole sums scaled, the bias, shares of words added, cut at zero, weighed.
// Each unit is rounded to a float after each step and the units are added up in doubles one after the other, so the score is that of plain
// code to the bit. Leaves the sums to byte-kernel.ts. Example: units of 2 and -1 that weigh 0.5 and 3 score 1.
import {
  add,
  addVector,
  type Code,
  constant,
  get,
  largerVector,
  load,
  loadInteger,
  loop,
  raise,
  set,
  store,
  type WasmFunction,
  zeros,
} from './wasm-code.ts';

const loadFourHalves: Code = [0xfd, 0x03, 0x01, 0x00];
/** Two doubles from two floats that lie side by side, from the first two of a vector, and back. */
const loadPair: Code = [0xfd, 0x5d, 0x02, 0x00, 0xfd, 0x5f];
const toDoubles: Code = [0xfd, 0x5f];
export const toFloats: Code = [0xfd, 0x5e];
const addDoubles: Code = [0xfd, 0xf0, 0x01];
export const timesDoubles: Code = [0xfd, 0xf2, 0x01];
const halvesTurned: Code = [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
/** Two doubles from the first two and from the last two of a local's four whole numbers. */
export const firstTwo = (local: number): Code => [...get(local), 0xfd, 0xfe, 0x01];
export const lastTwo = (local: number): Code => [...get(local), ...get(local), ...halvesTurned, 0xfd, 0xfe, 0x01];
/** The first two floats of one vector, then the first two of another. */
export const joined: Code = [0xfd, 0x0d, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];

/** sums, bias, weights: four units at a time; `taken`: where the shares lie; one double is left at `result`. */
export const hiddenUnits: WasmFunction = (() => {
  const [SUMS, BIAS, OUT, STRIDE, TAKEN, END, SCALE, RESULT] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [J, P, WHOLE, UNITS, SCORE, PAIR] = [8, 9, 10, 11, 12, 13];
  const scaled = (pair: Code, offset: number): Code => [
    ...[...pair, ...get(SCALE), ...load(0), ...timesDoubles],
    ...[...get(BIAS), ...constant(offset), ...add, ...loadPair, ...addDoubles, ...toFloats],
  ];
  const share = [
    ...[...get(UNITS), ...get(P), ...loadInteger, ...get(J), ...add, ...load(0), ...addVector, ...set(UNITS)],
    ...raise(P, constant(4)),
  ];
  // one after the other: the second of a pair is turned to the front and added by itself
  const weighed = (pair: Code, offset: number): Code => [
    ...[...pair, ...get(OUT), ...load(offset), ...timesDoubles, ...set(PAIR)],
    ...[...get(SCORE), ...get(PAIR), ...addDoubles, ...get(PAIR), ...get(PAIR), ...halvesTurned, ...addDoubles],
    ...set(SCORE),
  ];
  const four = [
    ...[...get(SUMS), ...loadFourHalves, ...set(WHOLE)],
    ...[...scaled(firstTwo(WHOLE), 0), ...scaled(lastTwo(WHOLE), 8), ...joined, ...set(UNITS)],
    ...[...get(TAKEN), ...set(P), ...loop(P, END, share)],
    ...[...get(UNITS), ...zeros, ...largerVector, ...set(UNITS)],
    ...weighed([...get(UNITS), ...toDoubles], 0),
    ...weighed([...get(UNITS), ...get(UNITS), ...halvesTurned, ...toDoubles], 16),
    ...[...raise(SUMS, constant(8)), ...raise(BIAS, constant(16)), ...raise(OUT, constant(32))],
    ...raise(J, constant(16)),
  ];
  const body = [
    // counted in bytes of floats from here on
    ...[...get(STRIDE), ...get(STRIDE), ...add, ...set(STRIDE), ...get(STRIDE), ...get(STRIDE), ...add, ...set(STRIDE)],
    ...[...zeros, ...set(SCORE), ...constant(0), ...set(J), ...loop(J, STRIDE, four)],
    ...[...get(RESULT), ...get(SCORE), ...store(0)],
  ];
  return { name: 'units', parameters: 8, integers: 2, vectors: 4, body };
})();
