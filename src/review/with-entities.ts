// What a corrected entity changes where it speaks and acts: its name and its party there. Leaves speakers that a person has set by themselves.
// Example: the party of 'the observatory' corrected to SOHR: all its statements are SOHR's.
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { Entity } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { Laid } from './lay-over.ts';

type Told = { readonly statements: readonly Statement[]; readonly events: readonly CodedEvent[] };

/** `own` are the statements whose speakers are a person's. */
export function withEntities(told: Told, { items, reviews }: Laid<Entity>, own: ReadonlySet<string>): Told {
  const corrected = (field: 'name' | 'party'): ReadonlyMap<string, Entity> => {
    const ids = new Set(reviews.flatMap((one) => (one.act === 'correct' && one.field === field ? (one.id ?? []) : [])));
    return new Map(items.flatMap((entity) => (ids.has(entity.id) ? [[entity.id, entity] as const] : [])));
  };
  const [names, parties] = [corrected('name'), corrected('party')];
  if (names.size + parties.size === 0) return told;
  const acting = (participant: Participant): Participant => {
    const entity = parties.get(participant.entity ?? '');
    return entity === undefined ? participant : { ...participant, party: entity.party?.value ?? null };
  };
  return {
    statements: told.statements.map((statement) =>
      own.has(statement.id)
        ? statement
        : {
            ...statement,
            speakers: statement.speakers.map((speaker) => {
              const [named, sided] = [names.get(speaker.entity ?? ''), parties.get(speaker.entity ?? '')];
              return {
                ...speaker,
                name: named === undefined ? speaker.name : named.name,
                party: sided === undefined ? speaker.party : (sided.party?.value ?? null),
              };
            }),
          },
    ),
    events: told.events.map((event) => ({
      ...event,
      actors: event.actors.map(acting),
      recipients: event.recipients.map(acting),
    })),
  };
}
