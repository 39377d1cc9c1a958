// The two behind 'both sides', 'neither army', 'the two leaders', and the one behind 'the other side'. Leaves single speakers to who-speaks.ts.
// Example: after 'Azerbaijan' and 'Armenia', 'neither side' is these two.
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';
import { type Cast, firstFrom } from './cast.ts';
import { ownName } from './speaking-names.ts';

/** 'both …', 'neither …', 'each …', 'either …', 'the two …', '… on both sides'. */
export function isTwo(cast: Cast, phrase: Span): boolean {
  const words = cast.input.text.slice(phrase.start, phrase.end).toLowerCase();
  return /^(?:both|neither|either|each)\b(?! of (?:them|us)\b)|^the two\b|\b(?:both|either|two|each) (?:sides?|parties|camps|countries|governments|capitals|armies)$/.test(
    words,
  );
}

/** Two speakers, or none where the report does not show a pair. */
export function twoSidesOf(cast: Cast, phrase: Span): readonly Speaker[] {
  if (!isTwo(cast, phrase)) return [];
  const words = cast.input.text.slice(phrase.start, phrase.end).toLowerCase();
  const from = firstFrom(cast.mentions, phrase.start);
  const mention =
    cast.mentions.slice(from, from + 4).find((m) => m.span.start < phrase.end && m.form !== 'pronoun') ?? null;
  const role = mention?.roles.at(-1) ?? null;
  const unnamed = /^(?!both|neither|either|each|the two)/.test(words);
  if (!unnamed && role !== null && role.kind !== 'institution' && role.speaksForParty) {
    const leaders = lastTwo(
      cast,
      from,
      (e) => e.kind === 'person' && e.mentions.some((x) => x.form === 'name') && e.party !== null && e.roles.length > 0,
    );
    if (leaders.length === 2) return leaders.map((e) => speaker(e, phrase));
  }
  if (!unnamed && role !== null && role.kind === 'institution') {
    const head = role.words.split(' ').at(-1)!;
    const alike = lastTwo(
      cast,
      from,
      (e) =>
        (e.kind === 'organisation' || e.kind === 'armed-group') &&
        e.party !== null &&
        new RegExp(`\\b${head.replace(/[^a-z]/g, '')}`, 'i').test(e.name),
    );
    if (alike.length === 2) return alike.map((e) => speaker(e, phrase));
  }
  const parties = opponents(cast, from);
  return parties.map((e) => {
    const one = { ...speaker(e, phrase), name: /\s/.test(words) ? e.name : lastForm(cast, from, e) };
    if (unnamed) return { ...one, voice: 'unnamed' as const, name: null };
    // 'both presidents', 'neither army', where none of them is named: the office of each.
    if (role === null || role.words === 'side' || e.kind !== 'state') return one;
    if (role.kind === 'institution') return { ...one, name: `${role.words} of ${ownName(cast, e)}` };
    return role.speaksForParty ? { ...one, name: `${role.words} of ${ownName(cast, e)}`, role: role.words } : one;
  });
}

/** 'the other side', 'the other party': the opponent of who spoke last. */
export function oppositeOf(cast: Cast, phrase: Span, before: readonly Speaker[]): Speaker | null {
  const words = cast.input.text.slice(phrase.start, phrase.end).toLowerCase();
  if (!/^the (?:other|opposing) (?:side|party|camp)$/.test(words)) return null;
  const last = [...before].reverse().find((s) => s.party !== null)?.party ?? null;
  const other = opponents(cast, firstFrom(cast.mentions, phrase.start)).find((e) => e.party?.value !== last);
  return other === undefined ? null : speaker(other, phrase);
}

function speaker(entity: Entity, phrase: Span): Speaker {
  return {
    voice: 'named',
    entity: entity.id,
    name: entity.name,
    role: entity.kind === 'person' ? (entity.roles[0]?.value ?? null) : null,
    party: entity.party?.value ?? null,
    span: phrase,
  };
}

/** A state's name as the report just printed it: 'each' after 'Ankara and Damascus'. */
function lastForm(cast: Cast, from: number, entity: Entity): string {
  const sentence = cast.mentions[from]?.sentence ?? Number.POSITIVE_INFINITY;
  for (let i = from - 1; entity.kind === 'state' && i >= 0 && i > from - 60; i--) {
    const x = cast.mentions[i]!;
    if (x.sentence < sentence - 1) break;
    if (cast.entityOf[i] === entity && x.form === 'name' && x.inside === null && x.party?.match.how !== 'demonym')
      return x.name;
  }
  return entity.name;
}

/** The last two entities before mention `from` that pass, of different parties, the earlier first. */
function lastTwo(cast: Cast, from: number, passes: (entity: Entity) => boolean): readonly Entity[] {
  const found: Entity[] = [];
  for (let i = from - 1; i >= 0 && i > from - 120 && found.length < 2; i--) {
    const entity = cast.entityOf[i];
    if (entity == null || found.includes(entity) || !passes(entity)) continue;
    if (found.every((f) => f.party?.value !== entity.party?.value)) found.push(entity);
  }
  return found.reverse();
}

/** The two states or armed groups that the report names most up to here (and a little beyond, where it opens with them). */
function opponents(cast: Cast, from: number): readonly Entity[] {
  const weights = new Map<string, { weight: number; entity: Entity; order: number }>();
  const upTo = Math.max(from, Math.min(cast.mentions.length, 30));
  for (let i = Math.max(0, upTo - 400); i < upTo; i++) {
    const entity = cast.entityOf[i];
    if (entity == null || entity.party === null) continue;
    if (
      entity.kind !== 'state' &&
      entity.kind !== 'armed-group' &&
      entity.kind !== 'organisation' &&
      entity.kind !== 'person'
    )
      continue;
    const side = entity.kind === 'state' || entity.kind === 'armed-group';
    const known = weights.get(entity.party.value);
    const weight = side ? 1 : 0.4;
    if (known === undefined) weights.set(entity.party.value, { weight, entity, order: i });
    else {
      known.weight += weight;
      if (side && known.entity.kind !== 'state' && known.entity.kind !== 'armed-group') known.entity = entity;
    }
  }
  const top = [...weights.values()].sort((a, b) => b.weight - a.weight || a.order - b.order).slice(0, 2);
  return top.length === 2 ? top.sort((a, b) => a.order - b.order).map((t) => t.entity) : [];
}
