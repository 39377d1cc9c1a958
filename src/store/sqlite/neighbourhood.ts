// All accounts that links lead to, step by step outwards. Stops as soon as there are more than are wanted.
// Example: a-b and b-c linked by more than the least weight: from a the neighbourhood is a, b and c, with both links.
import type { Account, Link } from '../../model/account.ts';
import type { Neighbourhood } from '../store.ts';
import { accountsAt } from './ask-accounts.ts';
import { idOrder } from './id-order.ts';
import { unpackReasons } from './link-reasons.ts';
import type { Sql } from './sql.ts';

export type Reach = { readonly least: number; readonly most: number };

/** Accounts by id, links by `a`, then `b`; an account that is not there is passed over. */
export function neighbourhood(sql: Sql, accounts: readonly string[], { least, most }: Reach): Neighbourhood | null {
  const reached = new Map<number, readonly LinkRow[]>();
  for (const id of accounts) {
    const row = sql.one<{ row: number }>('SELECT row FROM accounts WHERE id = ?', id)?.row;
    if (row !== undefined) reached.set(row, []);
  }
  // A map gives what is put in while it is walked: that is the walk outwards.
  for (const row of reached.keys()) {
    if (reached.size > most) return null;
    const links = sql.all<LinkRow>('SELECT b, weight, reasons FROM links WHERE a = ?', row);
    for (const { b, weight } of links) if (weight >= least && !reached.has(b)) reached.set(b, []);
    for (const { a } of sql.all<{ a: number }>('SELECT a FROM links WHERE b = ? AND weight >= ?', row, least))
      if (!reached.has(a)) reached.set(a, []);
    reached.set(row, links);
  }
  const found = new Map([...reached.keys()].flatMap((row) => accountsAt(sql, [row]).map((one) => [row, one] as const)));
  return { accounts: [...found.values()].sort(idOrder), links: linksAmong(sql, { reached, found }) };
}

type LinkRow = { readonly b: number; readonly weight: number; readonly reasons: string };
type Reached = {
  readonly reached: ReadonlyMap<number, readonly LinkRow[]>;
  readonly found: ReadonlyMap<number, Account>;
};

function linksAmong(sql: Sql, { reached, found }: Reached): readonly Link[] {
  const links: Link[] = [];
  for (const [row, some] of reached)
    for (const { b, weight, reasons } of some) {
      const [first, second] = [found.get(row), found.get(b)];
      if (first === undefined || second === undefined) continue;
      links.push({ a: first.id, b: second.id, weight, reasons: unpackReasons(sql, reasons) });
    }
  return links.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
