// However the rows are found, by the part of a question that has few or in order of day, the answer is the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentQuestion } from '../../src/model/question.ts';
import { incidents } from '../../src/store/sqlite/ask-incidents.ts';
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { narrowest } from '../../src/store/sqlite/narrowest.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { type Sql, sqlOf } from '../../src/store/sqlite/sql.ts';
import { entry, incident, regrouping } from './rows.ts';

const PARTIES = ['VAL', 'KES', 'LOM'] as const;
const PLACES = ['Kestel', 'Old Kestel', 'Orsk'] as const;
const STANDINGS = ['claimed', 'disputed', 'agreed'] as const;
const TYPES = ['ASSAULT', 'AGREE'] as const;
const day = (n: number): string => `2031-05-${String(1 + (n % 28)).padStart(2, '0')}`;

let folder = '';
let sql: Sql;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-narrowest-'));
  const path = join(folder, 'a.onrecord');
  const store = openStore(path);
  const ids = Array.from({ length: 60 }, (_, n) => `i${n}`);
  store.change(() => {
    store.keep(entry('a', { accounts: ids.slice(0, 30).map((id) => [id] as const) }));
    store.keep(entry('b', { accounts: ids.slice(30).map((id) => [id] as const) }));
    store.regroup(
      regrouping({
        incidents: ids.map((id, n) =>
          incident(`${n < 30 ? 'a' : 'b'}#${id}`, {
            ...(n % 7 === 0 ? {} : { days: n % 5 === 0 ? [day(n), '2031-06-02'] : [day(n), day(n)] }),
            ...(n % 3 === 0 ? {} : { place: PLACES[(n % 11) % 3]!, point: [n % 9, n % 8] }),
            ...{ type: TYPES[n % 2]!, standing: STANDINGS[(n >> 1) % 3]!, country: n % 4 === 0 ? 'KES' : 'VAL' },
            ...{ actors: [PARTIES[n % 3]!], recipients: n % 2 === 0 ? [PARTIES[(n + 1) % 3]!] : [] },
            history: [{ from: null, to: 'claimed', on: day(n * 3), report: 'a', statement: null, because: '' }],
          }),
        ),
      }),
    );
  });
  store.close();
  sql = sqlOf(openDatabase(path, { readOnly: true }));
});
afterAll(() => {
  sql.close();
  rmSync(folder, { recursive: true, force: true });
});

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const aDay = fc.nat(27).map(day);
const question: fc.Arbitrary<IncidentQuestion> = fc.record(
  {
    ids: some(['a#i3', 'a#i8', 'b#i41', 'none']),
    parties: some([...PARTIES, 'TARN']),
    between: some(PARTIES),
    types: some(TYPES),
    standings: some(STANDINGS),
    from: aDay,
    to: aDay,
    box: fc.constantFrom({ south: 2, north: 6, west: 1, east: 7 }, { south: -90, north: 90, west: -180, east: 180 }),
    country: fc.constantFrom('KES', 'VAL', 'LOM'),
    place: fc.constantFrom('kest', 'old', 'orsk', 'none'),
    changedSince: aDay,
    changedUntil: aDay,
    reports: some(['a', 'b', 'none']),
    limit: fc.nat(12),
  },
  { requiredKeys: [] },
);

test('few or many, the same incidents in the same order', () => {
  const found = (asked: IncidentQuestion, few: number) => incidents(sql, asked, few).map(({ id }) => id);
  fc.assert(
    fc.property(question, fc.constantFrom(3, 12, 25), (asked, few) => {
      const every = found(asked, 1000);
      expect(found(asked, 0)).toEqual(every);
      expect(found(asked, few)).toEqual(every);
      expect(every).toEqual(found({ ...asked, limit: 1000 }, 0).slice(0, asked.limit ?? 1000));
    }),
    { numRuns: 600 },
  );
});

test.each<[IncidentQuestion, string | undefined]>([
  [{}, undefined],
  [{ types: ['ASSAULT'] }, undefined],
  [{ ids: ['a#i3'], parties: ['VAL'] }, 'ids'],
  [{ reports: ['a'], place: 'old' }, 'place'],
  [{ from: '2031-05-03', to: '2031-05-04', changedSince: '2031-05-01' }, 'days'],
  [{ changedSince: '2031-05-28', box: { south: -90, north: 90, west: -180, east: 180 } }, 'changes'],
])('%j is gone through by %s', (asked, by) => expect(narrowest(sql, asked, 1000)?.by).toBe(by));
