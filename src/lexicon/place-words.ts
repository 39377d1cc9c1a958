// Words that stand around place names: data/en/place-words.tsv. Leaves weighing them to read/find/places.ts.
// Example: 'near' makes a place near, 'province' asks for an admin1, 'University' makes 'Aleppo University' no place.
import { remembered } from '../text/remembered.ts';
import { oneOf, readTsv } from './tsv.ts';

export type PlaceWordClass =
  | 'in'
  | 'of'
  | 'near'
  | 'settlement'
  | 'admin1'
  | 'admin2'
  | 'region'
  | 'feature'
  | 'facility'
  | 'taken'
  | 'seized'
  | 'side'
  | 'home'
  | 'naming'
  | 'joining'
  | 'time'
  | 'body'
  | 'paper'
  | 'everyday';
export type PlaceWords = {
  /** Whether the word or words (any case, one space between) have this class. */
  readonly is: (words: string, of: PlaceWordClass) => boolean;
  /** The kind of place that a noun stands for, singular or plural ('provinces'), else null. */
  readonly noun: (word: string) => 'settlement' | 'admin1' | 'admin2' | 'region' | 'feature' | 'facility' | null;
};

const CLASSES: readonly PlaceWordClass[] = [
  'in',
  'of',
  'near',
  'settlement',
  'admin1',
  'admin2',
  'region',
  'feature',
  'facility',
  'taken',
  'seized',
  'side',
  'home',
  'naming',
  'joining',
  'time',
  'body',
  'paper',
  'everyday',
];
const NOUNS = ['settlement', 'admin1', 'admin2', 'region', 'feature', 'facility'] as const;

/** Builds the table. Throws one line that quotes the row where a class is unknown. */
export function placeWords(tsv: string): PlaceWords {
  const known = new Map<string, Set<PlaceWordClass>>();
  for (const row of readTsv(tsv)) {
    const words = (row.word ?? '').toLowerCase();
    known.set(words, (known.get(words) ?? new Set()).add(oneOf(row, 'class', CLASSES)));
  }
  const classesOf = remembered((word) => known.get(word.toLowerCase()) ?? null);
  const is = (words: string, of: PlaceWordClass): boolean => classesOf(words)?.has(of) === true;
  return {
    is,
    noun: remembered((word) => {
      const singular = [word, word.replace(/s$/i, ''), word.replace(/ies$/i, 'y')];
      return NOUNS.find((name) => singular.some((form) => is(form, name))) ?? null;
    }),
  };
}
