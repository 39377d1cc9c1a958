// Layout 2: values that a person saves by name beside the record, such as watches with what they have seen. Bodies are packed JSON.
import type { Migration } from './migration.ts';

export const savedValues: Migration = {
  layout: 2,
  sql: 'CREATE TABLE saved (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID',
};
