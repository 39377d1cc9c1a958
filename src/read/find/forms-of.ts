// The printed forms of all tokens of a layer, one list for each layer, so that tables look each word up once (lexicon/phrases.ts keeps what it
// found by list). Example: ['Baku', 'said', 'so', '.'].
import type { LanguageLayer } from '../../model/language-layer.ts';

const formsSeen = new WeakMap<LanguageLayer, readonly string[]>();

export function formsOf(layer: LanguageLayer): readonly string[] {
  const known = formsSeen.get(layer);
  if (known !== undefined) return known;
  const forms = layer.tokens.map((token) => token.form);
  formsSeen.set(layer, forms);
  return forms;
}
