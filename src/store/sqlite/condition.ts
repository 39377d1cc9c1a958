// Parts of a question that must all hold, as SQL with its values. Leaves which parts there are to ask-incidents.ts and ask-statements.ts.
// Example: [{ sql: 'i.country = ?', values: ['ARM'] }] becomes 'WHERE i.country = ?'.
import type { Value } from './driver.ts';

export type Condition = { readonly sql: string; readonly values: readonly Value[] };

export const where = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}`;

export const valuesOf = (conditions: readonly Condition[]): readonly Value[] =>
  conditions.flatMap(({ values }) => values);

/** One of several: a list is one value to SQLite, so that the text stays the same however long it is. With one alone an index gives the order too. */
export const oneOf = (column: string, values: readonly string[]): Condition =>
  values.length === 1
    ? { sql: `${column} = ?`, values }
    : { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };

/** For SQLite a limit of -1 is none. */
export function limitOf(limit: number | undefined): number {
  if (limit === undefined) return -1;
  if (!Number.isInteger(limit) || limit < 0) throw new Error(`"${limit}" is no limit: give a whole number from 0`);
  return limit;
}
