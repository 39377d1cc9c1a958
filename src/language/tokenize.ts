// Cuts a text into syntactic words after the conventions of the English Web Treebank: "do|n't", "Armenia|'s", "Nagorno|-|Karabakh", "$|5", "5|pm".
// Knows no sentences. Linear in the text. What is a matter of words (abbreviations, joined prefixes) comes from a hashed table.
// Example: "The U.S.-led force can't." gives The, U.S., -, led, force, ca, n't, and a full stop.
import { APOSTROPHE, DIGIT, DOT, HYPHEN, isUpper, kindOf, LETTER, OTHER, SPACE } from './characters.ts';
import { lowerHashOf } from './hash.ts';
import type { HashTable } from './weights.ts';
import { lookUp } from './weights.ts';

/** Flags of the word table: what the treebank does with a word. */
export const ABBREVIATION = 1;
export const JOINED_PREFIX = 2;
export const UNIT = 4;
/** From bit 8: where a fused word is cut ("can|not": 3). */
export const CUT_SHIFT = 8;

/** Growing lists of token starts and ends. */
export type Tokens = { starts: Int32Array; ends: Int32Array; count: number };

const CLITICS = new Set(["'s", "'re", "'ve", "'ll", "'d", "'m"]);
const LONGEST_ADDRESS = 2048;
const ADDRESS =
  /(?:[a-z]{2,9}:\/\/|www\.)[^\s<>"\u201c\u201d]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|(?:[a-z0-9-]{1,64}\.){1,5}(?:com|org|net|edu|gov|info|htm|html)(?:\/[^\s<>"]{0,2000})?(?![\w-])/iy;

/** Tokens of `text[start, end)`, appended to `into`. */
export function tokenize(
  text: string,
  region: { readonly start: number; readonly end: number },
  known: HashTable,
  into: Tokens,
): void {
  let at = region.start;
  while (at < region.end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at++;
      continue;
    }
    const wordStart =
      at === region.start || kindOf(text.charCodeAt(at - 1)) < LETTER || kindOf(text.charCodeAt(at - 1)) > DIGIT;
    const address = wordStart && kind !== OTHER && kind !== APOSTROPHE ? addressEnd(text, at, region.end) : at;
    if (address > at) {
      push(into, at, address);
      at = address;
    } else if (kind === LETTER) at = wordTokens(text, at, region.end, known, into);
    else if (kind === DIGIT) at = numberTokens(text, at, region.end, known, into);
    else at = signToken(text, at, region.end, into);
  }
}

export const newTokens = (): Tokens => ({ starts: new Int32Array(1024), ends: new Int32Array(1024), count: 0 });

function push(into: Tokens, start: number, end: number): void {
  growTokens(into, 1);
  into.starts[into.count] = start;
  into.ends[into.count++] = end;
}

/** Makes room for `more` tokens. */
export function growTokens(into: Tokens, more: number): void {
  while (into.count + more > into.starts.length) {
    into.starts = grow(into.starts);
    into.ends = grow(into.ends);
  }
}

function grow(list: Int32Array): Int32Array {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}

/** End of a URL, mail address or bare domain that starts here, else `at`. Cheap refusal first: one of ':/', '@' or an inner dot must come soon. */
function addressEnd(text: string, at: number, end: number): number {
  let look = at;
  const limit = Math.min(end, at + LONGEST_ADDRESS);
  let likely = false;
  for (; look < limit && !likely && look - at < 70; look++) {
    const code = text.charCodeAt(look);
    if (code === 64 || (code === 58 && text.charCodeAt(look + 1) === 47)) likely = true;
    else if (code === 46) likely = look + 1 < limit && kindOf(text.charCodeAt(look + 1)) === LETTER && look - at > 1;
    else {
      const kind = kindOf(code);
      if (kind !== LETTER && kind !== DIGIT && kind !== HYPHEN && code !== 43) break;
    }
  }
  if (!likely) return at;
  ADDRESS.lastIndex = 0;
  const found = matchAt(text.slice(at, limit));
  if (found === 0) return at;
  let last = at + found;
  while (last > at + 1 && ".,;:!?)]}'’»".includes(text[last - 1]!)) last--;
  return last;
}

function matchAt(piece: string): number {
  ADDRESS.lastIndex = 0;
  return ADDRESS.exec(piece)?.[0].length ?? 0;
}

/** End of a run of letters, digits and what may stand inside a word: an apostrophe, '&' or a dot between letters. */
function wordEnd(text: string, at: number, end: number): number {
  let last = at;
  while (last < end) {
    const code = text.charCodeAt(last);
    const kind = kindOf(code);
    if (kind === LETTER || kind === DIGIT) last++;
    else if (last + 1 < end && kindOf(text.charCodeAt(last + 1)) === LETTER && (kind === APOSTROPHE || code === 38))
      last++;
    else if (
      kind === DOT &&
      last + 1 < end &&
      kindOf(text.charCodeAt(last + 1)) === LETTER &&
      isInitialDot(text, at, last)
    )
      last++;
    else break;
  }
  return last;
}

/** A dot inside 'U.S' or 'p.m': the letter before it stands alone. */
function isInitialDot(text: string, at: number, dot: number): boolean {
  return dot - 1 === at || text.charCodeAt(dot - 2) === 46;
}

function wordTokens(text: string, at: number, end: number, known: HashTable, into: Tokens): number {
  let last = wordEnd(text, at, end);
  if (last < end && text.charCodeAt(last) === 46 && takesDot(text, at, last, known)) last++;
  else if (last < end && text.charCodeAt(last) === 36 && isUpper(text.charCodeAt(last - 1))) last++;
  else if (last + 1 < end && kindOf(text.charCodeAt(last)) === HYPHEN && joinsHyphen(text, at, last, known)) {
    const next = wordEnd(text, last + 1, end);
    if (next > last + 1) last = next;
  }
  cutWord(text, at, last, known, into);
  return last;
}

/** The dot belongs to the word: single letters, letters with dots, and known abbreviations. */
function takesDot(text: string, at: number, last: number, known: HashTable): boolean {
  if (last + 1 < text.length && text.charCodeAt(last + 1) === 46) return false;
  if (last - at === 1) return isUpper(text.charCodeAt(at));
  if (text.charCodeAt(last - 2) === 46) return true;
  return (flagsOf(text, at, last, known) & ABBREVIATION) !== 0;
}

function joinsHyphen(text: string, at: number, last: number, known: HashTable): boolean {
  const next = kindOf(text.charCodeAt(last + 1));
  return (
    (next === LETTER || next === DIGIT) && last - at < 12 && (flagsOf(text, at, last, known) & JOINED_PREFIX) !== 0
  );
}

const flagsOf = (text: string, at: number, last: number, known: HashTable): number =>
  last - at > 24 ? 0 : lookUp(known, lowerHashOf(text, at, last));

/** Cuts clitics off a word: "n't", "'s" and their like, and fused words such as "cannot". */
function cutWord(text: string, at: number, last: number, known: HashTable, into: Tokens): void {
  const length = last - at;
  const sign = length < 40 ? clitic(text, at, last) : 0;
  if (sign > 0 && sign < length) {
    push(into, at, last - sign);
    push(into, last - sign, last);
    return;
  }
  const cut = length > 2 && length < 12 ? flagsOf(text, at, last, known) >> CUT_SHIFT : 0;
  if (cut > 0 && cut < length) {
    push(into, at, at + cut);
    push(into, at + cut, last);
  } else push(into, at, last);
}

/** Length of the clitic at the end of the word, or 0. */
function clitic(text: string, at: number, last: number): number {
  for (let back = 2; back <= 3 && back < last - at; back++) {
    const mark = last - back;
    if (kindOf(text.charCodeAt(mark)) === APOSTROPHE) {
      if (back === 2 && (text.charCodeAt(last - 1) | 32) === 116 && (text.charCodeAt(mark - 1) | 32) === 110) return 3;
      return CLITICS.has(`'${text.slice(mark + 1, last).toLowerCase()}`) ? back : 0;
    }
  }
  return 0;
}

/** A number with its inner signs; letters behind it stay ('20th', '1990s') unless they are a unit ('5|km', '10|pm'). */
function numberTokens(text: string, at: number, end: number, known: HashTable, into: Tokens): number {
  let last = at;
  let groups = 1;
  let dashes = 0;
  while (last < end) {
    const code = text.charCodeAt(last);
    if (kindOf(code) === DIGIT) last++;
    else if (isInnerSign(code) && last + 1 < end && kindOf(text.charCodeAt(last + 1)) === DIGIT) {
      if (code === 45) {
        const more = dashGroups(text, last, end);
        if (dashes === 0 && more < 2) break;
        dashes++;
      }
      groups++;
      last++;
    } else break;
  }
  const figures = last;
  while (last < end && (kindOf(text.charCodeAt(last)) === LETTER || kindOf(text.charCodeAt(last)) === DIGIT)) last++;
  if (last > figures && last - figures < 24 && groups >= 1 && (flagsOf(text, figures, last, known) & UNIT) !== 0) {
    push(into, at, figures);
    if (text.charCodeAt(last) === 46 && (flagsOf(text, figures, last, known) & ABBREVIATION) !== 0) last++;
    push(into, figures, last);
    return last;
  }
  if (
    last < end &&
    kindOf(text.charCodeAt(last)) === APOSTROPHE &&
    (text.charCodeAt(last + 1) | 32) === 115 &&
    kindOf(text.charCodeAt(last + 2)) !== LETTER
  ) {
    push(into, at, last);
    push(into, last, last + 2);
    return last + 2;
  }
  push(into, at, last);
  return last;
}

const isInnerSign = (code: number): boolean => code === 46 || code === 44 || code === 58 || code === 47 || code === 45;

/** How many groups of figures follow, each behind a hyphen: '713-853-3989' has two. Looks no further than three. */
function dashGroups(text: string, at: number, end: number): number {
  let look = at;
  let groups = 0;
  while (groups < 3 && look + 1 < end && text.charCodeAt(look) === 45 && kindOf(text.charCodeAt(look + 1)) === DIGIT) {
    groups++;
    look++;
    for (let figures = 0; look < end && kindOf(text.charCodeAt(look)) === DIGIT && figures < 12; figures++) look++;
  }
  return groups;
}

/** A sign: a clitic that stands by itself, a run of the same dots, dashes or marks, a tag such as '@name', or one character. */
function signToken(text: string, at: number, end: number, into: Tokens): number {
  const code = text.charCodeAt(at);
  const kind = kindOf(code);
  let last = at + 1;
  if (kind === APOSTROPHE && text.charCodeAt(last) === code && last < end) last++;
  else if ((code === 58 || code === 59) && faceEnd(text, at, end) > 0) last = faceEnd(text, at, end);
  else if (kind === APOSTROPHE && at > 0 && kindOf(text.charCodeAt(at - 1)) !== SPACE) {
    const stop = Math.min(end, at + 4);
    while (last < stop && kindOf(text.charCodeAt(last)) === LETTER) last++;
    if (!(last > at + 1 && CLITICS.has(`'${text.slice(at + 1, last).toLowerCase()}`))) last = at + 1;
  } else if (code === 33 || code === 63) {
    while (last < end && (text.charCodeAt(last) === 33 || text.charCodeAt(last) === 63)) last++;
  } else if (code >= 0xd800 && code < 0xdc00) {
    const low = text.charCodeAt(last);
    if (last < end && low >= 0xdc00 && low < 0xe000) last++;
  } else if (code === 64 && last < end && kindOf(text.charCodeAt(last)) === LETTER) {
    while (last < end && (kindOf(text.charCodeAt(last)) === LETTER || kindOf(text.charCodeAt(last)) === DIGIT)) last++;
  } else if (
    code === 46 ||
    code === 45 ||
    code === 42 ||
    code === 95 ||
    code === 61 ||
    code === 43 ||
    code === 126 ||
    code === 60 ||
    code === 62 ||
    (code === 39 && text.charCodeAt(last) === 39)
  ) {
    while (last < end && text.charCodeAt(last) === code) last++;
  }
  push(into, at, last);
  return last;
}

/** End of ':)', ';-(' and their like where a space follows; 0 where there is none. */
function faceEnd(text: string, at: number, end: number): number {
  const nose = text.charCodeAt(at + 1) === 45 ? 1 : 0;
  const mouth = text.charCodeAt(at + 1 + nose);
  const last = at + 2 + nose;
  if (last > end || (mouth !== 40 && mouth !== 41 && mouth !== 68 && mouth !== 80)) return 0;
  return last === end || kindOf(text.charCodeAt(last)) === SPACE ? last : 0;
}
