// The look-ups that every view of a reading needs, built once: nouns by id, names of parties, lines. Leaves words to the say- files.
// Example: index.statement('s3') is the third statement's index in the reading, or -1.
import type { Entity } from '../model/entity.ts';
import type { Reading } from '../model/reading.ts';
import { type LineNumbers, lineNumbers } from './line-numbers.ts';
import { type PartyNames, partyNames } from './party-names.ts';

export type ReadingIndex = {
  readonly reading: Reading;
  readonly text: string;
  /** Index in `reading.statements`, -1 where there is none of this id. */
  readonly statement: (id: string | null) => number;
  /** Index in `reading.events`, -1 where there is none of this id. */
  readonly event: (id: string | null) => number;
  readonly entity: (id: string | null) => Entity | null;
  readonly names: PartyNames;
  readonly line: LineNumbers;
};

/** Builds all look-ups in time linear in the reading. */
export function readingIndex(reading: Reading): ReadingIndex {
  const statements = new Map(reading.statements.map((one, i) => [one.id, i]));
  const events = new Map(reading.events.map((one, i) => [one.id, i]));
  const entities = new Map(reading.entities.map((one) => [one.id, one]));
  return {
    reading,
    text: reading.article.text,
    statement: (id) => (id === null ? -1 : (statements.get(id) ?? -1)),
    event: (id) => (id === null ? -1 : (events.get(id) ?? -1)),
    entity: (id) => (id === null ? null : (entities.get(id) ?? null)),
    names: partyNames(reading),
    line: lineNumbers(reading.article.text),
  };
}
