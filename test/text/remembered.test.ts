import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('asks once for a short word, anew for a long one, and forgets all when full', () => {
  const asked: string[] = [];
  const length = remembered((word) => {
    asked.push(word);
    return word.length;
  });
  expect([length('Baku'), length('Baku'), length('Baku')]).toEqual([4, 4, 4]);
  expect(asked).toEqual(['Baku']);
  expect(length('spokeswoman-general')).toBe(19);
  expect(length('spokeswoman-general')).toBe(19);
  expect(asked).toHaveLength(3);
  for (let k = 0; k < 20_000; k++) length(`w${k}`);
  expect(length('Baku')).toBe(4);
  expect(asked.filter((word) => word === 'Baku')).toHaveLength(2);
});
