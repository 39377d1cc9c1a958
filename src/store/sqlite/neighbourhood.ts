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
  const reached = new Set(rowsOf(sql, ROWS, accounts));
  const walked: LinkRow[] = [];
  for (let edge = [...reached]; edge.length > 0; ) {
    if (reached.size > most) return null;
    const onwards = rowsOf<LinkRow>(sql, FORTH, edge);
    walked.push(...onwards);
    const next = [
      ...onwards.flatMap(([, b, weight]) => (weight >= least ? b : [])),
      ...rowsOf<readonly [number, number]>(sql, BACK, edge).flatMap(([a, weight]) => (weight >= least ? a : [])),
    ];
    edge = [...new Set(next)].filter((row) => !reached.has(row));
    for (const row of edge) reached.add(row);
  }
  const found = new Map([...reached].flatMap((row) => accountsAt(sql, [row]).map((one) => [row, one] as const)));
  return { accounts: [...found.values()].sort(idOrder), links: linksAmong(sql, walked, found) };
}

/** Each answer is one value: taking apart a row for each link takes longer than finding them. */
const rowsOf = <T = number>(sql: Sql, text: string, asked: readonly (string | number)[]): readonly T[] =>
  JSON.parse(sql.one<{ found: string }>(text, JSON.stringify(asked))?.found ?? '[]') as T[];
const ROWS = `SELECT json_group_array(a.row) AS found FROM json_each(?) j CROSS JOIN accounts a ON a.id = j.value`;
const FORTH = `SELECT json_group_array(json_array(l.a, l.b, l.weight, l.reasons)) AS found
  FROM json_each(?) j CROSS JOIN links l ON l.a = j.value`;
const BACK = `SELECT json_group_array(json_array(l.a, l.weight)) AS found FROM json_each(?) j CROSS JOIN links l ON l.b = j.value`;

type LinkRow = readonly [a: number, b: number, weight: number, reasons: string];

function linksAmong(sql: Sql, walked: readonly LinkRow[], found: ReadonlyMap<number, Account>): readonly Link[] {
  const links: Link[] = [];
  for (const [a, b, weight, reasons] of walked) {
    const [first, second] = [found.get(a), found.get(b)];
    if (first === undefined || second === undefined) continue;
    links.push({ a: first.id, b: second.id, weight, reasons: unpackReasons(sql, reasons) });
  }
  return links.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
