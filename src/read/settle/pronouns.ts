// Finds whom a pronoun means among the clusters so far. Leaves 'I' and 'we' of quotations to settle/entities.ts, which knows who speaks later on.
// Example: in 'Putin called Erdogan. He said …' he is Putin, who was subject; 'it' after 'Baku said' is Baku.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import type { Cluster, Gathering } from './clusters.ts';

const reach = { sentences: 8, mentions: 70 };

/** The best antecedent before mention `m`, or null. Looks at a bounded stretch. */
export function antecedentOf(_input: PeopleInput, g: Gathering, m: number): Cluster | null {
  const pronoun = g.mentions[m]!;
  const kind = pronounKind(pronoun.pronoun ?? '');
  if (kind === null) return null;
  let best: { readonly cluster: Cluster; readonly score: number } | null = null;
  const seen = new Set<number>();
  for (let x = m - 1; x >= 0 && m - x <= reach.mentions; x--) {
    const mention = g.mentions[x]!;
    const distance = pronoun.sentence - mention.sentence;
    if (distance > reach.sentences) break;
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || !fits(cluster, mention, pronoun, kind)) continue;
    if (mention.owner === m) continue;
    const score = weigh(g, x, m, distance) - (seen.has(cluster.index) ? 0 : 0);
    seen.add(cluster.index);
    if (best === null || score > best.score + 1e-9) best = { cluster, score };
  }
  return best?.cluster ?? null;
}

type PronounKind = 'person' | 'thing' | 'many';

function pronounKind(pronoun: string): PronounKind | null {
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

/** Recency, subject, speaker, name; a word inside another group or behind a preposition weighs less. */
function weigh(g: Gathering, x: number, m: number, distance: number): number {
  const mention = g.mentions[x]!;
  const pronoun = g.mentions[m]!;
  const { salience } = g;
  let score = -1.1 * distance - 0.004 * (m - x);
  if (salience.subject[x]) score += 1;
  if (salience.spoke[x]) score += 1.2;
  if (mention.form === 'name') score += 0.3;
  if (mention.inside !== null) score -= 1.2;
  if (g.owning.has(x)) score -= 0.6;
  if (!salience.quoted[pronoun.first] && salience.quoted[mention.first]) score -= 1;
  const cluster = g.clusters[g.of[x]!]!;
  if (cluster.gender === null && pronoun.gender !== null && cluster.leaning !== 0)
    score += cluster.leaning > 0 === (pronoun.gender === 'm') ? 0.3 : -1.5;
  if (pronoun.plural && !cluster.plural && !mention.plural) score -= cluster.kind === 'state' ? 0.9 : 0.5;
  if (cluster.kind === 'document' || cluster.kind === 'place') score -= 0.8;
  if (distance === 0 && !salience.subject[x] && !salience.spoke[x]) score -= 0.3;
  return score;
}
