// Grouping reports into stories: rarity weighs, one link joins, days forbid, and a story counts only whole and alone.
import { describe, expect, it, test } from 'vitest';
import { averageLink, cosine, daysNear, singleLink, tfIdf, wholeAndAlone, wordTerms } from '../../bench/stories.ts';

const texts = ['the rally in Lagos', 'a rally of Lagos', 'the flood in Kerala', 'the budget in parliament'];
const vectors = tfIdf(texts.map(wordTerms));

test('reports are alike by what is rare, and a report is wholly like itself', () => {
  expect(cosine(vectors[0]!, vectors[0]!)).toBeCloseTo(1);
  expect(cosine(vectors[0]!, vectors[1]!)).toBeGreaterThan(cosine(vectors[0]!, vectors[2]!));
  expect(cosine(vectors[1]!, vectors[3]!)).toBe(0);
});

test('a term that every report has weighs nothing', () => {
  expect(tfIdf([wordTerms('war rages'), wordTerms('war ends')])[0]!.has('war')).toBe(false);
});

test('one link joins, and what may not join does not', () => {
  expect(singleLink(vectors, 0.3)).toEqual(['0', '0', '2', '3']);
  expect(new Set(singleLink(vectors, 0.3, () => false)).size).toBe(4);
  expect(new Set(singleLink(vectors, 0)).size).toBe(1);
});

test('three days are near, four are not, no day forbids nothing', () => {
  expect(daysNear('2019-03-01', '2019-03-04')).toBe(true);
  expect(daysNear('2019-03-01', '2019-03-05')).toBe(false);
  expect(daysNear(undefined, '2019-03-05')).toBe(true);
});

test('a story split, or with a stranger in it, is not whole and alone', () => {
  expect([...wholeAndAlone(['a', 'a', 'b', 'b', 'c'], ['1', '1', '2', '3', '3'])]).toEqual(['a']);
});

describe('averageLink', () => {
  const reports = ['ferry sinks', 'ferry sinks lake', 'lake road', 'lake road opens'].map(wordTerms);
  it('joins what is alike on average, and leads no chain from one story to the next', () => {
    expect(averageLink(tfIdf(reports), 0.3)).toEqual(['0', '0', '2', '2']);
    expect(new Set(singleLink(tfIdf(reports), 0.05)).size).toBe(1);
  });
  it('does not join what may not be joined', () => {
    expect(new Set(averageLink(tfIdf(reports), 0.3, () => false)).size).toBe(4);
  });
});
