// Trains the parser and its labeller together, with a dynamic oracle: the parser walks into its own errors and learns the best way on.
// Source: Goldberg and Nivre, Training Deterministic Parsers with Non-Deterministic Oracles, TACL 2013 (arc-hybrid costs).
import { labelFeatures } from '../src/language/label-features.ts';
import { parseFeatures } from '../src/language/parse-features.ts';
import {
  attach,
  isDone,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  newState,
  type ParseState,
  resetState,
  SHIFT,
  shift,
} from '../src/language/parse-state.ts';
import type { Atoms } from '../src/language/word-atoms.ts';
import { gridTrainer, listTrainer, sequence, shuffle } from './linear-trainer.ts';

/** Heads are 0..n-1 or n for the root; labels index the list of relations, 0 is the root's. */
export type ParseSentence = { readonly atoms: Atoms; readonly heads: Int32Array; readonly labels: readonly number[] };
export type ParseOptions = {
  readonly labels: number;
  readonly rounds: number;
  readonly seed: number;
  readonly grid: number;
  readonly buckets: number;
  readonly smallest: number;
};

const features = new Int32Array(128);
const labelled = new Int32Array(128);
const scores = new Float64Array(256);

export function trainParser(
  sentences: readonly ParseSentence[],
  options: ParseOptions,
): { readonly parser: Uint8Array; readonly labeller: Uint8Array } {
  const arcs = gridTrainer(options.grid);
  const names = listTrainer(options.labels);
  const random = sequence(options.seed);
  const order = sentences.slice();
  const state = newState(1024);
  for (let round = 0; round < options.rounds; round++) {
    const tally = { right: 0, total: 0, named: 0 };
    for (const sentence of shuffle(order, random)) {
      resetState(state, sentence.atoms.count);
      while (!isDone(state))
        step(state, sentence, { arcs, names, options, explore: round > 0 && random() < 0.9, tally });
    }
    const rate = (k: number) => ((100 * k) / tally.total).toFixed(2);
    console.log(`  parser round ${round + 1}: heads ${rate(tally.right)}, with relation ${rate(tally.named)}`);
  }
  return { parser: arcs.pack(), labeller: names.pack(options) };
}

type Step = {
  readonly arcs: ReturnType<typeof gridTrainer>;
  readonly names: ReturnType<typeof listTrainer>;
  readonly options: ParseOptions;
  readonly explore: boolean;
  readonly tally: { right: number; total: number; named: number };
};

function step(state: ParseState, sentence: ParseSentence, { arcs, names, options, explore, tally }: Step): void {
  const legal = [mayShift(state), mayLeft(state), mayRight(state)];
  let move = legal.indexOf(true);
  if (legal.filter(Boolean).length > 1) {
    const costs = costsOf(state, sentence.heads);
    const count = parseFeatures(state, sentence.atoms, 0, features);
    arcs.score(features, count, scores);
    let least = Infinity;
    for (let m = 0; m < 3; m++) if (legal[m] && costs[m]! < least) least = costs[m]!;
    let good = -1;
    let guess = -1;
    for (let m = 0; m < 3; m++) {
      if (!legal[m]) continue;
      if (guess < 0 || scores[m]! > scores[guess]!) guess = m;
      if (costs[m] === least && (good < 0 || scores[m]! > scores[good]!)) good = m;
    }
    if (costs[guess] !== least) arcs.update(features, count, { good, bad: guess });
    arcs.tick();
    move = explore ? guess : good;
  }
  if (move === SHIFT) shift(state);
  else {
    const child = state.stack[state.depth - 1]!;
    const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
    attach(state, head, nameArc(state, sentence, { head, child, names, labels: options.labels, tally }));
  }
}

type Arc = {
  readonly head: number;
  readonly child: number;
  readonly names: ReturnType<typeof listTrainer>;
  readonly labels: number;
  readonly tally: Step['tally'];
};

function nameArc(state: ParseState, sentence: ParseSentence, { head, child, names, labels, tally }: Arc): number {
  const right = sentence.heads[child] === head;
  tally.total++;
  if (right) tally.right++;
  if (head === state.n) {
    if (right) tally.named++;
    return 0;
  }
  const count = labelFeatures(state, sentence.atoms, { base: 0, h: head, d: child }, labelled);
  names.score(labelled, count, scores);
  let guess = 1;
  for (let k = 2; k < labels; k++) if (scores[k]! > scores[guess]!) guess = k;
  const gold = sentence.labels[child]!;
  if (right) {
    if (guess !== gold) names.update(labelled, count, { good: gold, bad: guess });
    else tally.named++;
    names.tick();
  }
  return guess;
}

/** Gold arcs that each move makes unreachable. */
function costsOf(state: ParseState, heads: Int32Array): readonly [number, number, number] {
  const { stack, depth, next, n } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  let shiftCost = 0;
  if (next < n) {
    for (let k = 0; k < depth; k++) {
      const on = stack[k]!;
      if (heads[on] === next) shiftCost++;
      if (k < depth - 1 && heads[next] === on) shiftCost++;
    }
  }
  let lost = 0;
  if (s0 >= 0) for (let b = next; b < n; b++) if (heads[b] === s0) lost++;
  const above = s0 < 0 ? -1 : heads[s0]!;
  const leftCost = lost + (above === s1 || above > next ? 1 : 0);
  const rightCost = lost + (above >= next ? 1 : 0);
  return [shiftCost, leftCost, rightCost];
}
