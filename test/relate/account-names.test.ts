// Which names around a deed tell it from another of its war: a case and a not-case for each kind that tells nothing.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { namesIn } from '../../src/relate/account-names.ts';

const lexicon = loadLexicon();
const names = (sentence: string, dates: readonly string[] = []) =>
  namesIn([sentence], { dates: new Set(dates), day: '2016-07-10' }, lexicon);

describe('names around a deed', () => {
  it('are persons, villages, weapons, with a capital and not at the head of a sentence', () =>
    expect(names('Shells hit Upper Lom, said Mila Renn, and a Bayraktar TB2 was seen.')).toEqual([
      'bayraktar tb2',
      'mila renn',
      'upper lom',
    ]));
  it.each([
    ['a party', 'It was fired on by Pakistan near Ghulam Khan.', ['ghulam khan']],
    [
      'a party of several words, small ones among them',
      'The Syrian Observatory for Human Rights said that Dorrim was hit.',
      ['dorrim'],
    ],
    ['who leads a party', 'It was hit, Barack Obama told Mila Renn.', ['mila renn']],
    ['a great city', 'A market in Aleppo was hit, and one in Dorrim.', ['dorrim']],
    ['a whole province', 'A market in Helmand was hit, and one in Dorrim.', ['dorrim']],
    ['a day of the report', 'A market was hit on Sunday in Dorrim.', ['dorrim']],
  ])('are not %s', (_, sentence, found) => expect(names(sentence, ['Sunday'])).toEqual(found));
});
