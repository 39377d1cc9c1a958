// Whether a speaker counts as named, and under which name the record shows it. Leaves who it is to who-speaks.ts.
// Example: 'Moscow' stays Moscow, 'it' after 'Moscow' is Moscow, 'the army' is the Indian army that was named before.
import type { Entity } from '../../model/entity.ts';
import type { Token } from '../../model/language-layer.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';
import type { RoughMention } from '../find/rough-mention.ts';
import type { Cast } from './cast.ts';

/** Persons with a name, states, bodies; not 'residents', 'a senior official', 'opposition groups'. */
export function isNamed(cast: Cast, m: number, entity: Entity): boolean {
  const mention = cast.mentions[m]!;
  if (entity.mentions.some((x) => x.form === 'name')) return entity.kind !== 'people' || mention.form === 'name';
  if (entity.kind === 'person')
    return isOffice(cast, mention, entity) || isSoleOffice(cast, m, entity) || reportsForSide(cast, m);
  if (entity.kind !== 'organisation' && entity.kind !== 'armed-group') return false;
  if (/^(?:an?|another|some|several|one|other)$/.test(mention.determiner ?? '')) return false;
  if (entity.mentions.every((x) => x.form !== 'name') && mention.roles.at(-1)?.sector === 'MED')
    return /^state\b/.test(mention.roles.at(-1)!.words);
  return !(
    mention.plural &&
    mention.determiner !== 'the' &&
    mention.determiner !== 'poss' &&
    mention.roles.every((r) => r.kind !== 'institution' || !r.speaksForParty)
  );
}

/** 'Kosovo's president', 'the federal prosecutor': one holder at a time, so the office names the person. */
function isOffice(cast: Cast, mention: RoughMention, entity: Entity): boolean {
  const first = mention.roles.find((r) => r.kind !== 'institution');
  if (mention.form === 'pronoun' || first === undefined || mention.plural || entity.party === null) return false;
  if (/^(?:an?|another|one|some|any)$/.test(mention.determiner ?? '')) return false;
  if (!first.speaksForParty) return false;
  // 'the Maltese army spokesman' is the Maltese army's
  const house = cast.input.lexicon.roles.at(first.words.split(' ').slice(0, -1), 0);
  const housed = mention.determiner === 'the' && house?.entry.kind === 'institution';
  const owned = mention.determiner === 'poss' || mention.complements.length > 0 || housed;
  const sole =
    mention.determiner === 'the' && (mention.party !== null || mention.complements.some((c) => c.preposition === 'of'));
  return (
    /^(?:head-of-state|head-of-government|minister)$/.test(first.kind) ||
    (owned && /^(?:envoy|leader|legislator|spokesperson)$/.test(first.kind)) ||
    (first.kind === 'official' && (first.sector === 'JUD' || sole || ownedByName(cast, mention)))
  );
}

/** "Kenya's delegate", not 'its delegate': one who is brought in under the name of a state or body. */
function ownedByName({ mentions, entityOf }: Cast, { owner }: RoughMention): boolean {
  if (owner === null || mentions[owner]!.form !== 'name') return false;
  const kind = entityOf[owner]?.kind;
  return kind === 'state' || kind === 'organisation';
}

/** 'the governor of Bergen', "China's ambassador", 'Bergen governor': an office with one holder, never brought in as 'a governor'. */
function isSoleOffice(cast: Cast, m: number, entity: Entity): boolean {
  const mention = cast.mentions[m]!;
  const role = mention.roles.findLast((r) => r.kind !== 'institution');
  if (role === undefined || !role.sole || !role.speaksForParty || mention.plural || entity.party === null) return false;
  return !cast.openedAsOne.has(entity);
}

/** "SANA's correspondent" says what SANA says, where the outlet is a side's own voice. */
function reportsForSide(cast: Cast, m: number): boolean {
  const { form, plural, roles, owner } = cast.mentions[m]!;
  if (form !== 'description' || plural || !roles.some((r) => r.kind === 'journalist')) return false;
  const speaksFor = (i: number): boolean => cast.entityOf[i] != null && cast.voicesOfSides.has(cast.entityOf[i]);
  if (owner !== null && speaksFor(owner)) return true;
  for (let i = m + 1; i < cast.mentions.length && cast.mentions[i]!.inside === m; i++) if (speaksFor(i)) return true;
  return false;
}

/** States, capitals and seats keep the form that stands there; a pronoun takes the form last used, but not one of an aside before it. */
export function spokenName(cast: Cast, m: number, entity: Entity): string {
  const mention = cast.mentions[m]!;
  if (entity.kind === 'person') {
    if (mention.form !== 'description' || entity.mentions.some((x) => x.form === 'name')) return entity.name;
    const owner = mention.owner === null ? null : cast.entityOf[mention.owner];
    const words = cast.input.text.slice(mention.nameSpan.start, complementEnd(cast, m)).replace(/\s+/g, ' ');
    return owner == null ? words : `${owner.name}'s ${words}`;
  }
  const own = mention.form === 'name' && mention.party?.match.how !== 'demonym';
  if (entity.kind === 'state') {
    if (own) return mention.name;
    // 'Russian': the state itself, under its own name.
    if (mention.form === 'name') return ownName(cast, entity);
    for (let i = m - 1; i >= 0 && i > m - 60; i--) {
      const x = cast.mentions[i]!;
      const said = cast.entityOf[i] === entity && x.form === 'name' && x.inside === null;
      if (said && x.party?.match.how !== 'demonym' && !isAside(cast, i, m)) return x.name;
    }
    return entity.name;
  }
  // 'UNIFIL' of the UN keeps its own name; 'SOHR' gives way to the full name it abbreviates.
  if (
    own &&
    mention.party !== null &&
    mention.party.span.end === mention.nameSpan.end &&
    !abbreviates(mention.name, entity.name)
  )
    return mention.name;
  return entity.name;
}

/** 'Norway owned up to a raid that Oslo calls lawful, the first that it …': Oslo stands in a relative clause that the pronoun is no part of. */
function isAside({ input: { tree }, mentions }: Cast, i: number, m: number): boolean {
  for (let up: number | null = mentions[i]!.head, hops = 0; up !== null && hops < 12; hops++) {
    const { relation, head }: Token = tree.tokens[up]!;
    if (relation === 'acl:relcl') {
      const last = tree.lastUnder(up);
      return mentions[m]!.first > last && mentions[m]!.sentence === mentions[i]!.sentence;
    }
    up = head;
  }
  return false;
}

/** Behind 'of the Commission of the African Union' in 'the president of …'. */
function complementEnd(cast: Cast, m: number): number {
  let end = cast.mentions[m]!.nameSpan.end;
  let at = m;
  for (let hops = 0; hops < 3; hops++) {
    const next = cast.mentions[at]!.complements.find((c) => /^(?:of|for|to)$/.test(c.preposition))?.mention;
    if (next === undefined) break;
    at = next;
    for (let i = next + 1; i < Math.min(next + 5, cast.mentions.length); i++)
      if (cast.mentions[i]!.owner === at) at = i;
    end = Math.max(end, cast.mentions[at]!.span.end);
  }
  return end;
}

/** The state's name as printed, else as the lexicon has it, never a capital. */
export function ownName(cast: Cast, entity: Entity): string {
  const code = entity.party?.value ?? '';
  const printed = cast.mentions.find((m, i) => cast.entityOf[i] === entity && m.party?.match.how === 'name');
  return printed?.name ?? cast.input.lexicon.parties.byCode(code)?.name ?? entity.name;
}

function abbreviates(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  const initials = long
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join('');
  // 'SDF' of 'Kurdish-led Syrian Democratic Forces'
  return initials.endsWith(short.replace(/\./g, '')) || long.includes(short);
}

export function roleOf(entity: Entity, mention: RoughMention): string | null {
  if (entity.kind !== 'person' && entity.kind !== 'people') return null;
  return mention.role ?? entity.roles[0]?.value ?? null;
}

/** The speaker that an entity makes at this mention. */
export function entitySpeaker(cast: Cast, m: number, entity: Entity, phrase: Span): Speaker {
  const mention = cast.mentions[m]!;
  const named = isNamed(cast, m, entity);
  const role = roleOf(entity, mention);
  const party = entity.party?.value ?? null;
  return {
    voice: named ? 'named' : 'unnamed',
    entity: entity.id,
    name: named ? spokenName(cast, m, entity) : null,
    role,
    party,
    span: phrase,
  };
}
