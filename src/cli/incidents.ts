// The command `onrecord incidents`: which occurrences a ledger tells of, and where each stands. Leaves choosing to incident-filters.ts, looks to show/.
// Example: onrecord incidents --party Armenia --standing disputed
import type { Command } from './command.ts';
import { INCIDENT_FILTERS } from './incident-filters.ts';
import { CSV_OUT, HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { optionsOnly, wrongDays } from './statement-filters.ts';

const HELP = `onrecord incidents lists what the reports of a ledger say happened, in order of day, an incident a line: what was done, by whom to
whom, where and when, where it stands, in how many reports of how many independent origins.

What Armenia did, suffered or spoke of, and somebody denies:
  onrecord incidents --store desk.onrecord --party Armenia --standing disputed
Attacks in a part of the map in October; what is new since Monday:
  onrecord incidents --store desk.onrecord --type ASSAULT --within 39.5,45,41,47 --from 2020-10-01 --to 2020-10-31
  onrecord incidents --store desk.onrecord --changed-since 2020-10-12
For a program, every incident with its mentions and its history; for a spreadsheet:
  onrecord incidents --store desk.onrecord --json | jq '.[] | {id, standing, history}'
  onrecord incidents --store desk.onrecord --csv > incidents.csv

Then onrecord show ID tells everything about one.`;

const OPTIONS = [STORE, ...INCIDENT_FILTERS, LIMIT, JSON_OUT, CSV_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;

/** Rows for a person where no limit is given; programs get all. */
const FOR_A_PERSON = 200;

export const incidents: Command = {
  name: 'incidents',
  summary: 'list what happened by the record: by party, type, place, day, standing',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => optionsOnly('incidents', given) ?? wrongDays(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, limitOf, showAnswer }, { askLedger }, { incidentQuestion, incidentWords }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('./incident-filters.ts'),
    ]);
    const [{ incidentList }, { incidentCsv }] = await Promise.all([
      import('../show/ledger-lists.ts'),
      import('../show/incident-csv.ts'),
    ]);
    return askLedger(given, world, ({ store, parties, source }) => {
      const { limit = null } = limitOf(given, FOR_A_PERSON);
      // one more than is shown tells whether there are more
      const more = limit === null ? {} : { limit: limit + 1 };
      const found = store.incidents({ ...incidentQuestion(given, parties), ...more });
      const rows = limit === null ? found : found.slice(0, limit);
      const list = { rows, asked: incidentWords(given, parties), isCut: rows.length < found.length };
      return showAnswer(
        answerOf(incidentList(list, source), { json: () => rows, csv: () => incidentCsv(rows) }),
        given,
        world,
      );
    });
  },
};
