// Compares a reading with what a row of pairs.tsv expects, and says in words what differs. Leaves reading to the pipeline.
// Example: 'stance assert, not deny' where 'denied' was read as an assertion.
import type { CodedEvent } from '../../src/model/coded-event.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Expected } from './read-pairs.ts';

const codes = (sides: readonly { readonly party: string | null }[]): string =>
  [...new Set(sides.flatMap(({ party }) => party ?? []))].sort().join('|');

/** Empty where all that the row names is as expected; the statement and the event that differ least are taken. */
export function differences(reading: Reading, expected: Expected): readonly string[] {
  const statement = least(reading.statements.map((found) => inStatement(found, expected)));
  const events = reading.events.filter(({ type }) => type === expected.type);
  const event = least(events.map((found) => inEvent(found, reading, expected)));
  return [
    ...(expected.stance === null
      ? []
      : expected.stance === 'none'
        ? reading.statements.map((found) => `statement ${found.stance}, none expected`)
        : (statement ?? ['no statement'])),
    ...(expected.type === null ? [] : (event ?? [`no ${expected.type}`])),
  ];
}

function inStatement(found: Statement, expected: Expected): readonly string[] {
  const named = found.speakers.filter(({ voice }) => voice !== 'nobody' && voice !== 'outlet');
  const voice = named[0]?.voice ?? found.speakers[0]?.voice ?? 'nobody';
  return [
    ...differs('stance', found.stance, expected.stance),
    ...differs('negated', found.negated, expected.negated),
    ...differs('voice', voice, expected.voice),
    ...differs(
      'party',
      codes(found.speakers),
      expected.parties === null ? null : [...expected.parties].sort().join('|'),
    ),
    ...differs(
      'hedges',
      [...found.hedges].sort().join('|'),
      expected.hedges === null ? null : [...expected.hedges].sort().join('|'),
    ),
  ];
}

function inEvent(found: CodedEvent, reading: Reading, expected: Expected): readonly string[] {
  const list = (sides: readonly string[] | null): string | null =>
    sides === null ? null : [...sides].sort().join('|');
  const incident = reading.incidents.find(({ events }) => events.includes(found.id));
  return [
    ...differs('actor', codes(found.actors), list(expected.actors)),
    ...differs('recipient', codes(found.recipients), list(expected.recipients)),
    ...differs('modality', found.modality, expected.modality),
    ...differs('event negated', found.negated, expected.eventNegated),
    ...differs('standing', incident?.standing ?? 'none', expected.standing),
  ];
}

function differs<T>(what: string, found: T, expected: T | null): readonly string[] {
  return expected === null || found === expected ? [] : [`${what} ${found}, not ${expected}`];
}

const least = (lists: readonly (readonly string[])[]): readonly string[] | null =>
  lists.reduce<readonly string[] | null>(
    (best, list) => (best === null || list.length < best.length ? list : best),
    null,
  );
