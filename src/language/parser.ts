// Builds the tree of one sentence, greedily, in a number of steps linear in its words: arc by the grid model, then its relation by the list model.
// Leaves features to their files. Example: 'He said so' takes SHIFT, LEFT, SHIFT, SHIFT, RIGHT, LEFT to the root.
import { labelFeatures } from './label-features.ts';
import { parseFeatures } from './parse-features.ts';
import { attach, isDone, LEFT, mayLeft, mayRight, mayShift, newState, type ParseState, RIGHT, resetState, SHIFT, shift } from './parse-state.ts';
import type { GridModel, ListModel } from './weights.ts';
import { best, scoreGrid, scoreList } from './weights.ts';
import type { Atoms } from './word-atoms.ts';

const features = new Int32Array(128);
const scores = new Float64Array(256);
let state = newState(256);

/** Parses the words [first, last) of `atoms`; the state returned is good until the next call. */
export function parseSentence(models: { readonly parser: GridModel; readonly labeller: ListModel }, atoms: Atoms, range: { readonly first: number; readonly last: number }): ParseState {
  const n = range.last - range.first;
  if (state.head.length <= n) state = newState(n * 2);
  resetState(state, n);
  while (!isDone(state)) {
    const step = nextStep(models.parser, atoms, range.first);
    if (step === SHIFT) shift(state);
    else {
      const child = state.stack[state.depth - 1]!;
      const head = step === LEFT ? state.next : state.stack[state.depth - 2]!;
      attach(state, head, head === n ? 0 : nameArc(models.labeller, atoms, { base: range.first, h: head, d: child }));
    }
  }
  return state;
}

/** Relation of an arc; 0 is the root's and given to no other. */
function nameArc(labeller: ListModel, atoms: Atoms, at: { readonly base: number; readonly h: number; readonly d: number }): number {
  const count = labelFeatures(state, atoms, at, features);
  scoreList(labeller, features, count, scores);
  scores[0] = Number.NEGATIVE_INFINITY;
  return best(scores, labeller.classes);
}

function nextStep(parser: GridModel, atoms: Atoms, base: number): number {
  if (state.depth === 0) return SHIFT;
  if (state.next === state.n) return state.depth > 1 ? RIGHT : LEFT;
  const count = parseFeatures(state, atoms, base, features);
  scoreGrid(parser, features, count, scores);
  let step = mayShift(state) ? SHIFT : LEFT;
  if (mayLeft(state) && scores[LEFT]! > scores[step]!) step = LEFT;
  if (mayRight(state) && scores[RIGHT]! > scores[step]!) step = RIGHT;
  return step;
}
