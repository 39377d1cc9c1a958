// The tags the tagger learns: a UPOS with the features that reading needs, as one name ("VERB|Tense=Past|VerbForm=Part|Voice=Pass").
// Leaves pronouns' person and case to a table of forms. Rare tags fall to the commonest one of their UPOS.
import type { GoldDocument, GoldWord } from './read-conllu.ts';

const KEPT: Readonly<Record<string, readonly string[]>> = {
  VERB: ['Mood', 'Tense', 'VerbForm', 'Voice'],
  AUX: ['Mood', 'Tense', 'VerbForm'],
  NOUN: ['Number'],
  PROPN: ['Number'],
  PRON: ['PronType', 'Poss'],
  DET: ['PronType', 'Number'],
  ADV: ['PronType', 'Degree'],
  ADJ: ['Degree', 'NumType'],
  NUM: ['NumType'],
  PART: ['Polarity'],
};

/** Name of the fine tag of a gold word. */
export function fineTagOf(word: GoldWord): string {
  const kept = KEPT[word.upos] ?? [];
  const parts = [word.upos];
  for (const feature of word.features.split('|')) {
    const [name, value] = feature.split('=') as [string, string];
    if (!kept.includes(name) || value === 'Pos' || (name === 'NumType' && value !== 'Ord')) continue;
    parts.push(feature);
  }
  if (word.xpos === 'VBZ' && parts.includes('Tense=Pres')) parts.push('Number=Sing', 'Person=3');
  if (word.xpos.startsWith('NNP') && word.upos !== 'PROPN') parts.push('Proper=Yes');
  if (word.xpos === 'RP') parts.push('Particle=Yes');
  return parts.join('|');
}

/** Fine tags seen at least `least` times, in a fixed order, and the map from any name to an index. */
export function collectTags(
  documents: readonly GoldDocument[],
  least: number,
): { readonly tags: readonly string[]; readonly indexOf: (word: GoldWord) => number } {
  const counts = new Map<string, number>();
  for (const word of documents.flatMap((d) => d.sentences).flatMap((s) => s.words)) {
    const tag = fineTagOf(word);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const tags = sorted.filter(([, count]) => count >= least).map(([tag]) => tag);
  const index = new Map(tags.map((tag, k) => [tag, k]));
  const commonest = new Map<string, number>();
  for (const [k, tag] of tags.entries()) {
    const upos = tag.split('|')[0]!;
    if (!commonest.has(upos)) commonest.set(upos, k);
  }
  return { tags, indexOf: (word) => index.get(fineTagOf(word)) ?? commonest.get(word.upos) ?? 0 };
}
