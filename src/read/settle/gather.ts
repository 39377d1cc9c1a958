// Goes through the mentions in text order and decides for each which cluster it joins or opens. The rules of coreference stand here;
// pronouns are settled by pronouns.ts as they come by. Example: 'the ministry' joins 'Azerbaijan's Defense Ministry', 'a ministry' opens its own.

import type { PeopleInput, RoughMention } from '../find/mentions.ts';
import { fold } from '../find/mentions.ts';
import {
  addMention,
  type Cluster,
  emptyGathering,
  type Gathering,
  lately,
  mayShareName,
  openCluster,
  roleHeads,
  sameWord,
  singular,
} from './clusters.ts';
import { antecedentOf } from './pronouns.ts';
import { sideOfMention, statedSide } from './sides.ts';

/** Clusters of all mentions, in order of first mention. Each mention looks at a bounded number of clusters. */
export function gather(input: PeopleInput, mentions: readonly RoughMention[]): Gathering {
  const g = emptyGathering(input, mentions);
  const surnames = surnamesOf(mentions);
  mentions.forEach((mention, m) => {
    // What stands inside a group is known before the group: 'the ministry' of 'the ministry's spokesman'.
    for (let i = m + 1; i < mentions.length && mentions[i]!.inside === m; i++) settle(input, g, i, surnames);
    settle(input, g, m, surnames);
  });
  joinForward(input, g);
  for (const cluster of g.clusters) upgradeSide(input, g, cluster);
  for (const cluster of g.clusters) unsharedOffice(g, cluster);
  settleSpeakersOwn(g);
  return g;
}

function settle(input: PeopleInput, g: Gathering, m: number, surnames: ReadonlySet<string>): void {
  const mention = g.mentions[m]!;
  if (g.of[m] !== -1) return;
  if (mention.form === 'pronoun') {
    const antecedent = antecedentOf(input, g, m);
    if (antecedent !== null) addMention(g, antecedent, m);
    return;
  }
  const cluster = place(input, g, m, surnames);
  if (cluster === null) return;
  const side = sideOfMention(input, g, m);
  if (cluster.side === null || (cluster.side.implied && side !== null && !side.implied))
    cluster.side = side ?? cluster.side;
  for (const other of mention.renamedBy) if (g.of[other] === -1) joinRenaming(g, cluster, m, other);
}

/** Once everybody is known, a side that was missing or only implied may be stated after all ('a spokesman for the ministry'). */
function upgradeSide(input: PeopleInput, g: Gathering, cluster: Cluster): void {
  if (cluster.side !== null && !cluster.side.implied) return;
  for (const m of cluster.mentions.slice(0, 40)) {
    if (g.mentions[m]!.form === 'pronoun') continue;
    const side = statedSide(input, g, m, 0);
    if (side !== null && (cluster.side === null || !side.implied)) cluster.side = side;
    if (cluster.side !== null && !cluster.side.implied) return;
  }
  for (const m of cluster.mentions.slice(0, 40)) {
    if (cluster.side !== null) return;
    if (g.mentions[m]!.form !== 'pronoun') cluster.side = sideOfMention(input, g, m);
  }
}

/** One country has one president: a second one whose country is only implied is another's. */
function unsharedOffice(g: Gathering, cluster: Cluster): void {
  if (cluster.kind !== 'person' || cluster.side === null || !cluster.side.implied || !cluster.named) return;
  const office = cluster.roleFrom
    .flatMap((m) => g.mentions[m]!.roles)
    .find((r) => /^(?:head-of-state|head-of-government|minister)$/.test(r.kind));
  if (office === undefined) return;
  const taken = new Set<string>();
  for (const head of roleHeads(g.mentions[cluster.roleFrom[0]!]!))
    for (const other of lately(g, `role:${head}`, 30)) {
      const same = other.roleFrom.some((m) => g.mentions[m]!.roles.some((r) => r.words === office.words));
      if (other !== cluster && same && other.side !== null && !other.side.implied) taken.add(other.side.code);
    }
  const free = g.home(cluster.nameFrom).find((code) => !taken.has(code));
  if (free !== undefined) cluster.side = { ...cluster.side, code: free };
}

/** 'I' and 'we' are whoever speaks the quotation: who spoke in the same sentence, else last before. */
function settleSpeakersOwn(g: Gathering): void {
  const spoken = g.mentions.flatMap((m, i) =>
    g.salience.spoke[i] && !g.salience.quoted[m.first] && g.of[i] !== -1 && m.inside === null ? [i] : [],
  );
  let s = 0;
  g.mentions.forEach((mention, m) => {
    while (s < spoken.length && spoken[s]! < m) s++;
    if (
      mention.form !== 'pronoun' ||
      !/^(?:i|we|us|me|my|our)$/.test(mention.pronoun!) ||
      !g.salience.quoted[mention.first]
    )
      return;
    const behind = spoken[s];
    const before = spoken[s - 1];
    const ahead = behind !== undefined && g.mentions[behind]!.sentence === mention.sentence;
    const pick =
      before !== undefined && (!ahead || g.mentions[before]!.sentence === mention.sentence)
        ? before
        : ahead
          ? behind
          : undefined;
    const cluster = pick === undefined ? undefined : g.clusters[g.of[pick]!];
    if (cluster !== undefined && (cluster.kind === 'person' || /^(?:we|us|our)$/.test(mention.pronoun!)))
      addMention(g, cluster, m);
  });
}

/** Last and other words of the full personal names of the report: what a lone capital may mean. */
function surnamesOf(mentions: readonly RoughMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const m of mentions)
    if (m.kind === 'person' && m.form === 'name' && m.words.length > 1) for (const w of m.words) found.add(w);
  return found;
}

function joinRenaming(g: Gathering, cluster: Cluster, m: number, other: number): void {
  const renaming = g.mentions[other]!;
  const personal = cluster.kind === 'person' || g.mentions[m]!.kind === 'person' || renaming.kind === 'person';
  if (personal) cluster.kind = 'person';
  // A new full name after 'the spokesman,' belongs to whoever already bears it.
  if (renaming.form === 'name' && personal && renaming.words.length > 0) {
    const known = personOf(g, renaming);
    if (known !== null && known !== cluster) {
      for (const mention of cluster.mentions) if (mention === m) moveMention(g, cluster, known, m);
      addMention(g, known, other);
      return;
    }
    if (cluster.named && !mayShareName(cluster.words, renaming.words)) return;
  }
  addMention(g, cluster, other);
}

function moveMention(g: Gathering, from: Cluster, to: Cluster, m: number): void {
  from.mentions.splice(from.mentions.indexOf(m), 1);
  g.of[m] = -1;
  addMention(g, to, m);
  if (to.side === null || to.side.implied) to.side = from.side ?? to.side;
}

function place(input: PeopleInput, g: Gathering, m: number, surnames: ReadonlySet<string>): Cluster | null {
  const mention = g.mentions[m]!;
  const partyIsName =
    mention.party !== null && mention.form === 'name' && mention.party.span.end === mention.nameSpan.end;
  if (isSide(mention)) return byKey(g, m, `party:${mention.party!.match.entry.code}`);
  if (partyIsName) return byKey(g, m, partyKey(mention));
  if (mention.outlet !== null && mention.form === 'name') return byKey(g, m, `outlet:${mention.outlet.name}`);
  if (mention.form === 'name') {
    const lone = mention.words.length === 1 && (mention.kind === null || mention.kind === 'place');
    const known =
      (mention.kind === null || mention.kind === 'place' || mention.kind === 'organisation') &&
      mention.words.length > 1 &&
      mention.determiner === null
        ? personOf(g, mention)
        : null;
    if (known !== null) {
      addMention(g, known, m);
      return known;
    }
    if (mention.kind === 'person' || (lone && surnames.has(mention.words[0]!)) || (lone && bare(mention, surnames)))
      return placePerson(g, m);
    if (mention.kind === 'place') return byKey(g, m, `place:${mention.words.join(' ')}`);
    return placeBody(input, g, m);
  }
  if (mention.kind === 'person') return placeDescription(input, g, m);
  if (mention.kind === 'organisation' || mention.kind === 'armed-group') return placeBody(input, g, m);
  if (mention.kind === 'people' || mention.kind === 'document') return placePlural(input, g, m);
  return null;
}

/** 'Lavrovs' for a lost apostrophe. */
function bare(mention: RoughMention, surnames: ReadonlySet<string>): boolean {
  const word = mention.words[0]!;
  return word.length > 4 && word.endsWith('s') && surnames.has(word.slice(0, -1));
}

/** 'the Azerbaijani side' is the state itself. */
function isSide(mention: RoughMention): boolean {
  return (
    mention.party?.match.entry.kind === 'state' &&
    mention.roles.at(-1)?.words === 'side' &&
    mention.kind === 'organisation' &&
    !mention.plural
  );
}

function partyKey(mention: RoughMention): string {
  const { entry, how } = mention.party!.match;
  if (how === 'seat') return `seat:${mention.words.join(' ')}`;
  // 'the Ethiopians said' is Ethiopia; 'Ethiopians', 'two Ethiopians' are people.
  const nation =
    mention.kind === 'people' &&
    !(entry.kind === 'state' && mention.determiner === 'the' && mention.last - mention.first === 2);
  return nation ? `people:${entry.code}` : `party:${entry.code}`;
}

function byKey(g: Gathering, m: number, key: string): Cluster {
  const known = g.keys.get(key);
  if (known !== undefined) {
    addMention(g, known, m);
    return known;
  }
  const mention = g.mentions[m]!;
  const state = key.startsWith('party:') && mention.party?.match.entry.kind === 'state';
  const cluster = openCluster(g, m, state ? 'state' : (mention.kind ?? 'organisation'));
  g.keys.set(key, cluster);
  return cluster;
}

function placePerson(g: Gathering, m: number): Cluster {
  const known = personOf(g, g.mentions[m]!);
  if (known !== null) {
    addMention(g, known, m);
    return known;
  }
  return openCluster(g, m, 'person');
}

/** The latest person who may bear this name. */
function personOf(g: Gathering, mention: RoughMention): Cluster | null {
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

/** Named or described organisations: same name, acronym, or a shorter form of a name; 'the ministry' is the last ministry. */
function placeBody(input: PeopleInput, g: Gathering, m: number): Cluster {
  const mention = g.mentions[m]!;
  const known = ownersBody(g, mention) ?? bodyOf(input, g, m);
  if (known !== null) {
    addMention(g, known, m);
    return known;
  }
  return openCluster(g, m, mention.kind ?? loneKind(input, g, m));
}

/** 'his group' is the body that he speaks for. */
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

/** What a capital that nothing else explains may be: a person where it speaks, a place behind 'in', else some body. */
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
      const whole = cluster.mentions.some((x) => sameBody(content, contentWords(g.mentions[x]!), mention));
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

/** Words that tell one body from another: without demonyms and small words. */
export function contentWords(mention: RoughMention): readonly string[] {
  const from = mention.party !== null ? mention.party.match.length : 0;
  const partyFirst =
    mention.party !== null &&
    mention.party.span.start === mention.nameSpan.start &&
    mention.party.span.end < mention.nameSpan.end;
  return (partyFirst ? mention.words.slice(from) : mention.words).filter(
    (w) => !/^(?:of|for|the|and|in|s|)$|^[^\p{L}\p{N}]*$/u.test(w),
  );
}

const official: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'OPP']);

/** 'the group', 'the organisation', 'the alliance' with no such word before: the last body named that is no state's own. */
function wider(g: Gathering, mention: RoughMention): Cluster | null {
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
    if (!fits) continue;
    // Who spoke last is picked up before who was only mentioned.
    if (g.salience.spoke[m]) return cluster;
    spare ??= cluster;
  }
  return spare;
}
function lastBefore(g: Gathering, mention: RoughMention): number {
  let low = 0;
  let high = g.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (g.mentions[middle]!.span.start < mention.span.start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** 'the minister', 'its spokesman', 'a senior official'. */
function placeDescription(input: PeopleInput, g: Gathering, m: number): Cluster {
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
      if (side !== null && !side.implied && cluster.side !== null && side.code !== cluster.side.code) continue;
      if (rolesDiffer(g, cluster, mention)) continue;
      return cluster;
    }
  const role = mention.roles.at(-1);
  if (
    mention.determiner !== 'the' ||
    role === undefined ||
    !/^(?:official|leader|other|officer)$/.test(role.kind) ||
    mention.words.length > 3
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

function agrees(cluster: Cluster, mention: RoughMention): boolean {
  if (cluster.kind !== 'person' || cluster.plural !== mention.plural) return false;
  return cluster.gender === null || mention.gender === null || cluster.gender === mention.gender;
}

/** 'the foreign minister' is not the defence minister: further words must not contradict each other. */
function rolesDiffer(g: Gathering, cluster: Cluster, mention: RoughMention): boolean {
  const own = contentWords(mention).map(singular);
  if (own.length < 2) return false;
  return !cluster.roleFrom.some((x) => {
    const theirs = (g.mentions[x]!.role ?? '').split(/[\s-]+/).map((w) => singular(fold(w)));
    return own.every((w) => theirs.some((t) => sameWord(t, w))) || theirs.every((t) => own.some((w) => sameWord(t, w)));
  });
}

/** Groups of people and documents: 'the sources' are the last sources, 'sources' are new ones. */
function placePlural(input: PeopleInput, g: Gathering, m: number): Cluster {
  const mention = g.mentions[m]!;
  const definite =
    mention.determiner === 'the' ||
    mention.determiner === 'these' ||
    mention.determiner === 'those' ||
    mention.determiner === 'this';
  const content = contentWords(mention).map(singular);
  const side = sideOfMention(input, g, m);
  if (definite && content.length > 0)
    for (const cluster of lately(g, `head:${content.at(-1)!}`)) {
      if (cluster.kind !== mention.kind || cluster.plural !== mention.plural) continue;
      if (side !== null && !side.implied && cluster.side !== null && cluster.side.code !== side.code) continue;
      const theirs = contentWords(g.mentions[cluster.nameFrom]!).map(singular);
      if (content.every((w) => theirs.some((t) => sameWord(t, w)))) {
        addMention(g, cluster, m);
        return cluster;
      }
    }
  return openCluster(g, m, mention.kind!);
}

/** What is told before it is named: 'Iran's foreign minister' of a headline, 'a monitoring group' of a lead. */
function joinForward(input: PeopleInput, g: Gathering): void {
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
          ? laterBody(input, g, cluster, first)
          : null;
    if (target === null) continue;
    for (const m of [...cluster.mentions]) moveMention(g, cluster, target, m);
  }
}

/** 'the Observatory' before 'the Syrian Observatory for Human Rights': one word of a fuller name that comes later. */
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

function laterBody(_input: PeopleInput, g: Gathering, cluster: Cluster, first: RoughMention): Cluster | null {
  const role = first.roles.at(-1);
  if (role === undefined || (role.sector !== 'NGO' && role.sector !== 'IGO')) return null;
  if (first.determiner !== 'a' && first.determiner !== 'an' && first.determiner !== null) return null;
  if (first.plural) return null;
  let sentences = 0;
  let spare: Cluster | null = null;
  for (let m = cluster.mentions[0]! + 1; m < g.mentions.length && sentences <= 6; m++) {
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
