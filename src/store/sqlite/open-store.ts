// Opens the ledger in one file, or makes a new one there. Leaves what is kept and asked to the files beside it.
// Example: const store = openStore('ledger.onrecord'); store.change(() => store.keep(entry)); store.close().
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LedgerStore } from '../store.ts';
import { accountsOf, heldTogether, holding, near } from './ask-accounts.ts';
import { articles } from './ask-articles.ts';
import { alike, families, familiesOf } from './ask-families.ts';
import { incidents } from './ask-incidents.ts';
import { report, reports } from './ask-reports.ts';
import { statements } from './ask-statements.ts';
import { backup } from './backup.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { type Checkpoints, checkpoints } from './checkpoints.ts';
import { createFile } from './create-file.ts';
import { decide, decisions } from './decisions.ts';
import { openDatabase } from './driver.ts';
import { keep } from './keep.ts';
import { lookAtFile } from './look-at-file.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { neighbourhood, outlined } from './neighbourhood.ts';
import { regroup } from './regroup.ts';
import { save, saved } from './saved.ts';
import { isBusy, sayFault } from './say-fault.ts';
import { spokenCommitments } from './spoken-commitments.ts';
import { type Sql, sqlOf } from './sql.ts';

export type StoreOptions = {
  /** Nothing is written and no ledger is made; several may read while one writes. */
  readonly readOnly?: boolean;
  /** Milliseconds to wait for another program that is writing, 10,000 unless told. */
  readonly patience?: number;
  /** Layouts of the file, for tests of older and newer ones. */
  readonly migrations?: readonly Migration[];
  /** Pages of 4,096 bytes that the file may grow to, for a ledger that must not fill a disk. */
  readonly pages?: number;
};

/** Throws one line where the path holds no ledger, a damaged one, one of a newer program, or may not be written. */
export function openStore(path: string, options: StoreOptions = {}): LedgerStore {
  const full = resolve(path);
  const sql = openSql(full, path, options);
  const { change, whole } = changes(sql);
  const beside = checkpoints(full);
  const store: LedgerStore = {
    change: (work) => {
      const done = change(work);
      beside.afterChange();
      return done;
    },
    keep: (entry) => whole(() => keep(sql, entry)),
    regroup: (regrouping) => whole(() => regroup(sql, regrouping)),
    report: (id) => report(sql, id),
    reports: () => reports(sql),
    near: (keys, most, enough) => near(sql, keys, { most, enough }),
    alike: (bands, most) => alike(sql, bands, most),
    neighbourhood: (accounts, least, most) => neighbourhood(sql, accounts, { least, most }),
    outlined: (accounts, least, most) => outlined(sql, accounts, { least, most }),
    accountsOf: (ids) => accountsOf(sql, ids),
    heldTogether: (accounts) => heldTogether(sql, accounts),
    holding: (accounts) => holding(sql, accounts),
    familiesOf: (ids) => familiesOf(sql, ids),
    incidents: (question) => incidents(sql, question),
    statements: (question) => statements(sql, question),
    articles: (words, limit) => articles(sql, words, limit),
    families: (limit) => families(sql, limit),
    spokenCommitments: (days, latest) => spokenCommitments(sql, days, latest),
    decide: (decision) => whole(() => decide(sql, decision)),
    decisions: (id) => decisions(sql, id),
    saved: () => saved(sql),
    save: (name, value) => whole(() => save(sql, name, value)),
    check: () => check(sql),
    backup: (to) => backup(sql, to),
    close: () => closeSql(sql, beside, options),
  };
  return sayingFaults(store, path);
}

function openSql(
  full: string,
  path: string,
  { readOnly = false, patience = 10_000, migrations = allMigrations, pages }: StoreOptions,
): Sql {
  if (lookAtFile(full) === 'absent') {
    if (readOnly) throw new Error(`no ledger at "${path}": check the path, or add reports to make one there`);
    if (!existsSync(dirname(full)))
      throw new Error(`no folder "${dirname(path)}" for the ledger "${path}": make it first`);
    createFile(full, migrations);
    lookAtFile(full);
  }
  if (!readOnly) refuseUnwritable(full, path);
  let sql: Sql | null = null;
  try {
    sql = sqlOf(openDatabase(readOnly ? openReadable(full) : full, { readOnly, timeout: patience }));
    if (!readOnly) useLog(sql, patience);
    for (const setting of SETTINGS) sql.exec(`PRAGMA ${setting}`);
    if (pages !== undefined) sql.exec(`PRAGMA max_page_count = ${pages}`);
    migrate(sql, { path, migrations, readOnly });
    return sql;
  } catch (fault) {
    sql?.close();
    throw sayFault(fault, path);
  }
}

/** Many may read while one writes. Another program that is just opening or closing the file is waited for. */
function useLog(sql: Sql, patience: number): void {
  const until = performance.now() + patience;
  while (true) {
    try {
      sql.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (fault) {
      if (!isBusy(fault) || performance.now() > until) throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * Leaves one file with nothing beside it, unless another program has it open. The package lets go of prepared statements, and with them of the
 * file, only when memory is collected; without a log that holds no lock.
 */
function closeSql(sql: Sql, beside: Checkpoints, { readOnly = false }: StoreOptions): void {
  beside.stop();
  if (!readOnly) {
    try {
      sql.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
    } catch {}
  }
  sql.close();
}

/** FULL: what a change has returned is on the disk, also when the power fails. Sizes: cache in KiB, the log beside the file in bytes. */
const SETTINGS = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'cache_size = -131072',
  'temp_store = MEMORY',
  'journal_size_limit = 134217728',
  'wal_autocheckpoint = 65536',
];

function refuseUnwritable(full: string, path: string): void {
  for (const place of [full, dirname(full)]) {
    if (mayWrite(place)) continue;
    const what = place === full ? `"${path}"` : `the folder of "${path}"`;
    throw new Error(`${what} may not be written: make it writable, or work on a copy elsewhere`);
  }
}

function mayWrite(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The address to read from. In a folder that may not be written no log can be made beside the file; where none is there, none is needed. */
export function openReadable(full: string): string {
  return mayWrite(dirname(full)) || existsSync(`${full}-wal`) ? full : `${pathToFileURL(full).href}?immutable=1`;
}

/** Each fault of SQLite leaves the store as one line. */
function sayingFaults(store: LedgerStore, path: string): LedgerStore {
  const saying =
    (method: (...given: never[]) => unknown) =>
    (...given: never[]) => {
      try {
        const gives = method(...given);
        return gives instanceof Promise
          ? gives.catch((fault: unknown) => Promise.reject(sayFault(fault, path)))
          : gives;
      } catch (fault) {
        throw sayFault(fault, path);
      }
    };
  return Object.fromEntries(
    Object.entries(store).map(([name, method]) => [name, saying(method)]),
  ) as unknown as LedgerStore;
}
