// Finds the longest known phrase at a word. Leaves to each table what a phrase means and which letter case it accepts.
// Example: 'Nagorno-Karabakh' is found in ['Nagorno', '-', 'Karabakh'] (3 words) and in ['Nagorno-Karabakh'] (1 word).

/** One part of a printed word: "Al-Qa'ida" has the parts 'Al' and 'Qaida' (folded 'al', 'qaida'). */
export type Part = { readonly printed: string; readonly folded: string };
/** Asked for each candidate: whether the parts as printed in the text will do for the parts of the form. */
export type Accepts<T> = (form: readonly Part[], text: readonly Part[], value: T) => boolean;
export type PhraseMatch<T> = { readonly value: T; readonly length: number };
export type PhraseIndex<T> = {
  /** The longest form that starts at word `i` and ends with a word; among equal forms the one that was given first. */
  readonly longest: (words: readonly string[], i: number, accepts?: Accepts<T>) => PhraseMatch<T> | null;
};

const MARKS = /[\u0300-\u036f.'’‘ʻʼ`´]/g;
const BETWEEN = /[\s\-‐‑–—]+/;

/** Lower case, without diacritics, full stops and apostrophes: "Sana'a" is 'sanaa', 'U.S.' is 'us'. */
export function foldWord(word: string): string {
  return stripMarks(word).toLowerCase();
}

/** The parts of a word or phrase, split at spaces and hyphens; a possessive 's is dropped. None for punctuation alone. */
export function partsOf(phrase: string): readonly Part[] {
  const bare = phrase.length > 2 ? phrase.replace(/['’]s$/, '') : phrase;
  const parts: Part[] = [];
  for (const piece of bare.split(BETWEEN)) {
    const printed = stripMarks(piece);
    if (printed !== '') parts.push({ printed, folded: printed.toLowerCase() });
  }
  return parts;
}

/** Builds the index; forms without any letter are passed over. Look-ups cost the number of forms that share their first part. */
export function phraseIndex<T>(forms: Iterable<{ readonly form: string; readonly value: T }>): PhraseIndex<T> {
  const byFirst = new Map<string, { readonly parts: readonly Part[]; readonly value: T }[]>();
  let most = 0;
  for (const { form, value } of forms) {
    const parts = partsOf(form);
    const first = parts[0];
    if (first === undefined) continue;
    most = Math.max(most, parts.length);
    const bucket = byFirst.get(first.folded);
    if (bucket === undefined) byFirst.set(first.folded, [{ parts, value }]);
    else bucket.push({ parts, value });
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.parts.length - a.parts.length);
  return {
    longest: (words, i, accepts) => {
      const first = foldedParts(words, i)[0];
      const bucket = first === undefined ? undefined : byFirst.get(first.folded);
      if (bucket === undefined) return null;
      const ahead = lookAhead(words, i, most);
      for (const { parts, value } of bucket) {
        const length = ahead.ends[parts.length - 1] ?? 0;
        if (length === 0 || !parts.every((part, n) => part.folded === ahead.parts[n]?.folded)) continue;
        if (accepts === undefined || accepts(parts, ahead.parts, value)) return { value, length };
      }
      return null;
    },
  };
}

/** The parts that follow word `i`, and for each the number of words it completes (0 where it ends inside a word). */
function lookAhead(words: readonly string[], i: number, most: number): { parts: Part[]; ends: number[] } {
  const parts: Part[] = [];
  const ends: number[] = [];
  for (let w = i; w < words.length && parts.length < most; w++) {
    const own = foldedParts(words, w);
    if (own.length === 0 && !isHyphen(words[w]!)) break;
    for (const [n, part] of own.entries()) {
      parts.push(part);
      ends.push(n === own.length - 1 ? w - i + 1 : 0);
    }
  }
  return { parts, ends };
}

const seen = new WeakMap<readonly string[], (readonly Part[])[]>();

/** Parts of one word, folded once for each list of words however often it is asked. */
function foldedParts(words: readonly string[], i: number): readonly Part[] {
  let known = seen.get(words);
  if (known === undefined) {
    known = [];
    seen.set(words, known);
  }
  const parts = known[i] ?? partsOf(words[i] ?? '');
  known[i] = parts;
  return parts;
}

function isHyphen(word: string): boolean {
  return /^[-‐‑–]$/.test(word);
}

function stripMarks(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word; // nearly all words: no normalising needed
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[,;:!?"“”()[\]]/g, '');
}
