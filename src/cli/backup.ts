// The command `onrecord backup`: a whole copy of a ledger, also while others read and write it. Leaves copying to the store.
// Example: onrecord backup --store desk.onrecord desk-2020-10-14.onrecord
import type { Command } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { STORE } from './shared-options.ts';

const HELP = `onrecord backup FILE writes a whole copy of a ledger to FILE, also while others add to it. A file that is there is not overwritten.

  onrecord backup --store desk.onrecord desk-2020-10-14.onrecord
  onrecord restore --store desk.onrecord desk-2020-10-14.onrecord`;

export const backup: Command = {
  name: 'backup',
  summary: 'write a whole copy of a ledger, also while it is in use',
  options: [STORE],
  help: HELP,
  wrong: ({ words }) =>
    words.length === 1 ? null : `backup needs one file to write, not ${words.length}; write onrecord backup FILE`,
  run: async (given, world) => {
    const [{ withLedger }, { existsSync }] = await Promise.all([import('./with-ledger.ts'), import('node:fs')]);
    const to = given.words[0]!;
    return withLedger(given, world, async (store) => {
      if (existsSync(to)) {
        world.err(`onrecord: ${JSON.stringify(to)} is there already and is not overwritten; name another file\n`);
        return EXIT_CODES.unreadable.code;
      }
      await store.backup(to);
      await world.out(`${to} is a whole copy\n`);
      return EXIT_CODES.ok.code;
    });
  },
};
