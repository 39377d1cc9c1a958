// The measures of coreference against figures worked by hand and, for the assignment, against all permutations.
import { expect, test } from 'vitest';
import { coreference, greatestSum } from '../../bench/coreference.ts';

test('the same grouping under other names is perfect', () => {
  const found = coreference(['a', 'a', 'b', 'c'], ['1', '1', '2', '3']);
  for (const measure of [found.muc, found.b3, found.ceafe, found.pairs]) expect(measure.f1).toBe(1);
  expect(found.mean).toBe(1);
});

test('two clusters run together keep recall and lose precision', () => {
  // gold {1 2 3} {4 5}, ours {1 2 3 4 5}
  const { muc, b3, ceafe, pairs } = coreference(['a', 'a', 'a', 'b', 'b'], ['x', 'x', 'x', 'x', 'x']);
  expect(muc.recall).toBe(1);
  expect(muc.precision).toBeCloseTo(3 / 4);
  expect(b3.recall).toBe(1);
  expect(b3.precision).toBeCloseTo((3 * (3 / 5) + 2 * (2 / 5)) / 5);
  expect(ceafe.precision).toBeCloseTo(6 / 8);
  expect(ceafe.recall).toBeCloseTo(6 / 8 / 2);
  expect(pairs.precision).toBeCloseTo(4 / 10);
  expect(pairs.recall).toBe(1);
});

test('all apart: no links, B3 precision whole', () => {
  const { muc, b3 } = coreference(['a', 'a', 'b'], ['1', '2', '3']);
  expect(muc.f1).toBe(0);
  expect(b3.precision).toBe(1);
  expect(b3.recall).toBeCloseTo(2 / 3);
});

test('a crossing: one mention taken by the wrong cluster', () => {
  const { b3, pairs } = coreference(['a', 'a', 'b'], ['x', 'y', 'y']);
  expect(pairs.f1).toBe(0);
  expect(b3.precision).toBeCloseTo(2 / 3);
  expect(b3.recall).toBeCloseTo(2 / 3);
});

test('groupings of different lengths are refused', () => {
  expect(() => coreference(['a'], [])).toThrow(/1 mentions in gold, 0 in ours/);
});

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

test('the best assignment is not the greedy one, and is what trying all gives', () => {
  expect(greatestSum([])).toBe(0);
  expect(
    greatestSum([
      [0.9, 0.8],
      [0.8, 0.1],
    ]),
  ).toBeCloseTo(1.6);
  for (const width of [3, 4, 5]) {
    const weights = [0, 1, 2].map((i) =>
      Array.from({ length: width }, (_, j) => ((i * 7 + j * 5 + i * j * 3) % 11) / 11),
    );
    const all = permutations(Array.from({ length: width }, (_, j) => j)).map((order) =>
      weights.reduce((sum, row, i) => sum + row[order[i]!]!, 0),
    );
    expect(greatestSum(weights)).toBeCloseTo(Math.max(...all));
    const turned = Array.from({ length: width }, (_, j) => weights.map((row) => row[j]!));
    expect(greatestSum(turned)).toBeCloseTo(Math.max(...all));
  }
});
