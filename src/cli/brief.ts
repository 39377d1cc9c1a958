// The command `onrecord brief`: what is new on the record of a ledger since a day. Leaves what it says to show/ledger-brief.ts.
// Example: onrecord brief --since 2020-10-14 --html brief.html
import type { StatementLine } from '../model/question.ts';
import type { LedgerStore } from '../store/store.ts';
import type { Command, Given } from './command.ts';
import { isoDay } from './option-checks.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';

const HELP = `onrecord brief --since DATE tells what is new on the record: changes of standing first, with who changed it, in which
words, in which report on which line; then new incidents by standing, new positions, denials, demands, threats, promises, and tolls
that changed.

What reports published on 14 October 2020 or later have brought:
  onrecord brief --store desk.onrecord --since 2020-10-14
As a page to send round (no script, nothing loaded from elsewhere), with up to 500 rows under a heading:
  onrecord brief --store desk.onrecord --since 2020-10-14 --html brief.html --limit 500
For a program:
  onrecord brief --store desk.onrecord --since 2020-10-14 --json`;

const OPTIONS = [
  STORE,
  { name: 'since', value: 'DATE', says: 'reports published on this day or later (YYYY-MM-DD)', wrong: isoDay },
  { ...LIMIT, says: 'so many rows under one heading at most; without it 20' },
  JSON_OUT,
  HTML_OUT,
  WIDTH,
  NO_COLOUR,
] as const;

/** Rows under one heading where no limit is given. */
const SHOWN = 20;
const STANCES = ['deny', 'demand', 'threaten', 'promise'] as const;

export const brief: Command = {
  name: 'brief',
  summary: 'tell what is new on the record since a day',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => wrongBrief(given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, showAnswer }, { askLedger }, { ledgerBrief }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('../show/ledger-brief.ts'),
    ]);
    return askLedger(given, world, ({ store, source }) => {
      const since = (given.text('since') ?? '').slice(0, 10);
      const incidents = store.incidents({ changedSince: since });
      const statements = saidSince(store, since);
      const view = ledgerBrief({ since, incidents, statements, most: Number(given.text('limit') ?? SHOWN) }, source);
      return showAnswer(answerOf(view, { json: () => ({ since, incidents, statements }) }), given, world);
    });
  },
};

const saidSince = (store: LedgerStore, since: string): readonly StatementLine[] =>
  store.statements({ stances: STANCES, from: since }).filter(({ negated }) => !negated);

function wrongBrief({ words, text }: Given): string | null {
  if (words.length > 0) return `brief takes options only, not ${JSON.stringify(words[0])}; write --since DATE`;
  return text('since') === null ? 'brief needs a day; write onrecord brief --since DATE' : null;
}
