import { expect, test } from 'vitest';
import { recent } from '../../src/store/sqlite/recent.ts';

const there = (values: { get: (key: string) => number | undefined }, keys: string): string =>
  [...keys].filter((key) => values.get(key) !== undefined).join('');

test('the last that were put or asked for are there, the first are gone', () => {
  const values = recent<string, number>(2);
  for (const [i, key] of [...'abcde'].entries()) values.set(key, i);
  // c and d are the elder two, e the younger; a and b went with the map before
  expect(there(values, 'ab')).toBe('');
  expect(there(values, 'cde')).toBe('cde');
});

test('what is asked for stays, though others come after it', () => {
  const values = recent<string, number>(2);
  values.set('a', 1);
  for (const [i, key] of [...'bcdefgh'].entries()) {
    values.set(key, i);
    expect(values.get('a')).toBe(1);
  }
});

test('what is taken out is gone from both halves, and a value is put in the place of an earlier one', () => {
  const values = recent<string, number>(2);
  for (const key of 'abc') values.set(key, 1);
  values.delete('a');
  values.delete('c');
  values.set('b', 2);
  expect([values.get('a'), values.get('b'), values.get('c')]).toEqual([undefined, 2, undefined]);
});
