// Statements by every part of a question. Narrow rows and look-up keys find them; only the lists that hold one of them are unpacked.
// Example: statements(sql, { by: 'lavrov', about: 'TUR', stances: ['deny'], limit: 50 }).
import type { StatementLine, StatementQuestion } from '../../model/question.ts';
import { type Condition, limitOf, oneOf, valuesOf, where } from './condition.ts';
import { NO_DAY } from './days.ts';
import type { Value } from './driver.ts';
import { fold } from './fold.ts';
import { unpack } from './pack.ts';
import { RANKED, RANKED_WHERE_NARROWED, rankedFrom } from './ranked-from.ts';
import { searchWords } from './search-words.ts';
import type { Sql } from './sql.ts';

export function statements(sql: Sql, question: StatementQuestion): readonly StatementLine[] {
  const one = oneReport(question);
  if (one !== null) return linesOf(sql, one);
  for (const bound of boundsOf(sql, question)) {
    const rows = rowsOf(sql, question, bound);
    if (rows.length === question.limit) return linesAt(sql, rows);
  }
  return linesAt(sql, rowsOf(sql, question, NO_BOUND));
}

/** Where nothing but the statements of one report are asked for, its list holds them all: views ask so for each report that they quote. */
function oneReport({ reports, ...others }: StatementQuestion): string | null {
  const [report] = reports ?? [];
  return reports?.length === 1 && Object.values(others).every((part) => part === undefined) ? (report ?? null) : null;
}

function linesOf(sql: Sql, report: string): readonly StatementLine[] {
  const row = sql.one<{ row: number }>('SELECT row FROM reports WHERE id = ?', report)?.row;
  if (row === undefined) return [];
  const day = (line: StatementLine): string => line.day ?? NO_DAY;
  return [...listOf(sql, row)].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

type Row = { readonly report: number; readonly place: number };
/** No later day is looked at than `until`, no row that was added before `from`. */
type Bound = { readonly until: string | null; readonly from: number | null };
const NO_BOUND: Bound = { until: null, from: null };

function rowsOf(sql: Sql, question: StatementQuestion, bound: Bound): readonly Row[] {
  const { text, limit } = question;
  const found = text === undefined ? '' : 'statement_words f CROSS JOIN ';
  const best = text === undefined ? '' : 'f.rank, ';
  const conditions = [...wordsCondition(text, bound), ...conditionsOf(sql, question, bound)];
  return sql.all<Row>(
    `SELECT s.report, s.place FROM ${found}statements s JOIN reports r ON r.row = s.report ${where(conditions)}
     ORDER BY ${best}coalesce(s.day, '${NO_DAY}'), r.id, s.place LIMIT ?`,
    ...valuesOf(conditions),
    limitOf(limit),
  );
}

/** Within which most often as many are found as are wanted, the narrower first; none where nothing is common enough to be bounded. */
function* boundsOf(sql: Sql, question: StatementQuestion): Iterable<Bound> {
  const { text, limit, ...narrowing } = question;
  if (limit === undefined || limit < 1) return;
  if (text === undefined) {
    for (const until of firstDays(sql, question)) yield { until, from: null };
    return;
  }
  const alone = Object.values(narrowing).every((part) => part === undefined);
  const most = alone ? RANKED : RANKED_WHERE_NARROWED;
  const from = rankedFrom(sql, 'statement_words', { words: searchWords(text), most });
  if (from !== null) yield { until: null, from };
}

/** How many times the rows that are wanted the first days have, of speaker or party alone, tried one after the other. */
const ENOUGH = [4, 64];

/** Days until when there are enough statements by the speaker or about the party: most often the first of all that are asked for are among them. */
function* firstDays(sql: Sql, { by, about, limit, from, to }: StatementQuestion): Iterable<string> {
  const keyed = by !== undefined ? speakersOf(sql, by) : about !== undefined ? partiesOf(about) : null;
  if (keyed === null) return;
  for (const times of ENOUGH) {
    const found = sql.one<{ day: string }>(
      `SELECT day FROM ${keyed.from} AND day >= ? ORDER BY day LIMIT 1 OFFSET ?`,
      ...[...keyed.values, from ?? '', limitOf(limit) * times],
    );
    // all of the days asked for are no more than that
    if (found === undefined || (to !== undefined && found.day >= to)) return;
    yield found.day;
  }
}

/** The best of common words are sought among those added last. */
function wordsCondition(text: string | undefined, { from }: Bound): readonly Condition[] {
  if (text === undefined) return [];
  return [
    { sql: 'f.statement_words MATCH ? AND s.row = f.rowid', values: [searchWords(text)] },
    ...(from === null ? [] : [{ sql: 'f.rowid >= ?', values: [from] }]),
  ];
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

function conditionsOf(sql: Sql, question: StatementQuestion, bound: Bound): readonly Condition[] {
  const { by, about, stances, from, to, reports } = question;
  const { until } = bound;
  const kept = { ...bound, since: from ?? null, until: until ?? to ?? null };
  const parts: (Condition | null)[] = [
    by === undefined ? null : speakerCondition(sql, by, kept),
    until === null ? null : { sql: `coalesce(s.day, '${NO_DAY}') <= ?`, values: [until] },
    about === undefined ? null : aboutCondition(about, kept),
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

type Keyed = { readonly from: string; readonly values: readonly Value[] };

/** A part of a name, or a party in capitals or small letters. */
function speakersOf(sql: Sql, by: string): Keyed {
  const speakers = sql.all<{ row: number }>(
    'SELECT row FROM speakers WHERE party IN (?, ?) UNION SELECT row FROM speakers WHERE instr(folded, ?) > 0',
    ...[by, by.toUpperCase(), fold(by)],
  );
  return {
    from: 'statement_speakers WHERE speaker IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(speakers.map(({ row }) => row))],
  };
}

const partiesOf = (about: string): Keyed =>
  about === about.toUpperCase()
    ? { from: 'statement_about WHERE party = ?', values: [about] }
    : { from: 'statement_about WHERE party IN (?, ?)', values: [about, about.toUpperCase()] };

type Kept = Bound & { readonly since: string | null };

/** Those within the bound, and of the days asked for. */
function keptOf({ from, values }: Keyed, bound: Kept): Condition {
  const parts = [
    ...(bound.since === null ? [] : [{ sql: ' AND day >= ?', value: bound.since }]),
    ...(bound.until === null ? [] : [{ sql: ' AND day <= ?', value: bound.until }]),
    ...(bound.from === null ? [] : [{ sql: ' AND statement >= ?', value: bound.from }]),
  ];
  return {
    sql: `SELECT statement FROM ${from}${parts.map(({ sql }) => sql).join('')}`,
    values: [...values, ...parts.map(({ value }) => value)],
  };
}

function speakerCondition(sql: Sql, by: string, bound: Kept): Condition {
  const kept = keptOf(speakersOf(sql, by), bound);
  return { sql: `s.row IN (${kept.sql})`, values: kept.values };
}

/** A party that it names, or words of its content. */
function aboutCondition(about: string, bound: Kept): Condition {
  const kept = keptOf(partiesOf(about), bound);
  return {
    sql: `s.row IN (${kept.sql} UNION SELECT rowid FROM statement_words WHERE statement_words MATCH ?)`,
    values: [...kept.values, `{content} : (${searchWords(about)})`],
  };
}
