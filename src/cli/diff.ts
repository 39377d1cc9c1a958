// The command `onrecord diff`: what changed on the record of a ledger between two days. Leaves comparing to show/ledger-diff.ts.
// Example: onrecord diff 2020-10-12 2020-10-14
import type { Command, Given } from './command.ts';
import { isoDay } from './option-checks.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';

const HELP = `onrecord diff DATE DATE compares the record as it stood at the end of two days: incidents that appeared, standing before and
after, positions newly taken, tolls newly given or changed. What changed and changed back is no difference.

What the reports of 13 and 14 October 2020 changed:
  onrecord diff 2020-10-12 2020-10-14 --store desk.onrecord
For a program:
  onrecord diff 2020-10-12 2020-10-14 --store desk.onrecord --json

The days are those on which reports were published; a report that no day is known of counts as always there.`;

const OPTIONS = [
  STORE,
  { ...LIMIT, says: 'so many rows under one heading at most; without it 50' },
  JSON_OUT,
  HTML_OUT,
  WIDTH,
  NO_COLOUR,
] as const;

/** Rows under one heading where no limit is given. */
const SHOWN = 50;

export const diff: Command = {
  name: 'diff',
  summary: 'tell what changed on the record between two days',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => wrongDiff(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, showAnswer }, { askLedger }, { ledgerDiff }, { ledgerChanges }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('../show/ledger-diff.ts'),
      import('../show/ledger-changes.ts'),
    ]);
    return askLedger(given, world, ({ store, source }) => {
      const [before = '', after = ''] = given.words;
      const days = { before, from: dayAfter(before), after };
      const incidents = store.incidents({ changedSince: days.from, changedUntil: after });
      const view = ledgerDiff({ days, incidents, most: Number(given.text('limit') ?? SHOWN) }, source);
      const json = () => {
        const changes = ledgerChanges(incidents, { from: days.from, to: after });
        return changes.map(({ incident, ...change }) => ({ id: incident.id, ...change, incident }));
      };
      return showAnswer(answerOf(view, { json }), given, world);
    });
  },
};

/** '2020-10-31' gives '2020-11-01'. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function wrongDiff({ words }: Pick<Given, 'words'>): string | null {
  if (words.length !== 2) return `diff needs two days, not ${words.length}; write onrecord diff DATE DATE`;
  for (const word of words) {
    const why = word.includes('T') ? 'is more than a day; write it as YYYY-MM-DD' : isoDay(word);
    if (why !== null) return `${JSON.stringify(word)} ${why}`;
  }
  const [before = '', after = ''] = words;
  return before < after
    ? null
    : `${JSON.stringify(before)} is not earlier than ${JSON.stringify(after)}; name the earlier day first`;
}
