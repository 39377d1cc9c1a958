// Says who stands behind a noun phrase: at a cue (`whoSpeaks`), as somebody who acts (`partyOfPhrase`), or as two sides at once (`twoSides`).
// Leaves finding the phrase to the readers. Example: 'Russia's Lavrov' is Sergei Lavrov, 'Russian Foreign Minister', RUS.
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';
import { findMentions } from '../find/mentions.ts';
import type { PeopleInput } from '../find/rough-mention.ts';
import type { People } from '../people.ts';
import type { Voices, WhoSpeaks } from '../voices.ts';
import { actingParty } from './acting-party.ts';
import { type Cast, castOf, coordinated, mainMention } from './cast.ts';
import { documentSpeaker, issuerOf, nobody } from './documents.ts';
import { listedBefore } from './listed-before.ts';
import { isLooseSide, namedBehind } from './named-behind.ts';
import { entitySpeaker } from './speaking-names.ts';
import { isTwo, oppositeOf, twoSidesOf } from './two-sides.ts';

/** Asked by the statement reader. */
export function whoSpeaksOf(people: People, input: PeopleInput, mentions = findMentions(input)): WhoSpeaks {
  return voicesOf(people, input, mentions).whoSpeaks;
}

/** All three answers over one set of look-ups. `mentions` may be handed over where they stand already. */
export function voicesOf(people: People, input: PeopleInput, mentions = findMentions(input)): Voices {
  const cast = castOf(people, input, mentions);
  return {
    whoSpeaks: (phrase, before) => speakersOf(cast, phrase, before),
    partyOfPhrase: rememberedBySpan((phrase) => actingParty(cast, phrase)),
    twoSides: (phrase) => twoSidesOf(cast, phrase),
  };
}

/** The same answers, each phrase looked at once: deeds and their parts ask for the same words again and again. */
function rememberedBySpan<T>(answer: (phrase: Span) => T): (phrase: Span) => T {
  const known = new Map<number, T>();
  return (phrase) => {
    const key = phrase.start * MOST_TEXT + phrase.end;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const made = answer(phrase);
    known.set(key, made);
    return made;
  };
}

/** No string is longer: two offsets below it make one whole number. */
const MOST_TEXT = 2 ** 26;

function speakersOf(cast: Cast, given: Span, before: readonly Speaker[]): readonly Speaker[] {
  const pair = isTwo(cast, given) ? twoSidesOf(cast, given) : [];
  if (pair.length === 2) return pair.map((s) => ({ ...s, span: given }));
  const main = mainMention(cast, given);
  if (main === null) return [plainSpeaker(cast, given, null)];
  const phrase = withWholeName(cast, main, given);
  const other = oppositeOf(cast, phrase, before);
  if (other !== null) return [{ ...other, span: phrase }];
  const joined = coordinated(cast, main, phrase);
  if (joined.length > 1) {
    const speakers = joined.map((m) => speakerOf(cast, m, phrase, before));
    const headed = sharedHead(cast, joined, speakers);
    return headed === speakers ? apart(cast, joined, phrase, speakers) : headed;
  }
  const told = speakerOf(cast, main, phrase, before);
  const listed = listedBefore(cast, main);
  if (listed.length > 0) return [...listed.map((m) => speakerOf(cast, m, cast.mentions[m]!.span, before)), told];
  return [namedSpeaker(cast, main, phrase, told) ?? told];
}

/** 'A teacher there, Mukhtar Bashir', 'The company, Sur Cobre': the name counts, and the side of the words before it where it has none. */
function namedSpeaker(cast: Cast, main: number, phrase: Span, told: Speaker): Speaker | null {
  const m = namedBehind(cast, main, phrase);
  const entity = m === null ? null : (cast.entityOf[m] ?? null);
  if (m === null || entity === null || (told.entity === entity.id && told.name !== null)) return null;
  const speaker = entitySpeaker(cast, m, entity, phrase);
  const party = entity.kind === 'person' && isLooseSide(entity) ? (told.party ?? speaker.party) : speaker.party;
  return { ...speaker, voice: 'named', name: speaker.name ?? cast.mentions[m]!.name, party };
}

/** 'The Committee' before 'to Free the Press demanded': a phrase cut inside the name that it ends with goes on to the end of the name. */
function withWholeName({ mentions }: Cast, m: number, phrase: Span): Span {
  const { form, nameSpan } = mentions[m]!;
  const cut = form === 'name' && nameSpan !== null && nameSpan.start < phrase.end && nameSpan.end > phrase.end;
  return cut ? { start: phrase.start, end: nameSpan.end } : phrase;
}

/** 'Paris and the League' are each their own words; 'envoys of Paris and the League' are both in all of them. */
function apart(
  { mentions, entityOf, input: { layer } }: Cast,
  joined: readonly number[],
  phrase: Span,
  speakers: readonly Speaker[],
): readonly Speaker[] {
  const { tokens } = layer;
  const begins = joined.map((m) => {
    let { first } = mentions[m]!;
    for (let at = mentions[m]!.owner; at !== null && mentions[at]!.first < first; at = mentions[at]!.owner)
      ({ first } = mentions[at]!);
    return first;
  });
  // 'allies and partners' is one phrase for nobody in particular
  if (joined.some((m) => entityOf[m] == null)) return speakers;
  for (let i = begins[0]! - 1; i >= 0 && tokens[i]!.span.start >= phrase.start; i--)
    if (tokens[i]!.upos !== 'CCONJ') return speakers;
  return speakers.map((speaker, s) => {
    let last = begins[s + 1] ?? begins[s]!;
    if (s + 1 === begins.length) return { ...speaker, span: { start: tokens[last]!.span.start, end: phrase.end } };
    while (last > begins[s]! + 1 && /^(?:PUNCT|CCONJ)$/.test(tokens[last - 1]!.upos)) last--;
    return { ...speaker, span: { start: tokens[begins[s]!]!.span.start, end: tokens[last - 1]!.span.end } };
  });
}

/** 'Afghan and coalition forces', 'the Turkish and Russian presidents': the first, a bare demonym, takes the head of the second. */
function sharedHead(cast: Cast, joined: readonly number[], speakers: readonly Speaker[]): readonly Speaker[] {
  const last = cast.mentions[joined.at(-1)!]!;
  const head = last.roles.at(-1);
  const bare = (m: number): boolean => {
    const { party, form, plural } = cast.mentions[m]!;
    return party?.match.how === 'demonym' && form === 'name' && !plural;
  };
  if (head === undefined || last.form === 'pronoun' || !joined.slice(0, -1).some(bare)) return speakers;
  const offices = last.plural && head.kind !== 'institution';
  return speakers.map((speaker, s) => {
    const mention = cast.mentions[joined[s]!]!;
    if (s < joined.length - 1 ? !bare(joined[s]!) : !offices) return speaker;
    if (head.kind === 'institution') return { ...speaker, voice: 'named', name: `${mention.name} ${head.words}` };
    const code = mention.party?.match.entry.code ?? null;
    const holder = cast.people.entities.find(
      (e) =>
        e.kind === 'person' &&
        e.party?.value === code &&
        e.mentions.some((x) => x.form === 'name') &&
        e.roles.some((r) => r.value.toLowerCase().endsWith(head.words)),
    );
    if (holder !== undefined)
      return {
        ...speaker,
        voice: 'named',
        entity: holder.id,
        name: holder.name,
        role: holder.roles[0]!.value,
        party: holder.party!.value,
      };
    const named = /^(?:head-of-state|head-of-government|minister)$/.test(head.kind);
    const adjective =
      mention.party === null ? '' : cast.input.text.slice(mention.party.span.start, mention.party.span.end);
    return { ...speaker, voice: named ? 'named' : 'unnamed', name: named ? `${adjective} ${head.words}`.trim() : null };
  });
}

function speakerOf(cast: Cast, m: number, phrase: Span, before: readonly Speaker[]): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  if (mention.form === 'pronoun') return pronounSpeaker(cast, m, phrase, before);
  if (entity !== null && mention.renamedBy.length > 0 && entity.kind === 'person')
    return entitySpeaker(cast, m, entity, phrase);
  if (entity === null || (mention.kind === null && mention.form === 'description'))
    return plainSpeaker(cast, phrase, m);
  if (entity.kind === 'document' || mention.kind === 'document') return documentSpeaker(cast, m, phrase, before);
  return entitySpeaker(cast, m, entity, phrase);
}

function pronounSpeaker(cast: Cast, m: number, phrase: Span, before: readonly Speaker[]): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  const last = before.at(-1) ?? null;
  const answers = cast.interviewed !== null && cast.salience.quoted[mention.first] === 0;
  if (answers && /^(?:i|my|me)$/.test(mention.pronoun ?? ''))
    return entitySpeaker(cast, cast.interviewed!, cast.entityOf[cast.interviewed!]!, phrase);
  if (/^(?:i|we|us|my|our|me)$/.test(mention.pronoun ?? '') && last !== null) return { ...last, span: phrase };
  if (entity === null) {
    const fitting = [...before].reverse().find((s) => s.voice === 'named' || s.voice === 'unnamed');
    return fitting !== undefined
      ? { ...fitting, span: phrase }
      : { voice: 'unnamed', entity: null, name: null, role: null, party: null, span: phrase };
  }
  if (entity.kind === 'document') {
    const at = cast.entityOf.indexOf(entity);
    return documentSpeaker(cast, at, phrase, before);
  }
  return entitySpeaker(cast, m, entity, phrase);
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
  if (issuer !== null && (mention.plural || cast.mentions[issuer]!.inside === m)) {
    const who = cast.entityOf[issuer]!;
    const inside = cast.mentions[issuer]!.inside === m;
    const made = inside || mention.complements.some((c) => c.mention === issuer && c.preposition !== 'of');
    // 'an Observatory toll', 'the U.N. office': the words that stand there, with the body's full name in them.
    const name = inside ? mention.name.replace(cast.mentions[issuer]!.name, who.name) : who.name;
    if (made && who.kind !== 'person' && who.kind !== 'state')
      return { ...none, voice: 'named', entity: who.id, name, party: who.party?.value ?? null };
  }
  // 'the transport directorate', 'the U.N. mission': a body that no table knows, under the words that stand there.
  if (mention.determiner === 'the' && !mention.plural && mention.form === 'description') {
    const entry = mention.party?.match.entry;
    const name = cast.input.text
      .slice(mention.nameSpan.start, Math.max(mention.nameSpan.end, lastComplement(cast, m, phrase)))
      .replace(/\s+/g, ' ');
    return { ...none, voice: 'named', name, party: entry === undefined ? null : (entry.of ?? entry.code) };
  }
  const from = issuer === null ? null : cast.entityOf[issuer];
  return { ...none, party: from?.kind === 'person' ? null : (from?.party?.value ?? null) };
}

/** Where the complement of a mention ends inside the phrase. */
function lastComplement(cast: Cast, m: number, phrase: Span): number {
  const first = cast.mentions[m]!.complements[0];
  const end = first === undefined ? 0 : cast.mentions[first.mention]!.span.end;
  return end <= phrase.end ? end : 0;
}
