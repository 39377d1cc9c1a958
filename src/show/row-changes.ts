// What a decision has done to the rows of a ledger, a line each: where an incident stood and stands, what came and went.
// Leaves the rows to the ledger. Example: 'wire.txt#i447  claimed → disputed: AZE says so and ARM denies it'.
import type { LedgerIncident } from '../model/ledger-incident.ts';

type RowChange = { readonly before: LedgerIncident | null; readonly after: LedgerIncident | null };

/** In the order given; what only counts origins anew says so little that it is left out. */
export function rowChangeLines(rows: readonly RowChange[]): readonly string[] {
  return rows.flatMap((row) => lineOf(row) ?? []);
}

function lineOf({ before, after }: RowChange): string | null {
  if (after === null) return before === null ? null : `${before.id}  no row any more`;
  if (before === null) return `${after.id}  new row, ${after.standing}: ${after.because}`;
  if (before.standing !== after.standing)
    return `${after.id}  ${before.standing} → ${after.standing}: ${after.because}`;
  const fields = changed(before, after);
  return fields.length === 0 ? null : `${after.id}  still ${after.standing}; changed: ${fields.join(', ')}`;
}

const FIELDS = [
  'type',
  'mode',
  'actors',
  'recipients',
  'place',
  'when',
  'quantities',
  'positions',
  'accounts',
] as const;
const changed = (before: LedgerIncident, after: LedgerIncident): readonly string[] =>
  FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
