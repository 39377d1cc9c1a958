// Accounts by key, by report, and the incidents that hold them. Leaves judging candidates to relate/.
// Example: near(sql, ['force 2022-09-14 AFG>PAK'], 200) gives the accounts under that key, or none where it has more than 200.
import type { Account } from '../../model/account.ts';
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { Held } from '../store.ts';
import { idOrder } from './id-order.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';
import { unpackedAccount } from './unpacked-accounts.ts';

export function near(sql: Sql, keys: readonly string[], most: number): readonly Account[] {
  const rows = new Set<number>();
  for (const key of new Set(keys)) {
    const holders = sql.all<{ account: number }>(
      'SELECT account FROM account_keys WHERE key = ? LIMIT ?',
      key,
      most + 1,
    );
    if (holders.length <= most) for (const { account } of holders) rows.add(account);
  }
  return accountsAt(sql, rows);
}

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
  const found = new Map<number, Held>();
  for (const account of new Set(accounts))
    for (const { row, id } of sql.all<{ row: number; id: string }>(INCIDENTS_OF, account)) {
      if (found.has(row)) continue;
      const held = sql.all<{ id: string }>(ACCOUNTS_OF, row).map((one) => one.id);
      found.set(row, { id, accounts: held.sort() });
    }
  return [...found.values()].sort(idOrder);
}
const INCIDENTS_OF = `SELECT i.row, i.id FROM accounts a JOIN incident_accounts x ON x.account = a.row
  JOIN incidents i ON i.row = x.incident WHERE a.id = ?`;
const ACCOUNTS_OF = `SELECT a.id FROM incident_accounts x JOIN accounts a ON a.row = x.account WHERE x.incident = ?`;
