// The command `onrecord reread`: the reports of a ledger read again by this program, decisions on top, conflicts told. Leaves the work to deciding.ts.
// Example: onrecord reread --store war.onrecord after a new version: '7 reports read again, 2 otherwise; 1 for a second look'.
import { plural } from '../show/say-how-many.ts';
import { badCall } from './bad-call.ts';
import type { Command, GivenOf, Option } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { STORE } from './shared-options.ts';
import { withLedger } from './with-ledger.ts';

const OPTIONS = [STORE] as const satisfies readonly Option[];
const HELP = `onrecord reread [REPORT…] reads the kept reports again from their bytes, all of them or those that are named, and makes anew what follows. Decisions
stay on top. A decision is told where this program does not find what it is about (lost), or reads something else than the person saw (differs).

  onrecord reread --store war.onrecord
  onrecord log --store war.onrecord --conflicts

It can be stopped and called again: what was read again stays so.`;

export const reread: Command = {
  name: 'reread',
  summary: 'read the kept reports again; decisions stay on top',
  options: OPTIONS,
  help: HELP,
  exits: { errors: 'decisions need a second look, as the lines say' },
  run: async (given: GivenOf<typeof OPTIONS>, world) =>
    withLedger(
      given,
      world,
      async (store) => {
        const [deciding, rereading] = await Promise.all([import('../deciding.ts'), world.rereading()]);
        const ids = given.words.length > 0 ? given.words : [...store.reports()].map(({ id }) => id);
        const sum = { all: 0, changed: 0, conflicts: 0 };
        try {
          for (const { report, changed, conflicts } of deciding.reread(store, ids, rereading)) {
            sum.all += 1;
            sum.changed += changed ? 1 : 0;
            sum.conflicts += conflicts.length;
            for (const { decision, who, act, field, conflict, id } of conflicts)
              await world.out(
                `decision ${decision} by ${who} (${act}${field === null ? '' : ` ${field}`} in ${report}${id === null ? '' : `#${id}`}): ${conflict}\n`,
              );
          }
        } catch (error) {
          if (deciding.isRefusal(error)) return badCall(error.message, world);
          throw error;
        }
        await world.out(
          `${plural(sum.all, 'report')} read again, ${sum.changed} otherwise; ${sum.conflicts} for a second look\n`,
        );
        return sum.conflicts > 0 ? EXIT_CODES.errors.code : EXIT_CODES.ok.code;
      },
      { write: true },
    ),
};
