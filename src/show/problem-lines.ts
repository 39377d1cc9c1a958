// What the program was unsure of, each with the cure. Leaves the texts to text/problems.ts.
// Example: 'note     the year is taken from the date of the report: give --published if it is another    L12'.
import type { Problem, Severity } from '../model/problem.ts';
import type { PaintStyle } from './paint.ts';
import { oneLine } from './plain-text.ts';
import { headingLines, type Sheet, tableLines } from './table-lines.ts';
import { piece } from './wrap-text.ts';

const STYLES: Readonly<Record<Severity, PaintStyle>> = { note: 'faint', warning: 'warning', error: 'error' };

/** A row a problem, in the order of the record. */
export function problemLines(problems: readonly Problem[], sheet: Sheet): string[] {
  if (problems.length === 0) return [];
  return [
    ...headingLines([piece(`UNSURE ${problems.length}`, 'heading')], 'what the program could not settle', sheet),
    ...problems.flatMap((problem) => {
      const { severity, message, cure, at } = problem;
      const cells = [{ words: [piece(severity, STYLES[severity])], width: 8 }];
      const body = [piece(oneLine(message)), ...(cure === '' ? [] : [piece(` → ${oneLine(cure)}`, 'faint')])];
      return tableLines({ indent: 0, cells, body, right: at === null ? '' : sheet.line(at.start) }, sheet);
    }),
  ];
}
