// Which ministry, army, group or agency a mention means: the same name, its acronym, a shorter form, 'the ministry', 'the group'.
// Leaves persons to gather-persons.ts. Example: 'the Observatory' is the Syrian Observatory for Human Rights named before.
import type { RoleEntry } from '../../lexicon/roles.ts';
import { countWhile } from '../../text/count-while.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import { addMention, type Cluster, contentWords, type Gathering, lately, openCluster, sameWord } from './clusters.ts';
import { sideOfMention } from './sides.ts';

export function placeBody(input: PeopleInput, g: Gathering, m: number): Cluster {
  const mention = g.mentions[m]!;
  const known = ownersBody(g, mention) ?? bodyOf(input, g, m);
  if (known !== null) {
    addMention(g, known, m);
    return known;
  }
  return openCluster(g, m, mention.kind ?? loneKind(input, g, m));
}

function ownersBody(g: Gathering, mention: RoughMention): Cluster | null {
  const owner = mention.owner === null ? undefined : g.clusters[g.of[mention.owner] ?? -1];
  if (
    owner === undefined ||
    owner.kind !== 'person' ||
    owner.side === null ||
    owner.side.implied ||
    mention.words.length !== 1
  )
    return null;
  if (official.has(mention.roles.at(-1)?.sector ?? '')) return null;
  for (const cluster of g.clusters.slice(-60))
    if (cluster.kind === 'organisation' && cluster.named && sideCode(g, cluster) === owner.side.code) return cluster;
  return null;
}

function sideCode(g: Gathering, cluster: Cluster): string {
  return cluster.side?.code ?? g.mentions[cluster.nameFrom]!.name;
}

function loneKind(input: PeopleInput, g: Gathering, m: number): 'person' | 'place' | 'organisation' {
  const mention = g.mentions[m]!;
  const before = input.layer.tokens[mention.first - 1]?.form.toLowerCase() ?? '';
  if (/^(?:in|at|near|from|to|towards|around|outside|inside|into)$/.test(before) && !g.salience.spoke[m])
    return 'place';
  return g.salience.spoke[m] &&
    mention.determiner === null &&
    /^\p{Lu}\p{Ll}/u.test(mention.name) &&
    mention.words.length === 2
    ? 'person'
    : 'organisation';
}

function bodyOf(input: PeopleInput, g: Gathering, m: number): Cluster | null {
  const mention = g.mentions[m]!;
  const side = sideOfMention(input, g, m);
  const content = contentWords(mention);
  const head = content.at(-1);
  if (head === undefined) return null;
  if (content.length === 1 && /^\p{Lu}{2,7}$/u.test(mention.name)) {
    const spelledOut = lately(g, `initials:${head}`)[0];
    if (spelledOut !== undefined) return spelledOut;
  }
  const open = mention.determiner === 'a' || mention.determiner === 'an' || mention.determiner === 'another';
  if (!open || mention.form === 'name')
    for (const cluster of lately(g, head).concat(head.endsWith('s') ? lately(g, head.slice(0, -1)) : [])) {
      if (cluster.kind === 'person' || cluster.kind === 'people' || cluster.kind === 'document') continue;
      if (cluster.kind === 'state' && content.length < 2 && mention.form !== 'name') continue;
      const ownSide = cluster.side !== null && !cluster.side.implied ? cluster.side.code : null;
      if (side !== null && !side.implied && ownSide !== null && side.code !== ownSide) continue;
      const theirs = g.mentions[cluster.nameFrom]!.party?.match.entry.code;
      if (mention.party !== null && theirs !== undefined && theirs !== mention.party.match.entry.code) continue;
      const whole = cluster.mentions.slice(0, 12).some((x) => sameBody(content, contentWords(g.mentions[x]!), mention));
      if (whole || cluster.aliases.has(content.join(' '))) return cluster;
    }
  return open || mention.form === 'name' ? null : wider(g, mention);
}

function sameBody(a: readonly string[], b: readonly string[], mention: RoughMention): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0 || !short.every((w) => long.some((x) => sameWord(x, w)))) return false;
  // A lone capital must be the head or the distinguishing word of the fuller name.
  return (
    short.length > 1 ||
    mention.form === 'description' ||
    a.length === b.length ||
    sameWord(long.at(-1)!, short[0]!) ||
    long.length <= 6
  );
}

export const official: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'OPP']);

export function wider(g: Gathering, mention: RoughMention): Cluster | null {
  const role = mention.roles.at(-1);
  if (role === undefined || official.has(role.sector) || mention.determiner === null || mention.determiner === 'poss')
    return null;
  // 'the resistance committee' is a body of its own; 'the Britain-based group' is not.
  if (mention.party !== null && mention.party.match.entry.kind !== 'state') return null;
  if (mention.words.length > 2 && !mention.words.some((w) => /^(?:based|-)$|-based$/.test(w))) return null;
  let looked = 0;
  let spare: Cluster | null = null;
  for (let m = lastBefore(g, mention); m >= 0 && looked < 40; m--, looked++) {
    const cluster = g.clusters[g.of[m] ?? -1];
    if (cluster === undefined || !cluster.named) continue;
    const fits =
      cluster.kind === 'armed-group' ||
      (cluster.kind === 'organisation' &&
        !official.has(g.mentions[cluster.nameFrom]!.roles.at(-1)?.sector ?? '') &&
        g.mentions[cluster.nameFrom]!.outlet === null);
    if (!fits || otherKind(g, role, cluster)) continue;
    // Who spoke last is picked up before who was only mentioned.
    if (g.salience.spoke[m]) return cluster;
    spare ??= cluster;
  }
  return spare;
}

/** 'the group' is no alliance of states and no agency of one, 'the charity' no armed group, 'the alliance' no charity. */
function otherKind(g: Gathering, { sector, words, kind }: RoleEntry, cluster: Cluster): boolean {
  const named = g.mentions[cluster.nameFrom]!;
  const entry = named.party?.match.entry ?? null;
  const theirs = entry?.sector ?? named.roles.at(-1)?.sector ?? null;
  if (sector === 'REB')
    return (
      entry?.kind === 'alliance' ||
      (entry?.of != null && entry.kind === 'organisation') ||
      (theirs === 'NGO' && words !== 'group')
    );
  if (sector === 'NGO') return cluster.kind === 'armed-group' || entry?.kind === 'alliance';
  // 'the hospital', 'the civil defence' tend whom a group or a monitor speaks of
  if (sector === 'HLH') return theirs !== 'HLH';
  // 'the monitor' may be any group that watches
  if (sector === 'IGO') return cluster.kind === 'armed-group' || (theirs === 'NGO' && kind !== 'official');
  return false;
}

function lastBefore(g: Gathering, mention: RoughMention): number {
  return countWhile(g.mentions.length, (i) => g.mentions[i]!.span.start < mention.span.start) - 1;
}
