// What is wrong with a ledger's file, a line each; nothing where all is well. Leaves making it right to the person: most often a backup.
// Example: 'the incident "wire.txt#i2" holds an account that is not there'.
import { createHash } from 'node:crypto';
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import { unpack, unpackBytes } from './pack.ts';
import type { Sql } from './sql.ts';

/** Of each kind so many are told; the rest is counted. */
const TOLD = 20;

export function check(sql: Sql): readonly string[] {
  const damage = integrity(sql);
  return damage.length > 0
    ? damage
    : [...foreignKeys(sql), ...ROWS.flatMap((row) => wrongRows(sql, row)), ...bodies(sql), ...words(sql)];
}

function integrity(sql: Sql): readonly string[] {
  const found = sql
    .all<{ integrity_check: string }>(`PRAGMA integrity_check(${TOLD})`)
    .map((row) => row.integrity_check);
  return found.filter((line) => line !== 'ok').map((line) => `the file is damaged: ${line}`);
}

function foreignKeys(sql: Sql): readonly string[] {
  const found = sql.all<{ table: string; parent: string }>(
    'SELECT DISTINCT "table", parent FROM pragma_foreign_key_check ORDER BY "table", parent',
  );
  return found.map(({ table, parent }) => `rows of ${table} point to ${parent} that are not there`);
}

/** Each gives the ids of rows that are wrong. */
type WrongRows = { readonly say: (id: string) => string; readonly sql: string };
const ROWS: readonly WrongRows[] = [
  {
    say: (id) => `the account "${id}" stands in no incident`,
    sql: 'SELECT id FROM accounts WHERE row NOT IN (SELECT account FROM incident_accounts)',
  },
  {
    say: (id) => `the account "${id}" stands in two incidents`,
    sql: 'SELECT a.id FROM incident_accounts x JOIN accounts a ON a.row = x.account GROUP BY x.account HAVING count(*) > 1',
  },
  {
    say: (id) => `the report "${id}" has no capture`,
    sql: 'SELECT id FROM reports WHERE row NOT IN (SELECT report FROM obtained)',
  },
  ...['readings', 'statement_lists', 'sketches'].map((table) => ({
    say: (id: string) => `the report "${id}" has no row in ${table}`,
    sql: `SELECT id FROM reports WHERE row NOT IN (SELECT report FROM ${table})`,
  })),
  ...[
    ['statement_speakers', 'statement', 'statements', 'row'],
    ['statement_speakers', 'speaker', 'speakers', 'row'],
    ['statement_about', 'statement', 'statements', 'row'],
    ['account_keys', 'account', 'accounts', 'row'],
    ['sketch_bands', 'report', 'reports', 'id'],
    ['incident_points', 'incident', 'incidents', 'row'],
    ['incident_days', 'incident', 'incidents', 'row'],
  ].map(([table, column, parent, key]) => ({
    say: (id: string) => `a row of ${table} points to "${id}" in ${parent}, which is not there`,
    sql: `SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} NOT IN (SELECT ${key} FROM ${parent})`,
  })),
];

function wrongRows(sql: Sql, { say, sql: text }: WrongRows): readonly string[] {
  const found = sql.all<{ id: string | number }>(`${text} ORDER BY 1`).map(({ id }) => say(String(id)));
  return found.length <= TOLD ? found : [...found.slice(0, TOLD), `and ${found.length - TOLD} more of this kind`];
}

/** Captures against their hashes, and what incidents say of themselves against the rows beside them; one at a time. */
function bodies(sql: Sql): readonly string[] {
  const wrong: string[] = [];
  for (const { row, sha256 } of sql.all<{ row: number; sha256: string }>('SELECT row, sha256 FROM captures')) {
    const bytes = sql.one<{ bytes: Uint8Array }>('SELECT bytes FROM captures WHERE row = ?', row)?.bytes;
    const found = tried(() =>
      createHash('sha256')
        .update(unpackBytes(bytes ?? new Uint8Array()))
        .digest('hex'),
    );
    if (found !== sha256) wrong.push(`the capture ${sha256} is damaged: its bytes have another SHA-256`);
  }
  for (const { table, key, of } of PACKED) {
    for (const { row } of sql.all<{ row: number }>(`SELECT ${key} AS row FROM ${table}`)) {
      const body = sql.one<{ body: Uint8Array }>(`SELECT body FROM ${table} WHERE ${key} = ?`, row)?.body;
      if (tried(() => unpack(body ?? new Uint8Array())) === null)
        wrong.push(`the body of row ${row} in ${of} is damaged`);
    }
  }
  return [...wrong, ...incidentBodies(sql)];
}
const PACKED = [
  { table: 'readings', key: 'report', of: 'readings' },
  { table: 'statement_lists', key: 'report', of: 'statement_lists' },
  { table: 'sketches', key: 'report', of: 'sketches' },
  { table: 'accounts', key: 'row', of: 'accounts' },
  { table: 'families', key: 'row', of: 'families' },
];

function incidentBodies(sql: Sql): readonly string[] {
  return sql.all<{ row: number; id: string }>('SELECT row, id FROM incidents ORDER BY id').flatMap(({ row, id }) => {
    const body = sql.one<{ body: Uint8Array }>('SELECT body FROM incident_bodies WHERE incident = ?', row)?.body;
    const incident = tried(() => unpack<LedgerIncident>(body ?? new Uint8Array()));
    if (incident === null || incident.id !== id) return [`the incident "${id}" has no body of its own`];
    const held = sql.all<{ id: string }>(
      'SELECT a.id FROM incident_accounts x JOIN accounts a ON a.row = x.account WHERE x.incident = ? ORDER BY a.id',
      row,
    );
    const named = [...new Set(incident.accounts)].sort();
    return held
      .map((one) => one.id)
      .sort()
      .join('\n') === named.join('\n')
      ? []
      : [`the incident "${id}" names other accounts than it holds`];
  });
}

function tried<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** The full text has a row for each statement and each report, and no other. */
function words(sql: Sql): readonly string[] {
  return [
    { index: 'statement_words', of: 'statements' },
    { index: 'article_words', of: 'reports' },
  ].flatMap(({ index, of }) => {
    const lacking =
      sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${of} WHERE row NOT IN (SELECT id FROM ${index}_docsize)`)?.n ??
      0;
    const left =
      sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${index}_docsize WHERE id NOT IN (SELECT row FROM ${of})`)?.n ??
      0;
    return lacking + left === 0 ? [] : [`${index} is out of step with ${of}: ${lacking} lacking, ${left} left over`];
  });
}
