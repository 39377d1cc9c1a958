// Makes examples for the table of pronouns out of annotated reports: each pronoun that speaks, everybody it may mean, and who it does mean.
// Leaves fitting to train-pronouns.ts. Example: 'he' with the annotated name 'Nikol Pashinian' is right with each mention of that person.
import { newsKinds } from '../src/capture/block-kinds.ts';
import { articleFromText } from '../src/capture/from-text.ts';
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { PronounKind } from '../src/lexicon/pronouns.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import { findMentions } from '../src/read/find/mentions.ts';
import { findPlaces } from '../src/read/find/places.ts';
import { fold, type RoughMention } from '../src/read/find/rough-mention.ts';
import type { Cluster, Gathering } from '../src/read/settle/clusters.ts';
import { gather } from '../src/read/settle/gather.ts';
import { antecedentsOf, pronounKind } from '../src/read/settle/pronouns.ts';
import type { GoldReport, GoldSpan } from './gold-reports.ts';

export type PronounExample = {
  readonly kind: PronounKind;
  readonly candidates: readonly { readonly signs: readonly string[]; readonly right: boolean }[];
};
export type Tools = { readonly annotate: LanguageEngine['annotate']; readonly lexicon: Lexicon };

export function pronounExamples(report: GoldReport, tools: Tools): readonly PronounExample[] {
  const { text } = report;
  const { article } = articleFromText(
    { id: report.id, text, published: report.published ?? null } as Parameters<typeof articleFromText>[0],
    { outlets: tools.lexicon.outlets },
  );
  const regions = article.blocks.filter((b) => newsKinds.has(b.kind)).map((b) => b.span);
  const layer = tools.annotate(text, regions);
  const seen = { text, article, regions, layer, tree: treeOf(layer), lexicon: tools.lexicon };
  const input = { ...seen, places: findPlaces(seen) };
  const mentions = findMentions(input);
  const g = gather(input, mentions);
  const byPlace = new Map(mentions.map((m, i) => [`${m.span.start}:${m.span.end}`, i]));
  const done = new Set<number>();
  const examples: PronounExample[] = [];
  const spoken = report.gold.statements.flatMap(({ speakers }) => speakers.filter((s) => s.span !== null));
  for (const { span, name, party } of spoken) {
    const m = byPlace.get(`${span!.start}:${span!.end}`);
    const kind = m === undefined ? null : pronounKind(mentions[m]!.pronoun ?? '');
    if (m === undefined || kind === null || done.has(m)) continue;
    done.add(m);
    const same = spoken.filter((s) => s.name === name && s.party === party && s.span!.start < span!.start);
    // Who has no name is whoever spoke last without one.
    const chain = (name === null ? same.slice(-1) : same).map((s) => s.span!);
    if (name === null && chain.length === 0) continue;
    const candidates = antecedentsOf(g, m).map(({ mention, cluster, features }) => ({
      signs: features,
      right:
        heads(mentions[mention]!, chain) ||
        (name !== null && bears(g, cluster, mention, name) && partyFits(cluster, party, tools.lexicon)),
    }));
    if (candidates.length > 0) examples.push({ kind, candidates });
  }
  return examples;
}

/** Whether a mention opens one of these phrases: 'a foreign ministry spokesman' of 'a foreign ministry spokesman, who …'. */
function heads(mention: RoughMention, phrases: readonly GoldSpan[]): boolean {
  return mention.inside === null && phrases.some((p) => p.start === mention.span.start && mention.span.end <= p.end);
}

/** Whether the last word of the annotated name stands in a name of the cluster; pronouns say nothing. */
function bears(g: Gathering, cluster: Cluster, mention: number, name: string): boolean {
  const last = fold(name.split(/\s+/).at(-1)!);
  const says = (m: number): boolean => g.mentions[m]!.form !== 'pronoun' && g.mentions[m]!.words.includes(last);
  return says(mention) || cluster.mentions.some((m) => m <= mention && says(m));
}

/** A known side must not contradict the annotated one. */
function partyFits(cluster: Cluster, party: string | null, lexicon: Lexicon): boolean {
  if (party === null || cluster.side === null || cluster.side.implied || cluster.kind === 'person') return true;
  const known = lexicon.parties.byCode(party);
  return known === null || lexicon.parties.byCode(cluster.side.code) === null || known.code === cluster.side.code;
}
