// Goes through the mentions in text order and decides for each which cluster it joins or opens. The rules of coreference stand here and in
// gather-bodies.ts and gather-persons.ts; pronouns are settled by pronouns.ts as they come by. Example: 'the ministry' joins 'Azerbaijan's
// Defense Ministry', 'a ministry' opens its own.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import {
  addMention,
  type Cluster,
  contentWords,
  emptyGathering,
  type Gathering,
  lately,
  mayShareName,
  moveMention,
  openCluster,
  roleHeads,
  sameWord,
  singular,
} from './clusters.ts';
import { placeBody } from './gather-bodies.ts';
import { joinForward } from './gather-forward.ts';
import { personOf, placeDescription, placePerson } from './gather-persons.ts';
import { causeOf, rebelSide } from './holders.ts';
import { antecedentOf } from './pronouns.ts';
import { sideOfMention, statedSide } from './sides.ts';

/** Clusters of all mentions, in order of first mention. Each mention looks at a bounded number of clusters. */

export function gather(input: PeopleInput, mentions: readonly RoughMention[]): Gathering {
  const g = emptyGathering(input, mentions);
  const surnames = surnamesOf(mentions);
  mentions.forEach((_, m) => {
    // What stands inside a group is known before the group: 'the ministry' of 'the ministry's spokesman'.
    for (let i = m + 1; i < mentions.length && mentions[i]!.inside === m; i++) settle(input, g, i, surnames);
    settle(input, g, m, surnames);
  });
  joinForward(g);
  for (const cluster of g.clusters) upgradeSide(input, g, cluster);
  for (const cluster of g.clusters) namedLater(input, g, cluster);
  for (const cluster of g.clusters) knownLeader(input, g, cluster);
  for (const cluster of g.clusters) unsharedOffice(input, g, cluster);
  settleSpeakersOwn(g);
  return g;
}

function settle(input: PeopleInput, g: Gathering, m: number, surnames: ReadonlySet<string>): void {
  const mention = g.mentions[m]!;
  if (g.of[m] !== -1) return;
  if (mention.form === 'pronoun') {
    const antecedent = antecedentOf(input.lexicon.pronouns, g, m);
    if (antecedent !== null) addMention(g, antecedent, m);
    return;
  }
  const cluster = place(input, g, m, surnames);
  if (cluster === null) return;
  const side = sideOfMention(input, g, m);
  if (cluster.side === null || (cluster.side.implied && side !== null && !side.implied))
    cluster.side = side ?? cluster.side;
  if (cluster.kind === 'armed-group' && cluster.side !== null) g.armed.set(cluster.side.code, cluster.nameFrom);
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

/** 'insurgents' of a lead are the one armed group that the report names behind it. */

function namedLater(input: PeopleInput, g: Gathering, cluster: Cluster): void {
  if (g.armed.size !== 1 || cluster.named || cluster.side?.implied !== true) return;
  const cause = g.mentions[cluster.nameFrom]!.roles.map(causeOf).find((c) => c !== null) ?? null;
  if (cause !== null) cluster.side = rebelSide(input, g, cluster.nameFrom, cause) ?? cluster.side;
}

/** Whom everybody knows needs no introduction: 'Javad Zarif' of a report that never says whose minister he is. */

function knownLeader(input: PeopleInput, g: Gathering, cluster: Cluster): void {
  if (cluster.kind !== 'person' || !cluster.named || (cluster.side !== null && !cluster.side.implied)) return;
  const day = input.article.published?.value.slice(0, 10) ?? input.article.dateline?.value.date ?? null;
  const leader = input.lexicon.leaders.byName(g.mentions[cluster.nameFrom]!.name, day);
  if (leader === null) return;
  cluster.side = { code: leader.party, at: null, by: `lexicon: leaders: ${leader.name}`, implied: true };
}

/** One country has one president: a second one whose country is only implied is another's. */

function unsharedOffice(input: PeopleInput, g: Gathering, cluster: Cluster): void {
  if (cluster.kind !== 'person' || cluster.side === null || !cluster.side.implied || !cluster.named) return;
  if (cluster.side.by.startsWith('lexicon')) return;
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
  const states = input.lexicon.offices.statesOf(office.words);
  const free = g.home.at(cluster.nameFrom).find((code) => !taken.has(code) && (states === null || states.has(code)));
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

function place(input: PeopleInput, g: Gathering, m: number, surnames: ReadonlySet<string>): Cluster | null {
  const mention = g.mentions[m]!;
  const partyIsName =
    mention.party !== null && mention.form === 'name' && mention.party.span.end === mention.nameSpan.end;
  if (isSide(mention)) return byKey(g, m, `party:${mention.party!.match.entry.code}`);
  if (partyIsName) return byKey(g, m, partyKey(mention));
  if (mention.outlet !== null && mention.form === 'name') return byKey(g, m, `outlet:${mention.outlet.name}`);
  if (mention.form === 'name') {
    const guessed =
      mention.kind === 'organisation' &&
      mention.determiner !== 'the' &&
      mention.roles.length === 0 &&
      mention.party === null;
    const lone = mention.words.length === 1 && (mention.kind === null || mention.kind === 'place' || guessed);
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

/** The latest person who may bear this name. */

/** Named or described organisations: same name, acronym, or a shorter form of a name; 'the ministry' is the last ministry. */

/** 'his group' is the body that he speaks for. */

/** What a capital that nothing else explains may be: a person where it speaks, a place behind 'in', else some body. */

/** Words that tell one body from another: without demonyms and small words. */

/** 'the group', 'the organisation', 'the alliance' with no such word before: the last body named that is no state's own. */

/** 'the minister', 'its spokesman', 'a senior official'. */

/** 'the foreign minister' is not the defence minister: further words must not contradict each other. */

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

/** 'the Observatory' before 'the Syrian Observatory for Human Rights': one word of a fuller name that comes later. */
