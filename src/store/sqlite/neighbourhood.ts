// All accounts that links lead to, step by step outwards. Stops as soon as there are more than are wanted.
// Example: a-b and b-c linked by more than the least weight: from a the neighbourhood is a, b and c, with both links.
import type { Link } from '../../model/account.ts';
import type { Neighbourhood } from '../store.ts';
import { accountsAt } from './ask-accounts.ts';
import { unpackReasons } from './link-reasons.ts';
import type { Sql } from './sql.ts';

export type Reach = { readonly least: number; readonly most: number };

/** Accounts by id, links by `a`, then `b`; an account that is not there is passed over. */
export function neighbourhood(sql: Sql, accounts: readonly string[], { least, most }: Reach): Neighbourhood | null {
  const reached = new Set<number>();
  for (const id of accounts) {
    const row = sql.one<{ row: number }>('SELECT row FROM accounts WHERE id = ?', id)?.row;
    if (row !== undefined) reached.add(row);
  }
  // A set gives what is put in while it is walked: that is the walk outwards.
  for (const row of reached) {
    if (reached.size > most) return null;
    for (const { other } of sql.all<{ other: number }>(STRONG, row, least, row, least)) reached.add(other);
  }
  return { accounts: accountsAt(sql, reached), links: linksAmong(sql, reached) };
}

const STRONG = `SELECT b AS other FROM links WHERE a = ? AND weight >= ?
  UNION ALL SELECT a FROM links WHERE b = ? AND weight >= ?`;

type LinkRow = {
  readonly b: number;
  readonly first: string;
  readonly second: string;
  readonly weight: number;
  readonly reasons: string;
};
function linksAmong(sql: Sql, rows: ReadonlySet<number>): readonly Link[] {
  const links: Link[] = [];
  for (const row of rows) {
    const found = sql.all<LinkRow>(
      `SELECT l.b, f.id AS first, s.id AS second, l.weight, l.reasons FROM links l
       JOIN accounts f ON f.row = l.a JOIN accounts s ON s.row = l.b WHERE l.a = ?`,
      row,
    );
    for (const { b, first, second, weight, reasons } of found) {
      if (rows.has(b)) links.push({ a: first, b: second, weight, reasons: unpackReasons(sql, reasons) });
    }
  }
  const key = ({ a, b }: Link): string => `${a}\0${b}`;
  return links.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
