// The reasons of links: the same few dozen signs in every one of millions of links, so each sign is kept once and named by its row.
// Example: 'same day' counting 2 and 'same doer' counting 0.8 stand as '[[1,2],[7,0.8]]'.
import type { Link } from '../../model/account.ts';
import { memoryOf } from './memory.ts';
import type { Sql } from './sql.ts';

export function packReasons(sql: Sql, reasons: Link['reasons']): string {
  return JSON.stringify(reasons.map(({ sign, counts }) => [signRow(sql, sign), counts]));
}

function signRow(sql: Sql, sign: string): number {
  const { signRows } = memoryOf(sql);
  const before = signRows.get(sign);
  if (before !== undefined) return before;
  const row =
    sql.one<{ row: number }>('SELECT row FROM signs WHERE sign = ?', sign)?.row ??
    sql.run('INSERT INTO signs (sign) VALUES (?)', sign);
  signRows.set(sign, row);
  return row;
}

function signAt(sql: Sql, row: number): string {
  const { signs } = memoryOf(sql);
  const before = signs.get(row);
  if (before !== undefined) return before;
  const sign = sql.one<{ sign: string }>('SELECT sign FROM signs WHERE row = ?', row)?.sign ?? '?';
  signs.set(row, sign);
  return sign;
}

export function unpackReasons(sql: Sql, packed: string): Link['reasons'] {
  return (JSON.parse(packed) as [number, number][]).map(([row, counts]) => ({ sign: signAt(sql, row), counts }));
}
