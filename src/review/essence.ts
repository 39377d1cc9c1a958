// What a person has looked at who accepts a thing: where a newer program reads any of this otherwise, the acceptance is in doubt.
// Leaves fine print out (a lemma, a form of speech), so that not every new program calls for a second look.
// Example: of a statement who speaks for whom, the stance, and in which words.
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { Entity } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { ToldIncident } from './incident-fields.ts';

const parties = (participants: readonly Participant[]): readonly (string | null)[] =>
  participants.map(({ party }) => party);

export const essenceOf = {
  statement: ({ speakers, stance, negated, content }: Statement) => ({
    speakers: speakers.map(({ voice, name, party }) => ({ voice, name, party })),
    ...{ stance, negated, content },
  }),
  event: ({ type, mode, actors, recipients, place, when, modality, negated }: CodedEvent) => ({
    ...{ type, mode, actors: parties(actors), recipients: parties(recipients) },
    place: place?.value.name ?? null,
    when: when === null ? null : { start: when.value.start, end: when.value.end },
    ...{ modality, negated },
  }),
  incident: ({ type, mode, actors, recipients, place, when, positions }: ToldIncident) => ({
    ...{ type, mode, actors: parties(actors), recipients: parties(recipients) },
    place: place?.value.name ?? null,
    when: when === null ? null : { start: when.value.start, end: when.value.end },
    positions: positions.map(({ party, position }) => ({ party, position })),
  }),
  entity: ({ kind, name, party }: Entity) => ({ kind, name, party: party?.value ?? null }),
};
