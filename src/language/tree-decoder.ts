// Makes a tree out of scores: each word its best head, then cycles are broken the cheapest way (Chu-Liu and Edmonds), with one root.
// Leaves scores to network.ts. Example: where 'said' and 'so' choose each other, the cheaper of the two arcs gives way.

/** `scores[d * (n + 1) + h]`: how well head `h` fits word `d`; h = n is the root. Writes heads. Quadratic at worst in n. */
export function decodeTree(scores: Float32Array, n: number, heads: Int32Array): void {
  greedy(scores, n, heads);
  oneRoot(scores, n, heads);
  const mark = new Int32Array(n);
  for (let pass = 1; pass <= n; pass++) {
    const cycle = findCycle(heads, n, mark);
    if (cycle === null) return;
    breakCycle(scores, n, { heads, cycle });
  }
}

function greedy(scores: Float32Array, n: number, heads: Int32Array): void {
  const width = n + 1;
  for (let d = 0; d < n; d++) {
    let top = n;
    for (let h = 0; h < n; h++) if (h !== d && scores[d * width + h]! > scores[d * width + top]!) top = h;
    heads[d] = top;
  }
}

/** Keeps the best root and gives the others their next best head; where there is none, the word that loses least becomes it. */
function oneRoot(scores: Float32Array, n: number, heads: Int32Array): void {
  const width = n + 1;
  let root = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let d = 0; d < n; d++) {
    const gain =
      scores[d * width + n]! -
      (heads[d] === n ? scores[d * width + nextBest(scores, n, d)]! : scores[d * width + heads[d]!]!);
    if (gain > best) {
      best = gain;
      root = d;
    }
  }
  for (let d = 0; d < n; d++) if (heads[d] === n && d !== root) heads[d] = nextBest(scores, n, d);
  heads[root] = n;
}

function nextBest(scores: Float32Array, n: number, d: number): number {
  let top = d === 0 ? Math.min(1, n - 1) : 0;
  for (let h = 0; h < n; h++) if (h !== d && scores[d * (n + 1) + h]! > scores[d * (n + 1) + top]!) top = h;
  return top;
}

/** Words of one cycle, or null. `mark` is scratch. */
function findCycle(heads: Int32Array, n: number, mark: Int32Array): readonly number[] | null {
  mark.fill(-1);
  for (let start = 0; start < n; start++) {
    let at = start;
    while (at < n && mark[at] === -1) {
      mark[at] = start;
      at = heads[at]!;
    }
    if (at >= n || mark[at] !== start) continue;
    const cycle = [at];
    for (let k = heads[at]!; k !== at; k = heads[k]!) cycle.push(k);
    return cycle;
  }
  return null;
}

/** Re-hangs the word of the cycle that loses least on a word that does not hang on the cycle itself. */
function breakCycle(
  scores: Float32Array,
  n: number,
  work: { readonly heads: Int32Array; readonly cycle: readonly number[] },
): void {
  const { heads, cycle } = work;
  const width = n + 1;
  const below = hangingOn(heads, n, cycle);
  let least = Number.POSITIVE_INFINITY;
  let word = cycle[0]!;
  let to = -1;
  for (const d of cycle) {
    for (let h = 0; h < n; h++) {
      if (below[h] === 1) continue;
      const loss = scores[d * width + heads[d]!]! - scores[d * width + h]!;
      if (loss < least) {
        least = loss;
        word = d;
        to = h;
      }
    }
  }
  if (to >= 0) heads[word] = to;
}

/** 1 for each word whose way up ends in the cycle. */
function hangingOn(heads: Int32Array, n: number, cycle: readonly number[]): Uint8Array {
  const state = new Uint8Array(n + 1);
  for (const d of cycle) state[d] = 1;
  state[n] = 2;
  for (let start = 0; start < n; start++) {
    let at = start;
    const path: number[] = [];
    while (state[at] === 0 && path.length <= n) {
      path.push(at);
      state[at] = 3;
      at = heads[at]!;
    }
    const verdict = state[at] === 1 ? 1 : 2;
    for (const d of path) state[d] = verdict;
  }
  return state;
}
