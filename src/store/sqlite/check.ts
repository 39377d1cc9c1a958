// What is wrong with a ledger's file, a line each; nothing where all is well. Leaves making it right to the person: most often a backup.
// Example: 'the incident "wire.txt#i2" holds an account that is not there'.
import { checkBodies } from './check-bodies.ts';
import type { Sql } from './sql.ts';
import { ACCOUNT_KEYS, BANDS, tablesOf } from './tiers.ts';

/** Of each kind so many are told; the rest is counted. */
const TOLD = 20;

export function check(sql: Sql): readonly string[] {
  const damage = integrity(sql);
  return damage.length > 0
    ? damage
    : [...foreignKeys(sql), ...ROWS.flatMap((row) => wrongRows(sql, row)), ...checkBodies(sql), ...words(sql)];
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
  {
    say: (id) => `incidents at "${id}" are not found by the name of their place`,
    sql: 'SELECT DISTINCT place AS id FROM incidents WHERE place IS NOT NULL AND place NOT IN (SELECT name FROM incident_places)',
  },
  ...['readings', 'statement_lists', 'account_lists', 'sketches'].map((table) => ({
    say: (id: string) => `the report "${id}" has no row in ${table}`,
    sql: `SELECT id FROM reports WHERE row NOT IN (SELECT report FROM ${table})`,
  })),
  ...[
    ['statement_speakers', 'statement', 'statements', 'row'],
    ['statement_speakers', 'speaker', 'speakers', 'row'],
    ['statement_about', 'statement', 'statements', 'row'],
    ...tablesOf(ACCOUNT_KEYS).map((table) => [table, ACCOUNT_KEYS.holder, 'accounts', 'row']),
    ...tablesOf(BANDS).map((table) => [table, BANDS.holder, 'reports', 'id']),
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
