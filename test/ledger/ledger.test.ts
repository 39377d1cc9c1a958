// The spine with the real reader and the real store: the same rows whatever the order, one neighbourhood touched and no more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Changes, putEntries } from '../../src/ledger.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Entry, LedgerStore } from '../../src/store/store.ts';
import { toldReports } from './told-reports.ts';

let folder = '';
let entries: readonly Entry[] = [];
let lexicon: Lexicon;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  ({ entries, lexicon } = toldReports());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** What the work gives on a new ledger. */
function onLedger<T>(work: (store: LedgerStore) => T): T {
  const store = openStore(join(folder, `${files++}.onrecord`));
  try {
    return work(store);
  } finally {
    store.close();
  }
}
const rows = (store: LedgerStore): string => JSON.stringify([store.incidents({}), store.families()], null, 1);
const put = (store: LedgerStore, some: readonly Entry[]): Changes => putEntries(store, some, lexicon);
const named = (...ids: readonly string[]): readonly Entry[] =>
  ids.map((id) => entries.find(({ report }) => report.id === id)!);

/** The same shuffles in every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const rest = [...items];
  const out: T[] = [];
  for (let at = seed; rest.length > 0; at = (at * 48271) % 2147483647) out.push(...rest.splice(at % rest.length, 1));
  return out;
}

test('the shelling is one incident over five reports: claimed, then disputed, then acknowledged', () => {
  onLedger((store) => {
    put(store, entries);
    const shelling = store.incidents({ types: ['ASSAULT'] }).filter(({ accounts }) => accounts.length > 2);
    expect(shelling).toHaveLength(1);
    expect([...new Set(shelling[0]!.mentions.map(({ report }) => report))].sort()).toEqual(
      ['admission', 'armenian-note', 'copy', 'georgian-note', 'wire'].sort(),
    );
    expect(shelling[0]!.history.map(({ from, to, report }) => [from, to, report])).toEqual([
      [null, 'claimed', 'georgian-note'],
      ['claimed', 'disputed', 'armenian-note'],
      ['disputed', 'acknowledged', 'admission'],
    ]);
    expect(shelling[0]!.origins.families).toBe(4);
    expect(store.families().map(({ reports, kind }) => [reports, kind])).toEqual([[['wire', 'copy'], 'copy']]);
  });
});

test('the order of adding, one by one or some at a time, does not show in a single byte', () => {
  const all = onLedger((store) => {
    put(store, entries);
    return rows(store);
  });
  for (let seed = 1; seed <= 12; seed++) {
    const other = onLedger((store) => {
      const order = shuffled(entries, seed * 7919);
      const size = 1 + (seed % 3);
      for (let i = 0; i < order.length; i += size) put(store, order.slice(i, i + size));
      expect(store.check()).toEqual([]);
      return rows(store);
    });
    expect(other, `seed ${seed}`).toBe(all);
  }
});

test('a report changes its neighbours alone, and tells which', () => {
  onLedger((store) => {
    put(store, named('georgian-note', 'talks'));
    const before = new Map(store.incidents({}).map((one) => [one.id, JSON.stringify(one)]));
    const { fresh, changed, gone } = put(store, named('armenian-note'));
    const now = new Map(store.incidents({}).map((one) => [one.id, JSON.stringify(one)]));
    expect([...now.keys()].filter((id) => !before.has(id)).sort()).toEqual([...fresh].sort());
    expect([...before.keys()].filter((id) => !now.has(id)).sort()).toEqual([...gone].sort());
    const other = [...now].filter(([id, row]) => before.has(id) && before.get(id) !== row).map(([id]) => id);
    expect(other.sort()).toEqual([...changed].sort());
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.some((id) => id.startsWith('talks'))).toBe(false);
  });
});

test('a newer reading takes the place of the earlier one: what it no longer tells is gone', () => {
  const without = onLedger((store) => {
    put(store, named('georgian-note', 'talks'));
    return store.incidents({}).map(({ id }) => id);
  });
  onLedger((store) => {
    put(store, named('georgian-note', 'admission', 'talks'));
    const [told] = named('admission');
    const silent: Entry = {
      ...told!,
      accounts: [],
      statements: [],
      report: { ...told!.report, reading: { ...told!.report.reading, incidents: [], events: [], statements: [] } },
    };
    put(store, [silent]);
    expect(store.incidents({}).map(({ id }) => id)).toEqual(without);
    expect(store.check()).toEqual([]);
    put(store, named('admission'));
    const again = rows(store);
    onLedger((other) => {
      put(other, named('admission', 'talks', 'georgian-note'));
      expect(again).toBe(rows(other));
    });
  });
});

test('where keeping one of several fails, none is kept', () => {
  onLedger((store) => {
    const [note, talks] = named('georgian-note', 'talks');
    const forged: Entry = { ...talks!, report: { ...talks!.report, sha256: '0'.repeat(64) } };
    expect(() => put(store, [note!, forged])).toThrow();
    expect([...store.reports()]).toEqual([]);
    expect(store.incidents({})).toEqual([]);
  });
});
