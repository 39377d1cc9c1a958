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
});
