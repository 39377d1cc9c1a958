// Likeness by rare terms, and what a report's terms are.
import { describe, expect, it, test } from 'vitest';
import { cosine, rareTerms, unit } from '../../src/text/rare-terms.ts';
import { reportTerms } from '../../src/text/report-terms.ts';

const listOf = (text: string): ReadonlyMap<string, number> => new Map(text.split(' ').map((word) => [word, 1]));
const vectors = rareTerms(
  ['the rally in lagos', 'a rally of lagos', 'the flood in lom', 'the vote in budget'].map(listOf),
);

describe('rareTerms', () => {
  it('makes a list wholly like itself, and two alike by what is rare', () => {
    expect(cosine(vectors[0]!, vectors[0]!)).toBeCloseTo(1);
    expect(cosine(vectors[0]!, vectors[1]!)).toBeGreaterThan(cosine(vectors[0]!, vectors[2]!));
    expect(cosine(vectors[1]!, vectors[3]!)).toBe(0);
  });
  it('leaves out a term that every list has', () => {
    expect(rareTerms([listOf('war rages'), listOf('war ends')])[0]!.has('war')).toBe(false);
  });
});

test('unit is of length one, and of nothing is empty', () => {
  expect([...unit([['a', 3], ['b', 4]])]).toEqual([['a', 0.6], ['b', 0.8]]); // biome-ignore format: one case a line
  expect(unit([['a', 0]]).size).toBe(0);
});

describe('reportTerms', () => {
  it('parts names and figures from other words, and counts both', () => {
    const { names, words } = reportTerms('Three trawlers sank off Upper Lom. In Lom 214 trawlers sail.');
    expect(Object.fromEntries(names)).toEqual({ three: 1, upper: 1, lom: 2, 214: 1 });
    expect(words.get('trawler')).toBe(2);
    expect(words.has('lom')).toBe(false);
  });
  it('takes a word with a capital for none where the report writes it small too', () => {
    const { names } = reportTerms('Ferry Sinks Off Lom\nHelp came late as a ferry sinks near Lom.');
    expect([...names.keys()]).toEqual(['off', 'lom', 'help']);
  });
});
