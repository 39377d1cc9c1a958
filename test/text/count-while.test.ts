import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWhile } from '../../src/text/count-while.ts';

it('counts what passes, as going through all of them does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (items, limit) => {
      const sorted = [...items].sort((a, b) => a - b);
      expect(countWhile(sorted.length, (i) => sorted[i]! < limit)).toBe(sorted.filter((one) => one < limit).length);
    }),
  );
});
it('asks of no place outside the list', () => {
  expect(countWhile(0, () => expect.unreachable())).toBe(0);
  expect(countWhile(3, (i) => i >= 0 && i < 3)).toBe(3);
});
