// English function words: data/en/function-words.tsv. Leaves other languages to a language guesser.
// Example: has('The') is true, has('army') is not.

export type FunctionWords = {
  /** In any case. */
  readonly has: (word: string) => boolean;
  /** 'article', 'auxiliary', 'preposition' ...; null where it is none. In any case. */
  readonly classOf: (word: string) => string | null;
};

export function functionWords(rows: readonly Record<string, string>[]): FunctionWords {
  const known = new Map(rows.map((row) => [(row.word ?? '').toLowerCase(), row.class ?? '']));
  return {
    has: (word) => known.has(word.toLowerCase()),
    classOf: (word) => known.get(word.toLowerCase()) ?? null,
  };
}
