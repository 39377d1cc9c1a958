// The command `onrecord reject`: what was read is none, and leaves the record; the log keeps it. Leaves taking it to decide-with.ts.
// Example: onrecord reject wire.txt#s1204 --who 'Ana Brandt' --why 'a headline, nobody says it'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';

const OPTIONS = [
  { name: 'only', value: null, says: 'of an incident only this report, not all that tell of it' },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord reject REPORT#ID… takes a statement, an event or an incident out of the record. What it held is held by what is around it: the
events of a rejected statement are told by the statement that it stood in, or by the outlet. The log keeps it: onrecord accept brings it back.

A statement that is none:
  onrecord reject wire.txt#s1204 --who 'Ana Brandt' --why 'a headline, nobody says it'
An incident, in all reports that tell of it, or only in one:
  onrecord reject wire.txt#i862
  onrecord reject wire.txt#i862 --only`;

export const reject: Command = {
  name: 'reject',
  summary: 'take what is none out of the record; the log keeps it',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words }) => (words.length === 0 ? 'reject needs something to reject; name it as REPORT#ID' : null),
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const { verdict } = await import('../deciding.ts');
    const how = { field: null, only: given.has('only') };
    return decideWith(given, world, ({ store }) =>
      given.words.map((name) => () => verdict(store, 'reject', { name, ...how })),
    );
  },
};
