// The command `onrecord merge`: several rows of the ledger are one occurrence. Leaves taking it to decide-with.ts.
// Example: onrecord merge wire.txt#i862 note.txt#i28 --who 'Ana Brandt'
import type { Command, GivenOf } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';

const HELP = `onrecord merge ID ID… says that incidents are one. All that their reports tell is then told of one, and where it stands follows anew. It holds
against whatever the program thinks of it, until it is split again.

  onrecord merge wire.txt#i862 note.txt#i28 --who 'Ana Brandt' --why 'the same site, the note has the date wrong'`;

export const merge: Command = {
  name: 'merge',
  summary: 'say that incidents are one',
  options: DECIDE_OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words }) => (words.length < 2 ? 'merge needs at least two incidents; name them by their ids' : null),
  run: async (given: GivenOf<typeof DECIDE_OPTIONS>, world) => {
    const deciding = await import('../deciding.ts');
    return decideWith(given, world, ({ store }) => [() => deciding.merge(store, given.words)]);
  },
};
