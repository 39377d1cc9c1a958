// Who says what: incidents down, parties across, what each party holds in the cells. Leaves looks to matrix-text.ts, matrix-page.ts, matrix-csv.ts.
// Example: in the row of the strike near Kestel stands 'asserts' under KES and 'confirms' under VAL.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { incidentWords } from './ledger-incident-block.ts';
import type { PartyNames } from './party-names.ts';

export type HeldPosition = LedgerIncident['positions'][number];
export type Matrix = {
  /** Codes, those with most positions first, then by code. */
  readonly parties: readonly string[];
  readonly rows: readonly {
    readonly incident: LedgerIncident;
    readonly words: string;
    /** For each party what it holds, in the order in which it took it; it may have changed its mind. */
    readonly cells: readonly (readonly HeldPosition[])[];
  }[];
};

/** Only what is said to have happened, and of that only what some party holds something about. */
export function matrix(incidents: readonly LedgerIncident[], names: PartyNames): Matrix {
  const held = incidents.filter(({ positions, modality }) => positions.length > 0 && modality === 'actual');
  const counts = new Map<string, number>();
  for (const { party } of held.flatMap(({ positions }) => positions)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const parties = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const since = ({ since: day }: HeldPosition): string => day ?? '';
  return {
    parties,
    rows: held.map((incident) => ({
      incident,
      words: incidentWords(incident, names),
      cells: parties.map((code) =>
        incident.positions
          .filter(({ party }) => party === code)
          .sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0)),
      ),
    })),
  };
}
