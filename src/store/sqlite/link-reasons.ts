// The reasons of links: the same few dozen signs in every one of millions of links, so each sign is kept once and named by its row.
// Example: 'same day' counting 2 and 'same doer' counting 0.8 stand as '[[1,2],[7,0.8]]'.
import type { Link } from '../../model/account.ts';
import type { Sql } from './sql.ts';

export function packReasons(sql: Sql, reasons: Link['reasons']): string {
  return JSON.stringify(reasons.map(({ sign, counts }) => [signRow(sql, sign), counts]));
}

const signRow = (sql: Sql, sign: string): number =>
  sql.one<{ row: number }>('SELECT row FROM signs WHERE sign = ?', sign)?.row ??
  sql.run('INSERT INTO signs (sign) VALUES (?)', sign);

export function unpackReasons(sql: Sql, packed: string): Link['reasons'] {
  return (JSON.parse(packed) as [number, number][]).map(([row, counts]) => ({
    sign: sql.one<{ sign: string }>('SELECT sign FROM signs WHERE row = ?', row)?.sign ?? '?',
    counts,
  }));
}
