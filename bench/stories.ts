// Which reports tell one story, by what their records hold: names, places and triggers weighed by rarity (TF-IDF, cosine), joined by single link;
// and by all words, the floor. The program's own stories are src/relate/stories.ts. Example: three outlets on one rally make one story.
import type { Reading } from '../src/model/reading.ts';
import { cosine, type TermVector } from '../src/text/rare-terms.ts';
import { coreference } from './coreference.ts';
import { fold } from './event-reading.ts';
import { share, three } from './matching.ts';

/** How often a report holds each term. */
export type Terms = ReadonlyMap<string, number>;
export type StoryReport = { readonly id: string; readonly story: string; readonly published?: string };

/** The record's terms: names of entities, places, and triggers with their type. Bare words of the text are not looked at. */
export function recordTerms(reading: Reading | null): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, times = 1): void => void terms.set(term, (terms.get(term) ?? 0) + times);
  if (reading === null) return terms;
  const { text } = reading.article;
  for (const { name, mentions } of reading.entities) if (name !== null) add(`name ${fold(name)}`, mentions.length);
  for (const place of reading.places) add(`place ${place.geonamesId ?? fold(place.name)}`);
  for (const { type, trigger } of reading.events) add(`${type} ${fold(text.slice(trigger.start, trigger.end))}`);
  return terms;
}

/** The floor: every word of the text. */
export function wordTerms(text: string): Terms {
  const terms = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) terms.set(word, (terms.get(word) ?? 0) + 1);
  return terms;
}

/** Group of each report: two are joined where their likeness reaches the threshold. `mayJoin` is asked first. */
export function singleLink(
  vectors: readonly TermVector[],
  threshold: number,
  mayJoin: (i: number, j: number) => boolean = () => true,
): readonly string[] {
  const parent = vectors.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  for (let i = 1; i < vectors.length; i++)
    for (let j = 0; j < i; j++)
      if (mayJoin(i, j) && cosine(vectors[i]!, vectors[j]!) >= threshold) parent[rootOf(i)] = rootOf(j);
  return vectors.map((_, i) => String(rootOf(i)));
}

const DAY = 86_400_000;
/** At most three days apart; a report without a day may be of any. */
export const daysNear = (a: string | undefined, b: string | undefined): boolean => {
  const apart = Math.abs(Date.parse(a ?? '') - Date.parse(b ?? '')) / DAY;
  return Number.isNaN(apart) || apart <= 3;
};

/** Stories whose reports are all in one group that holds no other. */
export function wholeAndAlone(gold: readonly string[], ours: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const story of new Set(gold)) {
    const groups = new Set(ours.filter((_, i) => gold[i] === story));
    const group = [...groups][0];
    if (groups.size === 1 && gold.every((other, i) => ours[i] !== group || other === story)) found.add(story);
  }
  return found;
}

export function storyLine(name: string, gold: readonly string[], ours: readonly string[]): string {
  const { b3, pairs } = coreference(gold, ours);
  const parts = (a: { precision: number; recall: number; f1: number }): string =>
    `F1 ${three(a.f1)} P ${three(a.precision)} R ${three(a.recall)}`;
  const stories = new Set(gold).size;
  return `  ${name.padEnd(34)} B3 ${parts(b3)}   pairs ${parts(pairs)}   whole and alone ${share(wholeAndAlone(gold, ours).size, stories)}   groups ${new Set(ours).size}`;
}
