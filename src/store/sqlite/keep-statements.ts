// Keeps the statements of one report: their lines packed together, a narrow row for each, and the keys by which they are found.
// Example: 'Mila Renn denied that …' is found by speaker 'mila renn', party KES, about VAL, its day, and each word of it.
import type { StatementLine } from '../../model/question.ts';
import { NO_DAY } from './days.ts';
import { fold } from './fold.ts';
import { pack, unpack } from './pack.ts';
import type { Sql } from './sql.ts';

/** The row of the report; a fresh one has nothing to take out. */
export type ReportRow = { readonly row: number; readonly fresh: boolean };

export function keepStatements(sql: Sql, { row, fresh }: ReportRow, lines: readonly StatementLine[]): void {
  if (!fresh) takeOut(sql, row);
  sql.run(
    'INSERT INTO statement_lists (report, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    row,
    pack(lines),
  );
  for (const [place, line] of lines.entries()) {
    const statement = sql.run(
      'INSERT INTO statements (report, place, day, stance) VALUES (?, ?, ?, ?)',
      row,
      place,
      line.day,
      line.stance,
    );
    const day = line.day ?? NO_DAY;
    for (const speaker of speakerRows(sql, line)) {
      sql.run(
        'INSERT OR IGNORE INTO statement_speakers (speaker, day, statement) VALUES (?, ?, ?)',
        speaker,
        day,
        statement,
      );
    }
    for (const party of line.about) {
      sql.run('INSERT OR IGNORE INTO statement_about (party, day, statement) VALUES (?, ?, ?)', party, day, statement);
    }
    const speakers = line.speakers.map(({ name, words }) => `${name ?? ''} ${words}`).join(' ; ');
    sql.run(
      'INSERT INTO statement_words (rowid, content, speakers) VALUES (?, ?, ?)',
      statement,
      line.content,
      speakers,
    );
  }
}

/** The keys are made again from the lines, as they were put in. */
function takeOut(sql: Sql, report: number): void {
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM statement_lists WHERE report = ?', report)?.body;
  const lines = body === undefined ? [] : unpack<StatementLine[]>(body);
  for (const { row, place } of sql.all<{ row: number; place: number }>(
    'SELECT row, place FROM statements WHERE report = ?',
    report,
  )) {
    const line = lines[place];
    if (line === undefined) continue;
    const day = line.day ?? NO_DAY;
    for (const speaker of speakerRows(sql, line)) {
      sql.run('DELETE FROM statement_speakers WHERE speaker = ? AND day = ? AND statement = ?', speaker, day, row);
    }
    for (const party of line.about) {
      sql.run('DELETE FROM statement_about WHERE party = ? AND day = ? AND statement = ?', party, day, row);
    }
    sql.run('DELETE FROM statement_words WHERE rowid = ?', row);
  }
  sql.run('DELETE FROM statements WHERE report = ?', report);
}

/** A speaker without a name is known by the words for him. */
function speakerRows(sql: Sql, { speakers }: StatementLine): readonly number[] {
  return speakers.map(({ name, party, words }) => {
    const said = name ?? words;
    const known = sql.one<{ row: number }>('SELECT row FROM speakers WHERE name = ? AND party = ?', said, party ?? '');
    return (
      known?.row ??
      sql.run('INSERT INTO speakers (name, folded, party) VALUES (?, ?, ?)', said, fold(said), party ?? '')
    );
  });
}
