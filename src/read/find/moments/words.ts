// Words of a region for the time recognisers: letters, digits and single marks, each with its place. Leaves meaning to the recognisers.
// Example: "Oct. 7th" is Oct · . · 7 · th.
import type { MomentTable, MomentWordKind } from '../../../lexicon/moments.ts';
import type { Span } from '../../../model/span.ts';
import { oneByte } from '../../../text/one-byte.ts';
import { wordTable } from '../../../text/word-table.ts';

export type TimeWord = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Value where it is digits of at most eight places, else null. */
  readonly number: number | null;
  readonly capital: boolean;
  /** No blank before it. */
  readonly glued: boolean;
  /** What the table has of it alone. */
  readonly row: ReturnType<MomentTable['row']>;
  /** By what the table has of it an expression may begin with it. */
  readonly opens: boolean;
  /** A small word that may lead into one. */
  readonly leads: boolean;
  /** Phrases of the table that begin with it. */
  readonly phrases: ReturnType<MomentTable['phrases']>;
};
export type TimeWords = {
  readonly words: readonly TimeWord[];
  /** The word at `i` in lower case; '' outside. */
  readonly at: (i: number) => string;
  readonly number: (i: number) => number | null;
  /** Value of word `i` as this kind. */
  readonly is: (i: number, kind: MomentWordKind) => string | undefined;
  readonly table: MomentTable;
  /** The region is (nearly) all capitals: case tells nothing. */
  readonly shouted: boolean;
};

/** Kinds of the table that begin an expression. */
const OPENERS = [
  'month',
  'weekday',
  'unit',
  'season',
  'day-part',
  'clock-word',
  'number',
  'ordinal',
  'decade-name',
  'some',
  'part',
  'direction',
  'near-day',
  'following',
  'vague',
  'set',
  'holiday',
  'era',
] as const satisfies readonly MomentWordKind[];

/** Small words that lead into an expression: 'the end of', 'half an hour', 'every Friday', "'94". */
const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'half',
  'every',
  'each',
  'earlier',
  'later',
  'mid',
  'recent',
  "'",
  '’',
  '‘',
]);

const WORD = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu;

/** What a word is by its letters and what the table has of it: asked of each word of a text, so in one look-up. */
const seenBy = (table: MomentTable) =>
  wordTable((cut) => {
    const word = oneByte(cut);
    const lower = word.toLowerCase();
    const digits = /^[0-9]{1,8}$/.test(word);
    const capital = !digits && word !== lower;
    const shouted = capital && word === word.toUpperCase();
    const number = digits ? Number(word) : null;
    const row = table.row(lower);
    const phrases = table.phrases(lower);
    const named = row !== undefined && OPENERS.some((kind) => row.has(kind));
    const opens = named || digits || lower === 'tonight' || phrases.length > 0;
    return { text: word, lower, number, capital, shouted, row, opens, leads: ARTICLES.has(lower), phrases };
  });
const seers = new WeakMap<MomentTable, ReturnType<typeof seenBy>>();

/** Where the word of ASCII at `at` ends; 0 where it has or touches another letter or mark, which takes the expression to tell. */
function plainEnd(text: string, at: number): number {
  const first = kindOf(text.charCodeAt(at));
  let end = at + 1;
  if (first === OTHER) return 0;
  if (first !== SIGN) {
    while (end < text.length && kindOf(text.charCodeAt(end)) === first) end++;
    if (end < text.length && kindOf(text.charCodeAt(end)) === OTHER) return 0;
  }
  return end;
}
const [SIGN, LETTER, DIGIT, OTHER] = [0, 1, 2, 3];
const kindOf = (code: number): number => {
  if (code > 127) return OTHER;
  if (code >= 48 && code <= 57) return DIGIT;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTER : SIGN;
};

export function timeWords(text: string, region: Span, table: MomentTable): TimeWords {
  const words: TimeWord[] = [];
  let upper = 0;
  let lowerCase = 0;
  let behind = region.start;
  const part = text.slice(region.start, region.end);
  const seen = seers.get(table) ?? seenBy(table);
  seers.set(table, seen);
  for (let at = 0; at < part.length; ) {
    const code = part.charCodeAt(at);
    if (code === 32 || (code > 8 && code < 14)) {
      at++;
      continue;
    }
    let last = plainEnd(part, at);
    if (last === 0) {
      WORD.lastIndex = at;
      const found = WORD.exec(part);
      if (found === null) break;
      at = found.index;
      last = at + found[0].length;
    }
    const { text: word, lower, number, capital, shouted, row, opens, leads, phrases } = seen(part, at, last);
    if (last - at > 1 && shouted) upper++;
    else if (last - at > 1 && number === null && !capital) lowerCase++;
    const start = region.start + at;
    const end = region.start + last;
    words.push({ start, end, text: word, lower, number, capital, glued: start === behind, row, opens, leads, phrases });
    behind = end;
    at = last;
  }
  return {
    words,
    at: (i) => words[i]?.lower ?? '',
    number: (i) => words[i]?.number ?? null,
    is: (i, kind) => words[i]?.row?.get(kind),
    table,
    shouted: upper > 3 * lowerCase && upper > 2,
  };
}

/** A count in digits or words at `i` ('21', 'twenty-one', 'a', 'several', 'a few', 'a couple of'): its value ('X' where none is said) and length. */
export function countAt(w: TimeWords, i: number): { readonly value: number | 'X'; readonly length: number } | null {
  const digits = w.number(i);
  if (digits !== null) {
    if (w.at(i + 1) === '.' && w.words[i + 1]!.glued && w.number(i + 2) !== null && w.words[i + 2]!.glued)
      return { value: Number(`${digits}.${w.words[i + 2]!.text}`), length: 3 };
    return (w.at(i - 1) === ',' || w.at(i - 1) === '.') && w.words[i]!.glued && w.number(i - 2) !== null
      ? null
      : { value: digits, length: 1 };
  }
  const article = w.at(i) === 'a' || w.at(i) === 'an' || w.at(i) === 'the' ? 1 : 0;
  const some = w.is(i + article, 'some');
  if (some !== undefined) {
    const of = w.at(i + article + 1) === 'of' ? 1 : 0;
    if (some === 'X' && article === 1 && w.at(i) === 'an') return null;
    return { value: some === 'X' ? 'X' : Number(some), length: article + 1 + of };
  }
  if (article === 1) return w.at(i) === 'the' ? null : { value: 1, length: 1 };
  const number = w.is(i, 'number');
  if (number === undefined) return null;
  const ones = w.at(i + 1) === '-' ? i + 2 : i + 1;
  const unit = Number(number) >= 20 ? w.is(ones, 'number') : undefined;
  if (unit !== undefined && Number(unit) < 10) return { value: Number(number) + Number(unit), length: ones - i + 1 };
  return { value: Number(number), length: 1 };
}

/** An ordinal at `i` ('7th', 'seventh', 'twenty-first'): value and length. */
export function ordinalAt(w: TimeWords, i: number): { readonly value: number; readonly length: number } | null {
  const digits = w.number(i);
  if (digits !== null)
    return /^(st|nd|rd|th)$/.test(w.at(i + 1)) && w.words[i + 1]!.glued ? { value: digits, length: 2 } : null;
  const word = w.is(i, 'ordinal');
  if (word !== undefined) return { value: Number(word), length: 1 };
  const tens = w.is(i, 'number');
  if (tens === undefined || Number(tens) < 20) return null;
  const ones = w.at(i + 1) === '-' ? i + 2 : i + 1;
  const unit = w.is(ones, 'ordinal');
  return unit !== undefined && Number(unit) < 10 ? { value: Number(tens) + Number(unit), length: ones - i + 1 } : null;
}

export const isDash = (word: string): boolean =>
  word === '-' || word === '–' || word === '—' || word === '‑' || word === '/';
