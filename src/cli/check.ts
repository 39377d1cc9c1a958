// The command `onrecord check`: whether a ledger is whole, and whether what it holds follows from its reports. Leaves the work to check-ledger.ts.
// Example: onrecord check --store desk.onrecord --all
import type { Command, Option } from './command.ts';
import { STORE } from './shared-options.ts';

const HELP = `onrecord check looks whether a ledger is whole: the file itself, rows that point nowhere, bytes that are not what was added. Then it reads
reports again, some of them or all, and compares: the record, its rows, its incidents.

  onrecord check --store desk.onrecord
  onrecord check --store desk.onrecord --all

Nothing is changed. Reports that another version of the program has read are counted, not compared: onrecord reread reads them again.`;

const OPTIONS = [
  STORE,
  { name: 'all', value: null, says: 'read all reports again; without it 20, spread over the ledger' },
] as const satisfies readonly Option[];

export const check: Command = {
  name: 'check',
  summary: 'look whether a ledger is whole and follows from its reports',
  options: OPTIONS,
  help: HELP,
  exits: { ok: 'all is well', errors: 'something is wrong, as the lines on standard output say' },
  wrong: ({ words }) =>
    words.length === 0
      ? null
      : `check takes options only, not ${JSON.stringify(words[0])}; name the ledger with --store`,
  run: async (given, world) => {
    const [{ withLedger }, { checkLedger }] = await Promise.all([
      import('./with-ledger.ts'),
      import('./check-ledger.ts'),
    ]);
    // what would change is tried and taken back, which takes the right to write
    return withLedger(given, world, (store) => checkLedger(store, given.has('all'), world), { write: true });
  },
};
