// The command `onrecord restore`: a ledger from its backup. The backup is looked through first; a ledger that is there is kept aside.
// Leaves checking to the store. Example: onrecord restore --store desk.onrecord desk-2020-10-14.onrecord
import type { Command } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { STORE } from './shared-options.ts';

const HELP = `onrecord restore FILE makes a ledger from a backup. A ledger that is there is not lost: it is renamed, with .before at its end.

  onrecord restore --store desk.onrecord desk-2020-10-14.onrecord`;

export const restore: Command = {
  name: 'restore',
  summary: 'make a ledger from a backup',
  options: [STORE],
  help: HELP,
  wrong: ({ words }) =>
    words.length === 1 ? null : `restore needs one backup to read, not ${words.length}; write onrecord restore FILE`,
  run: async (given, world) => {
    const [{ ledgerPath, withLedger }, { badCall }, { existsSync, renameSync }] = await Promise.all([
      import('./with-ledger.ts'),
      import('./bad-call.ts'),
      import('node:fs'),
    ]);
    const target = ledgerPath(given, world);
    if (target === null) return badCall('no ledger is named; write --store FILE or set ONRECORD_STORE', world);
    const from = { ...given, text: () => given.words[0]! };
    return withLedger(from, world, async (store) => {
      const faults = store.check();
      if (faults.length > 0) {
        world.err(`onrecord: ${JSON.stringify(given.words[0])} is not sound and nothing was changed: ${faults[0]}\n`);
        return EXIT_CODES.unreadable.code;
      }
      const made = `${target}.restoring`;
      await store.backup(made);
      const aside = existsSync(target) ? asideName(target, existsSync) : null;
      for (const end of aside === null ? [] : ['', '-wal', '-shm'])
        if (existsSync(`${target}${end}`)) renameSync(`${target}${end}`, `${aside}${end}`);
      renameSync(made, target);
      await world.out(`${target} is restored${aside === null ? '' : `; what was there is ${aside}`}\n`);
      return EXIT_CODES.ok.code;
    });
  },
};

/** The first that is free: desk.onrecord.before, desk.onrecord.before2 … */
function asideName(path: string, isThere: (path: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = `${path}.before${n === 1 ? '' : n}`;
    if (!isThere(name)) return name;
  }
}
