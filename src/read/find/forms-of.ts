// The printed forms of all tokens of a layer, one list for each layer, so that tables look each word up once (text/told-of.ts keeps what they
// found with the words). Example: ['Baku', 'said', 'so', '.'].
import type { LanguageLayer } from '../../model/language-layer.ts';
import { keepWords } from '../../text/told-of.ts';

const formsSeen = new WeakMap<LanguageLayer, readonly string[]>();

export function formsOf(layer: LanguageLayer): readonly string[] {
  const known = formsSeen.get(layer);
  if (known !== undefined) return known;
  const forms = layer.tokens.map((token) => token.form);
  keepWords(
    forms,
    layer.tokens.map((token) => token.word),
  );
  formsSeen.set(layer, forms);
  return forms;
}
