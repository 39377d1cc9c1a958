// Finds the longest known phrase at a word. Leaves to each table what a phrase means and which letter case it accepts.
// Example: 'Nagorno-Karabakh' is found in ['Nagorno', '-', 'Karabakh'] (3 words) and in ['Nagorno-Karabakh'] (1 word).

import { remembered } from '../text/remembered.ts';
import { LONG_LIST, toldAt } from '../text/told-of.ts';

/** One part of a printed word: "Al-Qa'ida" has the parts 'Al' and 'Qaida' (folded 'al', 'qaida'). */
export type Part = { readonly printed: string; readonly folded: string };
/** Asked for each candidate: whether the parts as printed in the text will do for the parts of the form. */
export type Accepts<T> = (form: readonly Part[], text: readonly Part[], value: T) => boolean;
export type PhraseMatch<T> = { readonly value: T; readonly length: number };
export type PhraseIndex<T> = {
  /** Whether any form begins with word `i`: most words are passed at once, before there is anything to ask them. */
  readonly begins: (words: readonly string[], i: number) => boolean;
  /** The longest form that starts at word `i` and ends with a word; among equal forms the one that was given first. */
  readonly longest: (words: readonly string[], i: number, accepts?: Accepts<T>) => PhraseMatch<T> | null;
};

/** The same answers, each word of a report looked up once: its readers ask one after the other what stands at a word. */
export function askedOnce<T>(
  at: (words: readonly string[], i: number) => T | null,
): (words: readonly string[], i: number) => T | null {
  let listed: readonly string[] | null = null;
  let known: (T | null | undefined)[] = [];
  return (words, i) => {
    if (words.length < LONG_LIST) return at(words, i);
    if (words !== listed) {
      listed = words;
      known = new Array(words.length);
    }
    const before = known[i];
    if (before !== undefined) return before;
    const found = at(words, i);
    if (i >= 0 && i < words.length) known[i] = found;
    return found;
  };
}

const MARKS = /[\u0300-\u036f.'’‘ʻʼ`´]/g;
const BETWEEN = /[\s\-‐‑–—]+/;
/** Nearly all words: no cutting, no normalising needed. */
const SIMPLE = /^[A-Za-z0-9]+$/;
const FIRST_SIMPLE = /^[A-Za-z0-9]+(?=[ -]|$)/;

/** Lower case, without diacritics, full stops and apostrophes: "Sana'a" is 'sanaa', 'U.S.' is 'us'. */
export function foldWord(word: string): string {
  return stripMarks(word).toLowerCase();
}

/** The parts of a word or phrase, split at spaces and hyphens; a possessive 's is dropped. None for punctuation alone. */
export function partsOf(phrase: string): readonly Part[] {
  if (SIMPLE.test(phrase)) return [{ printed: phrase, folded: phrase.toLowerCase() }];
  const bare = phrase.length > 2 ? phrase.replace(/['’]s$/, '') : phrase;
  const parts: Part[] = [];
  for (const piece of bare.split(BETWEEN)) {
    const printed = stripMarks(piece);
    if (printed !== '') parts.push({ printed, folded: printed.toLowerCase() });
  }
  return parts;
}

type Phrase<T> = { readonly parts: readonly Part[]; readonly value: T };
/** Forms that share their first part: as given, and once a text has that word cut into parts. */
type Bucket<T> = {
  readonly forms: { readonly form: string; readonly value: T }[];
  phrases: Phrases<T> | null;
};
/** Those of several parts by their second, longest first; those of one. */
type Phrases<T> = {
  readonly bySecond: ReadonlyMap<string, readonly Phrase<T>[]> | null;
  readonly alone: readonly Phrase<T>[];
};

/** Builds the index; forms without any letter are passed over. Look-ups cost the number of forms that share their first part. */
export function phraseIndex<T>(forms: Iterable<{ readonly form: string; readonly value: T }>): PhraseIndex<T> {
  const byFirst = new Map<string, Bucket<T>>();
  for (const given of forms) {
    const first = firstFolded(given.form);
    if (first === null) continue;
    const bucket = byFirst.get(first);
    if (bucket === undefined) byFirst.set(first, { forms: [given], phrases: null });
    else bucket.forms.push(given);
  }
  // several indexes look at every word of a report
  const bucketOf = toldAt((word) => {
    const first = foldedParts(word)[0];
    return first === undefined ? null : (byFirst.get(first.folded) ?? null);
  });
  return {
    begins: (words, i) => words[i] !== undefined && bucketOf(words, i) !== null,
    longest: (words, i, accepts) => {
      const bucket = words[i] === undefined ? null : bucketOf(words, i);
      if (bucket === null) return null;
      bucket.phrases ??= phrasesOf(bucket.forms);
      const { bySecond, alone } = bucket.phrases;
      const longer = bySecond?.get(secondPart(words, i));
      return (
        (longer === undefined ? null : firstThatFits(longer, words, i, accepts)) ??
        firstThatFits(alone, words, i, accepts)
      );
    },
  };
}

function firstThatFits<T>(
  phrases: readonly Phrase<T>[],
  words: readonly string[],
  i: number,
  accepts: Accepts<T> | undefined,
): PhraseMatch<T> | null {
  for (const { parts, value } of phrases) {
    const length = lengthAt(parts, words, i);
    if (length > 0 && (accepts === undefined || accepts(parts, partsAt(words, i, length), value)))
      return { value, length };
  }
  return null;
}

function phrasesOf<T>(forms: readonly { readonly form: string; readonly value: T }[]): Phrases<T> {
  const phrases = forms.map(({ form, value }) => ({ parts: partsOf(form), value }));
  phrases.sort((a, b) => b.parts.length - a.parts.length);
  const bySecond = new Map<string, Phrase<T>[]>();
  const alone: Phrase<T>[] = [];
  for (const phrase of phrases) {
    const second = phrase.parts[1]?.folded;
    const list = second === undefined ? alone : bySecond.get(second);
    if (list !== undefined) list.push(phrase);
    else bySecond.set(second!, [phrase]);
  }
  return { bySecond: bySecond.size === 0 ? null : bySecond, alone };
}

/** The first part, folded, without cutting up the rest; null where there is none. */
function firstFolded(form: string): string | null {
  const first = FIRST_SIMPLE.exec(form)?.[0];
  return first === undefined ? (partsOf(form)[0]?.folded ?? null) : first.toLowerCase();
}

/** What stands behind the first part, folded: '' where a mark or nothing does. */
function secondPart(words: readonly string[], i: number): string {
  const own = foldedAt(words, i);
  if (own.length > 1) return own[1]!.folded;
  for (let w = i + 1; w < words.length; w++) {
    const next = foldedAt(words, w)[0];
    if (next !== undefined) return next.folded;
    if (!isHyphen(words[w]!)) return '';
  }
  return '';
}

/** The number of words that the parts fill from word `i` on; 0 where they do not stand there or end inside a word. */
function lengthAt(parts: readonly Part[], words: readonly string[], i: number): number {
  let n = 0;
  let w = i;
  for (; n < parts.length; w++) {
    if (w >= words.length) return 0;
    const own = foldedAt(words, w);
    if (own.length === 0 && !isHyphen(words[w]!)) return 0;
    for (const { folded } of own) {
      if (n === parts.length || parts[n]!.folded !== folded) return 0;
      n++;
    }
  }
  return w - i;
}

/** The parts of `length` words from word `i` on. */
function partsAt(words: readonly string[], i: number, length: number): readonly Part[] {
  if (length === 1) return foldedAt(words, i);
  return words.slice(i, i + length).flatMap(foldedParts);
}

const foldedParts = remembered(partsOf);
const foldedAt = toldAt(partsOf);

function isHyphen(word: string): boolean {
  return /^[-‐‑–]$/.test(word);
}

function stripMarks(word: string): string {
  if (SIMPLE.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[,;:!?"“”()[\]]/g, '');
}
