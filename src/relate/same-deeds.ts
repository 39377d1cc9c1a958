// Mentions of deeds in many reports, grouped by deed: within a story only, by their links on average. The same groups for any order of the input.
// Leaves stories to stories.ts, what joins two mentions to mention-links.ts. Example: 'the quake' here and 'the earthquake' there are one deed, the
// aftershock of the next story is another.
import type { GatheringWeights } from '../lexicon/gathering.ts';
import { averageLinked } from './average-link.ts';
import { deedFamilies, meaningMiddle } from './deed-families.ts';
import type { DeedMention } from './deed-mention.ts';
import { linkOfMentions, type MentionWeighing } from './mention-links.ts';

export type DeedWeighing = Omit<MentionWeighing, 'rarity' | 'families'> & { readonly weights: GatheringWeights };
/** `stories`: ids of reports. `terms`: the telling words of each report, by family, for how much one tells. */
export type Told = {
  readonly mentions: readonly DeedMention[];
  readonly stories: readonly (readonly string[])[];
  readonly terms: readonly ReadonlySet<string>[];
};

/** Groups of mention ids, each sorted, by their first id. Quadratic in the mentions of a story. A report of no story is one by itself. */
export function sameDeeds({ mentions, stories, terms }: Told, weighing: DeedWeighing): readonly (readonly string[])[] {
  const storyOf = new Map(stories.flatMap((reports, i) => reports.map((report) => [report, `story ${i}`] as const)));
  const within = new Map<string, DeedMention[]>();
  for (const mention of [...mentions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const story = storyOf.get(mention.report) ?? mention.report;
    within.set(story, [...(within.get(story) ?? []), mention]);
  }
  const known = { ...weighing, rarity: rarityAmong(terms) };
  const middle = meaningMiddle(mentions);
  return [...within.values()]
    .flatMap((told) => deedsOf(told, { ...known, families: deedFamilies(told, middle) }))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function deedsOf(told: readonly DeedMention[], known: DeedWeighing & MentionWeighing): readonly (readonly string[])[] {
  const links = told.flatMap((a, i) => told.slice(0, i).map((b) => linkOfMentions(a, b, known)));
  const { enough, absent } = known.weights;
  return averageLinked({ opened: told.map((mention) => [mention]), links }, { enough, absent });
}

/** Log of all reports over those that hold the term; of one that none holds as of one that a single one does. */
export function rarityAmong(reports: readonly ReadonlySet<string>[]): (term: string) => number {
  const holding = new Map<string, number>();
  for (const terms of reports) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  return (term) => Math.log(Math.max(1, reports.length) / (holding.get(term) ?? 1));
}
