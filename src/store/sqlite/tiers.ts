// Look-up keys in three trees, a small, a middle and a large one. In a large tree each new key falls on a page of its own, and every page that is
// touched is written twice, to the log and to the file. So new keys go into the small tree, whose few pages take many of them in one change; when it is
// full it is put into the middle one in the order of its keys, and that into the large one (the log-structured merge tree of O'Neil and others 1996).
// Asked are all three. Example: putKeys(sql, BANDS, 'wire.txt', ['1x2y3z']) puts one row into sketch_bands_small.
import { memoryOf } from './memory.ts';
import type { Sql } from './sql.ts';

export type Tiers = {
  /** The large table; the others are named after it. */
  readonly table: string;
  readonly key: string;
  readonly holder: string;
  /** How many rows fill the small table and the middle one. */
  readonly full: { readonly small: number; readonly middle: number };
};
/** Some 2 and 30 MB. */
const FULL = { small: 50_000, middle: 800_000 };
export const BANDS: Tiers = { table: 'sketch_bands', key: 'band', holder: 'report', full: FULL };
export const ACCOUNT_KEYS: Tiers = { table: 'account_keys', key: 'key', holder: 'account', full: FULL };

const small = ({ table }: Tiers): string => `${table}_small`;
const middle = ({ table }: Tiers): string => `${table}_middle`;
export const tablesOf = (tiers: Tiers): readonly string[] => [small(tiers), middle(tiers), tiers.table];

/** Of an earlier layout, in which one table held all. */
export const newTiers = (tiers: Tiers, columns: string): string =>
  [small(tiers), middle(tiers)]
    .map((name) => `CREATE TABLE ${name} (${columns}, PRIMARY KEY (${tiers.key}, ${tiers.holder})) WITHOUT ROWID;`)
    .join('\n');

/** A key that the holder has already stays one. */
export function putKeys(sql: Sql, tiers: Tiers, holder: string | number, keys: readonly string[]): void {
  sql.run(
    `INSERT OR IGNORE INTO ${small(tiers)} (${tiers.key}, ${tiers.holder}) SELECT value, ? FROM json_each(?)`,
    holder,
    JSON.stringify(keys),
  );
  settle(sql, tiers, keys.length);
}

export function takeKeys(sql: Sql, tiers: Tiers, holder: string | number, keys: readonly string[]): void {
  for (const table of tablesOf(tiers)) {
    for (const key of keys) sql.run(`DELETE FROM ${table} WHERE ${tiers.key} = ? AND ${tiers.holder} = ?`, key, holder);
  }
}

/** All holders of a key as a SELECT, in which `key` is what it is called around it. */
export const holdersOf = ({ key: column, holder, ...tiers }: Tiers, key: string): string =>
  tablesOf({ ...tiers, key: column, holder })
    .map((table) => `SELECT ${holder} FROM ${table} WHERE ${column} = ${key}`)
    .join(' UNION ALL ');

/** Counts the rows once for a run of the program: after that it knows what it has put in. */
function settle(sql: Sql, tiers: Tiers, put: number): void {
  const { smallRows } = memoryOf(sql);
  const before = smallRows.get(tiers.table);
  const rows = before === undefined ? count(sql, small(tiers)) : before + put;
  smallRows.set(tiers.table, rows);
  if (rows < tiers.full.small) return;
  move(sql, small(tiers), middle(tiers));
  smallRows.set(tiers.table, 0);
  if (count(sql, middle(tiers)) >= tiers.full.middle) move(sql, middle(tiers), tiers.table);
}

const count = (sql: Sql, table: string): number =>
  sql.one<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0;

function move(sql: Sql, from: string, to: string): void {
  sql.run(`INSERT OR IGNORE INTO ${to} SELECT * FROM ${from} ORDER BY 1, 2`);
  sql.run(`DELETE FROM ${from}`);
}
