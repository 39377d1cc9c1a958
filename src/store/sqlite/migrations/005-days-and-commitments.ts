// Layout 5: the days on which something became of an incident, for what changed between two days, and what each report says of commitments, by itself.
// Both stood in packed bodies alone, so that all of them were opened; of an earlier ledger they are taken from there once.
import { fillChangeDays } from '../change-days.ts';
import { fillSpoken } from '../spoken-commitments.ts';
import type { Migration } from './migration.ts';

export const daysAndCommitments: Migration = {
  layout: 5,
  sql: `CREATE TABLE incident_changes (
    day TEXT NOT NULL, incident INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE, PRIMARY KEY (day, incident)
  ) WITHOUT ROWID;
  CREATE INDEX incident_changes_back ON incident_changes (incident);
  CREATE TABLE commitment_lists (report INTEGER PRIMARY KEY REFERENCES reports, day TEXT, body BLOB NOT NULL);
  CREATE INDEX commitment_lists_by_day ON commitment_lists (coalesce(day, '~'))`,
  fill: (sql) => {
    fillChangeDays(sql);
    fillSpoken(sql);
  },
};
