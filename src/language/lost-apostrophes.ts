// Possessives whose apostrophe a scraper has lost: cut as if it stood there, so that the tree, the lexicon and the gazetteer see the name.
// Leaves all else of cutting to tokenize.ts. Example: 'Syrias army' gives Syria, s, army; 'the two Koreas' and 'Reuters' stay whole.
import { isUpper, kindOf, LETTER, SPACE } from './characters.ts';
import { NOUN, PROPER } from './dictionary-bits.ts';
import { hashOf } from './hash.ts';
import { growTokens, type Tokens } from './tokenize.ts';
import { type HashTable, lookUp } from './weights.ts';
import { plainForm } from './word-atoms.ts';

export type KnownWords = { readonly dictionary: HashTable; readonly vocabulary: HashTable };

const S = 115;
const Y = 121;
const VOWELS = 'aeiou';

/** Cuts the tokens from `first` on that are such possessives: the 's' becomes a token of its own, whose form is read as "'s". */
export function cutLostApostrophes(text: string, tokens: Tokens, first: number, known: KnownWords): void {
  const found: number[] = [];
  for (let i = first; i < tokens.count; i++)
    if (text.charCodeAt(tokens.ends[i]! - 1) === S && isPossessive(text, tokens, i, first, known)) found.push(i);
  if (found.length === 0) return;
  growTokens(tokens, found.length);
  let to = tokens.count + found.length - 1;
  for (let i = tokens.count - 1; i >= first && found.length > 0; i--) {
    tokens.starts[to] = tokens.starts[i]!;
    tokens.ends[to--] = tokens.ends[i]!;
    if (i !== found.at(-1)) continue;
    found.pop();
    tokens.starts[to + 1] = tokens.ends[i]! - 1;
    tokens.starts[to] = tokens.starts[i]!;
    tokens.ends[to--] = tokens.ends[i]! - 1;
    tokens.count++;
  }
}

/** A token 's' straight behind a letter is the sign of a possessive that was cut here. */
export const standsForApostrophe = (text: string, start: number, end: number): boolean =>
  end - start === 1 && text.charCodeAt(start) === S && start > 0 && kindOf(text.charCodeAt(start - 1)) === LETTER;

function isPossessive(text: string, tokens: Tokens, i: number, first: number, known: KnownWords): boolean {
  const start = tokens.starts[i]!;
  const end = tokens.ends[i]!;
  if (end - start < 5 || end - start > 24 || text.charCodeAt(end - 2) === S) return false;
  // something must follow that it can own
  if (kindOf(text.charCodeAt(end)) !== SPACE || kindOf(text.charCodeAt(end + 1)) !== LETTER) return false;
  const form = text.slice(start, end);
  if (/[^\p{L}]/u.test(form) || isUpper(text.charCodeAt(end - 2)) || entryOf(known.dictionary, form) !== 0)
    return false;
  const base = form.slice(0, -1);
  const entry = entryOf(known.dictionary, base);
  if (!isUpper(form.charCodeAt(0)))
    return base.charCodeAt(base.length - 1) === Y && !VOWELS.includes(base.at(-2)!) && (entry & NOUN) !== 0;
  if (entryOf(known.vocabulary, form) !== 0 || base.endsWith('i')) return false;
  // 'Taras Vovk' and its like: short first names in s
  if (base.length < 5 && isUpper(text.charCodeAt(end + 1))) return false;
  if (i > first && /^(?:the|two|both)$/i.test(text.slice(tokens.starts[i - 1], tokens.ends[i - 1]))) return false;
  return (entry & PROPER) !== 0 || (entry === 0 && entryOf(known.vocabulary, base) !== 0);
}

function entryOf(table: HashTable, form: string): number {
  const plain = plainForm(form);
  return lookUp(table, hashOf(plain, 0, plain.length));
}
