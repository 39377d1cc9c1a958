import { expect, test } from 'vitest';
import { correctable, decisionFault } from '../../src/model/decision-schema.ts';
import { entityFields } from '../../src/review/entity-fields.ts';
import { eventFields } from '../../src/review/event-fields.ts';
import { incidentFields } from '../../src/review/incident-fields.ts';
import { statementFields } from '../../src/review/statement-fields.ts';
import { at } from '../show/reading-fixture.ts';
import { decision } from './decide.ts';

const statement = { kind: 'statement', span: at('denied') } as const;
const incident = { kind: 'incident', span: at('bombing') } as const;
const stance = decision('correct', statement, { field: 'stance', value: 'assert', was: 'deny' });

test('a decision that can be laid has no fault, with or without its number', () => {
  const { id: _, ...unnumbered } = stance;
  expect(decisionFault(stance)).toBeNull();
  expect(decisionFault(unnumbered)).toBeNull();
  expect(decisionFault(decision('accept', statement, { field: 'stance' }))).toBeNull();
  expect(decisionFault(decision('reject', incident))).toBeNull();
  const other = { report: 'b', ...incident };
  expect(decisionFault(decision('merge', incident, { others: [other] }))).toBeNull();
});

test.each([
  [{ value: 'denies' }, 'stance cannot be "denies"; it is one of assert, confirm, deny'],
  [{ field: 'tone' }, 'there is no field "tone" to correct in a statement; it is one of speakers, cue, stance'],
  [{ field: 'standing' }, 'the standing is not set, it follows: correct positions'],
  [{ field: 'negated', value: 'no' }, 'negated cannot be "no"; expected boolean'],
  [
    { field: 'saidOn', value: { start: '2031-02-30', end: null, precision: 'day', at: null } },
    'saidOn.start cannot be "2031-02-30"; no day; write it as YYYY-MM-DD',
  ],
  [
    { field: 'saidOn', value: { start: '2031-05-02', end: '2031-05-01', precision: 'range', at: null } },
    'ends before it starts; swap the two days',
  ],
  [{ field: 'speakers', value: [{ voice: 'loud' }] }, 'speakers.0.voice cannot be "loud"; it is one of named'],
  [{ who: ' ' }, 'the decision.who cannot be " "; name the person who decides'],
  [{ when: 'today' }, 'the decision.when cannot be "today"; no instant; write it as 2020-10-14T09:30:00Z'],
  [{ act: 'merge' as const }, 'only incidents are merged, not a statement'],
  [{ act: 'add' as const, value: {} }, 'the added statement.speakers cannot be left out'],
])('%j is refused in one line with the cure', (wrong, line) => {
  const fault = decisionFault({ ...stance, ...wrong });
  expect(fault).toContain(line);
  expect(fault).not.toContain('\n');
});

test('what has no sense is refused: one incident merged, an entity rejected, an entity added', () => {
  expect(decisionFault(decision('split', incident))).toBe('split needs at least two; name the others');
  const entity = { kind: 'entity', span: at('Valdoria') } as const;
  expect(decisionFault(decision('reject', entity))).toBe('an entity is not rejected; correct its name, kind or party');
  expect(decisionFault(decision('add', entity, { value: {} }))).toBe(
    'no entity can be added; add a statement or an event',
  );
});

test('exactly the fields that can be laid over can be corrected', () => {
  const rules = { statement: statementFields, event: eventFields, incident: incidentFields, entity: entityFields };
  for (const [kind, fields] of Object.entries(rules))
    expect(Object.keys(correctable[kind as keyof typeof rules]).sort()).toEqual(Object.keys(fields).sort());
});
