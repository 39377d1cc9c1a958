// Which sides a stretch of text names outright: states, bodies and groups of data/parties, by name, demonym, capital or seat.
// Descriptions ('the rebels') are left to settle/. Example: 'Azerbaijani drones over Kotayk' names AZE.
import type { PartyMatch, PartyTable } from '../../lexicon/parties.ts';

/** Codes in text order, each once. `words` are the forms of all tokens of the report. */
export function partiesIn(
  words: readonly string[],
  range: { readonly first: number; readonly last: number },
  parties: Pick<PartyTable, 'at'>,
): readonly string[] {
  const codes: string[] = [];
  for (let i = range.first; i < range.last; i++) {
    const match = parties.at(words, i);
    if (match === null || i + match.length > range.last) continue;
    if (!codes.includes(match.entry.code)) codes.push(match.entry.code);
    i += match.length - 1;
  }
  return codes;
}

/** The same answers, each word looked up once: contents that stand in each other ask for the same words again and again. */
export function rememberedParties(words: readonly string[], parties: Pick<PartyTable, 'at'>): Pick<PartyTable, 'at'> {
  const known: (PartyMatch | null | undefined)[] = new Array(words.length);
  return {
    at: (_, i) => {
      const match = known[i];
      if (match !== undefined) return match;
      known[i] = parties.at(words, i);
      return known[i];
    },
  };
}
