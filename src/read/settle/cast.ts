// The mentions of a report beside their entities, and finding the one that a phrase is about. Leaves the answers to who-speaks.ts.
// Example: in 'Azerbaijan's Defense Ministry' the mention that counts is the ministry, not its owner.
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { countWhile } from '../../text/count-while.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import type { People } from '../people.ts';
import { adjectives } from './clusters.ts';
import { type Salience, salienceOf } from './salience.ts';

/** What answering looks at: mentions with their entities, in text order. */
export type Cast = {
  readonly input: PeopleInput;
  readonly people: People;
  readonly mentions: readonly RoughMention[];
  readonly entityOf: readonly (Entity | null)[];
  readonly salience: Salience;
  /** Brought in as one of several: 'a governor', 'another aide'. */
  readonly openedAsOne: ReadonlySet<Entity>;
  /** Outlets that are a side's own voice. */
  readonly voicesOfSides: ReadonlySet<Entity>;
  /** 'Syrian' for SYR. */
  readonly adjective: (code: string) => string;
  /** A mention of whom the report is an interview with: 'She was interviewed by …'; null where it is none. */
  readonly interviewed: number | null;
};

/** Matches mentions to entities by their spans. */
export function castOf(people: People, input: PeopleInput, mentions: readonly RoughMention[]): Cast {
  // whole numbers as keys: no text is as long
  const key = (span: Span): number => span.start * 2 ** 26 + span.end;
  const bySpan = new Map<number, Entity>();
  for (const entity of people.entities) for (const mention of entity.mentions) bySpan.set(key(mention.span), entity);
  const entityOf = mentions.map((m) => bySpan.get(key(m.span)) ?? null);
  const entitiesWith = (holds: (m: RoughMention) => boolean): ReadonlySet<Entity> =>
    new Set(entityOf.flatMap((entity, m) => (entity !== null && holds(mentions[m]!) ? [entity] : [])));
  return {
    input,
    people,
    mentions,
    entityOf,
    openedAsOne: entitiesWith((m) => /^(?:an?|another|one|some|any)$/.test(m.determiner ?? '')),
    voicesOfSides: entitiesWith((m) => m.outlet?.party != null),
    salience: salienceOf(input, mentions),
    adjective: adjectives(input, mentions),
    interviewed: interviewedIn(input, mentions, entityOf),
  };
}

function interviewedIn(
  { layer: { tokens } }: PeopleInput,
  mentions: readonly RoughMention[],
  entityOf: readonly (Entity | null)[],
): number | null {
  const m = mentions.findIndex(({ head }, i) => {
    const { relation, head: verb } = tokens[head]!;
    if (entityOf[i]?.kind !== 'person' || verb === null || tokens[verb]!.lemma !== 'interview') return false;
    return tokens[verb]!.upos === 'VERB' && (relation === 'nsubj:pass' || relation === 'obj');
  });
  return m < 0 ? null : m;
}

/** Index of the mention that is the head of the phrase: what is owned rather than the owner, the holder rather than the word inside. */
export function mainMention(cast: Cast, phrase: Span): number | null {
  const { mentions } = cast;
  const from = firstFrom(mentions, phrase.start);
  let main: number | null = null;
  for (let i = from; i < mentions.length && mentions[i]!.span.start < phrase.end; i++)
    if (mentions[i]!.span.end <= phrase.end + 2 && mentions[i]!.inside === null) {
      main = i;
      break;
    }
  main ??= begunBefore(mentions, from, phrase);
  if (main === null) return around(cast, from, phrase);
  for (let hops = 0; hops < 4; hops++) {
    let owned = -1;
    for (let i = main + 1; i < Math.min(main + 8, mentions.length) && mentions[i]!.span.start < phrase.end; i++)
      if (mentions[i]!.owner === main && mentions[i]!.span.end <= phrase.end + 2) {
        owned = i;
        break;
      }
    if (owned === -1) break;
    main = owned;
  }
  return main;
}

/** A group that began before the phrase and ends in it holds its head: 'Moscow Defence Ministry spokesman X' asked for without 'Moscow'. */
function begunBefore(mentions: readonly RoughMention[], from: number, phrase: Span): number | null {
  for (let i = Math.min(from, mentions.length) - 1; i >= 0 && i > from - 8; i--) {
    const { span, inside } = mentions[i]!;
    if (inside === null && span.end > phrase.start) return span.end <= phrase.end + 2 ? i : null;
  }
  return null;
}

/** Mentions that hold the phrase inside them ('Indian' of 'the Indian claim'): the shortest one; first what ends with the phrase. */
function around({ mentions, input }: Cast, from: number, phrase: Span): number | null {
  // 'the Syrian government' of a group that took 'labels' along: the asker knows where the head ends.
  for (let i = from; i < Math.min(from + 8, mentions.length) && mentions[i]!.span.start < phrase.end; i++) {
    const { span, inside, form } = mentions[i]!;
    if (inside === null || span.end > phrase.end || span.end < phrase.end - 2) continue;
    if (form === 'name' || /^(?:(?:the|an?)\s+)?$/i.test(input.text.slice(phrase.start, span.start))) return i;
  }
  let best: number | null = null;
  const upTo = Math.min(from + 6, mentions.length - 1);
  for (let i = upTo; i >= 0 && i > from - 12; i--) {
    const { span } = mentions[i]!;
    if (span.start >= phrase.end || span.end <= phrase.start) continue;
    const holds = span.start <= phrase.start && span.end >= phrase.end;
    if (!holds && !(span.start >= phrase.start && span.start < phrase.end)) continue;
    if (best === null || span.end - span.start < mentions[best]!.span.end - mentions[best]!.span.start) best = i;
  }
  return best;
}

export function firstFrom(mentions: readonly RoughMention[], offset: number): number {
  return countWhile(mentions.length, (i) => mentions[i]!.span.start < offset);
}

/** 'Ankara and Moscow', 'delegations from the army and the RSF'. */
export function coordinated(cast: Cast, main: number, phrase: Span): readonly number[] {
  const { mentions, input } = cast;
  const words = (i: number): string => input.layer.tokens[i]?.form.toLowerCase() ?? '';
  const list = [main];
  const collect = (start: number): number[] => {
    const found = [start];
    let end = mentions[start]!.last;
    for (let i = start + 1; i < mentions.length && mentions[i]!.span.end <= phrase.end; i++) {
      const next = mentions[i]!;
      if (next.inside !== null) continue;
      const comma = words(end) === ',' && next.first === end + 1;
      const and = /^(?:and|&)$/.test(words(end)) && next.first === end + 1;
      const commaAnd = words(end) === ',' && words(end + 1) === 'and' && next.first === end + 2;
      if (!comma && !and && !commaAnd) break;
      let target = i;
      while (
        target + 1 < mentions.length &&
        mentions[target + 1]!.owner === target &&
        mentions[target + 1]!.span.end <= phrase.end
      )
        target++;
      if (mentions[target]!.renamedBy.includes(start) || mentions[start]!.renamedBy.includes(target)) break;
      found.push(target);
      end = mentions[target]!.last;
      i = target;
      if (and || commaAnd) return found;
    }
    return [start];
  };
  const own = collect(main);
  if (own.length > 1) return own;
  const first = mentions[main]!;
  const hung = first.complements[0];
  if (
    hung !== undefined &&
    first.plural &&
    /^(?:from|of)$/.test(hung.preposition) &&
    mentions[hung.mention]!.span.end <= phrase.end
  ) {
    const inner = collect(hung.mention);
    if (
      inner.length === 2 &&
      inner.every(
        (m) => cast.entityOf[m] !== null && cast.entityOf[m]!.kind !== 'person' && cast.entityOf[m]!.kind !== 'place',
      )
    )
      return inner;
  }
  return list;
}
