// What is packed, opened: captures against their hashes, accounts and incidents against the rows beside them. One at a time, for a ledger is larger
// than the memory. Example: 'the incident "wire.txt#i2" names other accounts than it holds'.
import { createHash } from 'node:crypto';
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { AccountBody } from './keep-accounts.ts';
import { unpack, unpackBytes, unpackLines } from './pack.ts';
import { type PackedSketch, unpackSketch } from './packed-sketch.ts';
import type { Sql } from './sql.ts';

export function checkBodies(sql: Sql): readonly string[] {
  const packed = PACKED.flatMap(({ table, key }) =>
    rowsOf(sql, table, key).flatMap((row) =>
      tried(() => unpack(bodyOf(sql, `SELECT body FROM ${table} WHERE ${key} = ?`, row))) === null
        ? [`the body of row ${row} in ${table} is damaged`]
        : [],
    ),
  );
  const sketches = rowsOf(sql, 'sketches', 'report').flatMap((row) => {
    const found = sql.one<PackedSketch>('SELECT body, runs FROM sketches WHERE report = ?', row);
    return found === undefined || tried(() => unpackSketch(found)) !== null
      ? []
      : [`the body of row ${row} in sketches is damaged`];
  });
  return [...captures(sql), ...packed, ...sketches, ...accounts(sql), ...incidents(sql)];
}

const PACKED = [
  { table: 'readings', key: 'report' },
  { table: 'statement_lists', key: 'report' },
  { table: 'families', key: 'row' },
];

const rowsOf = (sql: Sql, table: string, key = 'row'): readonly number[] =>
  sql.all<{ row: number }>(`SELECT ${key} AS row FROM ${table} ORDER BY 1`).map(({ row }) => row);

const bodyOf = (sql: Sql, text: string, row: number): Uint8Array =>
  sql.one<{ body: Uint8Array }>(text, row)?.body ?? new Uint8Array();

function captures(sql: Sql): readonly string[] {
  return rowsOf(sql, 'captures').flatMap((row) => {
    const hash = sql.one<{ sha256: string }>('SELECT sha256 FROM captures WHERE row = ?', row)?.sha256 ?? '';
    const packed = bodyOf(sql, 'SELECT bytes AS body FROM captures WHERE row = ?', row);
    const found = tried(() => createHash('sha256').update(unpackBytes(packed)).digest('hex'));
    return found === hash ? [] : [`the capture ${hash} is damaged: its bytes have another SHA-256`];
  });
}

/** Each row finds its own line in the list of its report, and no line is without a row. */
function accounts(sql: Sql): readonly string[] {
  return rowsOf(sql, 'account_lists', 'report').flatMap((report) => {
    const packed = bodyOf(sql, 'SELECT body FROM account_lists WHERE report = ?', report);
    const lines = tried(() =>
      unpackLines(packed)
        .filter((line) => line !== '')
        .map(idOfLine),
    );
    const rows = sql.all<{ id: string }>('SELECT id FROM accounts WHERE report = ? ORDER BY place', report);
    return lines !== null && lines.join('\n') === rows.map(({ id }) => id).join('\n')
      ? []
      : [`the accounts of the report in row ${report} are not those of its list`];
  });
}

const idOfLine = (line: string): string => (JSON.parse(line) as AccountBody).account.id;

function incidents(sql: Sql): readonly string[] {
  return rowsOf(sql, 'incidents').flatMap((row) => {
    const id = sql.one<{ id: string }>('SELECT id FROM incidents WHERE row = ?', row)?.id ?? '';
    const packed = bodyOf(sql, 'SELECT body FROM incident_bodies WHERE incident = ?', row);
    const incident = tried(() => unpack<LedgerIncident>(packed));
    if (incident === null || incident.id !== id) return [`the incident "${id}" has no body of its own`];
    const held = sql.all<{ id: string }>(
      'SELECT a.id FROM incident_accounts x JOIN accounts a ON a.row = x.account WHERE x.incident = ?',
      row,
    );
    return sorted(held.map((one) => one.id)) === sorted(incident.accounts)
      ? []
      : [`the incident "${id}" names other accounts than it holds`];
  });
}

const sorted = (ids: readonly string[]): string => [...new Set(ids)].sort().join('\n');

function tried<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
