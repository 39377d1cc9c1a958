// Incidents by every part of a question. Narrow rows and look-up keys find them; only those that are given are unpacked.
// Example: incidents(sql, { parties: ['ARM'], standings: ['disputed'], from: '2020-10-01', to: '2020-10-31' }).
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { IncidentQuestion } from '../../model/question.ts';
import { type Condition, limitOf, oneOf, valuesOf, where } from './condition.ts';
import { dayCount } from './days.ts';
import { fold } from './fold.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export function incidents(sql: Sql, question: IncidentQuestion): readonly LedgerIncident[] {
  const conditions = conditionsOf(question);
  const rows = sql.all<{ row: number }>(
    `SELECT i.row FROM incidents i ${where(conditions)} ORDER BY coalesce(i.day, '~'), i.id LIMIT ?`,
    ...valuesOf(conditions),
    limitOf(question.limit),
  );
  return rows.flatMap(({ row }) =>
    sql
      .all<{ body: Uint8Array }>('SELECT body FROM incident_bodies WHERE incident = ?', row)
      .map(({ body }) => unpack<LedgerIncident>(body)),
  );
}

function conditionsOf(question: IncidentQuestion): readonly Condition[] {
  const { ids, parties, types, standings, country, place, changedSince } = question;
  const parts: (Condition | null)[] = [
    ids === undefined ? null : oneOf('i.id', ids),
    parties === undefined
      ? null
      : {
          sql: 'i.row IN (SELECT incident FROM incident_parties WHERE party IN (SELECT value FROM json_each(?)))',
          values: [JSON.stringify(parties)],
        },
    types === undefined ? null : oneOf('i.type', types),
    standings === undefined ? null : oneOf('i.standing', standings),
    country === undefined ? null : { sql: 'i.country = ?', values: [country] },
    place === undefined
      ? null
      : { sql: 'i.row IN (SELECT row FROM incidents WHERE instr(place, ?) > 0)', values: [fold(place)] },
    changedSince === undefined ? null : { sql: 'i.changed >= ?', values: [changedSince] },
    boxCondition(question),
    daysCondition(question),
  ];
  return parts.filter((part) => part !== null);
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
