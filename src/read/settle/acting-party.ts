// The party and sector of whoever a phrase names as acting or suffering. Leaves speakers to who-speaks.ts.
// Example: 'Azerbaijani forces' is AZE MIL, 'two Palestinian civilians' PSE CVL, 'gunmen' no party, REB.
import type { Span } from '../../model/span.ts';
import type { ActingParty } from '../voices.ts';
import { type Cast, mainMention } from './cast.ts';

export function actingParty(cast: Cast, phrase: Span): ActingParty | null {
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
