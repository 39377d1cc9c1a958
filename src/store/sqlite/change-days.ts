// The days on which something became of an incident: it was told or its standing changed, a side took a position, a toll was counted.
// Example: told on 4 May, denied on 6 May: both days, once each, in order.
import type { LedgerIncident } from '../../model/ledger-incident.ts';
import { unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export function changeDays({ history, positions, tolls }: LedgerIncident): readonly string[] {
  const days = [...history.map(({ on }) => on), ...positions.map(({ since }) => since), ...tolls.map(({ on }) => on)];
  return [...new Set(days)].filter((day) => day !== null).sort();
}

export function keepChangeDays(sql: Sql, row: number, days: readonly string[]): void {
  for (const day of days) sql.run('INSERT INTO incident_changes (day, incident) VALUES (?, ?)', day, row);
}

/** Of a ledger that an earlier program made. */
export function fillChangeDays(sql: Sql): void {
  for (const { row } of sql.all<{ row: number }>('SELECT incident AS row FROM incident_bodies ORDER BY 1')) {
    const body = sql.one<{ body: Uint8Array }>('SELECT body FROM incident_bodies WHERE incident = ?', row)?.body;
    if (body !== undefined) keepChangeDays(sql, row, changeDays(unpack<LedgerIncident>(body)));
  }
}
