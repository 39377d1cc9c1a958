// The command `onrecord log`: every decision ever taken, in order, and which of them a newer reading puts in doubt. Leaves wording to show/.
// Example: onrecord log --json > log.jsonl, which onrecord replay takes on another ledger of the same reports.
import type { Command, GivenOf, Option } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { JSON_OUT, STORE } from './shared-options.ts';
import { withLedger } from './with-ledger.ts';

const OPTIONS = [
  STORE,
  { name: 'report', value: 'REPORT', says: 'only decisions on this report' },
  { name: 'by', value: 'NAME', says: 'only those of this person' },
  { name: 'conflicts', value: null, says: 'only those that need a second look' },
  { ...JSON_OUT, says: 'print a decision a line, as onrecord replay takes them' },
] as const satisfies readonly Option[];

const HELP = `onrecord log lists the decisions in the order in which they were taken: who, when, what, why. Nothing is ever taken out of it. Where a newer
program does not find what a decision is about (lost), or reads something else than the person saw (differs), it says so.

  onrecord log --store war.onrecord
  onrecord log --store war.onrecord --conflicts
To take all of it to another ledger of the same reports:
  onrecord log --store war.onrecord --json > log.jsonl
  onrecord replay --store other.onrecord log.jsonl`;

export const log: Command = {
  name: 'log',
  summary: 'list the decisions: who, when, what, why',
  options: OPTIONS,
  help: HELP,
  wrong: ({ words }) =>
    words.length > 0
      ? `log takes no ${JSON.stringify(words[0])}; write --report ${words[0]} for the decisions on a report`
      : null,
  run: async (given: GivenOf<typeof OPTIONS>, world) =>
    withLedger(given, world, async (store) => {
      const [{ sayDecision }, { knownIn }] = await Promise.all([
        import('../show/say-decision.ts'),
        import('./known-in.ts'),
      ]);
      const known = knownIn(store);
      const by = given.text('by');
      for (const decision of store.decisions(given.text('report') ?? undefined)) {
        if (by !== null && decision.who !== by) continue;
        const conflict = given.has('json') && !given.has('conflicts') ? null : known.conflictOf(decision);
        if (given.has('conflicts') && conflict === null) continue;
        const { id, who, when, why } = decision;
        const head = `${id}  ${when.slice(0, 16).replace('T', ' ')}  ${who}: ${sayDecision(decision, known)}`;
        const notes = `${why === null ? '' : ` (${why})`}${conflict === null ? '' : `  [${conflict}]`}`;
        await world.out(given.has('json') ? `${JSON.stringify(decision)}\n` : `${head}${notes}\n`);
      }
      return EXIT_CODES.ok.code;
    }),
};
