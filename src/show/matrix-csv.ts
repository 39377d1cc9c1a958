// The matrix of who holds what for a spreadsheet: a row an incident, a column a party. Leaves quoting and guarding to csv.ts.
// Example: 'kestria-note#i1,2031-05-04,ASSAULT,VAL,KES,Kestel,acknowledged,…,asserts,confirms'.
import { csvText } from './csv.ts';
import { partiesOf } from './ledger-incident-block.ts';
import type { Matrix } from './matrix.ts';
import { incidentDay } from './timeline-document.ts';

/** Several positions of one party stand in one cell, parted by a blank, in the order in which it took them. */
export function matrixCsv({ parties, rows }: Matrix): string {
  const head = ['id', 'day', 'type', 'actors', 'recipients', 'place', 'standing', 'words', ...parties];
  return csvText(
    head,
    rows.map(({ incident, words, cells }) => [
      incident.id,
      incidentDay(incident),
      incident.type,
      partiesOf(incident.actors).join(' '),
      partiesOf(incident.recipients).join(' '),
      incident.place?.value.name ?? null,
      incident.standing,
      words,
      ...cells.map((list) => list.map(({ position }) => position).join(' ')),
    ]),
  );
}
