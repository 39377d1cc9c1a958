// Who is known without an introduction, and when a name alone is not enough.
import { expect, test } from 'vitest';
import { leaderTable } from '../../src/lexicon/leaders.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';

const row = (name: string, party: string, from: string, until: string, forms = '') => ({
  name,
  forms,
  party,
  office: 'minister',
  from,
  until,
  source: 'test',
});
const table = leaderTable(() => [
  row('Anna Berg', 'NOR', '2001', '2005'),
  row('Otto Berg', 'SWE', '2010', '2014'),
  row('Abdel Fattah al-Karim', 'SDN', '2001', '2009', 'Abdel-Fattah Karim'),
]);

test('a full name counts near its term, in any spelling of the table', () => {
  expect(table.byName('Anna Berg', '2003-05-01')?.party).toBe('NOR');
  expect(table.byName('Abdel Fattah Karim', null)?.party).toBe('SDN');
  expect(table.byName('Anna Berg', '2019-05-01')).toBeNull();
  expect(table.byName('Nobody Berg', '2003-05-01')).toBeNull();
});

test('a surname alone wants a day that leaves one person, or a party that all who bear it share', () => {
  expect(table.byName('Berg', '2003-05-01')?.party).toBe('NOR');
  expect(table.byName('Berg', '2012-05-01')?.party).toBe('SWE');
  expect(table.byName('Berg', null)).toBeNull();
  expect(table.byName('Karim', null)?.party).toBe('SDN');
  expect(table.byName('Berg', '2008-05-01')).toBeNull();
});

test('the table of the package holds people world-wide, each with a party and a term', () => {
  const { leaders } = loadLexicon();
  expect(leaders.all.length).toBeGreaterThan(1000);
  expect(leaders.byName('Ban Ki Moon', '2013-01-01')?.party).toBe('UN');
  for (const { name, party, from, until } of leaders.all)
    expect([name !== '', party !== '', from <= until]).toEqual([true, true, true]);
});

test('of those that count only: a spokesman of the same name leads nobody', () => {
  const named = leaderTable(() => [
    { ...row('Ada Holm', 'NOR', '2001', '2005'), office: 'prime minister' },
    { ...row('Per Holm', 'SWE', '2001', '2005'), office: 'spokesman' },
  ]);
  expect(named.byName('Holm', null)).toBeNull();
  expect(named.byName('Holm', null, ({ office }) => office === 'prime minister')?.party).toBe('NOR');
});
