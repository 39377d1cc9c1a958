// Keeps the accounts of one report under their look-up keys. One that the newer reading has too keeps its row, and with it its links until they are
// replaced; one that is gone takes its links along. Example: 'wire.txt#i2' under 'force 2022-09-14 AFG>PAK'.
import type { Entry } from '../store.ts';
import type { ReportRow } from './keep-statements.ts';
import { pack, unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export type AccountBody = Entry['accounts'][number];

export function keepAccounts(sql: Sql, { row, fresh }: ReportRow, accounts: readonly AccountBody[]): void {
  const ids = new Set(accounts.map(({ account }) => account.id));
  const before = fresh ? new Map<string, number>() : takeOut(sql, row, ids);
  for (const { account, keys } of accounts) {
    const body = pack({ account, keys } satisfies AccountBody);
    const known = before.get(account.id);
    if (known !== undefined) sql.run('UPDATE accounts SET body = ? WHERE row = ?', body, known);
    const place = known ?? sql.run('INSERT INTO accounts (id, report, body) VALUES (?, ?, ?)', account.id, row, body);
    for (const key of keys) sql.run('INSERT OR IGNORE INTO account_keys (key, account) VALUES (?, ?)', key, place);
  }
}

/** Takes out all keys and the accounts that are gone; gives the rows of those that stay. */
function takeOut(sql: Sql, report: number, staying: ReadonlySet<string>): ReadonlyMap<string, number> {
  const stays = new Map<string, number>();
  const rows = sql.all<{ row: number; id: string; body: Uint8Array }>(
    'SELECT row, id, body FROM accounts WHERE report = ?',
    report,
  );
  for (const { row, id, body } of rows) {
    for (const key of unpack<AccountBody>(body).keys) {
      sql.run('DELETE FROM account_keys WHERE key = ? AND account = ?', key, row);
    }
    if (staying.has(id)) stays.set(id, row);
    else sql.run('DELETE FROM accounts WHERE row = ?', row);
  }
  return stays;
}
