// A whole copy of a ledger while it is in use: what was kept when it began, nothing half done. Under another name first, so that at the path stands
// either nothing or a whole copy. Leaves putting one back to restore.ts. Example: await store.backup('2026-11-28.onrecord').
import { existsSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { putInPlace } from './create-file.ts';
import type { Sql } from './sql.ts';

export async function backup(sql: Sql, path: string): Promise<void> {
  const full = resolve(path);
  const there = `"${path}" is there already: name a new file for the backup`;
  if (existsSync(full)) throw new Error(there);
  if (!existsSync(dirname(full)))
    throw new Error(`no folder "${dirname(path)}" for the backup "${path}": make it first`);
  if (sql.inTransaction()) throw new Error('a backup within a change: make it before or after');
  const draft = `${full}.new-${process.pid}`;
  rmSync(draft, { force: true });
  try {
    copyInto(sql, draft);
    if (!putInPlace(draft, full)) throw new Error(there);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A whole and compact copy of what is kept at this moment. */
export function copyInto(sql: Sql, draft: string): void {
  sql.run('VACUUM INTO ?', draft);
}
