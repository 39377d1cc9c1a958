// Words that time expressions are made of: data/en/moments.tsv. Leaves putting them together to read/find/moments. Example: 'sept' is month 9.
import { oneOf, readTsv } from './tsv.ts';

const KINDS = [
  'month', // number of the month
  'weekday', // 1 is Monday
  'unit', // TIMEX3 letter, '+' for the plural
  'season',
  'day-part',
  'clock-word',
  'number',
  'ordinal',
  'decade-name',
  'some', // X where no number is said
  'part', // start, mid, end of a longer stretch
  'direction', // last, this, next, seen from the report's day
  'near-day',
  'following', // next, previous, same, seen from the last date said
  'shift', // ago, later: from where and which way
  'vague',
  'set',
  'holiday', // month and day
  'fixed-day',
  'not-year-before',
  'not-year-after',
  'future-cue',
  'future-lead', // what stands straight before a weekday that lies ahead
  'time-preposition',
  'meridiem',
  'zone',
  'era',
  'no-time',
] as const;
export type MomentWordKind = (typeof KINDS)[number];

export type MomentTable = {
  /** Value of one word (lower case) as this kind, or undefined. */
  readonly value: (word: string, kind: MomentWordKind) => string | undefined;
  /** All that one word (lower case) is, by kind; undefined where no row has it alone. */
  readonly row: (word: string) => ReadonlyMap<MomentWordKind, string> | undefined;
  /** Whether any row has this word alone: most words of a text are passed at once. */
  readonly knows: (word: string) => boolean;
  /** Phrases of several words that start with this word, longest first. */
  readonly phrases: (
    word: string,
  ) => readonly { readonly words: readonly string[]; readonly kind: MomentWordKind; readonly value: string }[];
};

const NO_PHRASES: readonly never[] = [];

/** Throws one line that quotes the row where a kind is unknown. */
export function momentTable(tsv: string): MomentTable {
  const single = new Map<string, Map<MomentWordKind, string>>();
  const phrases = new Map<string, { words: readonly string[]; kind: MomentWordKind; value: string }[]>();
  for (const row of readTsv(tsv)) {
    const kind = oneOf(row, 'kind', KINDS);
    const text = (row.words ?? '').replace(/[’]/g, "'").toLowerCase();
    const value = row.value ?? '';
    const words = text.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
    if (words.length > 1) {
      const list = phrases.get(words[0]!) ?? [];
      list.push({ words, kind, value });
      list.sort((a, b) => b.words.length - a.words.length);
      phrases.set(words[0]!, list);
      continue;
    }
    const kinds = single.get(text) ?? new Map<MomentWordKind, string>();
    kinds.set(kind, value);
    single.set(text, kinds);
  }
  return {
    value: (word, kind) => single.get(word)?.get(kind),
    row: (word) => single.get(word),
    knows: (word) => single.has(word),
    phrases: (word) => phrases.get(word) ?? NO_PHRASES,
  };
}
