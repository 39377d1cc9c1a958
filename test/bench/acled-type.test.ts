// The table from the record to ACLED-like types: each type it names is reached or stands in reach, and rare kinds go before wide ones.
import { expect, test } from 'vitest';
import { acledRows, acledType } from '../../bench/acled-type.ts';
import { classScores } from '../../bench/class-scores.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const rows = acledRows();
const EVENT_TYPES = [
  ...['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT'],
  ...['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
];
const typeOf = (text: string): string | null => acledType(readReport({ id: 'a', text }, tools), rows);

test('the mode of the deed decides', () => {
  expect(typeOf('Jets bombed the town of Saada on Friday.')).toBe('AIR_STRIKE');
  expect(typeOf('Gunmen abducted six students from a school in Kaduna.')).toBe('ABDUCT_DISSAP');
  expect(typeOf('Gunmen killed a village chief in Oromia.')).toBe('ATTACK');
});

test('who took the ground decides whose gain it is', () => {
  expect(typeOf('Government forces recaptured the town of Harasta from rebels on Monday.')).toBe('GOV_REGAINS_TERIT');
  expect(typeOf('Rebel fighters seized the town of Kutum from the army.')).toBe('NON_STATE_ACTOR_OVERTAKES_TER');
});

test('a protest with police against it is another type than one alone', () => {
  expect(typeOf('Hundreds of people held a peaceful rally in Lagos against corruption.')).toBe('PEACE_PROTEST');
  expect(typeOf('Police dispersed a demonstration in Lagos.')).toBe('PROTEST_WITH_INTER');
});

test('lethal force on a protest goes before its breaking up, the lead before what is told behind it', () => {
  expect(typeOf('Police opened fire on protesters, killing two students.')).toBe('FORCE_AGAINST_PROTEST');
  expect(typeOf('Police used tear gas to disperse the protesters in Lagos.')).toBe('PROTEST_WITH_INTER');
  expect(typeOf('Dozens held a rally in Lagos after gunmen killed a teacher.')).toBe('PEACE_PROTEST');
});

test('the table names 30 types, each row with its source, and only types of the record', () => {
  expect(new Set(rows.map(({ acled }) => acled)).size).toBe(30);
  for (const { acled, type, source } of rows) {
    expect(source, acled).not.toBe('');
    for (const name of type) expect(['STATEMENT', ...EVENT_TYPES], acled).toContain(name);
  }
});

test('where no event is told there is no type', () => {
  expect(typeOf('The museum has four rooms and a garden.')).toBeNull();
});

test('no answer is wrong, and a label of ours alone is no class', () => {
  const { macro, weighted, accuracy } = classScores(['a', 'a', 'b'], ['a', null, 'b']);
  expect(macro).toBeCloseTo((2 / 3 + 1) / 2);
  expect(weighted).toBeCloseTo((2 * (2 / 3) + 1) / 3);
  expect(accuracy).toBeCloseTo(2 / 3);
  expect(classScores(['a'], ['z']).byLabel.size).toBe(1);
});
