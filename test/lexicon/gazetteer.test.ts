import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteer } from '../../src/lexicon/gazetteer.ts';
import { foldPlaceName } from '../../src/lexicon/gazetteer-layout.ts';

const file = new URL('../../data/gazetteer/places.bin', import.meta.url);
const { find, startsWith } = gazetteer(readFileSync(file));
const first = (name: string) => find(name)[0];

describe('gazetteer', () => {
  it('leads every contested name to one place', () => {
    expect(new Set(['Xankandi', 'Stepanakert', 'Khankendi'].map((name) => first(name)?.geonamesId)).size).toBe(1);
    expect(new Set(['Kiev', 'Kyiv'].map((name) => first(name)?.geonamesId)).size).toBe(1);
    expect(first('Artsakh')?.name).toBe('Nagorno-Karabakh');
    expect(first('Kelbajar')?.name).toBe(first('Kalbajar')?.name);
  });
  it.each([
    ['Vardenis', 'ARM', 'settlement'],
    ['Kotayk', 'ARM', 'admin1'],
    ['Line of Control', null, 'line'],
    ['Gaza Strip', 'PSE', 'region'],
    ['Helmand', 'AFG', 'admin1'],
    ['Georgia', 'GEO', 'country'],
    ['U.S.', 'USA', 'country'],
    ['Calif.', 'USA', 'admin1'],
    ['North Kivu', 'COD', 'admin1'],
    ['Khan Younis', 'PSE', 'settlement'],
    ['el-Fasher', 'SDN', 'settlement'],
    ['Deir al-Zor', 'SYR', 'settlement'],
    ['KRAMATORSK', 'UKR', 'settlement'],
  ])('%s is in %s, a %s', (name, country, kind) => expect(first(name)).toMatchObject({ country, kind }));

  it('ranks the likely namesake first and keeps the others', () => {
    expect(first('Paris')?.country).toBe('FRA');
    expect(find('Paris').some(({ admin1 }) => admin1 === 'Texas')).toBe(true);
  });
  it('folds case, marks, hyphens and the Arabic article', () => {
    expect(foldPlaceName('Ar-Raqqah')).toBe(foldPlaceName('al-Raqqah'));
    expect(foldPlaceName('Şırnak')).toBe('sirnak');
    expect(foldPlaceName('St. Petersburg')).toBe('saint petersburg');
    expect(foldPlaceName('Ростов')).toBe('');
  });
  it('tells whether a name may go on', () => {
    expect(startsWith('Nagorno')).toBe(true);
    expect(startsWith('Khan')).toBe(true);
    expect(startsWith('Xqzzt')).toBe(false);
  });
  it('finds nothing in nothing and never throws', () => {
    expect(find('')).toEqual([]);
    fc.assert(fc.property(fc.string(), (name) => Array.isArray(find(name)) && typeof startsWith(name) === 'boolean'));
  });
  it('stays under 14 MB and answers ten thousand questions in a second', () => {
    expect(statSync(file).size).toBeLessThan(14_000_000);
    const start = performance.now();
    for (let i = 0; i < 10_000; i++) find(i % 2 ? 'Goma' : `nowhere ${i}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
  it('refuses other bytes in one line', () => {
    expect(() => gazetteer(new Uint8Array(100))).toThrow('not a gazetteer');
  });
});
