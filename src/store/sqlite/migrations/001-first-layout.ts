// The first layout of a ledger's file; docs/ledger-file.md tells what each table and column holds. Never changed: a later layout is a later file.
// Bodies are packed JSON (pack.ts). Tables that are only look-up keys point at rows without a foreign key where one would cost a second index:
// who takes the row out takes its keys out, and check() finds what points nowhere.
import type { Migration } from './migration.ts';

export const firstLayout: Migration = {
  layout: 1,
  sql: `
CREATE TABLE captures (row INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL);
CREATE TABLE reports (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT, title TEXT, publisher TEXT, added TEXT NOT NULL, words INTEGER NOT NULL
);
CREATE INDEX reports_in_order ON reports (coalesce(day, '~'), id);
CREATE TABLE obtained (
  row INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, capture INTEGER NOT NULL REFERENCES captures,
  media_type TEXT NOT NULL, published TEXT, url TEXT, source TEXT NOT NULL, added TEXT NOT NULL
);
CREATE INDEX obtained_by_report ON obtained (report);
CREATE INDEX obtained_by_capture ON obtained (capture);
CREATE TABLE readings (report INTEGER PRIMARY KEY REFERENCES reports, body BLOB NOT NULL);

CREATE TABLE statements (
  row INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, place INTEGER NOT NULL, day TEXT, stance TEXT NOT NULL
);
CREATE UNIQUE INDEX statements_by_report ON statements (report, place);
CREATE INDEX statements_by_day ON statements (coalesce(day, '~'));
CREATE TABLE statement_lists (report INTEGER PRIMARY KEY REFERENCES reports, body BLOB NOT NULL);
CREATE TABLE speakers (row INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, party TEXT NOT NULL, UNIQUE (name, party));
CREATE INDEX speakers_by_party ON speakers (party);
CREATE TABLE statement_speakers (speaker INTEGER, day TEXT, statement INTEGER, PRIMARY KEY (speaker, day, statement)) WITHOUT ROWID;
CREATE TABLE statement_about (party TEXT, day TEXT, statement INTEGER, PRIMARY KEY (party, day, statement)) WITHOUT ROWID;
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, speakers, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE article_words USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE accounts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, report INTEGER NOT NULL REFERENCES reports, place INTEGER NOT NULL
);
CREATE INDEX accounts_by_report ON accounts (report);
CREATE TABLE account_lists (report INTEGER PRIMARY KEY REFERENCES reports, body BLOB NOT NULL);
CREATE TABLE account_keys (key TEXT, account INTEGER, PRIMARY KEY (key, account)) WITHOUT ROWID;
CREATE TABLE signs (row INTEGER PRIMARY KEY, sign TEXT NOT NULL UNIQUE);
CREATE TABLE links (
  a INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE, b INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  weight REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX links_back ON links (b);

CREATE TABLE incidents (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, standing TEXT NOT NULL, day TEXT, changed TEXT,
  latitude REAL, longitude REAL, country TEXT, place TEXT
);
CREATE INDEX incidents_in_order ON incidents (coalesce(day, '~'), id);
CREATE INDEX incidents_by_change ON incidents (changed);
CREATE INDEX incidents_by_country ON incidents (country, coalesce(day, '~'), id);
CREATE INDEX incidents_by_place ON incidents (place);
CREATE INDEX incidents_by_type ON incidents (type, coalesce(day, '~'), id);
CREATE INDEX incidents_by_standing ON incidents (standing, coalesce(day, '~'), id);
CREATE TABLE incident_bodies (incident INTEGER PRIMARY KEY REFERENCES incidents ON DELETE CASCADE, body BLOB NOT NULL);
CREATE TABLE incident_accounts (
  account INTEGER NOT NULL REFERENCES accounts DEFERRABLE INITIALLY DEFERRED,
  incident INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE, PRIMARY KEY (account, incident)
) WITHOUT ROWID;
CREATE INDEX incident_accounts_back ON incident_accounts (incident);
CREATE TABLE incident_parties (
  party TEXT NOT NULL, day TEXT NOT NULL, incident INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
  PRIMARY KEY (party, day, incident)
) WITHOUT ROWID;
CREATE INDEX incident_parties_back ON incident_parties (incident);
CREATE VIRTUAL TABLE incident_points USING rtree (incident, south, north, west, east);
CREATE VIRTUAL TABLE incident_days USING rtree_i32 (incident, first, last);

CREATE TABLE sketches (report INTEGER PRIMARY KEY REFERENCES reports, body BLOB NOT NULL);
CREATE TABLE sketch_bands (band TEXT, report TEXT, PRIMARY KEY (band, report)) WITHOUT ROWID;
CREATE TABLE families (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE family_reports (
  report INTEGER NOT NULL REFERENCES reports, family INTEGER NOT NULL REFERENCES families ON DELETE CASCADE, PRIMARY KEY (report, family)
) WITHOUT ROWID;
CREATE INDEX family_reports_back ON family_reports (family);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY, act TEXT NOT NULL, report TEXT NOT NULL, who TEXT NOT NULL, "when" TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE decision_reports (report TEXT, decision INTEGER NOT NULL REFERENCES decisions, PRIMARY KEY (report, decision)) WITHOUT ROWID;

CREATE TRIGGER captures_stay BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'a capture is never taken out of a ledger'); END;
CREATE TRIGGER captures_stay_as_they_are BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'a capture is never changed'); END;
CREATE TRIGGER obtained_stay BEFORE DELETE ON obtained BEGIN SELECT RAISE(ABORT, 'a capture is never taken out of a ledger'); END;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'a decision is never taken out of a ledger'); END;
CREATE TRIGGER decisions_stay_as_they_are BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
`,
};
