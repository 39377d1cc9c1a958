// The command `onrecord timeline`: what was done and what was said, day by day. Leaves choosing to the filters, looks to show/.
// Example: onrecord timeline --party Armenia --from 2020-10-12 --to 2020-10-15
import type { StatementLine, StatementQuestion } from '../model/question.ts';
import type { Command, Given } from './command.ts';
import { INCIDENT_FILTERS } from './incident-filters.ts';
import type { PartyWords } from './party-words.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { optionsOnly, STANCE_FILTER, wrongDays } from './statement-filters.ts';

const HELP = `onrecord timeline lists day by day what was done, with where it stands, and what was said, with report and line. What no
day is known of stands last.

One side's days:
  onrecord timeline --store desk.onrecord --party Armenia --from 2020-10-12 --to 2020-10-15
Attacks near a place, and what was denied or confirmed in the same days:
  onrecord timeline --store desk.onrecord --place Kalbajar --type ASSAULT --stance deny,confirm
As a page:
  onrecord timeline --store desk.onrecord --from 2020-10-01 --html october.html

--party and the days choose incidents and statements; --type, --standing, --place, --country, --within and --changed-since choose incidents;
--stance chooses statements.`;

const OPTIONS = [
  STORE,
  ...INCIDENT_FILTERS,
  STANCE_FILTER,
  { ...LIMIT, says: 'so many rows of each kind at most; without it 200' },
  JSON_OUT,
  HTML_OUT,
  WIDTH,
  NO_COLOUR,
] as const;

/** Rows of each kind where no limit is given and a person reads. */
const FOR_A_PERSON = 200;

export const timeline: Command = {
  name: 'timeline',
  summary: 'list what was done and what was said, day by day',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => optionsOnly('timeline', given) ?? wrongDays(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, limitOf, showAnswer }, { askLedger }, { incidentQuestion, incidentWords }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('./incident-filters.ts'),
    ]);
    const { timelineDocument } = await import('../show/timeline-document.ts');
    return askLedger(given, world, ({ store, parties, source }) => {
      const { limit = null } = limitOf(given, FOR_A_PERSON);
      // one more than is shown tells whether there are more
      const more = limit === null ? {} : { limit: limit + 1 };
      const found = store.incidents({ ...incidentQuestion(given, parties), ...more });
      const incidents = limit === null ? found : found.slice(0, limit);
      const said = statementQuestions(given, parties).map((question) => store.statements({ ...question, ...more }));
      const statements = inOrder(said.flatMap((lines) => (limit === null ? lines : lines.slice(0, limit))));
      const isCut = found.length > incidents.length || said.some((lines) => limit !== null && lines.length > limit);
      const asked = incidentWords(given, parties);
      const view = timelineDocument(
        { incidents, statements, asked, most: limit ?? Number.POSITIVE_INFINITY, isCut },
        source,
      );
      return showAnswer(answerOf(view, { json: () => ({ incidents, statements }) }), given, world);
    });
  },
};

/** By each of the parties; without one, everybody's. */
function statementQuestions({ text, all }: Given, parties: PartyWords): StatementQuestion[] {
  const [from, to, stances] = [text('from'), text('to'), all('stance') as NonNullable<StatementQuestion['stances']>];
  const rest: StatementQuestion = {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(stances.length === 0 ? {} : { stances }),
  };
  const sides = all('party').map((words) => parties.code(words) ?? words);
  return sides.length === 0 ? [rest] : sides.map((by) => ({ ...rest, by }));
}

/** Each once, by day, report and place in it: a statement of two parties is found twice. */
function inOrder(lines: readonly StatementLine[]): StatementLine[] {
  const each = new Map(lines.map((line) => [`${line.report}#${line.statement}`, line]));
  return [...each.values()].sort(
    (a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.report, b.report) || a.at.start - b.at.start,
  );
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
