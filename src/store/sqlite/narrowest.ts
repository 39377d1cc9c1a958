// Which part of a question about incidents has the fewest rows, for they are gone through one by one and asked for all the rest. SQLite keeps no counts
// here that it could choose by: it would take any index that gives the order and look at every incident. Leaves the rest to ask-incidents.ts.
// Example: of 'attacks in Aleppo that changed since Monday' the few that changed since Monday.
import type { IncidentQuestion } from '../../model/question.ts';
import { type Condition, oneOf } from './condition.ts';
import { dayCount } from './days.ts';
import { fold } from './fold.ts';
import type { Sql } from './sql.ts';

/** Rows of `incident`, some perhaps twice, as one part of the question has them. */
export type Narrow = Condition & { readonly by: keyof typeof LISTS };

/** Up to so many are few: finding a row costs some two microseconds. */
export const FEW = 10_000;
/** These have their incidents in order of day: where nothing else is asked the first of theirs are enough. */
const IN_ORDER: readonly Narrow['by'][] = ['parties', 'types', 'standings', 'country'];

/** Null where no part has few. */
export function narrowest(sql: Sql, question: IncidentQuestion, few: number): Narrow | null {
  const parts = Object.entries(question).filter(([name, part]) => name !== 'limit' && part !== undefined);
  let [fewest, found]: [number, Narrow | null] = [few, null];
  for (const by of Object.keys(LISTS) as Narrow['by'][]) {
    const list = IN_ORDER.includes(by) && parts.length === 1 ? null : LISTS[by](question);
    if (list === null) continue;
    const { n } = sql.one<{ n: number }>(`SELECT count(*) AS n FROM (${list.sql} LIMIT ?)`, ...list.values, few)!;
    if (n < fewest) [fewest, found] = [n, { ...list, by }];
  }
  return found;
}

const INCIDENTS = 'SELECT row AS incident FROM incidents WHERE';
const LISTS = {
  ids: ({ ids }: IncidentQuestion): Condition | null =>
    ids === undefined ? null : listed(INCIDENTS, oneOf('id', ids)),
  reports: ({ reports }: IncidentQuestion): Condition | null => (reports === undefined ? null : toldBy(reports)),
  changes: (question: IncidentQuestion): Condition | null => changesOf(question),
  days: (question: IncidentQuestion): Condition | null => daysOf(question),
  place: ({ place }: IncidentQuestion): Condition | null =>
    place === undefined ? null : listed(INCIDENTS, placeNamed(place)),
  box: ({ box }: IncidentQuestion): Condition | null =>
    box === undefined
      ? null
      : {
          sql: 'SELECT incident FROM incident_points WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?',
          values: [box.south, box.north, box.west, box.east],
        },
  types: ({ types }: IncidentQuestion): Condition | null =>
    types === undefined ? null : listed(INCIDENTS, oneOf('type', types)),
  standings: ({ standings }: IncidentQuestion): Condition | null =>
    standings === undefined ? null : listed(INCIDENTS, oneOf('standing', standings)),
  country: ({ country }: IncidentQuestion): Condition | null =>
    country === undefined ? null : listed(INCIDENTS, oneOf('country', [country])),
  parties: ({ parties }: IncidentQuestion): Condition | null =>
    parties === undefined ? null : listed('SELECT incident FROM incident_parties WHERE', oneOf('party', parties)),
};

const listed = (from: string, { sql, values }: Condition): Condition => ({ sql: `${from} ${sql}`, values });

/** Of those that these reports tell. */
export const toldBy = (reports: readonly string[]): Condition => ({
  sql: `SELECT x.incident FROM json_each(?) j CROSS JOIN reports r ON r.id = j.value
    CROSS JOIN accounts a ON a.report = r.row CROSS JOIN incident_accounts x ON x.account = a.row`,
  values: [JSON.stringify(reports)],
});

/** Since a day the last change decides; between two days any of them. */
export function changesOf({ changedSince, changedUntil }: IncidentQuestion): Condition | null {
  if (changedUntil !== undefined)
    return {
      sql: 'SELECT incident FROM incident_changes WHERE day BETWEEN ? AND ?',
      values: [changedSince ?? '', changedUntil],
    };
  return changedSince === undefined
    ? null
    : { sql: 'SELECT row AS incident FROM incidents WHERE changed >= ?', values: [changedSince] };
}

export function daysOf({ from, to }: IncidentQuestion): Condition | null {
  if (from === undefined && to === undefined) return null;
  return {
    sql: 'SELECT incident FROM incident_days WHERE last >= ? AND first <= ?',
    values: [from === undefined ? -(2 ** 31) : dayCount(from), to === undefined ? 2 ** 31 - 1 : dayCount(to)],
  };
}

/** What began before these days, or on no day that is told, and lasted into them. */
export function begunBefore(question: IncidentQuestion): Condition {
  const { sql, values } = daysOf(question)!;
  const { from } = question;
  return { sql: `${sql} AND first < ?`, values: [...values, from === undefined ? -(2 ** 31) + 2 : dayCount(from)] };
}

/** At a place that has these words in its name. */
export const placeNamed = (words: string): Condition => ({
  sql: 'place IN (SELECT name FROM incident_places WHERE instr(name, ?) > 0)',
  values: [fold(words)],
});
