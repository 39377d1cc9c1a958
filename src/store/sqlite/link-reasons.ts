// The reasons of links: the same few dozen signs in every one of millions of links, so each sign is kept once and named by its row.
// Example: 'same day' counting 2 and 'same doer' counting 0.8 stand as '[[1,2],[7,0.8]]'.
import type { Link } from '../../model/account.ts';
import type { Sql } from './sql.ts';

export function packReasons(sql: Sql, reasons: Link['reasons']): string {
  return JSON.stringify(reasons.map(({ sign, counts }) => [signRow(sql, sign), counts]));
}

/** Signs that the file has, by row and by name: they stay for good once a change has kept them. */
type Signs = { readonly rows: Map<string, number>; readonly names: Map<number, string> };
const known = new WeakMap<Sql, Signs>();

function signsOf(sql: Sql): Signs {
  const before = known.get(sql);
  if (before !== undefined) return before;
  const none: Signs = { rows: new Map(), names: new Map() };
  known.set(sql, none);
  return none;
}

/** After a change that was taken back: its new signs are not there. */
export const forgetSigns = (sql: Sql): void => void known.delete(sql);

function signRow(sql: Sql, sign: string): number {
  const { rows } = signsOf(sql);
  const before = rows.get(sign);
  if (before !== undefined) return before;
  const row =
    sql.one<{ row: number }>('SELECT row FROM signs WHERE sign = ?', sign)?.row ??
    sql.run('INSERT INTO signs (sign) VALUES (?)', sign);
  rows.set(sign, row);
  return row;
}

function signAt(sql: Sql, row: number): string {
  const { names } = signsOf(sql);
  const before = names.get(row);
  if (before !== undefined) return before;
  const sign = sql.one<{ sign: string }>('SELECT sign FROM signs WHERE row = ?', row)?.sign;
  if (sign !== undefined) names.set(row, sign);
  return sign ?? '?';
}

export function unpackReasons(sql: Sql, packed: string): Link['reasons'] {
  return (JSON.parse(packed) as [number, number][]).map(([row, counts]) => ({ sign: signAt(sql, row), counts }));
}
