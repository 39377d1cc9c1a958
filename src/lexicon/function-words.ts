// English function words: data/en/function-words.tsv. Leaves other languages to a language guesser.
// Example: share(['the', 'army', 'said', 'it', 'had', 'fired']) is 0.5.

import { remembered } from '../text/remembered.ts';

export type FunctionWords = {
  readonly has: (word: string) => boolean;
  /** Share of function words among the words, 0 for none. */
  readonly share: (words: readonly string[]) => number;
};

export function functionWords(rows: readonly Record<string, string>[]): FunctionWords {
  const known = new Set(rows.map((row) => (row.word ?? '').toLowerCase()));
  const has = remembered((word) => known.has(word.toLowerCase()));
  return {
    has,
    share: (words) => (words.length === 0 ? 0 : words.filter(has).length / words.length),
  };
}
