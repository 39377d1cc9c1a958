// Scores the language engine against treebanks: CoNLL-18 definitions, from gold tokens and from raw text. Leaves printing to score-language.ts.
// Source: Zeman et al., CoNLL 2018 Shared Task (alignment by character span; main relations).
import type { LanguageLayer } from '../src/model/language-layer.ts';
import type { GoldDocument } from '../training/read-conllu.ts';

export type Count = { gold: number; system: number; right: number };
export type Scores = Readonly<Record<'tokens' | 'sentences' | 'upos' | 'lemmas' | 'uas' | 'las', Count>>;

export const newScores = (): Scores => {
  const count = () => ({ gold: 0, system: 0, right: 0 });
  return { tokens: count(), sentences: count(), upos: count(), lemmas: count(), uas: count(), las: count() };
};

export const f1 = ({ gold, system, right }: Count): number =>
  gold + system === 0 ? 0 : (200 * right) / (gold + system);

/** A document's gold against a layer over the same text, added to `scores`. */
export function tally(document: GoldDocument, layer: LanguageLayer, scores: Scores): void {
  const gold = document.sentences.flatMap((s) =>
    s.words.map((w) => ({ ...w, above: w.head < 0 ? -1 : s.words[w.head]!.start })),
  );
  const key = (start: number, end: number) => `${start}-${end}`;
  const system = new Map(layer.tokens.map((t, i) => [key(t.span.start, t.span.end), i]));
  const ends = new Set(layer.sentences.map((s) => key(s.span.start, s.span.end)));
  add(
    scores.sentences,
    document.sentences.length,
    layer.sentences.length,
    document.sentences.filter((s) => ends.has(key(s.start, s.end))).length,
  );
  const right = { tokens: 0, upos: 0, lemmas: 0, uas: 0, las: 0 };
  for (const word of gold) {
    const found = system.get(key(word.start, word.end));
    if (found === undefined) continue;
    const token = layer.tokens[found]!;
    right.tokens++;
    if (token.upos === word.upos) right.upos++;
    if (token.lemma === word.lemma || word.lemma === '_') right.lemmas++;
    const head = token.head === null ? -1 : layer.tokens[token.head]!.span.start;
    if (head !== word.above) continue;
    right.uas++;
    if (token.relation?.split(':')[0] === word.relation.split(':')[0]) right.las++;
  }
  for (const name of ['tokens', 'upos', 'lemmas', 'uas', 'las'] as const)
    add(scores[name], gold.length, layer.tokens.length, right[name]);
}

function add(count: Count, gold: number, system: number, right: number): void {
  count.gold += gold;
  count.system += system;
  count.right += right;
}
