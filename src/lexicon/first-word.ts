// Finds the rows of a table by their first lemma. Leaves matching the rest of the words to the readers.
// Example: under 'call' stand 'call for' and 'call', the longer first; 'cease-fire' also stands as 'cease - fire'.

/**
 * Rows by first word, longest first; among rows of one length those for which `first` holds, then file order. A hyphenated row is given
 * a second time with its hyphens as words of their own, for texts that are cut there. Empty for an unknown word.
 */
export function byFirstWord<T extends { readonly words: string }>(
  rows: readonly T[],
  first: (row: T) => boolean,
): (lemma: string) => readonly T[] {
  const found = new Map<string, T[]>();
  const put = (row: T): void => {
    const key = row.words.split(' ')[0] ?? '';
    const bucket = found.get(key);
    if (bucket === undefined) found.set(key, [row]);
    else bucket.push(row);
  };
  for (const row of rows) {
    put(row);
    if (row.words.includes('-')) put({ ...row, words: row.words.replaceAll('-', ' - ') });
  }
  const length = (row: T): number => row.words.split(' ').length;
  for (const bucket of found.values())
    bucket.sort((a, b) => length(b) - length(a) || Number(first(b)) - Number(first(a)));
  return (lemma) => found.get(lemma) ?? [];
}
