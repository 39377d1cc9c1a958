// The head of a brief: the title, then where the report comes from. Leaves the values to provenance-row.ts.
// Example: 'Publisher     RFE/RL'.

import type { ProvenanceRow } from './provenance-row.ts';
import type { ReadingIndex } from './reading-index.ts';
import { plural } from './say-how-many.ts';
import { type Sheet, tableLines } from './table-lines.ts';
import { piece, wrapPieces } from './wrap-text.ts';

const LABEL = 13;

/** Title, one line a value, and what was read; a report without a title is called by its id. */
export function provenanceLines(rows: readonly ProvenanceRow[], source: ReadingIndex, sheet: Sheet): string[] {
  const [title, ...rest] = rows[0]?.label === 'Title' ? rows : [null, ...rows];
  const name = title?.value ?? `Report ${source.reading.article.id}`;
  return [
    ...wrapPieces([piece(name, 'strong')], sheet.width, sheet.paint),
    ...rest.flatMap((row) => provenanceLine(row, sheet)),
    ...wrapPieces([piece(countWords(source), 'faint')], sheet.width, sheet.paint),
  ];
}

function provenanceLine(row: ProvenanceRow | null | undefined, sheet: Sheet): string[] {
  if (row === null || row === undefined) return [];
  const body = [
    piece(row.value, row.label === 'Address' ? 'link' : null),
    ...(row.implied ? [piece(' (implied)', 'faint')] : []),
  ];
  const right = row.at === null ? '' : sheet.line(row.at.start);
  return tableLines({ indent: 0, cells: [{ words: [piece(row.label, 'faint')], width: LABEL }], body, right }, sheet);
}

/** '43 statements, 17 incidents, 2 commitments, 3 problems'. */
export function countWords({ reading }: ReadingIndex): string {
  return [
    plural(reading.statements.length, 'statement'),
    plural(reading.incidents.length, 'incident'),
    plural(reading.commitments.length, 'commitment'),
    plural(reading.problems.length, 'problem'),
  ].join(', ');
}
