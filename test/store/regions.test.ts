import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions } from '../../src/store/sqlite/regions.ts';

describe('regions', () => {
  it('are as large as links of enough weight make them', () => {
    const found = regions();
    found.join(1, 2, 9); // nobody has asked yet from which weight on
    found.from(2);
    found.join(1, 5000, 2);
    found.join(5000, 3, 2.5);
    found.join(3, 4, 1.9);
    expect([found.size([1]), found.size([3, 1]), found.size([4]), found.size([1, 4]), found.size([])]).toEqual([
      3, 3, 1, 4, 0,
    ]);
    found.from(2);
    expect(found.size([1])).toBe(3);
    found.from(1);
    expect(found.size([1])).toBe(1);
    found.join(1, 2, 1);
    found.clear();
    expect(found.size([1])).toBe(1);
  });
  it('are those of a walk from link to link', () => {
    const links = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(links, fc.subarray([1, 7, 30]), (pairs, rows) => {
        const found = regions();
        found.from(0);
        for (const [a, b] of pairs) found.join(a, b, 1);
        const reached = new Set(rows);
        for (const at of reached) for (const [a, b] of pairs) if (a === at || b === at) reached.add(a === at ? b : a);
        expect(found.size(rows)).toBe(reached.size);
      }),
    );
  });
});
