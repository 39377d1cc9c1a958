// Makes examples for the table of pronouns out of annotated reports: each pronoun that speaks, everybody it may mean, and who it does mean.
// Leaves fitting to sign-fitting.ts. Example: 'he' with the annotated name 'Nikol Pashinian' is right with each mention of that person.
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { fold, type RoughMention } from '../src/read/find/rough-mention.ts';
import type { Cluster, Gathering } from '../src/read/settle/clusters.ts';
import { antecedentsOf, pronounKind } from '../src/read/settle/pronouns.ts';
import type { GoldSpan } from './gold-reports.ts';
import type { PeopleOfReport } from './people-of-report.ts';
import type { SignExample } from './sign-fitting.ts';

export function pronounExamples({ report, input, mentions, g, at }: PeopleOfReport): readonly SignExample[] {
  const done = new Set<number>();
  const examples: SignExample[] = [];
  const spoken = report.gold.statements.flatMap(({ speakers }) => speakers.filter((s) => s.span !== null));
  for (const { span, name, party } of spoken) {
    const m = at(span!);
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
        (name !== null && bears(g, cluster, mention, name) && partyFits(cluster, party, input.lexicon)),
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
