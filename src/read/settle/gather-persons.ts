// Which person a name, a surname or a description by office means. Leaves bodies to gather-bodies.ts and pronouns to pronouns.ts.
// Example: 'the minister' is the last minister whose country fits; 'a senior official' is somebody new.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import {
  addMention,
  agrees,
  type Cluster,
  type Gathering,
  lately,
  mayShareName,
  openCluster,
  roleHeads,
  rolesDiffer,
} from './clusters.ts';
import { wider } from './gather-bodies.ts';
import { sideOfMention } from './sides.ts';

export function placePerson(g: Gathering, m: number): Cluster {
  const known = personOf(g, g.mentions[m]!);
  if (known !== null) {
    addMention(g, known, m);
    return known;
  }
  return openCluster(g, m, 'person');
}

export function personOf(g: Gathering, mention: RoughMention): Cluster | null {
  const last = mention.words.at(-1)!;
  const keys = last.endsWith('s') ? [last, last.slice(0, -1)] : [last];
  for (const key of keys)
    for (const cluster of lately(g, key)) {
      if (cluster.kind !== 'person' || !cluster.named) continue;
      const opposite = cluster.gender !== null && mention.gender !== null && cluster.gender !== mention.gender;
      if (!opposite && mayShareName(cluster.words, mention.words)) return cluster;
    }
  return null;
}

export function placeDescription(input: PeopleInput, g: Gathering, m: number): Cluster {
  const mention = g.mentions[m]!;
  const named = mention.renamedBy.map((o) => g.of[o] ?? -1).find((c) => c !== -1 && g.clusters[c]!.kind === 'person');
  if (named !== undefined) {
    addMention(g, g.clusters[named]!, m);
    return g.clusters[named]!;
  }
  const renamesLater = mention.renamedBy.some((o) => o > m && g.mentions[o]!.form === 'name');
  const definite =
    mention.determiner === 'the' ||
    mention.determiner === 'poss' ||
    mention.determiner === 'this' ||
    mention.determiner === 'that' ||
    (mention.determiner === null && mention.words.length === 1);
  const role = mention.roles.at(-1);
  if (definite && role?.kind === 'official' && role.sector === 'IGO') {
    // 'the monitor' is the monitoring group.
    const body = wider(g, mention);
    if (body !== null) {
      addMention(g, body, m);
      return body;
    }
  }
  if (definite && !renamesLater) {
    const known = describedPerson(input, g, m);
    if (known !== null) {
      addMention(g, known, m);
      return known;
    }
  }
  return openCluster(g, m, 'person');
}

function describedPerson(input: PeopleInput, g: Gathering, m: number): Cluster | null {
  const mention = g.mentions[m]!;
  const side = sideOfMention(input, g, m);
  const owner = mention.owner === null ? -1 : (g.of[mention.owner] ?? -1);
  const heads = roleHeads(mention);
  for (const head of heads)
    for (const cluster of lately(g, `role:${head}`)) {
      if (!agrees(cluster, mention) || cluster.index === owner) continue;
      const told = side !== null && (!side.implied || side.at !== null || mention.owner !== null);
      if (told && cluster.side !== null && side.code !== cluster.side.code) continue;
      if (rolesDiffer(g, cluster, mention)) continue;
      return cluster;
    }
  const known = mention.determiner === 'the' ? knownHolder(input, g, m, heads) : null;
  if (known !== null) return known;
  const role = mention.roles.at(-1);
  if (mention.determiner === 'the' && role?.kind === 'legislator' && mention.complements.length === 0) {
    const only = onlyLegislator(g, m);
    if (only !== null && (side === null || side.implied || only.side === null || only.side.code === side.code))
      return only;
  }
  if (
    mention.determiner !== 'the' ||
    role === undefined ||
    !/^(?:official|leader|other|officer)$/.test(role.kind) ||
    mention.words.length > 3 ||
    (role.sole && mention.complements.length > 0)
  )
    return null;
  // 'the UN official', 'the politician': whoever was named last and fits.
  let looked = 0;
  for (let x = m - 1; x >= 0 && looked < 25; x--, looked++) {
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || cluster.kind !== 'person' || !cluster.named || !agrees(cluster, mention)) continue;
    if (g.mentions[x]!.sentence < mention.sentence - 4) return null;
    if (side === null || side.implied || cluster.side?.code === side.code)
      return (side === null && !role.speaksForParty) || cluster.roleFrom.length === 0 ? null : cluster;
  }
  return null;
}

/** 'the lawmaker' after 'Rep. Ida Holm': the one named member of a parliament that the report has brought in so far. */
function onlyLegislator(g: Gathering, m: number): Cluster | null {
  let only: Cluster | null = null;
  for (let x = m - 1; x >= 0 && x > m - 90; x--) {
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || cluster === only || cluster.kind !== 'person' || !cluster.named) continue;
    if (!cluster.roleFrom.some((r) => g.mentions[r]!.roles.some(({ kind }) => kind === 'legislator'))) continue;
    if (only !== null) return null;
    only = cluster;
  }
  return only !== null && agrees(only, g.mentions[m]!) ? only : null;
}

/** 'the secretary' after a bare 'John Kerry': whoever everybody knows to hold such an office and was named last. */
function knownHolder(input: PeopleInput, g: Gathering, m: number, heads: readonly string[]): Cluster | null {
  if (heads.length === 0) return null;
  const day = input.article.published?.value.slice(0, 10) ?? input.article.dateline?.value.date ?? null;
  for (let x = m - 1; x >= 0 && x > m - 90; x--) {
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || cluster.kind !== 'person' || !cluster.named) continue;
    // Words that are no office say nothing ('alleged gas attack John Kerry', a comma lost).
    if (cluster.roleFrom.some((r) => g.mentions[r]!.roles.length > 0)) continue;
    if (!agrees(cluster, g.mentions[m]!)) continue;
    const office = input.lexicon.leaders.byName(g.mentions[cluster.nameFrom]!.name, day)?.office ?? '';
    if (office.split(/[\s,;/-]+/).some((word) => heads.includes(word.toLowerCase()))) return cluster;
  }
  return null;
}
