// The accounts of reports unpacked once and remembered from change to change. Leaves when they are forgotten to memory.ts, what asks for them to
// ask-accounts.ts. Example: unpackedAccount(sql, 31) gives the account of row 31 with, beside it, all others of its report for the next who asks.
import type { Account } from '../../model/account.ts';
import { MOST_REMEMBERED, memoryOf } from './memory.ts';
import { unpackLines } from './pack.ts';
import type { Sql } from './sql.ts';

export function unpackedAccount(sql: Sql, row: number): Account | undefined {
  const { reports, accounts } = memoryOf(sql);
  const before = accounts.get(row);
  if (before === undefined) {
    const found = fromFile(sql, row);
    if (found.length > 0) rememberAccounts(sql, found[0]!.report, found);
    return found.find((one) => one.row === row)?.account;
  }
  const rows = reports.get(before.report)!;
  reports.delete(before.report);
  reports.set(before.report, rows);
  return before.account;
}

/** All of one report, as they stand in the file by now. */
export function rememberAccounts(sql: Sql, report: number, list: readonly Pick<Found, 'row' | 'account'>[]): void {
  const { reports, accounts } = memoryOf(sql);
  const leave = (gone: number): void => {
    for (const row of reports.get(gone) ?? []) accounts.delete(row);
    reports.delete(gone);
  };
  leave(report);
  if (reports.size >= MOST_REMEMBERED) leave(reports.keys().next().value!);
  const rows = list.map(({ row }) => row);
  reports.set(report, rows);
  for (const { row, account } of list) accounts.set(row, { report, account });
}

type Found = { readonly row: number; readonly report: number; readonly account: Account };

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
      : [{ row, report, account: (JSON.parse(line) as { account: Account }).account }];
  });
}
