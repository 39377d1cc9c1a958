// Layouts that no program has yet, for tests of bringing a file up to date. Each writes to every report, so that it takes its time.
// Example: laterLayouts(2) are two layouts after the newest.
import type { Migration } from '../../src/store/sqlite/migrations/migration.ts';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';

const newest = migrations.at(-1)?.layout ?? 0;

export const laterLayouts = (count: number): readonly Migration[] =>
  Array.from({ length: count }, (_, i) => ({
    layout: newest + i + 1,
    sql: `CREATE TABLE later_${i} (report INTEGER PRIMARY KEY, words TEXT NOT NULL);
      INSERT INTO later_${i} SELECT row, hex(randomblob(200)) FROM reports`,
  }));
