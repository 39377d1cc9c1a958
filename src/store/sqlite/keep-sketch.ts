// Keeps the sketch of one report under its bands, from which copies of it are found. Example: 'wire.txt' under some 50 bands.
import type { Sketch } from '../../model/family.ts';
import type { ReportRow } from './keep-statements.ts';
import { memoryOf } from './memory.ts';
import { type PackedSketch, packSketch, unpackSketch } from './packed-sketch.ts';
import type { Sql } from './sql.ts';
import { BANDS, putKeys, takeKeys } from './tiers.ts';

export function keepSketch(sql: Sql, { row, fresh }: ReportRow, sketch: Sketch): void {
  const before = fresh ? undefined : sql.one<PackedSketch>('SELECT body, runs FROM sketches WHERE report = ?', row);
  if (before !== undefined) takeKeys(sql, BANDS, sketch.report, unpackSketch(before).bands);
  memoryOf(sql).sketches.delete(sketch.report);
  const packed = packSketch(sketch);
  sql.run(
    `INSERT INTO sketches (report, body, runs) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body, runs = excluded.runs`,
    row,
    packed.body,
    packed.runs,
  );
  putKeys(sql, BANDS, sketch.report, sketch.bands);
}
