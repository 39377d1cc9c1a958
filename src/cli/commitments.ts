// The command `onrecord commitments`: treaties and cease-fires that the reports of a ledger speak of, with what became of each condition.
// Leaves findings to ledger.ts, looks to show/ledger-commitment-lines.ts. Example: onrecord commitments --store war.onrecord
import type { Command, Given } from './command.ts';
import { FROM, JSON_OUT, LIMIT, NO_COLOUR, STORE, TO, WIDTH } from './shared-options.ts';

const HELP = `onrecord commitments tells of the treaties and cease-fires that reports of a ledger speak of: who is a party, what has been
said for each condition, on which day by which report that changed, and who is said to have broken a cease-fire after its start.
It never says who is right or bound.

What the examples around 14 October 2020 say of Article 4 and of the cease-fire:
  onrecord add --store war.onrecord examples/karabakh-2020-10
  onrecord commitments --store war.onrecord
Of reports published in October only:
  onrecord commitments --store war.onrecord --from 2020-10-01 --to 2020-10-31
For a program:
  onrecord commitments --store war.onrecord --json

An occurrence counts as it stands over all reports, whether or not the report that tells it names the treaty. The rules are files
in data/commitments. A person is told what the 50 latest of the reports asked for say that speak of one, --limit takes in more or
fewer; a program gets all, so in a large ledger let it ask for a month or a year.`;

const OPTIONS = [
  STORE,
  { ...FROM, says: 'reports published on this day or later (YYYY-MM-DD)' },
  { ...TO, says: 'reports published on this day or earlier (YYYY-MM-DD)' },
  { ...LIMIT, says: 'so many of the latest reports that speak of one; without it 50, with --json all' },
  JSON_OUT,
  WIDTH,
  NO_COLOUR,
] as const;

/** Reports that speak of a commitment where no limit is given and a person reads. */
const FOR_A_PERSON = 50;

export const commitments: Command = {
  name: 'commitments',
  summary: 'tell of treaties and cease-fires, and who is said to have broken them',
  options: OPTIONS,
  help: HELP,
  wrong: ({ words }) =>
    words.length === 0 ? null : `commitments takes options only, not ${JSON.stringify(words[0])}; leave it out`,
  run: async (given, world) => {
    const [
      { limitOf, showAnswer },
      { askLedger },
      { commitmentsSpoken },
      { ledgerCommitmentText },
      { loadCommitments },
    ] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('../ledger.ts'),
      import('../show/ledger-commitment-lines.ts'),
      import('../lexicon/load.ts'),
    ]);
    return askLedger(given, world, ({ store, source }) => {
      const [days, { limit }] = [daysOf(given), limitOf(given, FOR_A_PERSON)];
      const spoken = store.spokenCommitments(days, limit);
      // one more than is told tells whether there are more
      const isCut = limit !== undefined && store.spokenCommitments(days, limit + 1).length > limit;
      const rows = commitmentsSpoken(store, loadCommitments(), spoken);
      const text = (options: { readonly width: number; readonly colour: boolean }) =>
        ledgerCommitmentText(rows, { ...options, names: source.names, isCut });
      return showAnswer({ text, json: () => rows }, given, world);
    });
  },
};

const daysOf = (given: Given) => ({
  from: given.text('from')?.slice(0, 10) ?? null,
  to: given.text('to')?.slice(0, 10) ?? null,
});
