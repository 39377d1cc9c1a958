// English function words: data/en/function-words.tsv. Leaves other languages to a language guesser.
// Example: has('The') is true, has('army') is not.

export type FunctionWords = {
  /** In any case. */
  readonly has: (word: string) => boolean;
};

export function functionWords(rows: readonly Record<string, string>[]): FunctionWords {
  const known = new Set(rows.map((row) => (row.word ?? '').toLowerCase()));
  return { has: (word) => known.has(word.toLowerCase()) };
}
