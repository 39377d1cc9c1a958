// Keeps the sketch of one report under its bands, from which copies of it are found. Example: 'wire.txt' under some 50 bands.
import type { Sketch } from '../../model/family.ts';
import type { ReportRow } from './keep-statements.ts';
import { pack, unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export function keepSketch(sql: Sql, { row, fresh }: ReportRow, sketch: Sketch): void {
  const body = fresh
    ? undefined
    : sql.one<{ body: Uint8Array }>('SELECT body FROM sketches WHERE report = ?', row)?.body;
  for (const band of body === undefined ? [] : unpack<Sketch>(body).bands) {
    sql.run('DELETE FROM sketch_bands WHERE band = ? AND report = ?', band, sketch.report);
  }
  sql.run(
    'INSERT INTO sketches (report, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    row,
    pack(sketch),
  );
  sql.run(
    'INSERT OR IGNORE INTO sketch_bands (band, report) SELECT value, ? FROM json_each(?)',
    sketch.report,
    JSON.stringify(sketch.bands),
  );
}
