// The shape of the network, and which rows of its embedding each word takes: word, endings, beginning, shape, dictionary. Same in training and use.
// Leaves the sums to network.ts. Example: 'Gegharkunik' has the row of unknown words and those of its endings.

import { FORMS_MASK, NOUN_SENSE, VERB_SENSE } from './dictionary-bits.ts';
import type { Atoms } from './word-atoms.ts';

/** Width of a word's vector; half for each direction. */
export const WIDTH = 128;
export const HALF = 64;
export const LAYERS = 3;
/** Width of the vectors that arcs and relations are judged by. */
export const ARC = 64;

/** Rows of the parts of the embedding, in order. Words beyond the unknown one are numbered by training. */
export const PARTS = [
  ['end4', 6144],
  ['end3', 4096],
  ['end2', 1024],
  ['begin3', 3072],
  ['shape', 512],
  ['forms', 1024],
  ['noun', 32],
  ['verb', 16],
  ['lexeme', 512],
] as const;
export const FEATURES = PARTS.length + 1;
export const FIRST_WORD = PARTS.reduce((sum, [, size]) => sum + size, 0);

const spread = (hash: number, size: number): number => ((hash ^ (hash >>> 17)) >>> 0) % size;

/** Writes the embedding rows of token `i` to `out` from `at` on; `word` is its number, 0 for unknown. */
export function embeddingRows(atoms: Atoms, i: number, word: number, out: Int32Array, at = 0): void {
  const entry = atoms.entry[i]!;
  const values = [
    spread(atoms.end4[i]!, 6144),
    spread(atoms.end3[i]!, 4096),
    spread(atoms.end2[i]!, 1024),
    spread(atoms.begin3[i]!, 3072),
    spread(atoms.shape[i]!, 512),
    entry & FORMS_MASK,
    (entry >>> NOUN_SENSE) & 31,
    (entry >>> VERB_SENSE) & 15,
    spread(atoms.lexeme[i]!, 512),
  ];
  let base = 0;
  for (let k = 0; k < PARTS.length; k++) {
    out[at + k] = base + values[k]!;
    base += PARTS[k]![1];
  }
  out[at + PARTS.length] = base + word;
}

/** tanh by a quotient, cut at 3: the same numbers everywhere. */
export function squash(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  const square = x * x;
  return (x * (27 + square)) / (27 + 9 * square);
}

/** How far the head lies: 16 classes by side and distance; the root has the last one. */
export function farness(dependent: number, head: number, root: boolean): number {
  if (root) return 15;
  const gap = Math.abs(head - dependent);
  const size = gap < 4 ? gap - 1 : gap < 6 ? 3 : gap < 10 ? 4 : gap < 20 ? 5 : 6;
  return (head < dependent ? 0 : 7) + size;
}
