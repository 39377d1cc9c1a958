// Layout 4: as much of each account as comparing it needs stands by itself, for a report is compared with hundreds of accounts and joined with a few.
// Of accounts from an earlier layout the list of their report is asked until they are kept anew. A walk back along links finds their weight at hand.
import type { Migration } from './migration.ts';

export const outlinesOfAccounts: Migration = {
  layout: 4,
  sql: `CREATE TABLE account_outlines (
    account INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE, body TEXT NOT NULL, runs BLOB NOT NULL
  );
  DROP INDEX links_back;
  CREATE INDEX links_back ON links (b, weight)`,
};
