// The accounts of reports unpacked once and kept from change to change: keeping one report asks for those of its neighbours many times. They are
// forgotten where another program has written to the file, or a change was taken back. Leaves what asks for them to ask-accounts.ts.
// Example: unpackedAccount(sql, 31) gives the account of row 31 with, beside it, all others of its report for the next who asks.
import type { Account } from '../../model/account.ts';
import { unpackLines } from './pack.ts';
import type { Sql } from './sql.ts';

type Known = {
  /** `data_version` of the file that they are of. */
  version: number | null;
  /** By row of the report, the one asked for longest ago first; and by their own rows. */
  readonly reports: Map<number, readonly number[]>;
  readonly accounts: Map<number, { readonly report: number; readonly account: Account }>;
};
const known = new WeakMap<Sql, Known>();
/** Reports; some tens of kilobytes each. */
const MOST = 4000;

export function unpackedAccount(sql: Sql, row: number): Account | undefined {
  if (!sql.inTransaction()) return fromFile(sql, row)?.find((one) => one.row === row)?.account;
  const { reports, accounts } = knownOf(sql);
  const before = accounts.get(row);
  if (before !== undefined) {
    const rows = reports.get(before.report)!;
    reports.delete(before.report);
    reports.set(before.report, rows);
    return before.account;
  }
  const found = fromFile(sql, row);
  if (found === null) return undefined;
  rememberAccounts(sql, found[0]!.report, found);
  return found.find((one) => one.row === row)?.account;
}

/** All of one report, as they stand in the file by now. */
export function rememberAccounts(sql: Sql, report: number, list: readonly Pick<Found, 'row' | 'account'>[]): void {
  if (!sql.inTransaction()) return;
  const { reports, accounts } = knownOf(sql);
  forgetReport(sql, report);
  if (reports.size >= MOST) forgetReport(sql, reports.keys().next().value!);
  reports.set(
    report,
    list.map(({ row }) => row),
  );
  for (const { row, account } of list) accounts.set(row, { report, account });
}

function forgetReport(sql: Sql, report: number): void {
  const { reports, accounts } = knownOf(sql);
  for (const row of reports.get(report) ?? []) accounts.delete(row);
  reports.delete(report);
}

/** At the beginning of a change: what another program has written since the last one is seen. */
export function recallAccounts(sql: Sql): void {
  const version = sql.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? null;
  if (knownOf(sql).version !== version) forgetAccounts(sql);
  knownOf(sql).version = version;
}

/** After a change that was taken back. */
export const forgetAccounts = (sql: Sql): void => void known.delete(sql);

function knownOf(sql: Sql): Known {
  const before = known.get(sql);
  if (before !== undefined) return before;
  const none: Known = { version: null, reports: new Map(), accounts: new Map() };
  known.set(sql, none);
  return none;
}

type Found = { readonly row: number; readonly report: number; readonly account: Account };

/** The accounts of the report that has this one; null where it is not there. */
function fromFile(sql: Sql, row: number): readonly Found[] | null {
  const rows = sql.all<{ row: number; report: number; place: number }>(
    'SELECT row, report, place FROM accounts WHERE report = (SELECT report FROM accounts WHERE row = ?)',
    row,
  );
  const report = rows[0]?.report;
  if (report === undefined) return null;
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM account_lists WHERE report = ?', report)?.body;
  const lines = body === undefined ? [] : unpackLines(body);
  const found = rows.flatMap(({ row, place }) => {
    const line = lines[place];
    return line === undefined || line === ''
      ? []
      : [{ row, report, account: (JSON.parse(line) as { account: Account }).account }];
  });
  return found.length === 0 ? null : found;
}
