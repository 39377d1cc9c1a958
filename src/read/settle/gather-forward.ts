// Joins what is told before it is named: a headline's 'foreign minister', a lead's 'a monitoring group'. Leaves backward reference to gather.ts.
// Example: 'a monitor said' … 'the Syrian Observatory for Human Rights said' are one.
import type { RoughMention } from '../find/rough-mention.ts';
import { agrees, type Cluster, type Gathering, lately, moveMention, roleHeads, rolesDiffer } from './clusters.ts';
import { official } from './gather-bodies.ts';

export function joinForward(g: Gathering): void {
  for (const cluster of [...g.clusters]) {
    if (cluster.mentions.length === 0) continue;
    if (cluster.named) {
      const full = fullerLater(g, cluster);
      if (full !== null) for (const m of [...cluster.mentions]) moveMention(g, cluster, full, m);
      continue;
    }
    const first = g.mentions[cluster.mentions[0]!]!;
    const monitor = first.roles.at(-1)?.sector === 'IGO' && first.roles.at(-1)?.kind === 'official';
    const target =
      cluster.kind === 'person' && !monitor
        ? laterPerson(g, cluster, first)
        : cluster.kind === 'organisation' || monitor
          ? laterBody(g, cluster, first)
          : null;
    if (target === null) continue;
    for (const m of [...cluster.mentions]) moveMention(g, cluster, target, m);
  }
}

function fullerLater(g: Gathering, cluster: Cluster): Cluster | null {
  if (cluster.kind !== 'organisation' || cluster.words.length !== 1 || (cluster.side !== null && !cluster.side.implied))
    return null;
  const first = g.mentions[cluster.mentions[0]!]!;
  if (first.determiner !== 'the') return null;
  return (
    lately(g, cluster.words[0]!).find(
      (c) => c !== cluster && c.kind === 'organisation' && c.named && c.words.length > 1,
    ) ?? null
  );
}

function laterPerson(g: Gathering, cluster: Cluster, first: RoughMention): Cluster | null {
  if (first.determiner === 'a' || first.determiner === 'an' || cluster.plural || cluster.side === null) return null;
  if (first.determiner === null && first.roles.at(-1)?.kind === 'legislator') return laterLegislator(g, cluster);
  const unique = first.roles.some((r) => /^(?:head-of-state|head-of-government|minister)$/.test(r.kind));
  if (!unique && first.determiner !== 'the' && first.determiner !== 'poss') return null;
  for (const head of roleHeads(first))
    for (const other of lately(g, `role:${head}`))
      if (
        other !== cluster &&
        other.named &&
        other.side?.code === cluster.side.code &&
        agrees(other, first) &&
        !rolesDiffer(g, other, first)
      )
        return other;
  return null;
}

/** 'Senator Sorry for Brawl' of a headline: the one named member of a parliament that the lead brings in. */
function laterLegislator(g: Gathering, cluster: Cluster): Cluster | null {
  const from = cluster.mentions[0]!;
  let only: Cluster | null = null;
  for (let m = from + 1; m < Math.min(g.mentions.length, from + 40); m++) {
    const other = g.clusters[g.of[m] ?? -1];
    if (other === undefined || other === cluster || other === only || other.kind !== 'person' || !other.named) continue;
    if (!other.roleFrom.some((r) => g.mentions[r]!.roles.some(({ kind }) => kind === 'legislator'))) continue;
    if (only !== null) return null;
    only = other;
  }
  return only?.side?.code === cluster.side?.code && only !== null && agrees(only, g.mentions[from]!) ? only : null;
}

function laterBody(g: Gathering, cluster: Cluster, first: RoughMention): Cluster | null {
  const role = first.roles.at(-1);
  if (role === undefined || (role.sector !== 'NGO' && role.sector !== 'IGO')) return null;
  if (first.determiner !== 'a' && first.determiner !== 'an' && first.determiner !== null) return null;
  if (first.plural) return null;
  let sentences = 0;
  let spare: Cluster | null = null;
  for (
    let m = cluster.mentions[0]! + 1;
    m < Math.min(g.mentions.length, cluster.mentions[0]! + 90) && sentences <= 6;
    m++
  ) {
    const other = g.clusters[g.of[m] ?? -1];
    sentences = g.mentions[m]!.sentence - first.sentence;
    if (other === undefined || other === cluster || other.kind !== 'organisation' || !other.named) continue;
    const theirs = g.mentions[other.nameFrom]!;
    if (
      theirs.outlet !== null ||
      theirs.party?.match.how === 'seat' ||
      theirs.roles.some((r) => official.has(r.sector))
    )
      continue;
    const entry = theirs.party?.match.entry;
    // The monitor that a lead announces is a known one, or one that soon speaks.
    if (entry?.sector === 'NGO') return other;
    if (entry === undefined && g.salience.spoke[m] && theirs.words.length > 1) spare ??= other;
  }
  return spare;
}
