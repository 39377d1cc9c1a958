import { expect, test } from 'vitest';
import { companyOf, numberOf, vocabularyEntry } from '../../src/language/word-atoms.ts';
import { wordClusters } from '../../training/word-clusters.ts';

/** Rows of three numbers, the first one without a vector; two bundles of directions, taken in turn. */
const rows = Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? [5, 0.1 * (k % 7), 0] : [0, 0.1 * (k % 5), 3]));
const vectors = { width: 3, numbers: new Map(), values: Float32Array.from([0, 0, 0, ...rows.flat()]) };

test('words whose vectors point the same way are of one group, whatever their length', () => {
  const groups = wordClusters(vectors, 2, 5);
  expect(groups[0]).toBe(0);
  expect(new Set(rows.map((_, k) => `${k % 2} ${groups[k + 1]}`)).size).toBe(2);
});

test('the same vectors give the same groups', () => {
  expect(wordClusters(vectors, 4, 5)).toEqual(wordClusters(vectors, 4, 5));
});

test('an entry of the vocabulary holds number and group side by side', () => {
  for (const [number, company] of [
    [0, 0],
    [1, 255],
    [41410, 7],
    [(1 << 20) - 1, 255],
  ] as const) {
    expect(numberOf(vocabularyEntry(number, company))).toBe(number);
    expect(companyOf(vocabularyEntry(number, company))).toBe(company);
  }
});
