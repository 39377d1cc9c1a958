// The command `onrecord families`: which reports of a ledger carry the same text, and why they count once. Leaves looks to show/ledger-lists.ts.
// Example: onrecord families --json prints [{"id", "reports", "kind", "because"}].
import type { Command } from './command.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';
import { optionsOnly } from './statement-filters.ts';

const HELP = `onrecord families lists reports that carry the same text: copies, reprints, wire stories, later versions of a page. Independence is
counted in families: ten reprints are one origin.

  onrecord families --store desk.onrecord
  onrecord families --store desk.onrecord --json | jq '.[] | {kind, reports}'`;

const OPTIONS = [STORE, LIMIT, JSON_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;
const FOR_A_PERSON = 200;

export const families: Command = {
  name: 'families',
  summary: 'list reports that carry the same text, and why they count once',
  options: OPTIONS,
  help: HELP,
  wrong: (given) => optionsOnly('families', given) ?? wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, limitOf, showAnswer }, { withLedger }, { familyList }] = await Promise.all([
      import('./show-answer.ts'),
      import('./with-ledger.ts'),
      import('../show/ledger-lists.ts'),
    ]);
    return withLedger(given, world, (store) => {
      const { limit } = limitOf(given, FOR_A_PERSON);
      // one more than is shown tells whether there are more
      const all = store.families(limit === undefined ? undefined : limit + 1);
      const rows = all.slice(0, limit ?? all.length);
      const view = familyList({ rows, asked: '', isCut: rows.length < all.length });
      return showAnswer(answerOf(view, { json: () => rows }), given, world);
    });
  },
};
