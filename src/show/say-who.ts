// Actors and recipients for a reader. Leaves who they are to read/. Example: 'Azerbaijan → Armenia'; 'Armenia and Azerbaijan' for clashes.
import type { Participant } from '../model/coded-event.ts';
import { oneLine } from './plain-text.ts';
import type { ReadingIndex } from './reading-index.ts';
import { shorten } from './wrap-text.ts';

/** The party's name where there is one, else the entity's, else the words of the text. */
function sayParticipant(participant: Participant, source: ReadingIndex): string | null {
  if (participant.party !== null) return source.names(participant.party);
  const entity = source.entity(participant.entity);
  if (entity !== null) return shorten(oneLine(entity.name), 40);
  if (participant.span === null) return participant.sector;
  return shorten(oneLine(source.text.slice(participant.span.start, participant.span.end)), 40);
}

/** Everyone once, in order: 'A', 'A and B', 'A, B and C'; null for nobody. */
function sayAll(participants: readonly Participant[], source: ReadingIndex): string | null {
  const words = [...new Set(participants.map((one) => sayParticipant(one, source)))].filter((one) => one !== null);
  if (words.length < 2) return words[0] ?? null;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Who did it to whom. An unknown actor is said aloud: 'somebody → Armenia'. Null where neither is known. */
export function sayWho(
  deed: { readonly actors: readonly Participant[]; readonly recipients: readonly Participant[] },
  source: ReadingIndex,
): string | null {
  const actors = sayAll(deed.actors, source);
  const recipients = sayAll(deed.recipients, source);
  if (recipients === null || recipients === actors) return actors;
  return `${actors ?? 'somebody'} → ${recipients}`;
}
