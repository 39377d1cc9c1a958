// What the event scorers share: which of our events happened, PLOVER roots, where a participant stands. Leaves metrics to event-*.ts.
import type { CodedEvent, Participant } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';

/** Negated, historical and merely planned, demanded, threatened … events did not happen. */
export const happened = (reading: Reading | null): readonly CodedEvent[] =>
  (reading?.events ?? []).filter((event) => event.modality === 'actual' && !event.negated && !event.historical);

/** CONCEDE and RETREAT count as YIELD in the sets of before 2021. */
export const rootOf = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/** Spans of a participant; one without a span stands where its entity is mentioned. */
export function spansOf(participant: Participant, reading: Reading): readonly Span[] {
  if (participant.span !== null) return [participant.span];
  const entity = reading.entities.find((e) => e.id === participant.entity);
  return entity === undefined ? [] : entity.mentions.map((mention) => mention.span);
}

/** Spelling folded: lower case, no marks, no blanks. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
