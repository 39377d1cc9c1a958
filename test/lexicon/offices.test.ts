// Which states have an office of a name, and which lands keep no army.
import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { officeTable } from '../../src/lexicon/offices.ts';

test('a land without an army had one before', () => {
  const offices = officeTable([], [{ code: 'PAN', from: '1990' }]);
  expect(offices.keepsArmy('PAN', '1989-12-20')).toBe(true);
  expect(offices.keepsArmy('PAN', '1999-12-20')).toBe(false);
  expect(offices.keepsArmy('PAN', null)).toBe(false);
  expect(offices.keepsArmy('NOR', null)).toBe(true);
});

test('a row without a year stops the program with that row', () => {
  expect(() => officeTable([], [{ code: 'PAN', from: '' }])).toThrow('no year: {"code":"PAN","from":""}');
});

test('every land of the table of the package is one that the party table knows', () => {
  const { offices, parties } = loadLexicon();
  const unarmed = ['CRI', 'ISL', 'PSE', 'VAT'];
  expect(unarmed.map((code) => offices.keepsArmy(code, null))).toEqual([false, false, false, false]);
  expect(unarmed.map((code) => parties.byCode(code)?.kind)).toEqual(['state', 'state', 'state', 'state']);
});
