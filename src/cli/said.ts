// The command `onrecord said`: who said what, over all reports of a ledger. Leaves choosing to statement-filters.ts, looks to show/.
// Example: onrecord said --by LAVROV --about TURKEY --stance deny
import type { Command, Given } from './command.ts';
import { CSV_OUT, HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { STATEMENT_FILTERS, wrongDays } from './statement-filters.ts';

const HELP = `onrecord said lists statements in order of day: who, what stance, in which words, in which report on which line.

What Lavrov denied about Turkey in October:
  onrecord said --store desk.onrecord --by LAVROV --about TURKEY --stance deny --from 2020-10-01 --to 2020-10-31
Everything that Armenia's side confirmed or denied, for a spreadsheet:
  onrecord said --store desk.onrecord --by Armenia --stance confirm,deny --csv > statements.csv
For a program, a statement a line:
  onrecord said --store desk.onrecord --about AZE --json

WHO is part of a speaker's name or a party; a party may be written by its name, its capital or its code.`;

const OPTIONS = [STORE, ...STATEMENT_FILTERS, LIMIT, JSON_OUT, CSV_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;

/** Rows for a person where no limit is given; programs get all. */
const FOR_A_PERSON = 200;

export const said: Command = {
  name: 'said',
  summary: 'list who said what: by speaker, party, subject, stance, day',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => wrongWords(given) ?? wrongDays(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, limitOf, showAnswer }, { askLedger }, { statementQuestion, statementWords }] = await Promise.all(
      [import('./show-answer.ts'), import('./ask-ledger.ts'), import('./statement-filters.ts')],
    );
    const [{ saidDocument }, { statementCsv }] = await Promise.all([
      import('../show/said-document.ts'),
      import('../show/statement-csv.ts'),
    ]);
    return askLedger(given, world, ({ store, parties }) => {
      const { limit = null } = limitOf(given, FOR_A_PERSON);
      // one more than is shown tells whether there are more
      const found = store.statements({
        ...statementQuestion(given, parties),
        ...(limit === null ? {} : { limit: limit + 1 }),
      });
      const lines = limit === null ? found : found.slice(0, limit);
      const view = { lines, asked: statementWords(given, parties), more: found.length > lines.length, marks: [] };
      return showAnswer(
        answerOf(saidDocument(view), { json: () => lines, csv: () => statementCsv(lines) }),
        given,
        world,
      );
    });
  },
};

/** Words that stand alone are no option. */
function wrongWords({ words }: Pick<Given, 'words'>): string | null {
  return words.length === 0
    ? null
    : `said takes options only, not ${JSON.stringify(words[0])}; to look for words: onrecord search ${JSON.stringify(words[0])}`;
}
