// The accounts of reports unpacked once and remembered from change to change. Leaves when they are forgotten to memory.ts, what asks for them to
// ask-accounts.ts. Example: unpackedAccount(sql, 31) gives the account of row 31 with, beside it, all others of its report for the next who asks.
import type { Account } from '../../model/account.ts';
import { memoryOf } from './memory.ts';
import { unpackLines } from './pack.ts';
import type { Sql } from './sql.ts';

export function unpackedAccount(sql: Sql, row: number): Account | undefined {
  const before = memoryOf(sql).accounts.get(row);
  if (before !== undefined) return before;
  const found = fromFile(sql, row);
  rememberAccounts(sql, found);
  return found.find((one) => one.row === row)?.account;
}

/** As they stand in the file by now. */
export function rememberAccounts(sql: Sql, list: readonly Found[]): void {
  const { accounts } = memoryOf(sql);
  for (const { row, account } of list) accounts.set(row, account);
}

type Found = { readonly row: number; readonly account: Account };

/** The accounts of the report that has this one; none where it is not there. */
function fromFile(sql: Sql, row: number): readonly Found[] {
  const rows = sql.all<{ row: number; report: number; place: number }>(
    'SELECT row, report, place FROM accounts WHERE report = (SELECT report FROM accounts WHERE row = ?)',
    row,
  );
  const report = rows[0]?.report;
  if (report === undefined) return [];
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM account_lists WHERE report = ?', report)?.body;
  const lines = body === undefined ? [] : unpackLines(body);
  return rows.flatMap(({ row, place }) => {
    const line = lines[place];
    return line === undefined || line === ''
      ? []
      : [{ row, account: (JSON.parse(line) as { account: Account }).account }];
  });
}
