// The accounts of a report unpacked once in a change: keeping one report asks for those of its neighbours many times. Nothing outlives the change,
// so what another program writes meanwhile is seen. Example: unpackedAccounts(sql, 12) gives the accounts of the report in row 12, by place.
import type { Account } from '../../model/account.ts';
import { unpackLines } from './pack.ts';
import type { Sql } from './sql.ts';

type Lists = Map<number, readonly (Account | undefined)[]>;
const known = new WeakMap<Sql, Lists>();
/** Reports; beyond so many all are forgotten: a change that reads more than this has no use for the first of them. */
const MOST = 2000;

export function unpackedAccounts(sql: Sql, report: number): readonly (Account | undefined)[] {
  if (!sql.inTransaction()) return unpacked(sql, report);
  const lists = known.get(sql) ?? new Map();
  if (lists.size > MOST) lists.clear();
  const list = lists.get(report) ?? unpacked(sql, report);
  lists.set(report, list);
  known.set(sql, lists);
  return list;
}

/** Before and after each change; and of one report where its accounts are put anew. */
export function forgetAccounts(sql: Sql, report: number | null = null): void {
  if (report === null) known.delete(sql);
  else known.get(sql)?.delete(report);
}

function unpacked(sql: Sql, report: number): readonly (Account | undefined)[] {
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM account_lists WHERE report = ?', report)?.body;
  return body === undefined ? [] : unpackLines(body).map((line) => (JSON.parse(line) as { account: Account }).account);
}
