// Which sides a stretch of text names outright: states, bodies and groups of data/parties, by name, demonym, capital or seat.
// Descriptions ('the rebels') are left to settle/. Example: 'Azerbaijani drones over Kotayk' names AZE.
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Token } from '../../model/language-layer.ts';

/** Codes in text order, each once. `words` are the forms of all tokens of the report. */
export function partiesIn(
  words: readonly string[],
  range: { readonly first: number; readonly last: number },
  lexicon: Lexicon,
): readonly string[] {
  const codes: string[] = [];
  for (let i = range.first; i < range.last; i++) {
    const match = lexicon.parties.at(words, i);
    if (match === null || i + match.length > range.last) continue;
    if (!codes.includes(match.entry.code)) codes.push(match.entry.code);
    i += match.length - 1;
  }
  return codes;
}

export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map((token) => token.form);
}
