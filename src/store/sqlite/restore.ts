// Puts a backup in the place of a ledger: checked first, brought to the newest layout, and then exchanged in one step. What stood there is kept beside
// it and never overwritten. Example: restore('2026-11-28.onrecord', 'ledger.onrecord', { replace: true }) gives 'ledger.onrecord.before-1'.
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { copyInto } from './backup.ts';
import { putInPlace, sync } from './create-file.ts';
import { openDatabase } from './driver.ts';
import { lookAtFile } from './look-at-file.ts';
import { openReadable, openStore } from './open-store.ts';
import { isBusy, sayFault } from './say-fault.ts';
import { sqlOf } from './sql.ts';

export type RestoreOptions = {
  /** Whether a ledger may stand there already; it is kept beside. */
  readonly replace?: boolean;
};

/** Gives the path under which what stood there is kept now, null where nothing did. Throws one line and changes nothing where it cannot be done. */
export function restore(from: string, to: string, { replace = false }: RestoreOptions = {}): string | null {
  const source = resolve(from);
  const target = resolve(to);
  if (source === target) throw new Error(`"${from}" is the ledger itself: name the backup, then the ledger`);
  if (lookAtFile(source) === 'absent') throw new Error(`no backup at "${from}": check the path`);
  if (!existsSync(dirname(target))) throw new Error(`no folder "${dirname(to)}" for the ledger "${to}": make it first`);
  refuseTarget(target, { to, replace });
  const draft = `${target}.new-${process.pid}`;
  rmSync(draft, { force: true });
  try {
    soundCopy(source, draft, from);
    return exchange(draft, target, to);
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseTarget(target: string, { to, replace }: { readonly to: string; readonly replace: boolean }): void {
  const there = statSync(target, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isFile()) throw new Error(`"${to}" is no file: name the ledger's file`);
  if (!replace) throw new Error(`"${to}" is there already: name another, or ask to replace it, which keeps it beside`);
}

function soundCopy(source: string, draft: string, from: string): void {
  try {
    const sql = sqlOf(openDatabase(openReadable(source), { readOnly: true, timeout: 10_000 }));
    try {
      copyInto(sql, draft);
    } finally {
      sql.close();
    }
  } catch (fault) {
    throw sayFault(fault, from);
  }
  // What the copy says of itself names the copy; the person knows only the backup.
  const wrong = findings(draft);
  if (wrong.length > 0) {
    const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
    throw new Error(`the backup "${from}" is not sound (${wrong[0]}${more}): use an earlier one`);
  }
}

function findings(draft: string): readonly string[] {
  try {
    const store = openStore(draft);
    try {
      return store.check();
    } finally {
      store.close();
    }
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}

function exchange(draft: string, target: string, to: string): string | null {
  const taken = `"${to}" came to be there meanwhile: nothing was changed; do it again`;
  if (!existsSync(target)) {
    if (!putInPlace(draft, target)) throw new Error(taken);
    return null;
  }
  settle(target, to);
  const kept = firstFree(target);
  // A log left beside the new file would be taken for its own.
  for (const log of ['-wal', '-shm']) {
    if (existsSync(target + log)) renameSync(target + log, kept + log);
  }
  keepBeside(target, kept);
  sync(draft);
  renameSync(draft, target);
  sync(dirname(target));
  return kept;
}

/** Where there are no links the ledger has no name for a moment, but both files are whole. */
function keepBeside(target: string, kept: string): void {
  try {
    linkSync(target, kept);
  } catch {
    renameSync(target, kept);
  }
}

/** Brings what its log holds into the old file, and refuses where a program has it open. A file that SQLite cannot open is kept as it is. */
function settle(target: string, to: string): void {
  try {
    if (lookAtFile(target) === 'absent') return;
    const sql = sqlOf(openDatabase(target, { timeout: 0 }));
    try {
      sql.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = DELETE');
    } finally {
      sql.close();
    }
  } catch (fault) {
    if (isBusy(fault)) {
      throw new Error(`"${to}" is in use: end the programs that have it open and do it again; nothing was changed`);
    }
  }
}

function firstFree(target: string): string {
  let n = 1;
  while (existsSync(`${target}.before-${n}`)) n++;
  return `${target}.before-${n}`;
}
