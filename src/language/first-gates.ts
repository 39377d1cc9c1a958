// What the network's first layer says of a word before it has seen its neighbours: the word's vector and its gates, which hang on the form alone.
// They are kept for words seen before, so that one of three products is mostly told already: the same bits, for a row's sums know no other row.
// Leaves the walk through the sentence to network.ts. Example: 'the' is summed and multiplied once, then looked up where it lies.
import { mix } from './hash.ts';
import { type Buffers, GATES, SLOTS } from './network-buffers.ts';
import { embeddingRows, FEATURES, WIDTH } from './network-shape.ts';
import { wholeTimes } from './whole-times.ts';
import { type Atoms, numberOf } from './word-atoms.ts';

/** A process that has read no more words than these keeps none: one report would pay for fresh memory and win nothing. */
const BEFORE_KEEPING = 4000;
/** What a word's rows of the embedding are made of, see embeddingRows(). */
const KEY = 8;

type Stretch = { readonly first: number; readonly last: number };
type Rooms = { readonly x: number; readonly gates: number };
export type FirstGates = {
  /** Writes to b.places where gates and vector of each word of `pieces` lie, one word behind another, and says how many they are. */
  readonly find: (atoms: Atoms, pieces: readonly Stretch[]) => number;
  /** Keeps what was new, once the walk is done: it may take the place of a word that was walked over. */
  readonly keep: (atoms: Atoms) => void;
};

export function firstGates(b: Buffers): FirstGates {
  const keys = new Int32Array(SLOTS * KEY);
  const filled = new Uint8Array(SLOTS);
  const f = b.kernel.floats;
  const missing = new Int32Array(b.rows.length / FEATURES);
  let seen = 0;
  let fresh = 0;
  let keeping = false;
  const holds = (slot: number, atoms: Atoms, i: number): boolean => {
    if (filled[slot] === 0) return false;
    const k = slot * KEY;
    return (
      keys[k] === atoms.end4[i] &&
      keys[k + 1] === atoms.end3[i] &&
      keys[k + 2] === atoms.end2[i] &&
      keys[k + 3] === atoms.begin3[i] &&
      keys[k + 4] === atoms.shape[i] &&
      keys[k + 5] === atoms.entry[i] &&
      keys[k + 6] === atoms.lexeme[i] &&
      keys[k + 7] === atoms.known[i]
    );
  };
  const keepIn = (slot: number, atoms: Atoms, i: number, from: number): void => {
    const { end4, end3, end2, begin3, shape, entry, lexeme, known } = atoms;
    const lists = [end4, end3, end2, begin3, shape, entry, lexeme, known];
    for (let k = 0; k < KEY; k++) keys[slot * KEY + k] = lists[k]![i]!;
    filled[slot] = 1;
    f.copyWithin(b.kept.x + slot * WIDTH, b.fresh.x + from * WIDTH, b.fresh.x + (from + 1) * WIDTH);
    f.copyWithin(b.kept.gates + slot * GATES, b.fresh.gates + from * GATES, b.fresh.gates + (from + 1) * GATES);
  };
  const put = (t: number, { x, gates }: Rooms, k: number): void => {
    b.places[2 * t] = 4 * (gates + k * GATES);
    b.places[2 * t + 1] = 4 * (x + k * WIDTH);
  };
  return {
    find: (atoms, pieces) => {
      keeping = seen > BEFORE_KEEPING;
      fresh = 0;
      let count = 0;
      for (const { first, last } of pieces)
        for (let i = first; i < last; i++, count++) {
          const slot = slotOf(atoms, i);
          if (keeping && holds(slot, atoms, i)) {
            put(count, b.kept, slot);
            continue;
          }
          embeddingRows(atoms, i, numberOf(atoms.known[i]!), b.rows, FEATURES * fresh);
          put(count, b.fresh, fresh);
          missing[fresh++] = i;
        }
      seen += count;
      if (fresh > 0) multiply(b, fresh, b.fresh);
      return count;
    },
    keep: (atoms) => {
      if (keeping) for (let k = 0; k < fresh; k++) keepIn(slotOf(atoms, missing[k]!), atoms, missing[k]!, k);
    },
  };
}

const slotOf = (atoms: Atoms, i: number): number => mix(atoms.word[i]! ^ atoms.shape[i]!) & (SLOTS - 1);

/** Vectors, each the sum of a word's rows of the embedding, and gates of `count` words whose rows stand in b.rows. */
function multiply(b: Buffers, count: number, to: Rooms): void {
  for (let k = 0; k < count * FEATURES; k++) b.fetchRow(b.rows[k]!);
  b.kernel.embed({
    to: to.x * 4,
    rows: b.rows.byteOffset,
    embedding: b.embedding * 4,
    count,
    features: FEATURES,
    width: WIDTH,
    scale: b.factor * 4,
  });
  wholeTimes(b, {
    from: to.x,
    weights: b.layers[0]!,
    to: to.gates,
    columns: GATES,
    count,
    bias: b.at.layer0bias!,
  });
}
