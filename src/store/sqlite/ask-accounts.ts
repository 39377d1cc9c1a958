// Accounts by key, by report, and the incidents that hold them. Leaves judging candidates to relate/.
// Example: near(sql, ['force 2022-09-14 AFG>PAK'], { most: 200, enough: 300 }) gives the accounts under that key, or none where it has more than 200.
import type { Account, AccountOutline } from '../../model/account.ts';
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { Held } from '../store.ts';
import { idOrder } from './id-order.ts';
import { memoryOf } from './memory.ts';
import { outlineAt } from './outlines.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';
import { ACCOUNT_KEYS, holdersOf } from './tiers.ts';
import { unpackedAccount } from './unpacked-accounts.ts';

export type Crowd = { readonly most: number; readonly enough: number };

/** What a key is rare for says more than what many share: keys of few holders come first, and no key is asked in part. */
export function near(sql: Sql, keys: readonly string[], { most, enough }: Crowd): readonly AccountOutline[] {
  const lists = holders(sql, [...new Set(keys)].sort(), most).filter(({ length }) => length <= most);
  const rows = new Set<number>();
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (rows.size >= enough) break;
    for (const row of list) rows.add(row);
  }
  return outlinesAt(sql, rows);
}
/** Of each key in turn. Accounts of one report share half of their keys: each is looked up once for all of them. */
function holders(sql: Sql, keys: readonly string[], most: number): readonly (readonly number[])[] {
  const known = memoryOf(sql).holders;
  const asked = keys.filter((key) => known.get(key)?.most !== most);
  const found = asked.length === 0 ? undefined : sql.one<{ lists: string }>(NEAR, JSON.stringify(asked), most + 1);
  const lists = JSON.parse(found?.lists ?? '[]') as number[][];
  for (const [i, key] of asked.entries()) known.set(key, { most, rows: lists[i] ?? [] });
  return keys.map((key) => known.get(key)!.rows);
}

/** As one value, a list for each key: taking apart a row for each takes longer than finding them. */
const NEAR = `SELECT json_group_array(json(rows)) AS lists FROM (
  SELECT (SELECT json_group_array(account) FROM (${holdersOf(ACCOUNT_KEYS, 'j.value')} LIMIT ?2)) AS rows
  FROM json_each(?1) j)`;

export function accountsOf(sql: Sql, reports: readonly string[]): readonly Account[] {
  const rows = [...new Set(reports)].flatMap((id) =>
    sql.all<{ row: number }>('SELECT a.row FROM reports r JOIN accounts a ON a.report = r.row WHERE r.id = ?', id),
  );
  return accountsAt(
    sql,
    rows.map(({ row }) => row),
  );
}

/** By id. */
export function outlinesAt(sql: Sql, rows: Iterable<number>): readonly AccountOutline[] {
  const outlines: AccountOutline[] = [];
  for (const row of rows) {
    const outline = outlineAt(sql, row);
    if (outline !== undefined) outlines.push(outline);
  }
  return outlines.sort(idOrder);
}

/** By id. */
export function accountsAt(sql: Sql, rows: Iterable<number>): readonly Account[] {
  const accounts: Account[] = [];
  for (const row of rows) {
    const account = unpackedAccount(sql, row);
    if (account !== undefined) accounts.push(account);
  }
  return accounts.sort(idOrder);
}

export function holding(sql: Sql, accounts: readonly string[]): readonly LedgerIncident[] {
  const bodies = new Map<number, Uint8Array>();
  for (const id of new Set(accounts)) {
    const found = sql.all<{ incident: number; body: Uint8Array }>(
      `SELECT b.incident, b.body FROM accounts a JOIN incident_accounts x ON x.account = a.row
       JOIN incident_bodies b ON b.incident = x.incident WHERE a.id = ?`,
      id,
    );
    for (const { incident, body } of found) bodies.set(incident, body);
  }
  return [...bodies.values()].map((body) => unpack<LedgerIncident>(body)).sort(idOrder);
}

/** Without their bodies. */
export function heldTogether(sql: Sql, accounts: readonly string[]): readonly Held[] {
  const found = sql.one<{ pairs: string }>(TOGETHER, JSON.stringify([...new Set(accounts)]));
  const held = new Map<string, string[]>();
  for (const [incident, account] of JSON.parse(found?.pairs ?? '[]') as [string, string][])
    held.set(incident, [...(held.get(incident) ?? []), account]);
  return [...held].map(([id, accounts]) => ({ id, accounts: accounts.sort() })).sort(idOrder);
}
const TOGETHER = `SELECT json_group_array(json_array(i.id, a.id)) AS pairs FROM incidents i
  JOIN incident_accounts x ON x.incident = i.row JOIN accounts a ON a.row = x.account
  WHERE i.row IN (SELECT y.incident FROM json_each(?) j CROSS JOIN accounts b ON b.id = j.value JOIN incident_accounts y ON y.account = b.row)`;
