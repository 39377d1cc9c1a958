// A fresh store for each test of a suite, closed and removed after it. Example: const ledger = opened(openStore); … ledger.store.keep(entry('a')).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { LedgerStore } from '../../src/store/store.ts';

export type Opened = {
  readonly store: LedgerStore;
  readonly path: string;
  /** Closes it and opens it again. */
  readonly again: () => void;
};

export function opened(open: (path: string) => LedgerStore): Opened {
  let folder = '';
  let store: LedgerStore | null = null;
  const path = (): string => join(folder, 'a.onrecord');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'));
    store = open(path());
  });
  afterEach(() => {
    store?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get store() {
      if (store === null) throw new Error('no store outside a test');
      return store;
    },
    get path() {
      return path();
    },
    again: () => {
      store?.close();
      store = open(path());
    },
  };
}
