// The row of an account that something names. Example: accountRow(sql, 'wire.txt#i2', 'the incident "note.txt#i1"').
import type { Sql } from './sql.ts';

/** `wanted`: by whom, for the message. */
export function accountRow(sql: Sql, id: string, wanted: string): number {
  const row = sql.one<{ row: number }>('SELECT row FROM accounts WHERE id = ?', id)?.row;
  if (row === undefined) throw new Error(`no account "${id}" in the ledger for ${wanted}: keep its report first`);
  return row;
}
