// Sketches by band, families by report. Leaves judging two sketches to relate/.
// Example: alike(sql, ['1x2y3z'], 50) gives the first 50 sketches by id of report under that band.
import type { Family, Sketch } from '../../model/family.ts';
import { limitOf } from './condition.ts';
import { idOrder } from './id-order.ts';
import { memoryOf } from './memory.ts';
import { unpack } from './pack.ts';
import { type PackedSketch, unpackSketch } from './packed-sketch.ts';
import type { Sql } from './sql.ts';
import { BANDS, holdersOf } from './tiers.ts';

type Body = { readonly body: Uint8Array };

export function alike(sql: Sql, bands: readonly string[], most: number): readonly Sketch[] {
  const found = sql.one<{ lists: string }>(ALIKE, JSON.stringify([...new Set(bands)]), most);
  const lists = JSON.parse(found?.lists ?? '[]') as string[][];
  return sketchesOf(sql, new Set(lists.flat()));
}

/** As one value, a list for each band: taking apart a row for each takes longer than finding them. */
const ALIKE = `SELECT json_group_array(json(reports)) AS lists FROM (
  SELECT (SELECT json_group_array(report) FROM (${holdersOf(BANDS, 'j.value')} ORDER BY 1 LIMIT ?2)) AS reports FROM json_each(?1) j)`;

/** By id of report. */
const sketchesOf = (sql: Sql, reports: ReadonlySet<string>): readonly Sketch[] =>
  [...reports].sort().flatMap((id) => sketchOf(sql, id) ?? []);

function sketchOf(sql: Sql, id: string): Sketch | null {
  const { sketches } = memoryOf(sql);
  const before = sketches.get(id);
  if (before !== undefined) return before;
  const packed = 'SELECT s.body, s.runs FROM reports r JOIN sketches s ON s.report = r.row WHERE r.id = ?';
  const found = sql.one<PackedSketch>(packed, id);
  if (found === undefined) return null;
  const sketch = unpackSketch(found);
  sketches.set(id, sketch);
  return sketch;
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
export const families = (sql: Sql, limit?: number): readonly Family[] =>
  sql
    .all<Body>('SELECT body FROM families ORDER BY id LIMIT ?', limitOf(limit))
    .map(({ body }) => unpack<Family>(body));
