// A reading as a brief for a terminal: where the report comes from, what stands acknowledged, disputed … and who says so, what was
// demanded, threatened and promised, which commitments it bears on, what is unsure. Leaves the terminal itself to cli/.
// Example: brief(reading, { width: 100, colour: false }) starts with the title and ends with a line break.
import type { Reading } from '../model/reading.ts';
import { briefContent } from './brief-content.ts';
import { commitmentLines } from './commitment-lines.ts';
import { demandLines, otherLines } from './demand-lines.ts';
import { incidentLines } from './incident-lines.ts';
import { painter } from './paint.ts';
import { problemLines } from './problem-lines.ts';
import { provenanceLines } from './provenance-lines.ts';
import { readingIndex } from './reading-index.ts';
import type { Sheet } from './table-lines.ts';

/** `width` in terminal columns, at least 30 being used. */
export type BriefOptions = { readonly width: number; readonly colour: boolean };

/** The brief, each line at most `width` columns, every control character of the report made visible. */
export function brief(reading: Reading, { width, colour }: BriefOptions): string {
  const source = readingIndex(reading);
  const content = briefContent(source);
  const sheet: Sheet = { width: Math.max(30, width), paint: painter(colour), line: source.line };
  const lines = [
    ...provenanceLines(content.provenance, source, sheet),
    ...incidentLines(content, sheet),
    ...demandLines(content, sheet),
    ...otherLines(content, sheet),
    ...commitmentLines(content, sheet),
    ...problemLines(content.problems, sheet),
  ];
  return `${lines.join('\n')}\n`;
}
