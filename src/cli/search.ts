// The command `onrecord search`: full text over statements and reports of a ledger. Leaves finding to the store, marking the hits to show/.
// Example: onrecord search '"launch site" miss*' --stance deny
import type { Command, Given } from './command.ts';
import { CSV_OUT, HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { STATEMENT_FILTERS, wrongDays } from './statement-filters.ts';

const HELP = `onrecord search WORDS finds statements and reports that hold all the words; the best come first, the hits are marked.

A phrase, and any word that begins with miss:
  onrecord search '"launch site" miss*' --store desk.onrecord
Who denied something about drones (statements only, since reports have no stance):
  onrecord search drone --stance deny --store desk.onrecord
What one side said about a place in October, for a program:
  onrecord search Kalbajar --by AZE --from 2020-10-01 --to 2020-10-31 --json --store desk.onrecord

With --by, --about, --stance, --from or --to statements alone are searched. --csv lists the statements.`;

const OPTIONS = [STORE, ...STATEMENT_FILTERS, LIMIT, JSON_OUT, CSV_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;

/** Rows of each kind where no limit is given. */
const SHOWN = 20;

export const search: Command = {
  name: 'search',
  summary: 'find words and phrases in statements and reports',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => wrongSearch(given) ?? wrongDays(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, showAnswer }, { askLedger }, { statementQuestion, statementWords }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('./statement-filters.ts'),
    ]);
    const [{ searchDocument }, { statementCsv }] = await Promise.all([
      import('../show/search-document.ts'),
      import('../show/statement-csv.ts'),
    ]);
    return askLedger(given, world, ({ store, parties }) => {
      const words = given.words.join(' ');
      const limit = Number(given.text('limit') ?? SHOWN);
      const chosen = statementQuestion(given, parties);
      const statements = store.statements({ ...chosen, text: words, limit });
      const reports = Object.keys(chosen).length > 0 ? null : store.articles(words, limit);
      const found = { words, statements, reports, asked: statementWords(given, parties), most: limit };
      return showAnswer(
        answerOf(searchDocument(found), {
          json: () => ({ statements, reports: reports ?? [] }),
          csv: () => statementCsv(statements),
        }),
        given,
        world,
      );
    });
  },
};

/** A search without a letter or a digit finds nothing; an open quotation mark is a slip of the shell. */
export function wrongSearch({ words }: Pick<Given, 'words'>): string | null {
  const whole = words.join(' ');
  if (words.length === 0) return 'search needs words; write onrecord search WORDS';
  if (!/[\p{L}\p{N}]/u.test(whole)) return `search ${JSON.stringify(whole)} has no word in it; write at least one`;
  if ((whole.match(/"/gu) ?? []).length % 2 === 1)
    return `search ${JSON.stringify(whole)} opens a phrase and does not close it; put ' around the whole: '"two words"'`;
  return null;
}
