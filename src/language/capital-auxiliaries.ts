// A form of 'be' set in capitals among words in small letters: a name that looks like it, read by tagger and parser as a name of capitals is.
// Leaves whose name it is to the lexicon. Example: in 'by IS fighters' a band fights; in 'it IS true' and 'WAR IS OVER' the verb stays.
import { isUpper, kindOf, LETTER } from './characters.ts';
import type { Tokens } from './tokenize.ts';

/** A name of capitals that is no other word of English: what the network is shown in its place. */
export const NAME_OF_CAPITALS = 'ISIL';

const I = 73;
const S = 83;

/** Whether token `i` is such a name. `isPronoun` is asked of a word in small letters: behind one the verb is only stressed. */
export function standsForName(text: string, tokens: Tokens, i: number, isPronoun: (lower: string) => boolean): boolean {
  const start = tokens.starts[i]!;
  if (tokens.ends[i]! - start !== 2 || text.charCodeAt(start) !== I || text.charCodeAt(start + 1) !== S) return false;
  const before = i > 0 ? text.slice(tokens.starts[i - 1], tokens.ends[i - 1]) : '';
  if (isPronoun(before.toLowerCase())) return false;
  return hasSmall(text, tokens, i + 1) || (hasSmall(text, tokens, i - 1) && !isWord(text, tokens, i + 1));
}

const isWord = (text: string, { starts, count }: Tokens, i: number): boolean =>
  i < count && kindOf(text.charCodeAt(starts[i]!)) === LETTER;

/** Whether a word in small letters stands there; a hyphen is passed over ('IS-held'). */
function hasSmall(text: string, tokens: Tokens, i: number): boolean {
  const at = i > 0 && i + 1 < tokens.count && text.charAt(tokens.starts[i]!) === '-' ? i + 1 : i;
  if (at < 0 || !isWord(text, tokens, at)) return false;
  return !isUpper(text.charCodeAt(tokens.ends[at]! - 1));
}
