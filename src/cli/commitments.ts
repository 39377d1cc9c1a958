// The command `onrecord commitments`: treaties and cease-fires that the reports of a ledger speak of, with what became of each condition.
// Leaves findings to ledger.ts, looks to show/ledger-commitment-lines.ts. Example: onrecord commitments --store war.onrecord
import type { Command, Given } from './command.ts';
import { FROM, JSON_OUT, NO_COLOUR, STORE, TO, WIDTH } from './shared-options.ts';

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
in data/commitments. All that reports of the days asked for say of commitments is told, so in a large ledger ask for a month or a year.`;

const OPTIONS = [
  STORE,
  { ...FROM, says: 'reports published on this day or later (YYYY-MM-DD)' },
  { ...TO, says: 'reports published on this day or earlier (YYYY-MM-DD)' },
  JSON_OUT,
  WIDTH,
  NO_COLOUR,
] as const;

export const commitments: Command = {
  name: 'commitments',
  summary: 'tell of treaties and cease-fires, and who is said to have broken them',
  options: OPTIONS,
  help: HELP,
  wrong: ({ words }) =>
    words.length === 0 ? null : `commitments takes options only, not ${JSON.stringify(words[0])}; leave it out`,
  run: async (given, world) => {
    const [{ showAnswer }, { askLedger }, { commitmentsIn }, { ledgerCommitmentText }, { loadCommitments }] =
      await Promise.all([
        import('./show-answer.ts'),
        import('./ask-ledger.ts'),
        import('../ledger.ts'),
        import('../show/ledger-commitment-lines.ts'),
        import('../lexicon/load.ts'),
      ]);
    return askLedger(given, world, ({ store, source }) => {
      const rows = commitmentsIn(store, loadCommitments(), daysOf(given));
      const text = (options: { readonly width: number; readonly colour: boolean }) =>
        ledgerCommitmentText(rows, { ...options, names: source.names });
      return showAnswer({ text, json: () => rows }, given, world);
    });
  },
};

const daysOf = (given: Given) => ({
  from: given.text('from')?.slice(0, 10) ?? null,
  to: given.text('to')?.slice(0, 10) ?? null,
});
