// The command `onrecord matrix`: who says what, incidents by parties. Leaves choosing to incident-filters.ts, looks to show/.
// Example: onrecord matrix --party Armenia,Azerbaijan --html matrix.html
import type { Command } from './command.ts';
import { INCIDENT_FILTERS } from './incident-filters.ts';
import { CSV_OUT, HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { optionsOnly, wrongDays } from './statement-filters.ts';

const HELP = `onrecord matrix puts incidents down and parties across; in the cells stands what each party holds: asserts, confirms,
denies, or withholds (asked or expected, and has not confirmed). What is only planned, demanded or supposed, and what no party speaks
of, is left out.

Who holds what about attacks in October:
  onrecord matrix --store desk.onrecord --type ASSAULT --from 2020-10-01 --to 2020-10-31
What is disputed, for a spreadsheet; as a page:
  onrecord matrix --store desk.onrecord --standing disputed --csv > disputed.csv
  onrecord matrix --store desk.onrecord --standing disputed --html disputed.html

In a terminal as many parties as fit have a column, those with most positions first; the others stand under the row.`;

const OPTIONS = [STORE, ...INCIDENT_FILTERS, LIMIT, JSON_OUT, CSV_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;

/** Incidents asked for where no limit is given and a person reads. */
const FOR_A_PERSON = 500;

export const matrix: Command = {
  name: 'matrix',
  summary: 'tabulate who says what: incidents by parties',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => optionsOnly('matrix', given) ?? wrongDays(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ limitOf, showAnswer }, { askLedger }, { incidentQuestion }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('./incident-filters.ts'),
    ]);
    const [{ matrix: matrixOf }, { matrixText }, { matrixCsv }, { matrixPage }, { PROGRAM }] = await Promise.all([
      import('../show/matrix.ts'),
      import('../show/matrix-text.ts'),
      import('../show/matrix-csv.ts'),
      import('../show/matrix-page.ts'),
      import('../version.ts'),
    ]);
    return askLedger(given, world, ({ store, parties }) => {
      const question = { ...incidentQuestion(given, parties), ...limitOf(given, FOR_A_PERSON) };
      const view = matrixOf(store.incidents(question), parties.name);
      const json = () =>
        view.rows.map(({ incident: { id, standing, positions }, words }) => ({ id, words, standing, positions }));
      return showAnswer(
        {
          text: (options) => matrixText(view, options),
          page: () => matrixPage(view, { program: PROGRAM, names: parties.name }),
          csv: () => matrixCsv(view),
          json,
        },
        given,
        world,
      );
    });
  },
};
