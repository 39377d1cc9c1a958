// Statements by every part of a question. Narrow rows and look-up keys find them; only the lists that hold one of them are unpacked.
// Example: statements(sql, { by: 'lavrov', about: 'TUR', stances: ['deny'], limit: 50 }).
import type { StatementLine, StatementQuestion } from '../../model/question.ts';
import { type Condition, limitOf, oneOf, valuesOf, where } from './condition.ts';
import { NO_DAY } from './days.ts';
import { fold } from './fold.ts';
import { unpack } from './pack.ts';
import { searchWords } from './search-words.ts';
import type { Sql } from './sql.ts';

export function statements(sql: Sql, question: StatementQuestion): readonly StatementLine[] {
  const { text, limit } = question;
  const conditions = conditionsOf(sql, question);
  const found = text === undefined ? '' : 'statement_words f CROSS JOIN ';
  const best = text === undefined ? '' : 'f.rank, ';
  const on =
    text === undefined ? [] : [{ sql: 'f.statement_words MATCH ? AND s.row = f.rowid', values: [searchWords(text)] }];
  const rows = sql.all<{ report: number; place: number }>(
    `SELECT s.report, s.place FROM ${found}statements s JOIN reports r ON r.row = s.report ${where([...on, ...conditions])}
     ORDER BY ${best}coalesce(s.day, '~'), r.id, s.place LIMIT ?`,
    ...valuesOf([...on, ...conditions]),
    limitOf(limit),
  );
  return linesAt(sql, rows);
}

function linesAt(
  sql: Sql,
  rows: readonly { readonly report: number; readonly place: number }[],
): readonly StatementLine[] {
  const lists = new Map<number, readonly StatementLine[]>();
  return rows.flatMap(({ report, place }) => {
    const list = lists.get(report) ?? listOf(sql, report);
    lists.set(report, list);
    const line = list[place];
    return line === undefined ? [] : [line];
  });
}

function listOf(sql: Sql, report: number): readonly StatementLine[] {
  const body = sql.one<{ body: Uint8Array }>('SELECT body FROM statement_lists WHERE report = ?', report)?.body;
  return body === undefined ? [] : unpack<StatementLine[]>(body);
}

function conditionsOf(sql: Sql, question: StatementQuestion): readonly Condition[] {
  const { by, about, stances, from, to, reports } = question;
  const parts: (Condition | null)[] = [
    by === undefined ? null : speakerCondition(sql, by),
    about === undefined ? null : aboutCondition(about),
    stances === undefined ? null : oneOf('s.stance', stances),
    from === undefined ? null : { sql: `coalesce(s.day, '${NO_DAY}') >= ? AND s.day IS NOT NULL`, values: [from] },
    to === undefined ? null : { sql: `coalesce(s.day, '${NO_DAY}') <= ?`, values: [to] },
    reports === undefined
      ? null
      : {
          sql: 's.report IN (SELECT row FROM reports WHERE id IN (SELECT value FROM json_each(?)))',
          values: [JSON.stringify(reports)],
        },
  ];
  return parts.filter((part) => part !== null);
}

/** A part of a name, or a party in capitals or small letters. */
function speakerCondition(sql: Sql, by: string): Condition {
  const speakers = sql.all<{ row: number }>(
    'SELECT row FROM speakers WHERE party IN (?, ?) UNION SELECT row FROM speakers WHERE instr(folded, ?) > 0',
    ...[by, by.toUpperCase(), fold(by)],
  );
  return {
    sql: 's.row IN (SELECT statement FROM statement_speakers WHERE speaker IN (SELECT value FROM json_each(?)))',
    values: [JSON.stringify(speakers.map(({ row }) => row))],
  };
}

/** A party that it names, or words of its content. */
function aboutCondition(about: string): Condition {
  return {
    sql: `s.row IN (SELECT statement FROM statement_about WHERE party IN (?, ?)
      UNION SELECT rowid FROM statement_words WHERE statement_words MATCH ?)`,
    values: [about, about.toUpperCase(), `{content} : (${searchWords(about)})`],
  };
}
