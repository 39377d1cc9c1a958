// The language layer for a person: a line a word, as CoNLL-U has it (universaldependencies.org/format.html). Leaves JSON to record.ts.
// Example: '2  said  say  VERB  Tense=Past  0  root'. Word numbers start anew in each sentence, 0 is the root.
import type { Token } from '../model/language-layer.ts';
import type { Reading } from '../model/reading.ts';
import { oneLine } from './plain-text.ts';

/** Number, form, lemma, tag, features, head and relation with tabs between, sentences parted by a blank line; '' without the layer. */
export function tokenLines({ sentences, tokens, article }: Reading): string {
  if (sentences === undefined || tokens === undefined) return '';
  let next = 0;
  const blocks = sentences.map((sentence) => {
    const first = next;
    while (next < tokens.length && (tokens[next]?.span.start ?? 0) < sentence.end) next++;
    const rows = tokens.slice(first, next).map((token, i) => tokenRow(token, i + 1, first));
    return [`# text = ${oneLine(article.text.slice(sentence.start, sentence.end))}`, ...rows].join('\n');
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

function tokenRow({ form, lemma, upos, features, head, relation }: Token, number: number, first: number): string {
  const pairs = Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1));
  const feats = pairs.map(([name, value]) => `${name}=${value}`).join('|');
  return [
    number,
    oneLine(form),
    oneLine(lemma),
    upos,
    feats || '_',
    head === null ? 0 : head - first + 1,
    relation ?? '_',
  ].join('\t');
}
