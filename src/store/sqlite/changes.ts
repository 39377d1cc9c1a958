// All or nothing: a change is one transaction, and where an act in it fails nothing of it is kept. Leaves what is done to the caller.
// Example: change(() => { keep(a); keep(b); }) keeps both, or, where the second throws, neither.
import type { LedgerStore } from '../store.ts';
import { forget, recall, rest } from './memory.ts';
import { resultCode } from './say-fault.ts';
import type { Sql } from './sql.ts';

export type Changes = {
  readonly change: LedgerStore['change'];
  /** An act within a change, or else a change of its own. */
  readonly whole: <T>(act: () => T) => T;
};

export function changes(sql: Sql): Changes {
  let state: 'at rest' | 'changing' | 'failed' = 'at rest';
  const change = <T>(work: () => T): T => {
    if (state !== 'at rest') throw new Error('a change within a change: put both into one');
    state = 'changing';
    try {
      return transaction(sql, () => {
        recall(sql);
        const done = work();
        if (state === 'failed') throw new Error(FAILED);
        return done;
      });
    } catch (fault) {
      forget(sql);
      throw fault;
    } finally {
      rest(sql);
      state = 'at rest';
    }
  };
  // An act that failed may have left a half of itself, and SQLite may have ended the change already: no other half is put to it.
  const whole = <T>(act: () => T): T => {
    if (state === 'at rest') return change(act);
    if (state === 'failed') throw new Error(FAILED);
    try {
      return act();
    } catch (fault) {
      state = 'failed';
      throw fault;
    }
  };
  return { change, whole };
}

const FAILED = 'an act of this change had failed: nothing of it was kept';

/** The right to write is taken at the start: who has it is not turned back halfway. */
function transaction<T>(sql: Sql, work: () => T): T {
  sql.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    if (done instanceof Promise) throw new Error('a change waits for nothing: do what takes time before it');
    commit(sql);
    return done;
  } catch (fault) {
    if (sql.inTransaction()) sql.exec('ROLLBACK');
    throw fault;
  }
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
