// All accounts that links lead to, step by step outwards. Stops as soon as there are more than are wanted.
// Example: a-b and b-c linked by more than the least weight: from a the neighbourhood is a, b and c, with both links.
import type { Link } from '../../model/account.ts';
import type { Neighbourhood, Outlines } from '../store.ts';
import { accountsAt } from './ask-accounts.ts';
import { idOrder } from './id-order.ts';
import { unpackReasons } from './link-reasons.ts';
import { memoryOf } from './memory.ts';
import { outlineAt } from './outlines.ts';
import type { Sql } from './sql.ts';

export type Reach = { readonly least: number; readonly most: number };

/** Accounts by id, links by `a`, then `b`; an account that is not there is passed over. */
export function neighbourhood(sql: Sql, accounts: readonly string[], reach: Reach): Neighbourhood | null {
  const walked = walk<WithReasons>(sql, accounts, { ...reach, forth: FORTH_WITH_REASONS });
  if (walked === null) return null;
  const found = byRow(walked.rows, (row) => accountsAt(sql, [row])[0]);
  const links = walked.links.flatMap(([a, b, weight, reasons]) => {
    const [first, second] = [found.get(a), found.get(b)];
    return first === undefined || second === undefined
      ? []
      : { a: first.id, b: second.id, weight, reasons: unpackReasons(sql, reasons) };
  });
  return { accounts: [...found.values()].sort(idOrder), links: links.sort(byEnds) };
}

/** The same in outlines and weights. */
export function outlined(sql: Sql, accounts: readonly string[], reach: Reach): Outlines | null {
  const walked = walk<Row>(sql, accounts, { ...reach, forth: FORTH });
  if (walked === null) return null;
  const found = byRow(walked.rows, (row) => outlineAt(sql, row));
  const links = walked.links.flatMap(([a, b, weight]) => {
    const [first, second] = [found.get(a), found.get(b)];
    return first === undefined || second === undefined ? [] : { a: first.id, b: second.id, weight };
  });
  return { accounts: [...found.values()].sort(idOrder), links: links.sort(byEnds) };
}

type Row = readonly [a: number, b: number, weight: number];
type WithReasons = readonly [...Row, reasons: string];
type Walked<L> = { readonly rows: ReadonlySet<number>; readonly links: readonly L[] };

function walk<L extends Row | WithReasons>(
  sql: Sql,
  accounts: readonly string[],
  { least, most, forth }: Reach & { readonly forth: string },
): Walked<L> | null {
  const [ids, limit] = [JSON.stringify(accounts), Math.min(most, 2 ** 31) + 1];
  if (least !== Infinity && isKnownLarger(sql, ids, { least, most })) return null;
  const rows = answer<number>(sql.one<Answer>(least === Infinity ? ROWS : REACHED, ids, least, limit));
  if (rows.length > most) return null;
  return { rows: new Set(rows), links: answer<L>(sql.one<Answer>(forth, JSON.stringify(rows))) };
}

/** Half of all walks in a large ledger lead too far: what this run has linked tells that of most of them without a walk. */
function isKnownLarger(sql: Sql, ids: string, { least, most }: Reach): boolean {
  const { regions } = memoryOf(sql);
  regions.from(least);
  return regions.size(answer<number>(sql.one<Answer>(ROWS, ids, least, -1))) > most;
}

/** Each answer is one value: taking apart a row for each link takes longer than finding them. */
type Answer = { readonly found: string };
const answer = <T>(given: Answer | undefined): readonly T[] => JSON.parse(given?.found ?? '[]') as T[];

function byRow<T>(rows: ReadonlySet<number>, ask: (row: number) => T | undefined): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  for (const row of rows) {
    const one = ask(row);
    if (one !== undefined) found.set(row, one);
  }
  return found;
}

const GIVEN = 'SELECT a.row FROM json_each(?1) j CROSS JOIN accounts a ON a.id = j.value';
const ROWS = `SELECT json_group_array(row) AS found FROM (${GIVEN} WHERE ?2 IS NOT NULL GROUP BY a.row LIMIT ?3)`;
/** The whole walk in one question. */
const REACHED = `WITH RECURSIVE reached (row) AS (
    ${GIVEN}
    UNION SELECT l.b FROM reached r CROSS JOIN links l ON l.a = r.row WHERE l.weight >= ?2
    UNION SELECT l.a FROM reached r CROSS JOIN links l ON l.b = r.row WHERE l.weight >= ?2
  ) SELECT json_group_array(row) AS found FROM (SELECT row FROM reached LIMIT ?3)`;
const FORTH = `SELECT json_group_array(json_array(l.a, l.b, l.weight)) AS found
  FROM json_each(?) j CROSS JOIN links l ON l.a = j.value`;
const FORTH_WITH_REASONS = `SELECT json_group_array(json_array(l.a, l.b, l.weight, l.reasons)) AS found
  FROM json_each(?) j CROSS JOIN links l ON l.a = j.value`;

const byEnds = (x: Pick<Link, 'a' | 'b'>, y: Pick<Link, 'a' | 'b'>): number =>
  x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1;
