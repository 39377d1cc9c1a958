// Layout 6: questions that were answered by looking at every incident. In order of day the last day of change stands in the index itself, and so do
// day and id under a place; the names of places stand by themselves, for a part of a name is sought among them and not among all incidents.
import type { Migration } from './migration.ts';

export const questionsInOrder: Migration = {
  layout: 6,
  sql: `DROP INDEX incidents_in_order;
  CREATE INDEX incidents_in_order ON incidents (coalesce(day, '~'), id, changed);
  DROP INDEX incidents_by_place;
  CREATE INDEX incidents_by_place ON incidents (place, coalesce(day, '~'), id);
  CREATE TABLE incident_places (name TEXT PRIMARY KEY) WITHOUT ROWID;
  INSERT INTO incident_places SELECT DISTINCT place FROM incidents WHERE place IS NOT NULL`,
};
