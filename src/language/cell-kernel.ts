// What the network does to single values, four or eight at a time in WebAssembly: sums of embedding rows, the gated layers' walk through a
// sentence, and what is kept of a word. Leaves products to matrix-kernel.ts and whole-kernel.ts.
// Plain code ran long before V8 had made it fast: a tenth of the time of one report, a twentieth in long runs.
import {
  add,
  addHalves,
  addVector,
  type Code,
  constant,
  firstFour,
  fromWhole,
  get,
  largerVector,
  lastFour,
  lessVector,
  load,
  loadEight,
  loadInteger,
  loop,
  narrowed,
  narrowedToBytes,
  overVector,
  raise,
  set,
  smallerVector,
  splats,
  store,
  times,
  timesVector,
  toWhole,
  type WasmFunction,
  zeros,
} from './wasm-code.ts';

/** Offsets in bytes. `rows` holds for each word `features` numbers of rows of `width` signed bytes at `embedding`; `scale` is a float four times. */
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
/**
 * The same where gates and values in lie anywhere: `places` holds for each word, `placeStep` bytes behind the one before, where its gates and
 * where its values begin, which the offsets are added to.
 */
export type WalkPlaces = Omit<Walk, 'gates' | 'from' | 'gateStep'> & {
  readonly places: number;
  readonly placeStep: number;
  readonly gateOffset: number;
  readonly valueOffset: number;
};
/**
 * Offsets in bytes. Each of `count` words has a row of `width` bytes of floats, `step` behind the one before; `heads` holds where its head's row
 * lies. Its sum with that, nothing of it below zero, goes to `to`.
 */
export type Joining = {
  readonly words: number;
  readonly step: number;
  readonly heads: number;
  readonly to: number;
  readonly count: number;
  readonly width: number;
};
export type CellKernel = {
  readonly embed: (embedding: Embedding) => void;
  readonly walk: (walk: Walk) => void;
  readonly walkPlaces: (walk: WalkPlaces) => void;
  /** `count` floats from `from` on as signed bytes to `to`, steps of 1/64 cut at two: a multiple of sixteen. */
  readonly keep: (from: number, to: number, count: number) => void;
  /** In each of `rows` rows, `step` bytes apart, the first `width` bytes of floats: what is below zero to a tenth. */
  readonly leak: (at: number, rows: number, step: number, width: number) => void;
  readonly join: (joining: Joining) => void;
};

export function cellKernel(run: Record<string, (...args: number[]) => void>): CellKernel {
  return {
    embed: (e) => {
      const words = e.features * 4;
      run.embed!(e.to, e.rows, e.embedding, e.rows + e.count * words, words, e.width, e.scale);
    },
    walk: (w) => run.walk!(w.gates, w.from, w.to, w.carry, w.steps, w.gateStep, w.valueStep, w.half),
    walkPlaces: (w) =>
      run.walkPlaces!(w.places, w.to, w.carry, w.steps, w.placeStep, w.valueStep, w.half, w.gateOffset, w.valueOffset),
    keep: (from, to, count) => run.keep!(from, to, from + count * 4),
    leak: (at, rows, step, width) => run.leak!(at, rows, step, width),
    join: (j) => run.join!(j.words, j.step, j.heads, j.to, j.to + j.count * j.width, j.width),
  };
}

export const cellFunctions = (): readonly WasmFunction[] => [
  { name: 'embed', parameters: 7, integers: 4, vectors: 2, body: embedBody() },
  { name: 'walk', parameters: 8, integers: 2, vectors: 5, body: walkBody() },
  { name: 'walkPlaces', parameters: 9, integers: 4, vectors: 5, body: walkPlacesBody() },
  { name: 'keep', parameters: 3, integers: 0, vectors: 0, body: keepBody() },
  { name: 'leak', parameters: 4, integers: 2, vectors: 1, body: leakBody() },
  { name: 'join', parameters: 6, integers: 2, vectors: 0, body: joinBody() },
];

function embedBody(): Code {
  const [TO, ROWS, EMBEDDING, END, FEATURES, WIDTH, SCALE] = [0, 1, 2, 3, 4, 5, 6];
  const [D, ROW, LAST, P] = [7, 8, 9, 10];
  const [FACTOR, SUM] = [11, 12];
  const feature = [
    ...[...get(ROW), ...loadInteger, ...get(WIDTH), ...times, ...get(EMBEDDING), ...add, ...get(D), ...add],
    ...[...loadEight, ...get(SUM), ...addHalves, ...set(SUM), ...raise(ROW, constant(4))],
  ];
  const four = (part: Code, offset: number): Code => [
    ...[...get(P), ...get(SUM), ...part, ...fromWhole, ...get(FACTOR), ...timesVector, ...store(offset)],
  ];
  const eight = [
    ...[...zeros, ...set(SUM), ...get(ROWS), ...set(ROW), ...loop(ROW, LAST, feature)],
    ...[...four(firstFour, 0), ...four(lastFour, 16), ...raise(P, constant(32)), ...raise(D, constant(8))],
  ];
  const word = [
    ...[...constant(0), ...set(D), ...get(TO), ...set(P)],
    ...[...get(ROWS), ...get(FEATURES), ...add, ...set(LAST)],
    ...[...loop(D, WIDTH, eight), ...get(P), ...set(TO), ...get(LAST), ...set(ROWS)],
  ];
  return [...get(SCALE), ...load(0), ...set(FACTOR), ...loop(ROWS, END, word)];
}

type WalkLocals = Readonly<Record<'gates' | 'from' | 'to' | 'carry' | 'half' | 'd' | 'vectors', number>>;

/** What one word makes of its gates and values and of what is carried; five vectors from `vectors` on are its own. */
function cellBody({ gates: GATES, from: FROM, to: TO, carry: CARRY, half: HALF, d: D, vectors }: WalkLocals): Code {
  const [X, SQUARE, FORGET, OPEN, C] = [vectors, vectors + 1, vectors + 2, vectors + 3, vectors + 4];
  const fourAt = (base: number, gate: number): Code => [
    ...[...get(base), ...get(D), ...add],
    ...Array.from({ length: gate }, () => [...get(HALF), ...add]).flat(),
    ...load(0),
  ];
  /** squash() of network-shape.ts: beyond 3 its quotient is 1 by itself once x is cut there. */
  const squashed = (value: Code): Code => [
    ...[...value, ...splats(3), ...smallerVector, ...splats(-3), ...largerVector, ...set(X)],
    ...[...get(X), ...get(X), ...timesVector, ...set(SQUARE)],
    ...[...get(X), ...splats(27), ...get(SQUARE), ...addVector, ...timesVector],
    ...[...splats(27), ...splats(9), ...get(SQUARE), ...timesVector, ...addVector, ...overVector],
  ];
  /** 0.5 + 0.5 * squash(0.5 * value) */
  const opened = (gate: number): Code => [
    ...squashed([...splats(0.5), ...fourAt(GATES, gate), ...timesVector]),
    ...[...splats(0.5), ...timesVector, ...splats(0.5), ...addVector],
  ];
  /** share * a + (1 - share) * b */
  const mixed = (share: number, a: Code, b: Code): Code => [
    ...[...get(share), ...a, ...timesVector],
    ...[...splats(1), ...get(share), ...lessVector, ...b, ...timesVector, ...addVector],
  ];
  const four = [
    ...[...opened(1), ...set(FORGET), ...opened(2), ...set(OPEN)],
    ...[...mixed(FORGET, fourAt(CARRY, 0), squashed(fourAt(GATES, 0))), ...set(C)],
    ...[...get(CARRY), ...get(D), ...add, ...get(C), ...store(0)],
    ...[...get(TO), ...get(D), ...add, ...mixed(OPEN, get(C), fourAt(FROM, 0)), ...store(0)],
    ...raise(D, constant(16)),
  ];
  return [...constant(0), ...set(D), ...loop(D, HALF, four)];
}

function walkBody(): Code {
  const [GATES, FROM, TO, CARRY, STEPS, GATE_STEP, VALUE_STEP, HALF, T, D] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const step = [
    ...cellBody({ gates: GATES, from: FROM, to: TO, carry: CARRY, half: HALF, d: D, vectors: 10 }),
    ...[...raise(GATES, get(GATE_STEP)), ...raise(FROM, get(VALUE_STEP)), ...raise(TO, get(VALUE_STEP))],
    ...raise(T, constant(1)),
  ];
  return [...constant(0), ...set(T), ...loop(T, STEPS, step)];
}

function walkPlacesBody(): Code {
  const [PLACES, TO, CARRY, STEPS, PLACE_STEP, VALUE_STEP, HALF, GATE_OFFSET, VALUE_OFFSET] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ];
  const [T, D, GATES, FROM] = [9, 10, 11, 12];
  const step = [
    ...[...get(PLACES), ...loadInteger, ...get(GATE_OFFSET), ...add, ...set(GATES)],
    ...[...get(PLACES), ...constant(4), ...add, ...loadInteger, ...get(VALUE_OFFSET), ...add, ...set(FROM)],
    ...cellBody({ gates: GATES, from: FROM, to: TO, carry: CARRY, half: HALF, d: D, vectors: 13 }),
    ...[...raise(PLACES, get(PLACE_STEP)), ...raise(TO, get(VALUE_STEP)), ...raise(T, constant(1))],
  ];
  return [...constant(0), ...set(T), ...loop(T, STEPS, step)];
}

function keepBody(): Code {
  const [FROM, TO, END] = [0, 1, 2];
  const four = (offset: number): Code => [
    ...[...get(FROM), ...load(offset), ...splats(64), ...timesVector],
    ...[...splats(-127), ...largerVector, ...toWhole],
  ];
  const eight = (offset: number): Code => [...four(offset), ...four(offset + 16), ...narrowed];
  const sixteen = [
    ...[...get(TO), ...eight(0), ...eight(32), ...narrowedToBytes, ...store(0)],
    ...[...raise(FROM, constant(64)), ...raise(TO, constant(16))],
  ];
  return loop(FROM, END, sixteen);
}

function leakBody(): Code {
  // WIDTH becomes the end of the row
  const [AT, ROWS, STEP, WIDTH] = [0, 1, 2, 3];
  const [T, P, X] = [4, 5, 6];
  const four = [
    ...[...get(P), ...load(0), ...set(X)],
    ...[...get(P), ...get(X), ...get(X), ...splats(0.1), ...timesVector, ...largerVector, ...store(0)],
    ...raise(P, constant(16)),
  ];
  const row = [
    ...[...get(AT), ...set(P)],
    ...[...loop(P, WIDTH, four), ...raise(AT, get(STEP)), ...raise(WIDTH, get(STEP)), ...raise(T, constant(1))],
  ];
  return [...get(AT), ...get(WIDTH), ...add, ...set(WIDTH), ...constant(0), ...set(T), ...loop(T, ROWS, row)];
}

function joinBody(): Code {
  const [WORD, STEP, HEADS, TO, END, WIDTH] = [0, 1, 2, 3, 4, 5];
  const [D, HEAD] = [6, 7];
  const fourOf = (row: number): Code => [...get(row), ...get(D), ...add, ...load(0)];
  const four = [
    ...[...get(TO), ...get(D), ...add, ...fourOf(WORD), ...fourOf(HEAD), ...addVector],
    ...[...zeros, ...largerVector, ...store(0), ...raise(D, constant(16))],
  ];
  const word = [
    ...[...get(HEADS), ...loadInteger, ...set(HEAD), ...constant(0), ...set(D), ...loop(D, WIDTH, four)],
    ...[...raise(WORD, get(STEP)), ...raise(HEADS, constant(4)), ...raise(TO, get(WIDTH))],
  ];
  return loop(TO, END, word);
}
