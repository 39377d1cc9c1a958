// The command `onrecord reports`: what is in a ledger. Leaves looks to show/ledger-lists.ts.
// Example: onrecord reports --json prints a line for each report with its id, title, publisher, day, words.
import type { ReportLine } from '../model/kept-report.ts';
import type { Command } from './command.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { optionsOnly } from './statement-filters.ts';

const HELP = `onrecord reports lists the reports of a ledger by day of publication: title, publisher, day, words, and the id they are called by.

  onrecord reports --store desk.onrecord
  onrecord reports --store desk.onrecord --json | jq -r '.[].id'`;

const OPTIONS = [STORE, LIMIT, JSON_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;
const FOR_A_PERSON = 200;

export const reports: Command = {
  name: 'reports',
  summary: 'list the reports of a ledger',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => optionsOnly('reports', given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, limitOf, showAnswer }, { withLedger }, { reportList }] = await Promise.all([
      import('./show-answer.ts'),
      import('./with-ledger.ts'),
      import('../show/ledger-lists.ts'),
    ]);
    return withLedger(given, world, (store) => {
      const limit = limitOf(given, FOR_A_PERSON).limit ?? Number.POSITIVE_INFINITY;
      const rows: ReportLine[] = [];
      let isCut = false;
      for (const line of store.reports()) {
        isCut = rows.length >= limit;
        if (isCut) break;
        rows.push(line);
      }
      return showAnswer(answerOf(reportList({ rows, asked: '', isCut }), { json: () => rows }), given, world);
    });
  },
};
