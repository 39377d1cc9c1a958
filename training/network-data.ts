// Gold sentences as the network's trainer takes them: numbered words, heads, relations, tags. Words seen once share the unknown one's number.
import type { Atoms, WordTables } from '../src/language/word-atoms.ts';
import { atomsOf } from './atoms-of.ts';
import type { GoldSentence, GoldWord } from './read-conllu.ts';
import { relationOf } from './relations.ts';
import type { NetworkSentence } from './train-network.ts';
import type { WordVectors } from './word-vectors.ts';

export type Vocabulary = { readonly numbers: ReadonlyMap<number, number>; readonly counts: Int32Array };

/** Words by hash, numbered from 1 by how common they are; `counts` by number. */
export function vocabularyOf(atoms: readonly Atoms[]): Vocabulary {
  const seen = new Map<number, number>();
  for (const { word } of atoms) for (const w of word) seen.set(w, (seen.get(w) ?? 0) + 1);
  const kept = [...seen].filter(([, n]) => n >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    numbers: new Map(kept.map(([w], k) => [w, k + 1])),
    counts: Int32Array.from([0, ...kept.map(([, n]) => n)]),
  };
}

/** The vocabulary with every word that has a vector behind its own words: what the weights file knows. */
export function widened({ numbers }: Vocabulary, vectors: WordVectors): ReadonlyMap<number, number> {
  const all = new Map(numbers);
  for (const word of vectors.numbers.keys()) if (!all.has(word)) all.set(word, all.size + 1);
  return all;
}

/** Relations, the root's first, then by how common they are. */
export function relationNames(words: readonly GoldWord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(relationOf(word.relation), (counts.get(relationOf(word.relation)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return ['root', ...sorted.filter((name) => name !== 'root')];
}

type Making = {
  readonly tables: WordTables;
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
  readonly relations: readonly string[];
  readonly tagOf: (word: GoldWord) => number;
};

export function networkSentence(
  sentence: GoldSentence,
  { tables, vocabulary, vectors, relations, tagOf }: Making,
): NetworkSentence {
  const { words } = sentence;
  const atoms = atomsOf(
    words.map((w) => w.form),
    tables,
  );
  return {
    atoms,
    words: Int32Array.from(atoms.word, (w) => vocabulary.numbers.get(w) ?? 0),
    known: Int32Array.from(atoms.word, (w) => vectors.numbers.get(w) ?? 0),
    heads: Int32Array.from(words, (w) => (w.head < 0 ? words.length : w.head)),
    labels: Int32Array.from(words, (w) => relations.indexOf(relationOf(w.relation))),
    tags: Int32Array.from(words, tagOf),
  };
}
