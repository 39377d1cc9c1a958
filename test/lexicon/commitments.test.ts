import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitmentRules, partiesOn } from '../../src/lexicon/commitments.ts';

const folder = new URL('../../data/commitments/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const rules = commitmentRules(files);

describe('data/commitments', () => {
  it('holds treaties and cease-fires, each with a source, and one rule for what the report itself names', () => {
    expect(rules.length).toBeGreaterThanOrEqual(25);
    expect(rules.filter(({ generic }) => generic).map(({ id }) => id)).toEqual(['cease-fire-named']);
    expect(rules.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id)].sort());
  });
  it('ends no membership before it began', () => {
    for (const { id, members } of rules)
      for (const { party, from, until } of members)
        expect(until === null || from < until, `${id} ${party} ${from}`).toBe(true);
  });
  it('knows the parties of a day', () => {
    const parties = (id: string, day: string) => partiesOn(rules.find((rule) => rule.id === id)!, day);
    expect(parties('north-atlantic-treaty-5', '2004-03-28')).toHaveLength(19);
    expect(parties('north-atlantic-treaty-5', '2004-03-29')).toHaveLength(26);
    expect(parties('north-atlantic-treaty-5', '2024-03-07')).toHaveLength(32);
    expect(parties('collective-security-treaty-4', '2020-10-14')).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']);
    expect(parties('treaty-on-european-union-42-7', '2020-02-01')).not.toContain('GBR');
  });
});

describe('a bad file', () => {
  const good = JSON.parse(files.find(({ name }) => name === 'anzus-4.json')!.text);
  it.each([
    ['no JSON', 'x.json', '{', 'x.json: not JSON'],
    ['no name', 'anzus-4.json', JSON.stringify({ ...good, name: undefined }), 'anzus-4.json: name'],
    ['another id', 'other.json', JSON.stringify(good), "other.json: its id is 'anzus-4'"],
    [
      'a test that nobody knows',
      'anzus-4.json',
      JSON.stringify({ ...good, conditions: [{ id: 'a', text: 'b', test: { kind: 'oracle' } }] }),
      'anzus-4.json: conditions.0.test',
    ],
    [
      'a mention in capitals',
      'anzus-4.json',
      JSON.stringify({ ...good, mentions: ['ANZUS'] }),
      'anzus-4.json: mentions.0: must be lower case',
    ],
  ])('with %s throws its name', (_, name, text, message) => {
    expect(() => commitmentRules([{ name, text }])).toThrow(message);
  });
});
