// Layout 3: the runs of a sketch stand beside its body as plain numbers, for they are read with every report that may be a copy and do not pack. A
// sketch of an earlier layout has them in its body.
import type { Migration } from './migration.ts';

export const runsOfSketches: Migration = { layout: 3, sql: 'ALTER TABLE sketches ADD COLUMN runs BLOB' };
