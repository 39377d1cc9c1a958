// The state of the arc-hybrid parser: a stack, the next word, and the tree as far as it is built. The root stands behind the last word.
// Leaves decisions to parser.ts. Example: after SHIFT, SHIFT, LEFT on 'He said so', 'He' hangs on 'said'.
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Words are 0..n-1, n is the root. Heads are -1 while open. `left1`/`right1` are the outermost children, `left2`/`right2` the ones inside them. */
export type ParseState = {
  n: number;
  stack: Int32Array;
  depth: number;
  next: number;
  head: Int32Array;
  label: Uint8Array;
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  leftCount: Uint16Array;
  rightCount: Uint16Array;
  /** One bit a kind of relation among the children, by label modulo 32. */
  relations: Int32Array;
};

export function newState(size: number): ParseState {
  const list = () => new Int32Array(size + 1);
  return {
    n: 0, stack: list(), depth: 0, next: 0, head: list(), label: new Uint8Array(size + 1), left1: list(), left2: list(), right1: list(), right2: list(),
    leftCount: new Uint16Array(size + 1), rightCount: new Uint16Array(size + 1), relations: list(),
  };
}

/** Makes ready for a sentence of `n` words. */
export function resetState(state: ParseState, n: number): void {
  state.n = n;
  state.depth = 0;
  state.next = 0;
  state.head.fill(-1, 0, n + 1);
  state.label.fill(255, 0, n + 1);
  for (const list of [state.left1, state.left2, state.right1, state.right2]) list.fill(-1, 0, n + 1);
  state.leftCount.fill(0, 0, n + 1);
  state.rightCount.fill(0, 0, n + 1);
  state.relations.fill(0, 0, n + 1);
}

export const isDone = (state: ParseState): boolean => state.next === state.n && state.depth === 0;
export const mayShift = (state: ParseState): boolean => state.next < state.n;
/** The root takes one child only: the last word left on the stack. */
export const mayLeft = (state: ParseState): boolean => state.depth > 0 && (state.next < state.n || state.depth === 1);
export const mayRight = (state: ParseState): boolean => state.depth > 1;

export function shift(state: ParseState): void {
  state.stack[state.depth++] = state.next++;
}

/** Hangs the top of the stack on `head` and takes it off. */
export function attach(state: ParseState, head: number, label: number): void {
  const child = state.stack[--state.depth]!;
  state.head[child] = head;
  state.label[child] = label;
  state.relations[head] = state.relations[head]! | (1 << (label & 31));
  if (child < head) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = child;
    state.leftCount[head] = state.leftCount[head]! + 1;
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = child;
    state.rightCount[head] = state.rightCount[head]! + 1;
  }
}
