// 'at 7:30 a.m. Wednesday': the full stop of the clock's sign ends no sentence where the day, the month or the zone follows that the hour belongs to.
// Leaves every other stop to the model of sentences.ts. Example: '3 a.m. GMT' and '9 a.m. Kabul time' go on, '5 a.m. Police said' is not touched.
import { isUpper } from './characters.ts';
import { NOUN_SENSE, PROPER } from './dictionary-bits.ts';
import { hashOf } from './hash.ts';
import type { Tokens } from './tokenize.ts';
import { type HashTable, lookUp } from './weights.ts';
import { plainForm } from './word-atoms.ts';

/** Numbers of WordNet's lexicographer files noun.time and noun.location, as word bits hold them. */
const TIME = 26;
const LOCATION = 13;

/** True where the sentence surely goes on behind token `i`, the sign 'a.m.' or 'p.m.'. */
export function clockGoesOn(text: string, tokens: Tokens, i: number, dictionary: HashTable): boolean {
  const { starts, ends } = tokens;
  if (i + 1 >= tokens.count || ends[i]! - starts[i]! < 3 || !/^[ap]\.?m\.$/i.test(text.slice(starts[i], ends[i])))
    return false;
  if (!isUpper(text.charCodeAt(starts[i + 1]!))) return false;
  const next = bitsOf(text, tokens, i + 1, dictionary);
  // 'Monday's shelling' opens a sentence
  const owns = i + 2 < tokens.count && ends[i + 1] === starts[i + 2] && "'’".includes(text.charAt(starts[i + 2]!));
  if ((next & PROPER) === 0 || owns) return false;
  if (senseOf(next) === TIME) return true;
  if (senseOf(next) !== LOCATION || i + 2 >= tokens.count || isUpper(text.charCodeAt(starts[i + 2]!))) return false;
  return senseOf(bitsOf(text, tokens, i + 2, dictionary)) === TIME;
}

const senseOf = (bits: number): number => (bits >> NOUN_SENSE) & 31;

function bitsOf(text: string, tokens: Tokens, i: number, dictionary: HashTable): number {
  const plain = plainForm(text.slice(tokens.starts[i], tokens.ends[i]));
  return lookUp(dictionary, hashOf(plain, 0, plain.length));
}
