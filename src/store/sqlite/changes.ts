// All or nothing: a change is one transaction, and each act in it whole in itself. Leaves what is done to the caller.
// Example: change(() => { keep(a); keep(b); }) keeps both, or, where the second throws, neither.
import type { LedgerStore } from '../store.ts';
import { resultCode } from './say-fault.ts';
import type { Sql } from './sql.ts';

export type Changes = {
  readonly change: LedgerStore['change'];
  /** An act within a change, or else a change of its own. */
  readonly whole: <T>(act: () => T) => T;
};

export function changes(sql: Sql): Changes {
  let changing = false;
  const change = <T>(work: () => T): T => {
    if (changing) throw new Error('a change within a change: put both into one');
    changing = true;
    try {
      return transaction(sql, work);
    } finally {
      changing = false;
    }
  };
  const whole = <T>(act: () => T): T => (changing ? savepoint(sql, act) : change(act));
  return { change, whole };
}

/** The right to write is taken at the start: who has it is not turned back halfway. */
function transaction<T>(sql: Sql, work: () => T): T {
  sql.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    if (done instanceof Promise) throw new Error('a change waits for nothing: do what takes time before it');
    refuseBroken(sql);
    commit(sql);
    return done;
  } catch (fault) {
    if (sql.inTransaction()) sql.exec('ROLLBACK');
    throw fault;
  }
}

function savepoint<T>(sql: Sql, act: () => T): T {
  refuseBroken(sql);
  sql.exec('SAVEPOINT act');
  try {
    const done = act();
    sql.exec('RELEASE act');
    return done;
  } catch (fault) {
    if (sql.inTransaction()) sql.exec('ROLLBACK TO act; RELEASE act');
    throw fault;
  }
}

/** SQLite itself ends a change that the disk has no room for; what came after would be kept by halves. */
function refuseBroken(sql: Sql): void {
  if (!sql.inTransaction()) throw new Error('this change had failed before: nothing of it was kept');
}

const FOREIGN_KEY = 787;
function commit(sql: Sql): void {
  try {
    sql.exec('COMMIT');
  } catch (fault) {
    if (resultCode(fault) !== FOREIGN_KEY) throw fault;
    const lost = sql.one<{ id: string }>(
      `SELECT i.id FROM incident_accounts x JOIN incidents i ON i.row = x.incident
       WHERE x.account NOT IN (SELECT row FROM accounts) ORDER BY i.id LIMIT 1`,
    );
    throw new Error(
      `the incident "${lost?.id ?? '?'}" holds accounts that this change takes away: regroup it in the same change`,
    );
  }
}
