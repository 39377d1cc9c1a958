// Incidents by every part of a question. Narrow rows and look-up keys find them; only those that are given are unpacked.
// Example: incidents(sql, { parties: ['ARM'], standings: ['disputed'], from: '2020-10-01', to: '2020-10-31' }).
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { IncidentQuestion } from '../../model/question.ts';
import { type Condition, limitOf, oneOf, valuesOf, where } from './condition.ts';
import { dayCount, NO_DAY } from './days.ts';
import { fold } from './fold.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export function incidents(sql: Sql, question: IncidentQuestion): readonly LedgerIncident[] {
  const until = firstDays(sql, question);
  const first = until === null ? null : rowsOf(sql, question, until);
  const rows = first !== null && first.length === question.limit ? first : rowsOf(sql, question, null);
  return rows.flatMap(({ row }) =>
    sql
      .all<{ body: Uint8Array }>('SELECT body FROM incident_bodies WHERE incident = ?', row)
      .map(({ body }) => unpack<LedgerIncident>(body)),
  );
}

type Row = { readonly row: number };

/** `until`: none of a later first day is looked at. */
function rowsOf(sql: Sql, question: IncidentQuestion, until: string | null): readonly Row[] {
  const conditions = conditionsOf(question, until);
  return sql.all<Row>(
    `SELECT i.row FROM incidents i ${where(conditions)} ORDER BY coalesce(i.day, '${NO_DAY}'), i.id LIMIT ?`,
    ...valuesOf(conditions),
    limitOf(question.limit),
  );
}

/** How many times the rows that are wanted the first days have, of parties alone. */
const ENOUGH = 4;

/** A day until when the parties have enough incidents: most often the first of all that are asked for are among them. */
function firstDays(sql: Sql, { parties, limit }: IncidentQuestion): string | null {
  if (parties === undefined || limit === undefined || limit < 1) return null;
  const named = oneOf('party', parties);
  const found = sql.one<{ day: string }>(
    `SELECT day FROM incident_parties WHERE ${named.sql} ORDER BY day LIMIT 1 OFFSET ?`,
    ...named.values,
    limitOf(limit) * ENOUGH,
  );
  return found?.day ?? null;
}

function conditionsOf(question: IncidentQuestion, until: string | null): readonly Condition[] {
  const { ids, parties, between, types, standings, country, place, reports } = question;
  const parts: (Condition | null)[] = [
    ids === undefined ? null : oneOf('i.id', ids),
    parties === undefined ? null : partiesCondition(question, parties, until),
    until === null ? null : { sql: `coalesce(i.day, '${NO_DAY}') <= ?`, values: [until] },
    between === undefined ? null : { sql: BETWEEN, values: [JSON.stringify([...new Set(between)])] },
    types === undefined ? null : oneOf('i.type', types),
    standings === undefined ? null : oneOf('i.standing', standings),
    country === undefined ? null : { sql: 'i.country = ?', values: [country] },
    place === undefined
      ? null
      : { sql: 'i.row IN (SELECT row FROM incidents WHERE instr(place, ?) > 0)', values: [fold(place)] },
    reports === undefined ? null : { sql: TOLD_BY, values: [JSON.stringify(reports)] },
    changeCondition(question),
    boxCondition(question),
    daysCondition(question),
  ];
  return parts.filter((part) => part !== null);
}

const BETWEEN = `(SELECT count(DISTINCT x.party) FROM incident_parties x
  WHERE x.incident = i.row AND +x.party IN (SELECT value FROM json_each(?))) > 1`;
const TOLD_BY = `i.row IN (SELECT x.incident FROM json_each(?) j CROSS JOIN reports r ON r.id = j.value
  CROSS JOIN accounts a ON a.report = r.row CROSS JOIN incident_accounts x ON x.account = a.row)`;

/** Since a day the last change decides; between two days any of them. */
function changeCondition({ changedSince, changedUntil }: IncidentQuestion): Condition | null {
  if (changedUntil === undefined)
    return changedSince === undefined ? null : { sql: 'i.changed >= ?', values: [changedSince] };
  return {
    sql: 'i.row IN (SELECT incident FROM incident_changes WHERE day BETWEEN ? AND ?)',
    values: [changedSince ?? '', changedUntil],
  };
}

/** Within days each of the few is asked for its parties; else the parties have lists of theirs. */
function partiesCondition({ from, to }: IncidentQuestion, parties: readonly string[], until: string | null): Condition {
  const named = oneOf('party', parties);
  if (from !== undefined && to !== undefined)
    return {
      sql: `EXISTS (SELECT 1 FROM incident_parties x WHERE x.incident = i.row AND +x.${named.sql})`,
      values: named.values,
    };
  const days = until === null ? '' : ' AND day <= ?';
  return {
    sql: `i.row IN (SELECT incident FROM incident_parties WHERE ${named.sql}${days})`,
    values: [...named.values, ...(until === null ? [] : [until])],
  };
}

/** The tree keeps its numbers with 24 bits and finds a little too much at the edge: the row itself decides. */
function boxCondition({ box }: IncidentQuestion): Condition | null {
  if (box === undefined) return null;
  const { south, north, west, east } = box;
  return {
    sql: `i.latitude BETWEEN ? AND ? AND i.longitude BETWEEN ? AND ? AND i.row IN
      (SELECT incident FROM incident_points WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?)`,
    values: [south, north, west, east, south, north, west, east],
  };
}

function daysCondition({ from, to }: IncidentQuestion): Condition | null {
  if (from === undefined && to === undefined) return null;
  return {
    sql: 'i.row IN (SELECT incident FROM incident_days WHERE last >= ? AND first <= ?)',
    values: [from === undefined ? -(2 ** 31) : dayCount(from), to === undefined ? 2 ** 31 - 1 : dayCount(to)],
  };
}
