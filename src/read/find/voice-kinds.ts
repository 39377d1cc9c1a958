// What kind of voice each word could be: an office, a side, an outlet, a person's name, a pronoun. A help for choosing speakers;
// who it really is is settled in settle/. Example: in 'the Syrian Observatory said' the last word of the name is 'party:organisation'.
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { LanguageLayer } from '../../model/language-layer.ts';
import { formsOf } from './forms-of.ts';

/** One kind for each token, '' where nothing is known. Offices win over sides, sides over outlets, those over the engine's names. */
export function voiceKinds(layer: LanguageLayer, lexicon: Lexicon): readonly string[] {
  const kinds: string[] = layer.tokens.map(() => '');
  const words = formsOf(layer);
  for (const name of layer.names) kinds.fill(name.kind, name.first, name.last);
  for (let i = 0; i < words.length; i++) {
    const outlet = lexicon.outlets.at(words, i);
    if (outlet !== null) kinds.fill('outlet', i, i + outlet.length);
    const party = lexicon.parties.at(words, i);
    if (party !== null) kinds.fill(`party:${party.entry.kind}`, i, i + party.length);
  }
  for (let i = 0; i < words.length; i++) {
    const role = lexicon.roles.at(words, i);
    if (role !== null) kinds.fill(`role:${role.entry.kind}`, i, i + role.length);
  }
  return kinds;
}
