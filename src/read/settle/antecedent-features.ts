// What speaks for and against an antecedent: how far back it stands, whether it was subject or spoke, whether it was meant before.
// Leaves the weights to data/en/pronouns.tsv and the choice to pronouns.ts. Example: in 'Baku denied it. It said …' Baku is 'one sentence back', 'subject', 'spoke'.

import { remembered } from '../../text/remembered.ts';
import type { RoughMention } from '../find/rough-mention.ts';
import type { Cluster, Gathering } from './clusters.ts';

/** Where mention `x` stands in the row of those that fit: how many clusters stand nearer, and whether it was the last of them to speak. */
export type Standing = { readonly nearer: number; readonly spokeLast: boolean };

/** The features of mention `x` as the antecedent of pronoun `m`. */
export function antecedentFeatures(g: Gathering, x: number, m: number, row: Standing): readonly string[] {
  const mention = g.mentions[x]!;
  const pronoun = g.mentions[m]!;
  const cluster = g.clusters[g.of[x]!]!;
  const features = [...placeFeatures(g, x, m, row), ...clusterFeatures(g, cluster, pronoun)];
  if (mention.form === 'pronoun') features.push(mention.pronoun === pronoun.pronoun ? 'same pronoun' : 'other pronoun');
  else features.push(mention.form === 'name' ? 'name' : 'description');
  if (pronoun.plural && !cluster.plural && !mention.plural) features.push(`one for many: ${cluster.kind}`);
  return features;
}

/** Names that are put together stand here ready made: a string joined anew has to be hashed anew before the table finds it. */
const AWAY = ['same sentence', 'one sentence back', 'farther back'].map((away) => ({
  subject: `subject, ${away}`,
  spoke: `spoke, ${away}`,
  neither: `neither subject nor spoke, ${away}`,
}));
const BACK = ['same sentence', 'one sentence back', ...[2, 3, 4, 5].map((n) => `${n} sentences back`)];
const NEARER = [0, 1, 2, 3, 4].map((n) => `nearer: ${n}`);
const ofKind = remembered((kind) => `a ${kind}`);

/** For a pronoun that the report itself uses, sentences that are quoted from end to end do not count. */
function sentencesBack({ salience }: Gathering, mention: RoughMention, pronoun: RoughMention): number {
  if (salience.quoted[pronoun.first]) return pronoun.sentence - mention.sentence;
  return salience.narrated[pronoun.sentence]! - salience.narrated[mention.sentence]!;
}

/** Where it stands in its sentence and how far from the pronoun. */
function placeFeatures(g: Gathering, x: number, m: number, row: Standing): string[] {
  const { salience, mentions } = g;
  const mention = mentions[x]!;
  const distance = sentencesBack(g, mention, mentions[m]!);
  const away = AWAY[Math.min(distance, 2)]!;
  const features: string[] = [BACK[Math.min(distance, 5)]!, NEARER[Math.min(row.nearer, 4)]!];
  if (salience.subject[x]) features.push('subject', away.subject);
  if (salience.spoke[x]) features.push('spoke', away.spoke);
  if (row.spokeLast) features.push('spoke last');
  if (salience.subject[x] && salience.subject[m]) features.push('both subjects');
  if (!salience.subject[x] && !salience.spoke[x]) features.push(away.neither);
  if (mention.inside !== null) features.push('inside another');
  if (g.owning.has(x)) features.push('owner');
  if (salience.hanging[x]) features.push('behind a preposition');
  if (salience.quoted[mention.first]) features.push(salience.quoted[mentions[m]!.first] ? 'both quoted' : 'quoted');
  if (salience.spoke[m] && salience.spoke[x]) features.push('both spoke');
  return features;
}

/** Who it is, and how the report has spoken of it so far. */
function clusterFeatures(g: Gathering, cluster: Cluster, pronoun: RoughMention): string[] {
  const features = [ofKind(cluster.kind)];
  const before = cluster.mentions.length;
  features.push(before === 1 ? 'mentioned once' : before < 4 ? 'mentioned twice or thrice' : 'mentioned often');
  if (cluster.named) features.push('has a name');
  if (cluster.roleFrom.length > 0) features.push('has a role');
  if (cluster.side !== null && !cluster.side.implied) features.push('has a side');
  if (pronoun.gender !== null) {
    const said = cluster.gender ?? (cluster.leaning > 0 ? 'm' : cluster.leaning < 0 ? 'f' : null);
    const sure = cluster.gender !== null ? 'by its words' : 'by pronouns so far';
    if (said !== null) features.push(`${said === pronoun.gender ? 'same' : 'other'} gender ${sure}`);
  }
  if (cluster.mentions.slice(-12).some((x) => g.salience.spoke[x] && g.mentions[x]!.form !== 'pronoun'))
    features.push('has spoken');
  return features;
}
