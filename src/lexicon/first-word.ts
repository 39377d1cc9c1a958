// Finds the rows of a table by their first lemma, and reads a row only when it is asked for. Leaves matching the rest of the words to the readers.
// Example: under 'call' stand 'call for' and 'call', the longer first; 'cease-fire' also stands as 'cease - fire'.
import { openTsv, rowAt } from './tsv.ts';

export type FirstWordTable<T> = {
  /**
   * Rows by first word, longest first; among rows of one length those for which `first` holds, then file order. A hyphenated row is given
   * a second time with its hyphens as words of their own, for texts that are cut there. Empty for an unknown word.
   */
  readonly startingWith: (lemma: string) => readonly T[];
  /** Every row in file order, read on first use. Throws one line that quotes the first bad one. */
  readonly all: readonly T[];
};

/** Where the rows of one word stand in the file, and once it was asked for what they say. */
type Rows<T> = { readonly offsets: number[]; entries: readonly T[] | null };

const NONE: readonly never[] = [];

/** A table whose first column is `words`, lemmas with one space between. `first` says which of equally long rows come first. */
export function openByFirstWord<T extends { readonly words: string }>(
  tsv: string,
  entryOf: (row: Record<string, string>) => T,
  first: (entry: T) => boolean,
): FirstWordTable<T> {
  const table = openTsv(tsv);
  const found = rowsByFirstWord<T>(table.text, table.rows);
  let all: readonly T[] | null = null;
  const read = (lemma: string, offsets: readonly number[]): readonly T[] => {
    const entries: T[] = [];
    for (const at of offsets) {
      const entry = entryOf(rowAt(table, at));
      if (firstWord(entry.words) === lemma) entries.push(entry);
      if (!entry.words.includes('-')) continue;
      const cut = { ...entry, words: cutAtHyphens(entry.words) };
      if (firstWord(cut.words) === lemma) entries.push(cut);
    }
    return entries.sort((a, b) => spaces(b.words) - spaces(a.words) || Number(first(b)) - Number(first(a)));
  };
  return {
    startingWith: (lemma) => {
      const rows = found.get(lemma);
      if (rows === undefined) return NONE;
      rows.entries ??= read(lemma, rows.offsets);
      return rows.entries;
    },
    get all() {
      all ??= table.rows.map((at) => entryOf(rowAt(table, at)));
      return all;
    },
  };
}

/** Reads every row now, so that a bad one is told at once. */
export function readWhole<T extends { readonly all: readonly unknown[] }>(table: T): T {
  void table.all;
  return table;
}

/** Where the rows stand, by each word that they are found under. */
function rowsByFirstWord<T>(text: string, rows: readonly number[]): ReadonlyMap<string, Rows<T>> {
  const found = new Map<string, Rows<T>>();
  const put = (word: string, at: number): void => {
    const list = found.get(word);
    if (list === undefined) found.set(word, { offsets: [at], entries: null });
    else list.offsets.push(at);
  };
  for (const at of rows) {
    const word = wordAt(text, at);
    put(word, at);
    if (word.includes('-')) put(firstWord(cutAtHyphens(word)), at);
  }
  return found;
}

/** The first word of the row, behind the blanks that trimming takes away. */
function wordAt(text: string, at: number): string {
  let from = at;
  while (text.charCodeAt(from) === 0x20) from++;
  const tab = text.indexOf('\t', from);
  const space = text.indexOf(' ', from);
  const to = tab === -1 ? space : space === -1 ? tab : Math.min(tab, space);
  const word = text.slice(from, to === -1 ? text.length : to);
  // a row of one cell ends at its line
  return word.includes('\n') ? word.slice(0, word.indexOf('\n')).trimEnd() : word;
}

function cutAtHyphens(words: string): string {
  return words.replaceAll('-', ' - ');
}

function firstWord(words: string): string {
  const space = words.indexOf(' ');
  return space === -1 ? words : words.slice(0, space);
}

function spaces(words: string): number {
  let count = 0;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) count++;
  return count;
}
