import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { type Sql, sqlOf } from '../../src/store/sqlite/sql.ts';
import { holdersOf, newTiers, putKeys, type Tiers, tablesOf, takeKeys } from '../../src/store/sqlite/tiers.ts';

const tiers: Tiers = { table: 'finds', key: 'word', holder: 'page', full: { small: 5, middle: 12 } };
const opened = (): Sql => {
  const sql = sqlOf(openDatabase(':memory:', {}));
  sql.exec(`CREATE TABLE finds (word TEXT, page INTEGER, PRIMARY KEY (word, page)) WITHOUT ROWID;
    ${newTiers(tiers, 'word TEXT, page INTEGER')}`);
  return sql;
};
const pagesOf = (sql: Sql, word: string): number[] =>
  sql.all<{ page: number }>(`SELECT page FROM (${holdersOf(tiers, '?1')}) ORDER BY 1`, word).map(({ page }) => page);
const rowsIn = (sql: Sql): number[] =>
  tablesOf(tiers).map((table) => sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n);

test('a full table is put into the next larger one, and no key is lost on the way', () => {
  const sql = opened();
  const seen: number[][] = [];
  for (let page = 1; page <= 9; page++) {
    putKeys(sql, tiers, page, ['a', `b${page}`]);
    seen.push(rowsIn(sql));
  }
  expect(seen.some(([small, middle]) => small === 0 && middle! > 0)).toBe(true);
  expect(seen.at(-1)![2]).toBeGreaterThan(0);
  expect(seen.at(-1)!.reduce((a, b) => a + b)).toBe(18);
  expect(pagesOf(sql, 'a')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('keys are found, taken out and put again as if they stood in one table', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const act = fc.record({ put: fc.boolean(), page: fc.integer({ min: 1, max: 6 }), words: fc.uniqueArray(word) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const sql = opened();
      const model = new Map<string, Set<number>>();
      for (const { put, page, words } of acts) {
        (put ? putKeys : takeKeys)(sql, tiers, page, words);
        for (const one of words) {
          const pages = model.get(one) ?? new Set();
          if (put) pages.add(page);
          else pages.delete(page);
          model.set(one, pages);
        }
      }
      for (const [one, pages] of model) expect(new Set(pagesOf(sql, one))).toEqual(pages);
      sql.close();
    }),
    { numRuns: 200 },
  );
});
