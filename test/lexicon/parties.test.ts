import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';

type Country = { readonly cca3: string; readonly independent: boolean; readonly name: { readonly common: string } };
const file = new URL('../../node_modules/world-countries/countries.json', import.meta.url);
const countries = JSON.parse(readFileSync(file, 'utf8')) as readonly Country[];
const { parties } = loadLexicon();
/** 'code/how/words' of the match at each word, e.g. '1:AZE/demonym/1'. */
const found = (text: string): string[] => {
  const words = text.split(' ');
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const match = parties.at(words, i);
    if (match !== null) out.push(`${match.entry.code}/${match.how}/${match.length}`);
    i += match?.length ?? 1;
  }
  return out;
};

describe('parties', () => {
  it.each([
    ['An Azerbaijani drone', ['AZE/demonym/1']],
    ['Azeris and Armenians fled', ['AZE/demonym/1', 'ARM/demonym/1']],
    ['Yerevan answered Baku', ['ARM/capital/1', 'AZE/capital/1']],
    ['the Kremlin denied it', ['RUS/seat/1']],
    ['the U.S. State Department said', ['USA/seat/3']],
    ['Nagorno - Karabakh forces', ['Nagorno-Karabakh/name/3']],
    ["Nagorno-Karabakh 's army", ['Nagorno-Karabakh/name/1']],
    ["al-Qa'ida in the Arabian Peninsula", ['AQAP/alias/5']],
    ['al - Qaeda fighters', ['Al-Qaeda/name/3']],
    ['Guinea - Bissau and Guinea', ['GNB/name/3', 'GIN/name/1']],
    ['a MINUSMA convoy', ['UN/alias/1']],
    ['Burmese and Congolese troops', ['MMR/demonym/1', 'COD/demonym/1']],
    ['UKRAINE STRIKES RUSSIA', ['UKR/name/1', 'RUS/name/1']],
    ['Bosnian Serb army units', ['VRS/alias/3']],
    ['the Saudi-led coalition', ['Saudi-led coalition/name/2']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'tell us now',
    'they polish the brass',
    'who is it',
    'TELL US WHO CAME',
    'the rebels and the regime',
    'a turkey dinner',
  ])('no party in: %s', (text) => expect(found(text)).toEqual([]));

  it('gives the sector a name carries and the state a force serves', () => {
    expect(parties.at(['Pentagon'], 0)?.entry).toMatchObject({ code: 'USA', sector: 'MIL' });
    expect(parties.at(['IDF'], 0)?.entry).toMatchObject({ sector: 'MIL', of: 'ISR' });
    expect(parties.byCode('ARM')).toMatchObject({ name: 'Armenia', sector: null, kind: 'state' });
    expect(parties.byCode('nobody')).toBeNull();
  });

  it('knows every country and its capital by the usual name', () => {
    const known = countries.filter((country) => country.independent && country.cca3 !== 'UNK');
    const missing = known.filter(({ cca3, name }) => parties.at(name.common.split(' '), 0)?.entry.code !== cca3);
    expect(missing.map(({ name }) => name.common)).toEqual([]);
    expect(known.length).toBeGreaterThan(190);
  });

  it('names at least 250 armed groups', () => {
    expect(parties.all.filter(({ kind }) => kind === 'armed-group').length).toBeGreaterThanOrEqual(250);
  });

  it('never throws and never reaches past the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('al', '-', 'Qaeda', 'U.S.', "'s", 'Nagorno'))),
        (words) => words.every((_, i) => i + (parties.at(words, i)?.length ?? 0) <= words.length),
      ),
    );
  });
});
