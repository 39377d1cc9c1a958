// What the network does to single values, two at a time in WebAssembly: sums of embedding rows, and the gated layers' walk through a sentence.
// Sums and quotients are those of network-shape.ts in doubles, rounded to floats where a value is stored: not a bit differs from plain code.
// In plain code they took a tenth of the time of one report, because they ran long before V8 had made them fast, and a twentieth in long runs.
import {
  add,
  addDoubles,
  type Code,
  constant,
  doubles,
  firstTwo,
  get,
  larger,
  lastTwo,
  lessDoubles,
  load,
  loadBytes,
  loadInteger,
  loadPair,
  loop,
  overDoubles,
  raise,
  set,
  smaller,
  storePair,
  times,
  timesDoubles,
  toDoubles,
  toFloats,
  type WasmFunction,
  zeros,
} from './wasm-code.ts';

/** Offsets in bytes. `rows` holds for each word `features` numbers of rows of `width` signed bytes at `embedding`; `scale` is twice a double. */
export type Embedding = {
  readonly to: number;
  readonly rows: number;
  readonly embedding: number;
  readonly count: number;
  readonly features: number;
  readonly width: number;
  readonly scale: number;
};
/**
 * Offsets in bytes. `steps` words whose gates, values in and values out begin at `gates`, `from` and `to`, each `…Step` bytes behind the one
 * before (or ahead, where negative). A word has three gates of `half` bytes. `carry` is room for one of them, all zero.
 */
export type Walk = {
  readonly gates: number;
  readonly from: number;
  readonly to: number;
  readonly carry: number;
  readonly steps: number;
  readonly gateStep: number;
  readonly valueStep: number;
  readonly half: number;
};
export type CellKernel = {
  readonly embed: (embedding: Embedding) => void;
  readonly walk: (walk: Walk) => void;
};

export function cellKernel(run: Record<string, (...args: number[]) => void>): CellKernel {
  return {
    embed: (e) => {
      const words = e.features * 4;
      run.embed!(e.to, e.rows, e.embedding, e.rows + e.count * words, words, e.width, e.scale);
    },
    walk: (w) => run.walk!(w.gates, w.from, w.to, w.carry, w.steps, w.gateStep, w.valueStep, w.half),
  };
}

export const cellFunctions = (): readonly WasmFunction[] => [
  { name: 'embed', parameters: 7, integers: 4, vectors: 4, body: embedBody() },
  { name: 'walk', parameters: 8, integers: 2, vectors: 5, body: walkBody() },
];

function embedBody(): Code {
  const [TO, ROWS, EMBEDDING, END, FEATURES, WIDTH, SCALE] = [0, 1, 2, 3, 4, 5, 6];
  const [D, ROW, LAST, P] = [7, 8, 9, 10];
  const [FACTOR, A, B, BYTES] = [11, 12, 13, 14];
  /** sum = float(sum + factor * byte) */
  const grow = (sum: number, two: Code): Code => [
    ...get(FACTOR),
    ...two,
    ...timesDoubles,
    ...get(sum),
    ...addDoubles,
    ...toFloats,
    ...toDoubles,
    ...set(sum),
  ];
  const feature = [
    ...get(ROW),
    ...loadInteger,
    ...get(WIDTH),
    ...times,
    ...get(EMBEDDING),
    ...add,
    ...get(D),
    ...add,
    ...loadBytes,
    ...set(BYTES),
    ...grow(A, firstTwo(BYTES)),
    ...grow(B, lastTwo(BYTES)),
    ...raise(ROW, constant(4)),
  ];
  const four = [
    ...[...zeros, ...set(A), ...zeros, ...set(B), ...get(ROWS), ...set(ROW)],
    ...loop(ROW, LAST, feature),
    ...[...get(P), ...get(A), ...toFloats, ...storePair],
    ...[...get(P), ...constant(8), ...add, ...get(B), ...toFloats, ...storePair],
    ...raise(P, constant(16)),
    ...raise(D, constant(4)),
  ];
  const word = [
    ...[...constant(0), ...set(D), ...get(TO), ...set(P)],
    ...[...get(ROWS), ...get(FEATURES), ...add, ...set(LAST)],
    ...loop(D, WIDTH, four),
    ...[...get(P), ...set(TO), ...get(LAST), ...set(ROWS)],
  ];
  return [...get(SCALE), ...load(0), ...set(FACTOR), ...loop(ROWS, END, word)];
}

function walkBody(): Code {
  const [GATES, FROM, TO, CARRY, STEPS, GATE_STEP, VALUE_STEP, HALF] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [T, D] = [8, 9];
  const [X, SQUARE, FORGET, OPEN, C] = [10, 11, 12, 13, 14];
  const pairAt = (base: number, gate: number): Code => [
    ...[...get(base), ...get(D), ...add],
    ...Array.from({ length: gate }, () => [...get(HALF), ...add]).flat(),
    ...loadPair,
  ];
  /** squash() of network-shape.ts: beyond 3 its quotient is 1 by itself once x is cut there. */
  const squashed = (value: Code): Code => [
    ...[...value, ...doubles(3), ...smaller, ...doubles(-3), ...larger, ...set(X)],
    ...[...get(X), ...get(X), ...timesDoubles, ...set(SQUARE)],
    ...[...get(X), ...doubles(27), ...get(SQUARE), ...addDoubles, ...timesDoubles],
    ...[...doubles(27), ...doubles(9), ...get(SQUARE), ...timesDoubles, ...addDoubles, ...overDoubles],
  ];
  /** 0.5 + 0.5 * squash(0.5 * value) */
  const opened = (gate: number): Code => [
    ...squashed([...doubles(0.5), ...pairAt(GATES, gate), ...timesDoubles]),
    ...[...doubles(0.5), ...timesDoubles, ...doubles(0.5), ...addDoubles],
  ];
  /** share * a + (1 - share) * b */
  const mixed = (share: number, a: Code, b: Code): Code => [
    ...[...get(share), ...a, ...timesDoubles],
    ...[...doubles(1), ...get(share), ...lessDoubles, ...b, ...timesDoubles, ...addDoubles],
  ];
  const pair = [
    ...[...opened(1), ...set(FORGET), ...opened(2), ...set(OPEN)],
    ...[...mixed(FORGET, pairAt(CARRY, 0), squashed(pairAt(GATES, 0))), ...set(C)],
    ...[...get(CARRY), ...get(D), ...add, ...get(C), ...toFloats, ...storePair],
    ...[...get(TO), ...get(D), ...add, ...mixed(OPEN, get(C), pairAt(FROM, 0)), ...toFloats, ...storePair],
    ...raise(D, constant(8)),
  ];
  const step = [
    ...[...constant(0), ...set(D)],
    ...loop(D, HALF, pair),
    ...[...raise(GATES, get(GATE_STEP)), ...raise(FROM, get(VALUE_STEP)), ...raise(TO, get(VALUE_STEP))],
    ...raise(T, constant(1)),
  ];
  return [...constant(0), ...set(T), ...loop(T, STEPS, step)];
}
