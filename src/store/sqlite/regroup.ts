// Puts links, incidents and families in the place of what stood there. What is gone goes first, so that an account may move between incidents.
// Leaves which accounts are one to relate/. Example: two incidents become one: the second stands in `gone`, the first comes with both accounts.
import type { Link } from '../../model/account.ts';
import type { Family } from '../../model/family.ts';
import type { Regrouping } from '../store.ts';
import { accountRow } from './account-row.ts';
import { packReasons } from './link-reasons.ts';
import { memoryOf } from './memory.ts';
import { pack } from './pack.ts';
import { putIncident } from './put-incident.ts';
import type { Sql } from './sql.ts';

export function regroup(sql: Sql, { unlinked, links, gone, incidents, goneFamilies, families }: Regrouping): void {
  for (const id of gone) takeOut(sql, id);
  for (const id of goneFamilies) sql.run('DELETE FROM families WHERE id = ?', id);
  for (const id of unlinked) {
    const row = sql.one<{ row: number }>('SELECT row FROM accounts WHERE id = ?', id)?.row;
    if (row === undefined) continue;
    const linked = sql.one(
      'SELECT 1 FROM links WHERE a = ? UNION ALL SELECT 1 FROM links WHERE b = ? LIMIT 1',
      row,
      row,
    );
    if (linked === undefined) continue;
    sql.run('DELETE FROM links WHERE a = ?', row);
    sql.run('DELETE FROM links WHERE b = ?', row);
    memoryOf(sql).regions.clear();
  }
  const replaced = new Set(unlinked);
  for (const link of links) putLink(sql, link, replaced.has(link.a) || replaced.has(link.b));
  for (const { id } of incidents) takeOut(sql, id);
  for (const incident of incidents) putIncident(sql, incident);
  for (const { id } of families) sql.run('DELETE FROM families WHERE id = ?', id);
  for (const family of families) putFamily(sql, family);
}

function takeOut(sql: Sql, id: string): void {
  const row = sql.one<{ row: number }>('SELECT row FROM incidents WHERE id = ?', id)?.row;
  if (row === undefined) return;
  sql.run('DELETE FROM incident_points WHERE incident = ?', row);
  sql.run('DELETE FROM incident_days WHERE incident = ?', row);
  sql.run('DELETE FROM incidents WHERE row = ?', row);
}

/** One that is not `fresh` may stand there already, with more weight than now. */
function putLink(sql: Sql, { a, b, weight, reasons }: Link, fresh: boolean): void {
  if (a >= b) throw new Error(`cannot link "${a}" with "${b}": the first must sort before the second`);
  const [first, second] = [accountRow(sql, a, `a link with "${b}"`), accountRow(sql, b, `a link with "${a}"`)];
  sql.run(
    `INSERT INTO links (a, b, weight, reasons) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET weight = excluded.weight, reasons = excluded.reasons`,
    ...[first, second, weight, packReasons(sql, reasons)],
  );
  const { regions } = memoryOf(sql);
  if (fresh) regions.join(first, second, weight);
  else regions.clear();
}

function putFamily(sql: Sql, family: Family): void {
  const row = sql.run('INSERT INTO families (id, body) VALUES (?, ?)', family.id, pack(family));
  for (const id of family.reports) {
    const report = sql.one<{ row: number }>('SELECT row FROM reports WHERE id = ?', id)?.row;
    if (report === undefined)
      throw new Error(`no report "${id}" in the ledger for the family "${family.id}": keep it first`);
    sql.run('INSERT OR IGNORE INTO family_reports (report, family) VALUES (?, ?)', report, row);
  }
}
