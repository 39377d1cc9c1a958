// Brings a ledger of today back to the first layout, as an earlier program left it: for tests of what a newer one makes of it.
// Example: toFirstLayout(path) after store.close(): no saved values, no outlines, sketches packed whole.
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { pack } from '../../src/store/sqlite/pack.ts';
import { type PackedSketch, unpackSketch } from '../../src/store/sqlite/packed-sketch.ts';
import { ACCOUNT_KEYS, BANDS, tablesOf } from '../../src/store/sqlite/tiers.ts';

export function toFirstLayout(path: string): void {
  const raw = openDatabase(path, {});
  const sketches = raw.prepare('SELECT report, body, runs FROM sketches').all() as (PackedSketch & {
    report: number;
  })[];
  for (const { report, ...packed } of sketches)
    raw.prepare('UPDATE sketches SET body = ? WHERE report = ?').run(pack(unpackSketch(packed)), report);
  for (const tiers of [BANDS, ACCOUNT_KEYS])
    for (const table of tablesOf(tiers).slice(0, -1))
      raw.exec(`INSERT INTO ${tiers.table} SELECT * FROM ${table}; DROP TABLE ${table}`);
  raw.exec(
    'ALTER TABLE sketches DROP COLUMN runs; DROP TABLE saved; DROP TABLE account_outlines; DROP TABLE incident_changes; DROP TABLE commitment_lists; DROP TABLE incident_places; PRAGMA user_version = 1',
  );
  raw.close();
}
