// Statements for a spreadsheet: one a row, with report and line. Leaves quoting and guarding to csv.ts.
// Example: '2031-05-06,KES,Mila Renn,deny,no,,"Mila Renn denied that her side had …",wire,5,s2,,'.
import type { StatementLine } from '../model/question.ts';
import { csvText } from './csv.ts';

/** In the order given. Several values in one cell are parted by a blank, speakers by a semicolon. */
export function statementCsv(lines: readonly StatementLine[]): string {
  const head = [
    'day',
    'party',
    'speaker',
    'stance',
    'negated',
    'hedges',
    'words',
    'report',
    'line',
    'statement',
    'about',
    'told by',
  ];
  return csvText(
    head,
    lines.map((line) => [
      line.day,
      [...new Set(line.speakers.flatMap(({ party }) => (party === null ? [] : [party])))].join(' '),
      line.speakers.map(({ name, words }) => name ?? words).join('; '),
      line.stance,
      line.negated ? 'yes' : 'no',
      line.hedges.join(' '),
      [line.lead, line.content].filter((part) => part !== '').join(' '),
      line.report,
      line.line,
      line.statement,
      line.about.join(' '),
      line.toldBy,
    ]),
  );
}
