// Sketches by band, families by report. Leaves judging two sketches to relate/.
// Example: alike(sql, ['1x2y3z'], 50) gives the first 50 sketches by id of report under that band.
import type { Family, Sketch } from '../../model/family.ts';
import { idOrder } from './id-order.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';

type Body = { readonly body: Uint8Array };

export function alike(sql: Sql, bands: readonly string[], most: number): readonly Sketch[] {
  const reports = new Set<string>();
  for (const band of new Set(bands)) {
    const holders = sql.all<{ report: string }>(
      'SELECT report FROM sketch_bands WHERE band = ? ORDER BY report LIMIT ?',
      band,
      most,
    );
    for (const { report } of holders) reports.add(report);
  }
  return sketchesOf(sql, reports);
}

/** By id of report. */
function sketchesOf(sql: Sql, reports: ReadonlySet<string>): readonly Sketch[] {
  return [...reports]
    .sort()
    .flatMap((id) =>
      sql
        .all<Body>('SELECT s.body FROM reports r JOIN sketches s ON s.report = r.row WHERE r.id = ?', id)
        .map(({ body }) => unpack<Sketch>(body)),
    );
}

export function familiesOf(
  sql: Sql,
  reports: readonly string[],
): { families: readonly Family[]; sketches: readonly Sketch[] } {
  const found = new Map<string, Family>();
  for (const id of new Set(reports)) {
    const bodies = sql.all<Body>(
      `SELECT f.body FROM reports r JOIN family_reports x ON x.report = r.row JOIN families f ON f.row = x.family
       WHERE r.id = ?`,
      id,
    );
    for (const { body } of bodies) {
      const family = unpack<Family>(body);
      found.set(family.id, family);
    }
  }
  const families = [...found.values()].sort(idOrder);
  return { families, sketches: sketchesOf(sql, new Set(families.flatMap((family) => family.reports))) };
}

/** By id. */
export const families = (sql: Sql): readonly Family[] =>
  sql.all<Body>('SELECT body FROM families ORDER BY id').map(({ body }) => unpack<Family>(body));
