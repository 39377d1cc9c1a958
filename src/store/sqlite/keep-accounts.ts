// Keeps the accounts of one report under their look-up keys, all bodies packed together: they share most of their words. One that the newer reading has
// too keeps its row, and with it its links until they are replaced; one that is gone takes its links along.
// Example: 'wire.txt#i2' under 'force 2022-09-14 AFG>PAK'.
import type { Entry } from '../store.ts';
import type { ReportRow } from './keep-statements.ts';
import { memoryOf } from './memory.ts';
import { keepOutline } from './outlines.ts';
import { packLines, unpackLines } from './pack.ts';
import type { Sql } from './sql.ts';
import { ACCOUNT_KEYS, putKeys, takeKeys } from './tiers.ts';
import { rememberAccounts } from './unpacked-accounts.ts';

export type AccountBody = Entry['accounts'][number];

export function keepAccounts(sql: Sql, { row, fresh }: ReportRow, accounts: readonly AccountBody[]): void {
  const ids = new Set(accounts.map(({ account }) => account.id));
  memoryOf(sql).holders.clear();
  const before = fresh ? new Map<string, number>() : takeOut(sql, row, ids);
  sql.run(
    'INSERT INTO account_lists (report, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    row,
    packLines(accounts),
  );
  const rows = accounts.map(({ account, keys }, place) => {
    const known = before.get(account.id);
    if (known !== undefined) sql.run('UPDATE accounts SET place = ? WHERE row = ?', place, known);
    const at = known ?? sql.run('INSERT INTO accounts (id, report, place) VALUES (?, ?, ?)', account.id, row, place);
    putKeys(sql, ACCOUNT_KEYS, at, keys);
    keepOutline(sql, at, account);
    return { row: at, account };
  });
  rememberAccounts(sql, rows);
}

/** Takes out all keys and the accounts that are gone; gives the rows of those that stay. */
function takeOut(sql: Sql, report: number, staying: ReadonlySet<string>): ReadonlyMap<string, number> {
  const memory = memoryOf(sql);
  const stays = new Map<string, number>();
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM account_lists WHERE report = ?', report)?.body;
  const lines = body === undefined ? [] : unpackLines(body);
  const rows = sql.all<{ row: number; id: string; place: number }>(
    'SELECT row, id, place FROM accounts WHERE report = ?',
    report,
  );
  for (const { row, id, place } of rows) {
    const { keys } = JSON.parse(lines[place] ?? '{"keys":[]}') as Pick<AccountBody, 'keys'>;
    takeKeys(sql, ACCOUNT_KEYS, row, keys);
    memory.outlines.delete(row);
    memory.accounts.delete(row);
    if (staying.has(id)) stays.set(id, row);
    else {
      sql.run('DELETE FROM accounts WHERE row = ?', row);
      memory.regions.clear();
    }
  }
  return stays;
}
