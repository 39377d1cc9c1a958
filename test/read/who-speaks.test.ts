import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { peopleOf } from './people-of.ts';

type PeopleCase = {
  readonly title: string;
  readonly setting: string;
  readonly text: string;
  readonly expected: readonly string[];
};

/** '## title', '@ phrase', the text, '=' expected lines; throws where a case expects nothing. */
function readCases(name: string): readonly PeopleCase[] {
  const file = readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8');
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [title, ...lines] = block.trim().split('\n');
      const marked = (mark: string): readonly string[] =>
        lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1).trim());
      const expected = marked('=');
      if (expected.length === 0) throw new Error(`case without expectation: "${title}"`);
      return {
        title: title!.trim(),
        setting: marked('@')[0]!,
        text: lines
          .filter((line) => !/^[@=]/.test(line))
          .join(' ')
          .trim(),
        expected,
      };
    });
}

/** 'phrase << word': the phrase behind the first place of the word. */
function phraseIn(text: string, setting: string): Span {
  const [phrase, after] = setting.split(' << ');
  const from = after === undefined ? 0 : text.indexOf(after) + after.length;
  const start = text.indexOf(phrase!, from);
  if (start < 0) throw new Error(`no "${phrase}" in the case`);
  return { start, end: start + phrase!.length };
}

describe('who speaks', () => {
  for (const { title, setting, text, expected } of readCases('people.txt')) {
    it(title, () => {
      const speakers = peopleOf(text).whoSpeaks(phraseIn(text, setting), []);
      expect(speakers.map((s) => `${s.voice} | ${s.name ?? '-'} | ${s.party ?? '-'}`)).toEqual(expected);
    });
  }

  it('takes I and we from whoever speaks the quotation', () => {
    const text = 'Georgia\'s president, Nana Beridze, spoke at noon. "I never signed it," Beridze said.';
    const people = peopleOf(text);
    const [first] = people.whoSpeaks(phraseIn(text, 'Beridze << noon'), []);
    const [second] = people.whoSpeaks(phraseIn(text, 'I << noon'), [first!]);
    expect([second?.name, second?.entity]).toEqual(['Nana Beridze', first?.entity]);
  });

  it('gives each of two his own words, and both the phrase that names them together', () => {
    const spansOf = (text: string, words: string) =>
      peopleOf(text)
        .whoSpeaks(phraseIn(text, words), [])
        .map(({ span }) => text.slice(span!.start, span!.end));
    expect(spansOf('Ankara and Athens each urged restraint.', 'Ankara and Athens')).toEqual(['Ankara', 'Athens']);
    const both = 'Delegations from Ankara and Athens';
    expect(spansOf(`${both} agreed to meet.`, both)).toEqual([both, both]);
  });

  it('names the one holder of an office by the state that stands there, not by a pronoun', () => {
    const named = (text: string, words: string) => peopleOf(text).whoSpeaks(phraseIn(text, words), [])[0]?.name ?? null;
    expect(named("Kenya's delegate said the vote was off.", "Kenya's delegate")).toBe("Kenya's delegate");
    expect(named('Kenya met Chad on Monday. Its delegate said the vote was off.', 'Its delegate')).toBe(null);
  });

  it('names a body with the field that it is for, and not with a time', () => {
    const named = (text: string, words: string) => peopleOf(text).whoSpeaks(phraseIn(text, words), [])[0]?.name ?? null;
    expect(named('The special court for peace ruled on Monday.', 'The special court for peace')).toBe(
      'special court for peace',
    );
    expect(named('The Kenyan army said for years that it was ready.', 'The Kenyan army')).toBe('Kenyan army');
  });

  it('knows a body by the initials behind a long name that it does not know', () => {
    const told = (text: string, words: string) => peopleOf(text).whoSpeaks(phraseIn(text, words), [])[0]?.party ?? null;
    expect(told('The World Childrens Emergency Fund (UNICEF) said so.', 'The World Childrens Emergency Fund')).toBe(
      'UN',
    );
    expect(told('The Harbour Workers Union (HWU) said so.', 'The Harbour Workers Union')).toBe('HWU');
  });
});

describe('party of a phrase', () => {
  const cases: readonly [string, string, string | null, string | null][] = [
    ['Azerbaijani forces shelled the road.', 'Azerbaijani forces', 'AZE', null],
    ['The Turkish army crossed the river.', 'The Turkish army', 'TUR', 'MIL'],
    ['A strike killed two Palestinian civilians.', 'two Palestinian civilians', 'PSE', 'CVL'],
    ['Unknown gunmen attacked the post.', 'Unknown gunmen', null, 'REB'],
    [
      'Terrorist groups fired rockets, the Bela Police Command said. The terrorist groups fled.',
      'The terrorist groups',
      null,
      'REB',
    ],
    ['The Taliban fired rockets. The Taliban said so. The insurgents fled.', 'The insurgents', 'Taliban', 'REB'],
    [
      'The International Monitoring Group counted ten dead. A Turkish-backed alliance took the town.',
      'A Turkish-backed alliance',
      null,
      null,
    ],
    ['NATO counted ten dead. The alliance took the town.', 'The alliance', 'NATO', null],
    ['Moldova protested. The government recalled its envoy from Moldova.', 'The government', 'MDA', 'GOV'],
  ];
  for (const [text, phrase, party, sector] of cases)
    it(`${phrase} is ${party ?? 'no party'}`, () => {
      const found = peopleOf(text).partyOfPhrase(phraseIn(text, phrase));
      expect(found?.party ?? null).toBe(party);
      if (sector !== null) expect(found?.sector).toBe(sector);
    });

  it('is null where the words name nobody', () => {
    expect(peopleOf('The bridge fell.').partyOfPhrase({ start: 0, end: 10 })).toBeNull();
  });
});

describe('two sides', () => {
  it('is empty for a phrase that means no pair', () => {
    const text = 'Armenia met Azerbaijan. Two sources confirmed it.';
    expect(peopleOf(text).twoSides(phraseIn(text, 'Two sources'))).toEqual([]);
  });
  it('finds the last two leaders', () => {
    const text = 'Polish President Jan Kot met Czech President Petr Dub on Monday. The two leaders discussed trade.';
    const names = peopleOf(text)
      .twoSides(phraseIn(text, 'The two leaders'))
      .map((s) => s.name);
    expect(names).toEqual(['Jan Kot', 'Petr Dub']);
  });
});

describe('any text', () => {
  it('may end with a mark of possession', () => {
    expect(peopleOf("Shells hit the rebels'").entities.map(({ name }) => name)).toEqual(
      peopleOf('Shells hit the rebels').entities.map(({ name }) => name),
    );
  });
  it('never throws, and answers with spans of its own', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'Said',
      'said',
      "'s",
      'Syria',
      'President',
      'Ali',
      ',',
      '(',
      ')',
      '"',
      'it',
      'both sides',
      'UN',
      'of',
      'and',
      '\n',
      '🙂',
      '52',
      'IS',
      '-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const { whoSpeaks, partyOfPhrase, twoSides, entities } = peopleOf(text);
          const start = text.length === 0 ? 0 : a % text.length;
          const phrase = { start, end: Math.min(text.length, start + 1 + (b % 12)) };
          const speakers = whoSpeaks(phrase, []);
          const last = speakers.at(-1)?.span;
          expect(last?.start).toBe(phrase.start);
          expect(last?.end).toBeGreaterThanOrEqual(phrase.end); // to the end of a name that the phrase cuts
          for (const { span } of speakers) {
            expect(span?.start).toBeLessThanOrEqual(phrase.start); // those of a list stand before the last, which the phrase is
            expect(span?.end).toBeLessThanOrEqual(text.length);
          }
          partyOfPhrase(phrase);
          twoSides(phrase);
          for (const e of entities)
            for (const m of e.mentions) expect(m.span.start < m.span.end && m.span.end <= text.length).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const seed = new URL('../../../shared/seed/karabakh-2020-10-14.txt', import.meta.url);
describe.skipIf(!existsSync(seed))('the seed report', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : '';
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['An Armenian Defense Ministry spokeswoman', null, 'ARM'],
    ['Armenian Defense Ministry spokeswoman Shushan Stepanian', 'Shushan Stepanian', 'ARM'],
    ['Azerbaijani President Ilham Aliyev', 'Ilham Aliyev', 'AZE'],
    ["Russia's Lavrov", 'Sergei Lavrov', 'RUS'],
    ["Azerbaijan's Defense Ministry", "Azerbaijan's Defense Ministry", 'AZE'],
    ['the International Crisis Group', 'International Crisis Group', 'ICG'],
    ['the Kremlin << Erdogan, ', 'Kremlin', 'RUS'],
  ];
  const people = peopleOf(text, 'STEPANAKERT');
  for (const [setting, name, party] of cases)
    it(setting, () => {
      const [speaker] = people.whoSpeaks(phraseIn(text, setting), []);
      expect([speaker?.name ?? null, speaker?.party ?? null]).toEqual([name, party]);
    });

  it('lets rebels, medics and those who lean to them speak for no state though they stand in its town', () => {
    const told = (words: string) =>
      peopleOf(`${words} said nine had died.`).whoSpeaks(phraseIn(`${words} said nine had died.`, words), [])[0]
        ?.party ?? null;
    expect(told('A rebel commander in Aleppo')).toBe('Syrian rebels');
    expect(told('A medical source in Aleppo')).toBe(null);
    expect(told('A pro-opposition civil defense source in Aleppo')).toBe(null);
    expect(told('A police source in Aleppo')).toBe('SYR');
  });
});
