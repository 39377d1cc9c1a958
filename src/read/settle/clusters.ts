// Gathers mentions that stand for one and the same into clusters: full name and surname, name and acronym, 'the ministry' and the ministry
// it means. Leaves the party to settle/sides.ts and pronouns to settle/pronouns.ts. Example: 'Nikol Pashinian' … 'Pashinian' … 'the premier'.
import type { EntityKind } from '../../model/entity.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import { fold } from '../find/rough-mention.ts';
import { type Home, homeOf } from './home.ts';
import { type Salience, salienceOf } from './salience.ts';

/** One somebody while the report is being gone through; grows as mentions are added. */
export type Cluster = {
  readonly index: number;
  kind: EntityKind;
  /** The mention that gives the name, and how good it is (fullest proper name first). */
  nameFrom: number;
  named: boolean;
  words: readonly string[];
  readonly aliases: Set<string>;
  readonly mentions: number[];
  /** Mentions whose role words describe it. */
  readonly roleFrom: number[];
  /** As titles and roles say. */
  gender: 'm' | 'f' | null;
  /** As pronouns so far lean: how many 'he' less how many 'she'. */
  leaning: number;
  plural: boolean;
  /** Party code that the words themselves carry, with the rule that found it. */
  side: Side | null;
};
export type Side = {
  readonly code: string;
  readonly at: number | null;
  readonly by: string;
  readonly implied: boolean;
};

export type Gathering = {
  readonly mentions: readonly RoughMention[];
  readonly clusters: Cluster[];
  /** Cluster index of each mention, -1 for nobody. */
  readonly of: Int32Array;
  readonly keys: Map<string, Cluster>;
  /** Clusters by a word of their name or role head, latest last. */
  readonly byWord: Map<string, Cluster[]>;
  readonly salience: Salience;
  /** The countries that the report may be about. */
  readonly home: Home;
  /** 'Syrian' for SYR, as the report prints it; the state's name where it has no adjective. */
  readonly adjective: (code: string) => string;
  /** Armed groups named so far, by party, with a mention of each. */
  readonly armed: Map<string, number>;
  /** Countries of the places that the report itself settles, by name. */
  readonly countryOf: ReadonlyMap<string, string>;
  /** Mentions that own another. */
  readonly owning: ReadonlySet<number>;
};

export function emptyGathering(input: PeopleInput, mentions: readonly RoughMention[]): Gathering {
  return {
    mentions,
    clusters: [],
    of: new Int32Array(mentions.length).fill(-1),
    keys: new Map(),
    byWord: new Map(),
    salience: salienceOf(input, mentions),
    home: homeOf(input, mentions),
    adjective: adjectives(input, mentions),
    armed: new Map(),
    countryOf: new Map(
      (input.places ?? []).flatMap(({ name, country }) => (country === null ? [] : [[name.toLowerCase(), country]])),
    ),
    owning: new Set(mentions.flatMap((m) => (m.owner === null ? [] : [m.owner]))),
  };
}

/** The adjective of a state as the report prints it; the state's name where it has none. */
export function adjectives(input: PeopleInput, mentions: readonly RoughMention[]): (code: string) => string {
  const known = new Map<string, string>();
  for (const { party } of mentions) {
    if (party === null || party.match.how !== 'demonym' || known.has(party.match.entry.code)) continue;
    const word = input.text.slice(party.span.start, party.span.end);
    known.set(party.match.entry.code, /s$/.test(word) && !/ss$/.test(word) ? word.slice(0, -1) : word);
  }
  return (code) => {
    const entry = input.lexicon.parties.byCode(code);
    return known.get(code) ?? entry?.adjective ?? entry?.name ?? code;
  };
}

/** Opens a cluster with mention `m`. */
export function openCluster(g: Gathering, m: number, kind: EntityKind): Cluster {
  const mention = g.mentions[m]!;
  const cluster: Cluster = {
    index: g.clusters.length,
    kind,
    nameFrom: m,
    named: mention.form === 'name',
    words: mention.words,
    aliases: new Set([mention.words.join(' ')]),
    mentions: [],
    roleFrom: [],
    gender: null,
    leaning: 0,
    plural: mention.plural,
    side: null,
  };
  g.clusters.push(cluster);
  addMention(g, cluster, m);
  return cluster;
}

/** Adds mention `m`; a fuller proper name replaces the name so far. */
export function addMention(g: Gathering, cluster: Cluster, m: number): void {
  const mention = g.mentions[m]!;
  if (g.of[m] === cluster.index) return;
  g.of[m] = cluster.index;
  cluster.mentions.push(m);
  if (mention.role !== null) cluster.roleFrom.push(m);
  if (mention.form === 'pronoun') cluster.leaning += mention.gender === 'm' ? 1 : mention.gender === 'f' ? -1 : 0;
  else if (mention.gender !== null && cluster.gender === null) cluster.gender = mention.gender;
  if (mention.acronym !== null) cluster.aliases.add(fold(mention.acronym));
  if (mention.form === 'pronoun') return;
  const better = mention.form === 'name' && (!cluster.named || mention.words.length > cluster.words.length);
  if (better) {
    cluster.nameFrom = m;
    cluster.named = true;
    cluster.words = mention.words;
  }
  if (mention.form === 'name' && mention.kind === 'organisation' && mention.words.length > 1)
    touch(g, `initials:${initialsOf(mention.name)}`, cluster);
  for (const word of mention.acronym === null ? mention.words : [...mention.words, fold(mention.acronym)])
    touch(g, word, cluster);
  if (mention.kind === 'person' || cluster.kind === 'person')
    for (const head of roleHeads(mention)) touch(g, `role:${head}`, cluster);
  else if (mention.words.length > 0) touch(g, `head:${singular(mention.words.at(-1)!)}`, cluster);
}

function touch(g: Gathering, word: string, cluster: Cluster): void {
  const bucket = g.byWord.get(word);
  if (bucket === undefined) g.byWord.set(word, [cluster]);
  else if (bucket.at(-1) !== cluster) {
    bucket.push(cluster);
    // Old entries are never asked for: only the latest few are.
    if (bucket.length > 64) bucket.splice(0, 32);
  }
}

/** 'ksp' of 'Kentucky State Police'. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.charAt(0))
    .join('')
    .toLowerCase();
}

/** Latest first, each once, at most `most`. */
export function lately(g: Gathering, word: string, most = 12): readonly Cluster[] {
  const bucket = g.byWord.get(word) ?? [];
  const found: Cluster[] = [];
  for (let i = bucket.length - 1; i >= 0 && found.length < most; i--)
    if (!found.includes(bucket[i]!)) found.push(bucket[i]!);
  return found;
}

/** The words that a later 'the minister' may pick up: the head of the role, and of each role that the lexicon saw in it. */
export function roleHeads(mention: RoughMention): readonly string[] {
  const heads = new Set<string>();
  const last = mention.role
    ?.trim()
    .split(/[\s-]+/)
    .at(-1);
  if (last) heads.add(singular(fold(last)));
  for (const role of mention.roles) {
    if (role.kind === 'institution') continue;
    const words = role.words.split(/[\s-]+/);
    heads.add(singular(words.at(-1)!));
    const of = words.findIndex((w) => w === 'of' || w === 'for');
    if (of > 0) heads.add(singular(words[of - 1]!));
  }
  return [...heads];
}

export function singular(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, 'man');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether the shorter name may stand for the longer: its words come in the same order, its last is the surname or the only one. */
export function mayShareName(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  let at = 0;
  for (const word of short) {
    while (at < long.length && !sameWord(long[at]!, word)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** 'Syrias' for "Syria's", 'defence' for 'defense'. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && `${a}s` === b) || (b.length > 3 && `${b}s` === a) || spelled(a) === spelled(b);
}

function spelled(word: string): string {
  return word
    .replace(/ence$/, 'ense')
    .replace(/isation/, 'ization')
    .replace(/our$/, 'or')
    .replace(/centre/, 'center');
}

export function moveMention(g: Gathering, from: Cluster, to: Cluster, m: number): void {
  from.mentions.splice(from.mentions.indexOf(m), 1);
  g.of[m] = -1;
  addMention(g, to, m);
  if (to.side === null || to.side.implied) to.side = from.side ?? to.side;
}

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

export function agrees(cluster: Cluster, mention: RoughMention): boolean {
  if (cluster.kind !== 'person' || cluster.plural !== mention.plural) return false;
  return cluster.gender === null || mention.gender === null || cluster.gender === mention.gender;
}

export function rolesDiffer(g: Gathering, cluster: Cluster, mention: RoughMention): boolean {
  const own = contentWords(mention).map(singular);
  if (own.length < 2) return false;
  return !cluster.roleFrom.slice(-12).some((x) => {
    const theirs = (g.mentions[x]!.role ?? '').split(/[\s-]+/).map((w) => singular(fold(w)));
    return own.every((w) => theirs.some((t) => sameWord(t, w))) || theirs.every((t) => own.some((w) => sameWord(t, w)));
  });
}
