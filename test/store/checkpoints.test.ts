import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { LedgerStore } from '../../src/store/store.ts';
import { opened } from './opened.ts';
import { entry } from './rows.ts';

const ledger = opened(openStore);
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const put = (store: LedgerStore, id: string): void => {
  const bytes = randomBytes(500_000).toString('hex');
  store.change(() => store.keep(entry(id, { bytes })));
};

test('what a large log holds comes into the file while the ledger stays open, and nothing is left beside it when it is closed', async () => {
  const path = `${ledger.path}.large`;
  const store = openStore(path);
  for (let i = 0; i < 40; i++) put(store, `a${i}`);
  for (let i = 0; i < 400 && sizeOf(path) < 15_000_000; i++) await wait(25);
  expect(sizeOf(path)).toBeGreaterThan(15_000_000);
  put(store, 'b');
  store.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
  const again = openStore(path);
  expect([...again.reports()]).toHaveLength(41);
  expect(again.check()).toEqual([]);
  again.close();
});

test('a small log is left where it is', () => {
  put(ledger.store, 'a');
  expect(sizeOf(`${ledger.path}-wal`)).toBeGreaterThan(400_000);
  expect(sizeOf(ledger.path)).toBeLessThan(2_000_000);
});
