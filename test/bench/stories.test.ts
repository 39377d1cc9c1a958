// Grouping reports into stories by the scorer: one link joins, days forbid, and a story counts only whole and alone.
import { expect, test } from 'vitest';
import { daysNear, singleLink, wholeAndAlone, wordTerms } from '../../bench/stories.ts';
import { rareTerms } from '../../src/text/rare-terms.ts';

const texts = ['the rally in Lagos', 'a rally of Lagos', 'the flood in Kerala', 'the budget in parliament'];
const vectors = rareTerms(texts.map(wordTerms));

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
