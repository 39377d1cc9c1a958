// Incidents by every part of a question. Narrow rows and look-up keys find them; only those that are given are unpacked.
// Example: incidents(sql, { parties: ['ARM'], standings: ['disputed'], from: '2020-10-01', to: '2020-10-31' }).
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import type { IncidentQuestion } from '../../model/question.ts';
import { type Condition, limitOf, oneOf, valuesOf, where } from './condition.ts';
import { LAST_DAY, NO_DAY } from './days.ts';
import { begunBefore, changesOf, daysOf, FEW, type Narrow, narrowest, placeNamed, toldBy } from './narrowest.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';

/** `few`: so many rows of one part of the question are gone through one by one; for tests, the answer is the same. */
export function incidents(sql: Sql, question: IncidentQuestion, few: number = FEW): readonly LedgerIncident[] {
  return rowsOf(sql, question, few).flatMap(({ row }) =>
    sql
      .all<{ body: Uint8Array }>('SELECT body FROM incident_bodies WHERE incident = ?', row)
      .map(({ body }) => unpack<LedgerIncident>(body)),
  );
}

type Row = { readonly row: number; readonly day: string; readonly id: string };
/**
 * How the rows are found: by a list that a part of the question has of its own, or in order of day until there are enough; then of parties none of a
 * later day than `until`, or only what began `within` the days asked for.
 */
type Way = { readonly list: Narrow | null; readonly until: string | null; readonly within: boolean };
const ALL: Way = { list: null, until: null, within: false };

function rowsOf(sql: Sql, question: IncidentQuestion, few: number): readonly Row[] {
  const list = narrowest(sql, question, few);
  if (list !== null) return rowsBy(sql, question, { ...ALL, list });
  const { from, to, limit } = question;
  if (limit === undefined) return rowsBy(sql, question, ALL);
  if (from === undefined && to === undefined) return firstOfParties(sql, question);
  const before = rowsBy(sql, question, { ...ALL, list: { ...begunBefore(question), by: 'days' } });
  const within = rowsBy(sql, question, { ...ALL, within: true });
  return [...before, ...within].sort(inOrder).slice(0, limit);
}

const inOrder = (a: Row, b: Row): number => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1);

function rowsBy(sql: Sql, question: IncidentQuestion, way: Way): readonly Row[] {
  const { list } = way;
  const conditions = conditionsOf(question, way);
  // CROSS JOIN: the few are gone through, whatever index gives an order
  const few = list === null ? '' : `(SELECT DISTINCT incident FROM (${list.sql})) n CROSS JOIN `;
  return sql.all<Row>(
    `SELECT i.row, coalesce(i.day, '${NO_DAY}') AS day, i.id FROM ${few}incidents i
     ${list === null ? '' : 'ON i.row = n.incident '}${where(conditions)} ORDER BY coalesce(i.day, '${NO_DAY}'), i.id LIMIT ?`,
    ...[...(list?.values ?? []), ...valuesOf(conditions), limitOf(question.limit)],
  );
}

/** How many times the rows that are wanted the first days of parties have, tried one after the other. */
const ENOUGH = [4, 64];

/** Parties have their incidents in order of day: the first of all that are asked for are most often among their first. */
function firstOfParties(sql: Sql, question: IncidentQuestion): readonly Row[] {
  const { parties, limit = 0 } = question;
  if (parties === undefined || limit < 1) return rowsBy(sql, question, ALL);
  const named = oneOf('party', parties);
  for (const times of ENOUGH) {
    const found = sql.one<{ day: string }>(
      `SELECT day FROM incident_parties WHERE ${named.sql} ORDER BY day LIMIT 1 OFFSET ?`,
      ...named.values,
      limitOf(limit) * times,
    );
    if (found === undefined) break;
    const rows = rowsBy(sql, question, { ...ALL, until: found.day });
    if (rows.length === limit) return rows;
  }
  return rowsBy(sql, question, ALL);
}

/** What the list is made by need not be asked again of each row. */
function conditionsOf(question: IncidentQuestion, way: Way): readonly Condition[] {
  const { list, until, within } = way;
  const { ids, parties, between, types, standings, country, place, reports } = question;
  const by = (part: Narrow['by']): boolean => list?.by === part;
  const parts: (Condition | null)[] = [
    ids === undefined || by('ids') ? null : oneOf('i.id', ids),
    parties === undefined || by('parties') ? null : partiesCondition(parties, way),
    until === null ? null : { sql: `coalesce(i.day, '${NO_DAY}') <= ?`, values: [until] },
    between === undefined ? null : { sql: BETWEEN, values: [JSON.stringify([...new Set(between)])] },
    types === undefined || by('types') ? null : oneOf('i.type', types),
    standings === undefined || by('standings') ? null : oneOf('i.standing', standings),
    country === undefined || by('country') ? null : { sql: 'i.country = ?', values: [country] },
    place === undefined || by('place') ? null : placeCondition(question),
    reports === undefined || by('reports') ? null : rowsAmong(toldBy(reports)),
    by('changes') ? null : changeCondition(question),
    boxCondition(question),
    by('days') ? null : within ? withinCondition(question) : daysCondition(question),
  ];
  return parts.filter((part) => part !== null);
}

const BETWEEN = `(SELECT count(DISTINCT x.party) FROM incident_parties x
  WHERE x.incident = i.row AND +x.party IN (SELECT value FROM json_each(?))) > 1`;

const rowsAmong = ({ sql, values }: Condition): Condition => ({ sql: `i.row IN (${sql})`, values });

/** Since a day the last change decides; between two days any of them. */
function changeCondition(question: IncidentQuestion): Condition | null {
  const { changedSince, changedUntil } = question;
  if (changedUntil === undefined)
    return changedSince === undefined ? null : { sql: 'i.changed >= ?', values: [changedSince] };
  return rowsAmong(changesOf(question)!);
}

/** Of few rows, and of those of some days, each is asked for its parties; else the parties have lists of theirs. */
function partiesCondition(parties: readonly string[], { list, until, within }: Way): Condition {
  const named = oneOf('party', parties);
  if (list !== null || within)
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

/** Many stand at it: where so many are wanted, the first of them come soon in order of day; where all are, the index of places has them. */
function placeCondition({ place = '', limit }: IncidentQuestion): Condition {
  const { sql, values } = placeNamed(place);
  return { sql: `${limit === undefined ? '' : '+'}i.${sql}`, values };
}

/** The tree keeps its numbers with 24 bits and finds a little too much at the edge: the row itself decides. */
function boxCondition({ box }: IncidentQuestion): Condition | null {
  if (box === undefined) return null;
  const { south, north, west, east } = box;
  return {
    sql: 'i.latitude BETWEEN ? AND ? AND i.longitude BETWEEN ? AND ?',
    values: [south, north, west, east],
  };
}

/** Its first day is one of these. */
const withinCondition = ({ from = '', to = LAST_DAY }: IncidentQuestion): Condition => ({
  sql: `coalesce(i.day, '${NO_DAY}') BETWEEN ? AND ?`,
  values: [from, to],
});

function daysCondition(question: IncidentQuestion): Condition | null {
  const days = daysOf(question);
  return days === null ? null : rowsAmong(days);
}
