// The command `onrecord add`: reports into a ledger, and what becomes of its incidents by them. Leaves streams to arrivals.ts, the work to
// add-reports.ts. Example: onrecord add --store war.onrecord examples/karabakh-2020-10.
import type { Command, GivenOf, Option } from './command.ts';
import { isoDay } from './option-checks.ts';
import { JSON_OUT, STORE } from './shared-options.ts';
import { withLedger } from './with-ledger.ts';

const OPTIONS = [
  STORE,
  { name: 'published', value: 'DATE', says: 'day of publication (YYYY-MM-DD) where a report has none', wrong: isoDay },
  { ...JSON_OUT, says: 'print what was done as one JSON object' },
] as const satisfies readonly Option[];

const HELP = `onrecord add PATH… reads reports and keeps them in a ledger: one file that is yours. Incidents that several reports tell
of become one, with what each side holds and where it stands. Where there is no ledger yet, one is made.

A folder of reports:
  onrecord add --store war.onrecord examples/karabakh-2020-10
Lines {"id", "text", "published"?, "url"?}, packed or not; and a page from standard input:
  onrecord add --store war.onrecord reports.jsonl more.jsonl.gz
  curl -s https://example.org/report.html | onrecord add --store war.onrecord -
Then ask:
  onrecord incidents --store war.onrecord --standing disputed

PATH is a file, a folder (its .txt, .html, .htm and .xhtml files, and those of its folders), a .jsonl or .jsonl.gz, or - for
standard input. A report is called by the id of its line, else by its path. The same report added again changes nothing; other
words under an id that is taken are kept beside it, as ID#2. The order in which reports are added does not matter.`;

export const add: Command = {
  name: 'add',
  summary: 'read reports and keep them in a ledger',
  options: OPTIONS,
  help: HELP,
  exits: {
    ok: 'every report is in the ledger',
    errors: 'some are not, as the lines on standard error say: empty, binary, a line that is no report',
    unreadable: 'a report cannot be read, or the ledger cannot be opened or written',
  },
  wrong: ({ words }) =>
    words.length === 0 ? 'add needs reports; name files or folders, or - for standard input' : null,
  run: async (given: GivenOf<typeof OPTIONS>, world) =>
    withLedger(
      given,
      world,
      async (store) => {
        const { addReports } = await import('./add-reports.ts');
        const call = { paths: given.words, published: given.text('published'), json: given.has('json') };
        return addReports(call, store, world);
      },
      { write: true, make: true },
    ),
};
