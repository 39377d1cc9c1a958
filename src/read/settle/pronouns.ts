// Finds whom a pronoun means among the clusters so far: everybody who fits is weighed by the table data/en/pronouns.tsv and the heaviest wins.
// Leaves 'I' and 'we' of quotations to settle/gather.ts, which knows who speaks later on. Example: in 'Putin called Erdogan. He said …'
// he is Putin, who was subject; 'it' after 'Baku said' is Baku.
import type { SignTable } from '../../lexicon/sign-weights.ts';
import type { RoughMention } from '../find/rough-mention.ts';
import { antecedentFeatures } from './antecedent-features.ts';
import type { Cluster, Gathering } from './clusters.ts';

const reach = { sentences: 8, mentions: 70 };

/** The columns of the table. */
export type PronounKind = 'person' | 'thing' | 'many';
export type Candidate = { readonly mention: number; readonly cluster: Cluster; readonly features: readonly string[] };

/** The best antecedent before mention `m`, or null. Looks at a bounded stretch. */
export function antecedentOf(table: SignTable, g: Gathering, m: number): Cluster | null {
  const kind = pronounKind(g.mentions[m]!.pronoun ?? '');
  if (kind === null) return null;
  let best: { readonly cluster: Cluster; readonly score: number } | null = null;
  for (const { cluster, features } of antecedentsOf(g, m)) {
    const score = table.weigh(kind, features);
    if (best === null || score > best.score + 1e-9) best = { cluster, score };
  }
  return best?.cluster ?? null;
}

/** Every mention that pronoun `m` may stand for, nearest first. */
export function antecedentsOf(g: Gathering, m: number): readonly Candidate[] {
  const pronoun = g.mentions[m]!;
  const kind = pronounKind(pronoun.pronoun ?? '');
  const found: Candidate[] = [];
  if (kind === null) return found;
  const seen = new Set<number>();
  let spoken = false;
  for (let x = m - 1; x >= 0 && m - x <= reach.mentions; x--) {
    const mention = g.mentions[x]!;
    if (pronoun.sentence - mention.sentence > reach.sentences) break;
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || mention.owner === m || !fits(cluster, mention, pronoun, kind)) continue;
    const nearer = seen.has(cluster.index) ? seen.size - 1 : seen.size;
    const spokeLast: boolean = !spoken && g.salience.spoke[x] === 1;
    found.push({ mention: x, cluster, features: antecedentFeatures(g, x, m, { nearer, spokeLast }) });
    spoken ||= spokeLast;
    seen.add(cluster.index);
  }
  return found;
}

/** Which column of the table weighs a pronoun; null for those that point at no third somebody. */
export function pronounKind(pronoun: string): PronounKind | null {
  if (/^(?:he|him|his|himself|she|her|hers|herself)$/.test(pronoun)) return 'person';
  if (/^(?:it|its|itself)$/.test(pronoun)) return 'thing';
  return /^(?:they|them|their|theirs|themselves)$/.test(pronoun) ? 'many' : null;
}

function fits(cluster: Cluster, mention: RoughMention, pronoun: RoughMention, kind: PronounKind): boolean {
  if (kind === 'person') {
    if (cluster.kind !== 'person' || cluster.plural) return false;
    return cluster.gender === null || pronoun.gender === null || cluster.gender === pronoun.gender;
  }
  if (kind === 'thing')
    return !cluster.plural && /^(?:organisation|state|armed-group|document|treaty)$/.test(cluster.kind);
  if (cluster.kind === 'person') return cluster.plural;
  return cluster.plural || mention.plural || /^(?:people|organisation|armed-group|state)$/.test(cluster.kind);
}
