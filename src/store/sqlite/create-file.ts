// Makes a new ledger: whole under another name first, so that at the path stands either nothing or a ledger, whatever happens meanwhile.
// Example: two programs that make 'a.onrecord' at once both open the one that was there first.
import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from './driver.ts';
import { LEDGER_MARK } from './look-at-file.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { sayFault } from './say-fault.ts';
import { type Sql, sqlOf } from './sql.ts';

export function createFile(path: string, migrations: readonly Migration[]): void {
  const draft = `${path}.new-${process.pid}`;
  rmSync(draft, { force: true });
  let sql: Sql | null = null;
  try {
    sql = sqlOf(openDatabase(draft, {}));
    sql.exec(`PRAGMA application_id = ${LEDGER_MARK}; PRAGMA synchronous = FULL`);
    migrate(sql, { path, migrations, readOnly: false });
    sql.close();
    putInPlace(draft, path);
  } catch (fault) {
    throw sayFault(fault, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives the draft its name and forces both to the disk; false where something has that name by now. */
export function putInPlace(draft: string, path: string): boolean {
  sync(draft);
  try {
    linkSync(draft, path);
  } catch (fault) {
    if ((fault as { code?: unknown }).code === 'EEXIST') return false;
    // Some file systems have no links. A copy that must not overwrite says so itself.
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
    sync(path);
  }
  sync(dirname(path));
  return true;
}

/** A folder cannot be synced everywhere; where it cannot, the system does it in its own time. */
export function sync(path: string): void {
  try {
    const file = openSync(path, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {}
}
