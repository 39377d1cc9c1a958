// Bundles of features that many texts share, for what they hang on is of few kinds: each is spelled once and known by a number from then on.
// 173,000 words of news ask 2.3 million times for 28,000 of them. Leaves weighing them to ranker.ts.
// Example: all that hangs on 'say', 'right' and 'that' is found again in the next text.

/** How many are kept; then it begins anew. */
export const MOST_LASTING = 1 << 15;
/** More than one proposal asks for. */
const SPARE = 64;

let known: (readonly number[])[] = [];
let turns = 0;
// Open addressing, keys and numbers side by side: one look at the memory for most questions, where a map takes three.
const SLOTS = 2 * MOST_LASTING;
const slots = new Int32Array(2 * SLOTS);
const EMPTY = 0;

/** Where a key of some kind stands, or the empty place for it. */
function slotOf(kind: number, key: number): number {
  let slot = (Math.imul(key ^ (kind << 27), 0x9e3779b1) >>> 16) * 2;
  while (slots[slot + 1] !== EMPTY && (slots[slot] !== key || slots[slot + 1]! >>> 20 !== kind))
    slot = (slot + 2) & (2 * SLOTS - 1);
  return slot;
}

export type LastingBundles = {
  /** The number of the bundle, or -1. The key tells all that its features hang on, in 32 bits. */
  readonly get: (key: number) => number;
  readonly keep: (key: number, features: readonly number[]) => number;
};

let kinds = 0;
/** Of one kind. At most some two thousand kinds. */
export function lastingBundles(): LastingBundles {
  const kind = ++kinds;
  return {
    get: (key) => (slots[slotOf(kind, key) + 1]! & 0xfffff) - 1,
    keep: (key, features) => {
      const slot = slotOf(kind, key);
      known.push(features);
      slots[slot] = key;
      slots[slot + 1] = (kind << 20) | known.length;
      return known.length - 1;
    },
  };
}

/** To be asked before each proposal: begins anew where there is no room for it. Numbers given in another turn mean nothing any more. */
export function lastingTurn(): number {
  if (known.length > MOST_LASTING - SPARE) {
    known = [];
    slots.fill(EMPTY);
    turns++;
  }
  return turns;
}

/** Whole numbers, one for each bundle, all UNKNOWN whenever it begins anew. */
export function lastingNumbers(): () => Int32Array {
  const numbers = new Int32Array(MOST_LASTING).fill(UNKNOWN);
  let turn = turns;
  return () => {
    if (turn !== turns) numbers.fill(UNKNOWN);
    turn = turns;
    return numbers;
  };
}
export const UNKNOWN = 0x7fffffff;

export const lastingFeatures = (bundle: number): readonly number[] => known[bundle]!;
