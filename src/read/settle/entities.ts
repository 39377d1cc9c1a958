// Makes the report's entities out of gathered mentions: name, party with its path, roles, all mentions. Leaves who speaks to who-speaks.ts.
// Example: 'An Armenian Defense Ministry spokeswoman' … 'spokeswoman Shushan Stepanian' is one person, party ARM, 'role: Armenian Defense Ministry spokeswoman'.
import type { Entity, Mention } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';
import type { Span } from '../../model/span.ts';
import { countWhile } from '../../text/count-while.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import type { People } from '../people.ts';
import type { Cluster, Gathering } from './clusters.ts';
import { gather } from './gather.ts';
import { isPaper, standsAlone } from './no-side.ts';

/** Entities in order of first mention, ids `n<offset of first mention>` (with its end where two start alike). Linear; never throws. */
export function settleEntities(input: PeopleInput, mentions: readonly RoughMention[]): People {
  const g = gather(input, mentions);
  const made: Entity[] = [];
  const taken = new Set<string>();
  const first = (c: Cluster): RoughMention => mentions[c.mentions.reduce((least, m) => Math.min(least, m))]!;
  const placed = g.clusters.filter((c) => c.mentions.length > 0).map((cluster) => ({ cluster, first: first(cluster) }));
  placed.sort(
    (a, b) =>
      a.first.span.start - b.first.span.start ||
      b.first.span.end - a.first.span.end ||
      a.cluster.index - b.cluster.index,
  );
  for (const { cluster, first } of placed) made.push(entityOf(g, { cluster, first, taken, input }));
  return peopleOf(made);
}

type Making = {
  readonly cluster: Cluster;
  readonly first: RoughMention;
  readonly taken: Set<string>;
  readonly input: PeopleInput;
};
function entityOf(g: Gathering, { cluster, first, taken, input }: Making): Entity {
  const short = `n${first.span.start}`;
  let id = taken.has(short) ? `${short}-${first.span.end}` : short;
  while (taken.has(id)) id += 'x';
  taken.add(id);
  const mentions: Mention[] = [...cluster.mentions]
    .sort(
      (a, b) =>
        g.mentions[a]!.span.start - g.mentions[b]!.span.start || g.mentions[b]!.span.end - g.mentions[a]!.span.end,
    )
    .map((m) => ({ span: g.mentions[m]!.span, form: g.mentions[m]!.form }));
  return {
    id,
    kind: cluster.kind,
    name: nameOf(g, cluster, input),
    party: partyOf(g, cluster, input),
    roles: rolesOf(g, cluster),
    mentions,
  };
}

/** The name before the capital, the capital before the adjective: 'Syria', 'Damascus', else the lexicon's name for 'Syrian'. */
function stateName(g: Gathering, cluster: Cluster): string {
  const rank = (m: number): number => ['name', 'alias', 'capital'].indexOf(g.mentions[m]!.party?.match.how ?? '');
  const named = cluster.mentions
    .filter((m) => g.mentions[m]!.form === 'name' && rank(m) >= 0)
    .sort((a, b) => rank(a) - rank(b) || a - b);
  const mention = g.mentions[named[0] ?? cluster.nameFrom]!;
  const known = mention.party?.match.entry.name ?? mention.name;
  // 'Syrias' is Syria whose apostrophe was lost.
  return named.length > 0 && mention.name !== `${known}s` ? mention.name : known;
}

/** 'Ministry of Defense of Azerbaijan', 'general staff in Kyiv': a body's complement belongs to its fullest name. */
function withComplement(g: Gathering, cluster: Cluster, mention: RoughMention, { text, layer }: PeopleInput): string {
  const field = fieldBehind(mention, layer);
  if (cluster.kind === 'organisation' && field !== null)
    return text.slice(mention.nameSpan.start, field).replace(/\s+/g, ' ');
  const tail = mention.party?.span.end === mention.nameSpan.end;
  if (cluster.kind !== 'organisation' || (tail && mention.words.length < 3)) return mention.name;
  const hung = mention.complements[0];
  const there = hung === undefined ? null : g.mentions[hung.mention]!;
  if (there === null || !/^(?:of|for|in)$/.test(hung!.preposition) || there.form !== 'name') return mention.name;
  if (hung!.preposition === 'in' && there.kind !== 'state' && there.kind !== 'place') return mention.name;
  return text.slice(mention.nameSpan.start, there.span.end).replace(/\s+/g, ' ');
}

/** End of the field that a body is for where it stands in small letters: 'directorate of health'; null where none does. */
function fieldBehind({ roles, form, determiner, last }: RoughMention, { tokens }: PeopleInput['layer']): number | null {
  const body = form === 'description' && determiner === 'the' && roles.at(-1)?.kind === 'institution';
  const noun = tokens[last + 1];
  if (!body || !/^(?:of|for)$/.test(tokens[last]?.form ?? '') || noun?.upos !== 'NOUN' || !/^\p{Ll}/u.test(noun.form))
    return null;
  const next = tokens[last + 2];
  return next !== undefined && /^(?:NOUN|PROPN|ADJ|CCONJ)$/.test(next.upos) ? null : noun.span.end;
}

/** The fullest name, with the owner that stands before it ("Azerbaijan's Defense Ministry"). */
function nameOf(g: Gathering, cluster: Cluster, input: PeopleInput): string {
  const { text } = input;
  const mention = g.mentions[cluster.nameFrom]!;
  if (cluster.kind === 'state') return stateName(g, cluster);
  const owner = mention.owner === null ? null : g.mentions[mention.owner]!;
  const bearer =
    owner?.form === 'pronoun' && cluster.kind === 'organisation' ? g.clusters[g.of[mention.owner!] ?? -1] : undefined;
  // 'its military' is Pakistan's military.
  if (bearer !== undefined && bearer !== cluster && bearer.kind !== 'organisation')
    return `${bearer.kind === 'state' ? stateName(g, bearer) : g.mentions[bearer.nameFrom]!.name}'s ${mention.name}`;
  if (owner === null || owner.form === 'pronoun' || (cluster.kind === 'person' && mention.form === 'name'))
    return withComplement(g, cluster, mention, input);
  return text.slice(owner.nameSpan.start, mention.nameSpan.end).replace(/\s+/g, ' ');
}

function partyOf(g: Gathering, cluster: Cluster, { lexicon }: PeopleInput): Field<string> | null {
  const { side } = cluster;
  if (side !== null && !(side.implied && standsAlone(g, cluster))) {
    const at = side.at === null ? null : (g.mentions[side.at]?.span ?? null);
    return {
      value: side.code,
      at: side.implied ? null : at,
      basis: side.implied || at === null ? 'implied' : 'stated',
      by: side.by,
    };
  }
  if (!cluster.named || (cluster.kind !== 'organisation' && cluster.kind !== 'armed-group')) return null;
  const mention = g.mentions[cluster.nameFrom]!;
  if (isPaper(mention)) return null;
  const withAcronym = cluster.mentions.find((m) => g.mentions[m]!.acronym !== null);
  const acronym = withAcronym === undefined ? null : g.mentions[withAcronym]!.acronym!;
  // the initials behind a name that no table has ('… Childrens Emergency Fund (UNICEF)') may be known themselves
  const known = acronym === null ? undefined : lexicon.parties.at([acronym], 0)?.entry;
  const value = known?.kind === 'organisation' ? (known.of ?? known.code) : (acronym ?? mention.name);
  return { value, at: mention.span, basis: 'stated', by: 'own name' };
}

function rolesOf(g: Gathering, cluster: Cluster): readonly Field<string>[] {
  const roles: Field<string>[] = [];
  const seen = new Set<string>();
  for (const m of [...cluster.roleFrom].sort((a, b) => a - b)) {
    const { role, roleSpan } = g.mentions[m]!;
    if (role === null || roleSpan === null || seen.has(role.toLowerCase())) continue;
    seen.add(role.toLowerCase());
    roles.push({ value: role, at: roleSpan, basis: 'stated', by: 'role' });
  }
  return roles;
}

/** Look-ups over entities; `entityAt` takes the mention that covers the phrase's head: the longest one inside it, else the shortest around it. */
export function peopleOf(entities: readonly Entity[]): People {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const all = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ span: mention.span, entity })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const longest = all.reduce((most, m) => Math.max(most, m.span.end - m.span.start), 0);
  const firstFrom = (offset: number): number => countWhile(all.length, (i) => all[i]!.span.start < offset);
  return {
    entities,
    byId: (id) => byId.get(id) ?? null,
    entityAt: (phrase) => {
      const within = withinOf(all, firstFrom(phrase.start), phrase);
      if (within !== null) return within;
      let best: { readonly span: Span; readonly entity: Entity } | null = null;
      for (
        let i = firstFrom(phrase.end) - 1, steps = 0;
        i >= 0 && steps < 200 && all[i]!.span.start >= phrase.start - longest;
        i--, steps++
      ) {
        const { span } = all[i]!;
        if (span.end < phrase.end) continue;
        if (best === null || span.end - span.start < best.span.end - best.span.start) best = all[i]!;
      }
      return best?.entity ?? null;
    },
  };
}

type Placed = { readonly span: Span; readonly entity: Entity };

/** The first mention that starts in the phrase, the longest of those that start there; a possessor gives way to what it owns only by its caller. */
function withinOf(all: readonly Placed[], from: number, phrase: Span): Entity | null {
  for (let i = from; i < all.length && all[i]!.span.start < phrase.end; i++)
    if (all[i]!.span.end <= phrase.end) return all[i]!.entity;
  return null;
}
