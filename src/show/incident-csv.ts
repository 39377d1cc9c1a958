// Incidents of the ledger for a spreadsheet: one a row. Leaves quoting and guarding to csv.ts.
// Example: 'kestria-note#i1,2031-05-04,2031-05-04,ASSAULT,aerial,VAL,KES,Kestel,near,41.5,45.25,acknowledged,2031-05-06,…'.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { csvText } from './csv.ts';
import { partiesOf } from './ledger-incident-block.ts';
import { sayCount } from './say-how-many.ts';

const HEAD = [
  ...['id', 'from', 'to', 'type', 'mode', 'modality', 'historical', 'actors', 'recipients', 'place', 'precision'],
  ...['latitude', 'longitude', 'standing', 'since', 'because', 'asserts', 'confirms', 'denies', 'withholds', 'tolls'],
  ...['reports', 'origins', 'first report', 'line', 'words'],
];

/** In the order given. Parties in one cell are parted by a blank, tolls by a semicolon. */
export function incidentCsv(incidents: readonly LedgerIncident[]): string {
  return csvText(
    HEAD,
    incidents.map((one) => {
      const place = one.place?.value ?? null;
      const first = one.mentions[0];
      const holders = (name: string): string =>
        partiesOf(one.positions.filter(({ position }) => position === name)).join(' ');
      return [
        ...[one.id, one.when?.value.start ?? null, one.when?.value.end ?? null, one.type, one.mode, one.modality],
        ...[one.historical ? 'yes' : 'no', partiesOf(one.actors).join(' '), partiesOf(one.recipients).join(' ')],
        ...[place?.name ?? null, place?.precision ?? null, place?.latitude ?? null, place?.longitude ?? null],
        ...[one.standing, one.history.at(-1)?.on ?? null, one.because],
        ...['asserts', 'confirms', 'denies', 'withholds'].map(holders),
        one.tolls.map((claim) => `${claim.claimant ?? 'report'}: ${sayCount(claim) ?? claim.of}`).join('; '),
        ...[new Set(one.mentions.map(({ report }) => report)).size, one.origins.families],
        ...[first?.report ?? null, first?.line ?? null, first?.words ?? null],
      ];
    }),
  );
}
