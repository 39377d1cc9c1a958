import { expect, test } from 'vitest';
import { partyWords } from '../../src/cli/party-words.ts';
import { loadParties } from '../../src/lexicon/load.ts';

const words = partyWords(loadParties());

test.each([
  ['TURKEY', 'TUR'],
  ['turkey', 'TUR'],
  ['Ankara', 'TUR'],
  ['tur', 'TUR'],
  ['the Kremlin', 'RUS'],
  ['Kremlin', 'RUS'],
  ['united nations', 'UN'],
  ['LAVROV', null],
  ['Turkey and Russia', null],
  ['', null],
])('%j is %j', (given, code) => {
  expect(words.code(given)).toBe(code);
});

test('a code has the name of the table, an unknown one its own', () => {
  expect([words.name('ARM'), words.name('XYZ-1')]).toEqual(['Armenia', 'XYZ-1']);
});
