// Says who stands behind a noun phrase: at a cue (`whoSpeaks`), as somebody who acts (`partyOfPhrase`), or as two sides at once (`twoSides`).
// Leaves finding the phrase to the readers. Example: 'Russia's Lavrov' is Sergei Lavrov, 'Russian Foreign Minister', RUS.
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';
import type { WhoSpeaks } from '../draft.ts';
import { findMentions, type PeopleInput, type RoughMention } from '../find/mentions.ts';
import type { People } from '../people.ts';
import { isTwo, oppositeOf, twoSidesOf } from './two-sides.ts';

export type ActingParty = {
  readonly party: string | null;
  /** PLOVER sector. */
  readonly sector: string | null;
  readonly entity: string | null;
  readonly by: string;
};
export type Voices = {
  readonly whoSpeaks: WhoSpeaks;
  /** 'Azerbaijani forces' → AZE MIL; null where the phrase names nobody. */
  readonly partyOfPhrase: (phrase: Span) => ActingParty | null;
  /** The parties of 'both sides', 'neither army', 'the two leaders'; empty where the phrase means no pair. */
  readonly twoSides: (phrase: Span) => readonly Speaker[];
};
/** What answering looks at: mentions with their entities, in text order. */
export type Cast = {
  readonly input: PeopleInput;
  readonly people: People;
  readonly mentions: readonly RoughMention[];
  readonly entityOf: readonly (Entity | null)[];
};

/** Asked by the statement reader. */
export function whoSpeaksOf(people: People, input: PeopleInput, mentions = findMentions(input)): WhoSpeaks {
  return voicesOf(people, input, mentions).whoSpeaks;
}

/** All three answers over one set of look-ups. `mentions` may be handed over where they stand already. */
export function voicesOf(people: People, input: PeopleInput, mentions = findMentions(input)): Voices {
  const key = (span: Span): string => `${span.start}:${span.end}`;
  const bySpan = new Map<string, Entity>();
  for (const entity of people.entities) for (const mention of entity.mentions) bySpan.set(key(mention.span), entity);
  const cast: Cast = { input, people, mentions, entityOf: mentions.map((m) => bySpan.get(key(m.span)) ?? null) };
  return {
    whoSpeaks: (phrase, before) => speakersOf(cast, phrase, before),
    partyOfPhrase: (phrase) => actingParty(cast, phrase),
    twoSides: (phrase) => twoSidesOf(cast, phrase),
  };
}

function speakersOf(cast: Cast, phrase: Span, before: readonly Speaker[]): readonly Speaker[] {
  const main = mainMention(cast, phrase);
  if (main === null) return [plainSpeaker(cast, phrase, null)];
  const pair = isTwo(cast, phrase) ? twoSidesOf(cast, phrase) : [];
  if (pair.length === 2) return pair.map((s) => ({ ...s, span: phrase }));
  const other = oppositeOf(cast, phrase, before);
  if (other !== null) return [{ ...other, span: phrase }];
  const joined = coordinated(cast, main, phrase);
  if (joined.length > 1) {
    const speakers = joined.map((m) => speakerOf(cast, m, phrase, before));
    return sharedHead(cast, joined, speakers);
  }
  return [speakerOf(cast, main, phrase, before)];
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
  if (main === null) return around(mentions, from, phrase);
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

/** Mentions that hold the phrase inside them ('Indian' of 'the Indian claim'): the shortest one. */
function around(mentions: readonly RoughMention[], from: number, phrase: Span): number | null {
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
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 'Ankara and Moscow', 'delegations from the army and the RSF'. */
function coordinated(cast: Cast, main: number, phrase: Span): readonly number[] {
  const { mentions, input } = cast;
  const words = (i: number): string => input.layer.tokens[i]?.form.toLowerCase() ?? '';
  const list = [main];
  const collect = (start: number): number[] => {
    const found = [start];
    let end = mentions[start]!.last;
    for (let i = start + 1; i < mentions.length && mentions[i]!.span.end <= phrase.end; i++) {
      const next = mentions[i]!;
      if (next.inside !== null || mentions.some === undefined) continue;
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

/** 'Afghan and coalition forces': the first, a bare demonym, takes the head of the second. */
function sharedHead(cast: Cast, joined: readonly number[], speakers: readonly Speaker[]): readonly Speaker[] {
  const last = cast.mentions[joined.at(-1)!]!;
  return speakers.map((speaker, s) => {
    const mention = cast.mentions[joined[s]!]!;
    const demonym =
      mention.party?.match.how === 'demonym' &&
      mention.form === 'name' &&
      mention.determiner === null &&
      !mention.plural;
    if (!demonym || s === joined.length - 1 || last.form === 'pronoun' || last.roles.length === 0) return speaker;
    const head = last.roles.at(-1)!;
    const named = head.kind === 'institution';
    return {
      ...speaker,
      voice: named ? 'named' : 'unnamed',
      name: named ? `${mention.name} ${last.name.split(' ').slice(-1)[0]}` : null,
    };
  });
}

function speakerOf(cast: Cast, m: number, phrase: Span, before: readonly Speaker[]): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  if (mention.form === 'pronoun') return pronounSpeaker(cast, m, phrase, before);
  if (entity === null || (mention.kind === null && mention.form === 'description'))
    return plainSpeaker(cast, phrase, m);
  if (entity.kind === 'document' || mention.kind === 'document') return documentSpeaker(cast, m, phrase);
  return entitySpeaker(cast, m, entity, phrase);
}

function entitySpeaker(cast: Cast, m: number, entity: Entity, phrase: Span): Speaker {
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

/** Persons with a name, states, bodies; not 'residents', 'a senior official', 'opposition groups'. */
function isNamed(cast: Cast, m: number, entity: Entity): boolean {
  const mention = cast.mentions[m]!;
  if (entity.mentions.some((x) => x.form === 'name')) return entity.kind !== 'people' || mention.form === 'name';
  if (entity.kind === 'person') return isOffice(mention, entity);
  if (entity.kind !== 'organisation' && entity.kind !== 'armed-group') return false;
  if (/^(?:an?|another|some|several|one|other)$/.test(mention.determiner ?? '')) return false;
  return !(
    mention.plural &&
    mention.determiner !== 'the' &&
    mention.determiner !== 'poss' &&
    mention.roles.every((r) => r.kind !== 'institution' || !r.speaksForParty)
  );
}

/** 'Kosovo's president', 'the federal prosecutor': one holder at a time, so the office names the person. */
function isOffice(mention: RoughMention, entity: Entity): boolean {
  const first = mention.roles.find((r) => r.kind !== 'institution');
  if (mention.form === 'pronoun' || first === undefined || mention.plural || entity.party === null) return false;
  if (/^(?:an?|another|one|some|any)$/.test(mention.determiner ?? '')) return false;
  return /^(?:head-of-state|head-of-government|minister|envoy)$/.test(first.kind) || (first.kind === 'official' && first.sector === 'JUD');
}

/** States, capitals and seats keep the form that stands there; a pronoun takes the form last used. */
function spokenName(cast: Cast, m: number, entity: Entity): string {
  const mention = cast.mentions[m]!;
  if (entity.kind === 'person') return entity.name;
  const own = mention.form === 'name' && mention.party?.match.how !== 'demonym';
  if (entity.kind === 'state') {
    if (own) return mention.name;
    for (let i = m - 1; i >= 0 && i > m - 60; i--) {
      const x = cast.mentions[i]!;
      if (cast.entityOf[i] === entity && x.form === 'name' && x.inside === null && x.party?.match.how !== 'demonym')
        return x.name;
    }
    return entity.name;
  }
  // 'UNIFIL' of the UN keeps its own name; 'SOHR' gives way to the full name it abbreviates.
  if (own && mention.party !== null && mention.party.span.end === mention.nameSpan.end && !abbreviates(mention.name, entity.name)) return mention.name;
  return entity.name;
}

function abbreviates(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  const initials = long.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join('');
  return initials === short.replace(/\./g, '') || long.includes(short);
}

function roleOf(entity: Entity, mention: RoughMention): string | null {
  if (entity.kind !== 'person' && entity.kind !== 'people') return null;
  return mention.role ?? entity.roles[0]?.value ?? null;
}

function pronounSpeaker(cast: Cast, m: number, phrase: Span, before: readonly Speaker[]): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  const last = before.at(-1) ?? null;
  if (/^(?:i|we|us|my|our|me)$/.test(mention.pronoun ?? '') && last !== null) return { ...last, span: phrase };
  if (entity === null) {
    const fitting = [...before].reverse().find((s) => s.voice === 'named' || s.voice === 'unnamed');
    return fitting !== undefined
      ? { ...fitting, span: phrase }
      : { voice: 'unnamed', entity: null, name: null, role: null, party: null, span: phrase };
  }
  if (entity.kind === 'document') {
    const at = cast.entityOf.indexOf(entity);
    return documentSpeaker(cast, at, phrase);
  }
  return entitySpeaker(cast, m, entity, phrase);
}

/** 'the statement', 'a report by the ministry': whoever issued it, else a document without a name. */
function documentSpeaker(cast: Cast, m: number, phrase: Span): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  const issuer =
    issuerOf(cast, m) ??
    (entity === null
      ? null
      : (entity.mentions
          .map((x) => cast.mentions.findIndex((y) => y.span.start === x.span.start && y.span.end === x.span.end))
          .filter((i) => i >= 0 && i !== m)
          .map((i) => issuerOf(cast, i))
          .find((i) => i !== null) ?? null));
  if (issuer !== null) {
    const who = cast.entityOf[issuer];
    if (who != null && who.kind !== 'place') return { ...entitySpeaker(cast, issuer, who, phrase), span: phrase };
  }
  const named = entity?.mentions.some((x) => x.form === 'name') ?? false;
  return {
    voice: named ? 'named' : nobody(cast, m) ? 'nobody' : 'unnamed',
    entity: entity?.id ?? null,
    name: named ? entity!.name : null,
    role: null,
    party: entity?.party?.value ?? mention.party?.match.entry.code ?? null,
    span: phrase,
  };
}

/** Owner, complement by/from/of, or a body named inside: 'a Kremlin readout', 'the ministry's statement', 'a report by Amnesty'. */
function issuerOf(cast: Cast, m: number): number | null {
  const mention = cast.mentions[m]!;
  if (mention.owner !== null && cast.entityOf[mention.owner] != null) return mention.owner;
  for (const { preposition, mention: c } of mention.complements)
    if (
      /^(?:by|from|of)$/.test(preposition) &&
      /^(?:organisation|armed-group|person|state)$/.test(cast.entityOf[c]?.kind ?? '')
    )
      return lastOwned(cast, c);
  for (let i = m + 1; i < cast.mentions.length && cast.mentions[i]!.inside === m; i++)
    if (/^(?:organisation|armed-group|person)$/.test(cast.entityOf[i]?.kind ?? '')) return i;
  return null;
}

function lastOwned(cast: Cast, c: number): number {
  for (let i = c + 1; i < Math.min(c + 6, cast.mentions.length); i++) if (cast.mentions[i]!.owner === c) return i;
  return c;
}

/** 'reports', 'unconfirmed reports', 'rumours': words of nobody. */
function nobody(cast: Cast, m: number): boolean {
  const mention = cast.mentions[m]!;
  const head = cast.input.layer.tokens[mention.head]!;
  if (mention.determiner !== null && mention.determiner !== 'some' && mention.determiner !== 'other') return false;
  if (mention.complements.some((c) => c.preposition === 'by' || c.preposition === 'from')) return false;
  return (
    cast.input.lexicon.hedges.startingWith(head.lemma.toLowerCase()).some((h) => h.pos === 'noun' && h.attributes) ||
    /^(?:reports|rumou?rs)$/i.test(head.form)
  );
}

/** A phrase that is no known body or role: 'hospital records', 'the Philippine side', 'the boy's mother'. */
function plainSpeaker(cast: Cast, phrase: Span, m: number | null): Speaker {
  const none: Speaker = { voice: 'unnamed', entity: null, name: null, role: null, party: null, span: phrase };
  if (m === null) return none;
  const mention = cast.mentions[m]!;
  if (nobody(cast, m)) return { ...none, voice: 'nobody' };
  const issuer = issuerOf(cast, m);
  const side = /^sides?$/i.test(cast.input.layer.tokens[mention.head]!.form);
  if (side && mention.party !== null) {
    const state = cast.people.entities.find(
      (e) => e.kind === 'state' && e.party?.value === mention.party!.match.entry.code,
    );
    return {
      ...none,
      voice: 'named',
      entity: state?.id ?? null,
      name: state?.name ?? mention.party.match.entry.name,
      party: mention.party.match.entry.code,
    };
  }
  const owner = mention.owner === null ? null : cast.entityOf[mention.owner];
  if (owner != null && !mention.plural && owner.kind !== 'place') {
    const name = `${owner.name}'s ${mention.name}`;
    return { ...none, voice: 'named', name, party: owner.party?.value ?? null };
  }
  const from = issuer === null ? null : cast.entityOf[issuer];
  return { ...none, party: from?.kind === 'person' ? null : (from?.party?.value ?? null) };
}

function actingParty(cast: Cast, phrase: Span): ActingParty | null {
  const m = mainMention(cast, phrase);
  if (m === null) return null;
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  const role = mention.roles.at(-1) ?? null;
  const sector = role?.sector ?? mention.party?.match.entry.sector ?? null;
  if (entity?.party != null) return { party: entity.party.value, sector, entity: entity.id, by: entity.party.by };
  if (mention.party !== null) {
    const { entry, how } = mention.party.match;
    return { party: entry.of ?? entry.code, sector, entity: entity?.id ?? null, by: how };
  }
  const owner = mention.owner === null ? null : (cast.entityOf[mention.owner] ?? null);
  if (owner?.party != null)
    return { party: owner.party.value, sector, entity: entity?.id ?? null, by: `owner: ${owner.name}` };
  if (entity === null && role === null) return null;
  return {
    party: null,
    sector,
    entity: entity?.id ?? null,
    by: role === null ? 'no party in the words' : `role: ${role.words}`,
  };
}
