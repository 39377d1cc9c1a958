// Keeps a report with all that is derived from its reading. Put again, a report keeps its row and its earlier captures; what is derived is
// replaced. Leaves links, incidents and families to regroup.ts. Example: keep(sql, { report, statements, accounts, sketch }).
import { createHash } from 'node:crypto';
import type { Sketch } from '../../model/family.ts';
import type { KeptReport } from '../../model/kept-report.ts';
import type { Entry } from '../store.ts';
import { keepAccounts } from './keep-accounts.ts';
import { keepSketch } from './keep-sketch.ts';
import { keepStatements } from './keep-statements.ts';
import { pack, packBytes } from './pack.ts';
import { keepSpoken } from './spoken-commitments.ts';
import type { Sql } from './sql.ts';

export function keep(sql: Sql, { report, statements, accounts, sketch }: Entry): void {
  refuseOthers(report.id, [
    sketch.report,
    ...statements.map((one) => one.report),
    ...accounts.map(({ account }) => account.report),
  ]);
  const known = sql.one<{ row: number }>('SELECT row FROM reports WHERE id = ?', report.id)?.row ?? null;
  const row = keepLine(sql, known, { report, sketch });
  keepCapture(sql, row, report);
  sql.run(
    'INSERT INTO readings (report, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    row,
    pack(report.reading),
  );
  if (known !== null) sql.run('DELETE FROM article_words WHERE rowid = ?', row);
  sql.run('INSERT INTO article_words (rowid, text) VALUES (?, ?)', row, report.reading.article.text);
  keepStatements(sql, { row, fresh: known === null }, statements);
  keepAccounts(sql, { row, fresh: known === null }, accounts);
  keepSpoken(sql, { row, fresh: known === null }, { day: sketch.day, commitments: report.reading.commitments });
  keepSketch(sql, { row, fresh: known === null }, sketch);
}

function refuseOthers(id: string, named: readonly string[]): void {
  const other = named.find((one) => one !== id);
  if (other !== undefined)
    throw new Error(`cannot keep "${id}" with rows of "${other}": give each report its own rows`);
}

function keepLine(sql: Sql, known: number | null, { report, sketch }: { report: KeptReport; sketch: Sketch }): number {
  const { title } = report.reading.article;
  const line = [sketch.day, title?.value ?? null, sketch.publisher, report.added, sketch.words] as const;
  if (known === null) {
    return sql.run(
      'INSERT INTO reports (id, day, title, publisher, added, words) VALUES (?, ?, ?, ?, ?, ?)',
      report.id,
      ...line,
    );
  }
  sql.run('UPDATE reports SET day = ?, title = ?, publisher = ?, added = ?, words = ? WHERE row = ?', ...line, known);
  return known;
}

/** The same bytes are kept once, however many reports have them. Another capture of a report stands after the earlier ones. */
function keepCapture(sql: Sql, row: number, { id, sha256, bytes, mediaType, given, from, added }: KeptReport): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`cannot keep "${id}": its bytes have the SHA-256 "${found}", not "${sha256}"`);
  const capture =
    sql.one<{ row: number }>('SELECT row FROM captures WHERE sha256 = ?', sha256)?.row ??
    sql.run('INSERT INTO captures (sha256, bytes) VALUES (?, ?)', sha256, packBytes(bytes));
  const values = [capture, mediaType, given.published, given.url, from, added] as const;
  const last = sql.one<{ row: number }>(
    `SELECT row FROM obtained WHERE row = (SELECT max(row) FROM obtained WHERE report = ?)
     AND capture = ? AND media_type = ? AND published IS ? AND url IS ? AND source = ? AND added = ?`,
    row,
    ...values,
  );
  if (last !== undefined) return;
  sql.run(
    'INSERT INTO obtained (report, capture, media_type, published, url, source, added) VALUES (?, ?, ?, ?, ?, ?, ?)',
    row,
    ...values,
  );
}
