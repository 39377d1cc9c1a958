// The party and sector of whoever a phrase names as acting or suffering. Leaves speakers to who-speaks.ts.
// Example: 'Azerbaijani forces' is AZE MIL, 'two Palestinian civilians' PSE CVL, 'gunmen' no party, REB.
import type { RoleEntry } from '../../lexicon/roles.ts';
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ActingParty } from '../voices.ts';
import { type Cast, mainMention } from './cast.ts';
import { causeOf, ownedByStates } from './holders.ts';
import { leaderOf } from './leaders-own.ts';

export function actingParty(cast: Cast, phrase: Span): ActingParty | null {
  const m = mainMention(cast, phrase);
  if (m === null) return null;
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  // a report or an accord does nothing and suffers nothing
  if (mention.kind === 'document') return null;
  const role = heldRole(cast, m);
  const sector = role?.sector ?? mention.party?.match.entry.sector ?? null;
  if (entity?.party != null && isAnother(cast, m, entity))
    return mention.party === null && role === null ? null : { ...ownSide(cast, m, role), sector, entity: null };
  if (entity?.party != null) {
    const party =
      role === null ? entity.party.value : sideOfArmed(cast, entity.party.value, { role, form: mention.form, entity });
    const implied = entity.party.basis === 'implied';
    return { party, sector, entity: party === null ? null : entity.id, by: entity.party.by, implied };
  }
  if (mention.party !== null) {
    const { entry, how } = mention.party.match;
    const party = entry.of ?? entry.code;
    return {
      party: role === null ? party : sideOfArmed(cast, party, { role, form: mention.form, entity }),
      sector,
      entity: entity?.id ?? null,
      by: how,
    };
  }
  const owner = mention.owner === null ? null : (cast.entityOf[mention.owner] ?? null);
  if (owner?.party != null)
    return { party: owner.party.value, sector, entity: entity?.id ?? null, by: `owner: ${owner.name}` };
  const leader = leaderOf(cast.input, cast.mentions, m);
  if (leader !== null)
    return { party: leader.party, sector, entity: entity?.id ?? null, by: `lexicon: leaders: ${leader.name}` };
  const lender = holderOfThing(cast, m);
  if (lender?.party != null)
    return {
      party: lender.party.value,
      sector,
      entity: entity?.id ?? null,
      by: `of: ${lender.name}`,
      implied: lender.party.basis === 'implied',
    };
  if (entity === null && role === null) return null;
  return {
    party: null,
    sector,
    entity: entity?.id ?? null,
    by: role === null ? 'no party in the words' : `role: ${role.words}`,
  };
}

/** 'a government tank', 'an army base', 'rebel positions': a thing is on the side of those whose it is. */
function holderOfThing(cast: Cast, m: number): Entity | null {
  if (cast.mentions[m]!.kind !== null) return null;
  for (let i = m + 1; i < cast.mentions.length && cast.mentions[i]!.inside === m; i++) {
    const isArmedSide = cast.mentions[i]!.roles.some((r) => ownedByStates.has(r.sector) || causeOf(r) !== null);
    if (isArmedSide && cast.entityOf[i] != null) return cast.entityOf[i]!;
  }
  return null;
}

/** 'a US-backed alliance', no renaming: another than the body that was named before. */
function isAnother(cast: Cast, m: number, entity: Entity): boolean {
  const { form, determiner, renamedBy } = cast.mentions[m]!;
  if (form !== 'description' || !/^(?:an?|another)$/.test(determiner ?? '') || renamedBy.length > 0) return false;
  const { start } = cast.mentions[m]!.span;
  return entity.kind !== 'person' && entity.mentions.some((other) => other.form === 'name' && other.span.end <= start);
}

/** What the words themselves say, whoever was named before. */
function ownSide(cast: Cast, m: number, role: RoleEntry | null): Pick<ActingParty, 'party' | 'by'> {
  const match = cast.mentions[m]!.party?.match;
  if (match === undefined) return { party: null, by: role === null ? 'no party in the words' : `role: ${role.words}` };
  return { party: match.entry.of ?? match.entry.code, by: match.how };
}

/** A body whose own name says that it is an office or a police: 'Kassala Police Headquarters' is no band of fighters. */
function isOfState({ input }: Cast, { kind, name }: Entity): boolean {
  if (kind !== 'organisation') return false;
  const words = name.split(/\s+/);
  return words.some((_, i) => /^(?:GOV|COP|JUD)$/.test(input.lexicon.roles.at(words, i)?.entry.sector ?? ''));
}

/** The role that the mention's own head names: 'fighter jets' are no fighters. */
function heldRole(cast: Cast, m: number): RoleEntry | null {
  const mention = cast.mentions[m]!;
  const role = mention.roles.at(-1) ?? null;
  const head = cast.input.layer.tokens[mention.last - 1];
  const next = cast.input.layer.tokens[mention.last];
  if (role === null || role.sector !== 'REB' || head === undefined || next?.upos !== 'NOUN') return role;
  return head.lemma.toLowerCase() === role.words.split(' ').at(-1) && next.head !== null && head.head === mention.last
    ? null
    : role;
}

/**
 * Rebels named by a country only are a side of their own, not that country's ('Maltese insurgents'); a description of fighters that was
 * taken for a body which is none of theirs ('the terrorist groups' for a police command) is nobody's.
 */
function sideOfArmed(
  cast: Cast,
  party: string,
  { role, form, entity }: { readonly role: RoleEntry; readonly form: string; readonly entity: Entity | null },
): string | null {
  if (role.sector !== 'REB') return party;
  const entry = cast.input.lexicon.parties.byCode(party);
  const cause = causeOf(role);
  if (entry?.kind === 'state') return cause === null ? party : `${cast.adjective(party)} ${cause}`;
  if (form !== 'description') return party;
  const strange = /^(organisation|alliance)$/u.test(entry?.kind ?? '') && !/^(REB|OPP)$/u.test(entry?.sector ?? '');
  return strange || (entry === null && entity !== null && isOfState(cast, entity)) ? null : party;
}
