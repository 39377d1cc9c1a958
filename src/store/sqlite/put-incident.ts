// Puts one incident in: its body packed, and beside it what it is asked by. Leaves taking out what stood there to regroup.ts.
// Example: the strike near Kalbajar stands under its day, its type, its standing, AZE, ARM, its point, and the last day that changed it.
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import { accountRow } from './account-row.ts';
import { changeDays, keepChangeDays } from './change-days.ts';
import { dayCount, NO_DAY } from './days.ts';
import { fold } from './fold.ts';
import { pack } from './pack.ts';
import type { Sql } from './sql.ts';

export function putIncident(sql: Sql, incident: LedgerIncident): void {
  const place = incident.place?.value ?? null;
  const name = place === null ? null : fold(place.name);
  const day = dayOf(incident);
  const changes = changeDays(incident);
  const row = sql.run(
    `INSERT INTO incidents (id, type, standing, day, changed, latitude, longitude, country, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[incident.id, incident.type, incident.standing, day, changes.at(-1) ?? null],
    ...[place?.latitude ?? null, place?.longitude ?? null, place?.country ?? null],
    name,
  );
  if (name !== null) sql.run('INSERT OR IGNORE INTO incident_places (name) VALUES (?)', name);
  sql.run('INSERT INTO incident_bodies (incident, body) VALUES (?, ?)', row, pack(incident));
  for (const id of new Set(incident.accounts)) {
    const account = accountRow(sql, id, `the incident "${incident.id}"`);
    sql.run('INSERT INTO incident_accounts (account, incident) VALUES (?, ?)', account, row);
  }
  for (const party of partiesOf(incident)) {
    sql.run('INSERT INTO incident_parties (party, day, incident) VALUES (?, ?, ?)', party, day ?? NO_DAY, row);
  }
  keepChangeDays(sql, row, changes);
  putPointAndDays(sql, row, incident);
}

/** Where it has a point, and where it has a first or a last day. */
function putPointAndDays(sql: Sql, row: number, { place, when }: LedgerIncident): void {
  const { latitude = null, longitude = null } = place?.value ?? {};
  if (latitude !== null && longitude !== null) {
    sql.run(
      'INSERT INTO incident_points (incident, south, north, west, east) VALUES (?, ?, ?, ?, ?)',
      ...[row, latitude, latitude, longitude, longitude],
    );
  }
  const { start = null, end = null } = when?.value ?? {};
  if (start === null && end === null) return;
  sql.run(
    'INSERT INTO incident_days (incident, first, last) VALUES (?, ?, ?)',
    ...[row, start === null ? -OPEN : dayCount(start), end === null ? OPEN : dayCount(end)],
  );
}
/** Before the first and after the last of all days. */
const OPEN = 2 ** 31 - 1;

const dayOf = ({ when }: LedgerIncident): string | null => when?.value.start?.slice(0, 10) ?? null;

function partiesOf({ actors, recipients, positions }: LedgerIncident): ReadonlySet<string> {
  const named = [...actors, ...recipients, ...positions].map(({ party }) => party);
  return new Set(named.filter((party) => party !== null));
}
