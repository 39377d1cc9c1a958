// What reports say of commitments, by itself, so that who asks reads the reports that speak of one and no others. Leaves findings over many reports
// to relate/. Example: one row for a report of 12 October 2020 that asks whether Article 4 holds; none for a market report.
import type { SpokenCommitments } from '../../model/ledger-commitment.ts';
import type { Reading } from '../../model/reading.ts';
import type { Days } from '../store.ts';
import { limitOf } from './condition.ts';
import { LAST_DAY, NO_DAY } from './days.ts';
import type { ReportRow } from './keep-statements.ts';
import { pack, unpack } from './pack.ts';
import type { Sql } from './sql.ts';

type Spoken = Pick<SpokenCommitments, 'commitments'> & { readonly day: string | null };

export function keepSpoken(sql: Sql, { row, fresh }: ReportRow, { day, commitments }: Spoken): void {
  if (!fresh) sql.run('DELETE FROM commitment_lists WHERE report = ?', row);
  if (commitments.length === 0) return;
  sql.run('INSERT INTO commitment_lists (report, day, body) VALUES (?, ?, ?)', row, day, pack(commitments));
}

type SpokenRow = { readonly report: string; readonly on: string | null; readonly body: Uint8Array };

/** By day of publication, those without one last, then id of report. `latest`: so many of the latest, those without a day only where there are fewer. */
export function spokenCommitments(sql: Sql, days: Days, latest?: number): readonly SpokenCommitments[] {
  const rows = latest === undefined ? rowsIn(sql, days) : latestIn(sql, days, limitOf(latest));
  return rows.map(({ report, on, body }) => ({ report, on, commitments: unpack(body) }));
}

const SPOKEN = `SELECT r.id AS report, c.day AS "on", c.body FROM commitment_lists c JOIN reports r ON r.row = c.report
  WHERE coalesce(c.day, '${NO_DAY}') BETWEEN ? AND ?`;

const rowsIn = (sql: Sql, { from, to }: Days): readonly SpokenRow[] =>
  sql.all<SpokenRow>(
    `${SPOKEN} ORDER BY coalesce(c.day, '${NO_DAY}'), r.id`,
    from ?? '',
    // a report without a day is left out where days are asked for
    to ?? (from === null ? NO_DAY : LAST_DAY),
  );

function latestIn(sql: Sql, { from, to }: Days, latest: number): readonly SpokenRow[] {
  const dated = sql.all<SpokenRow>(
    `${SPOKEN} ORDER BY coalesce(c.day, '${NO_DAY}') DESC, r.id DESC LIMIT ?`,
    ...[from ?? '', to ?? LAST_DAY, latest],
  );
  const others =
    from === null && to === null && dated.length < latest
      ? sql.all<SpokenRow>(`${SPOKEN} ORDER BY r.id LIMIT ?`, ...[NO_DAY, NO_DAY, latest - dated.length])
      : [];
  return [...[...dated].reverse(), ...others];
}

/** Of a ledger that an earlier program made. */
export function fillSpoken(sql: Sql): void {
  for (const { row, day } of sql.all<{ row: number; day: string | null }>(
    'SELECT row, day FROM reports ORDER BY row',
  )) {
    const body = sql.one<{ body: Uint8Array }>('SELECT body FROM readings WHERE report = ?', row)?.body;
    if (body === undefined) continue;
    const { commitments } = unpack<Reading>(body);
    keepSpoken(sql, { row, fresh: true }, { day, commitments });
  }
}
