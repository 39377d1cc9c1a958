// The command `onrecord accept`: a person has looked and what was read is right; or a correction is taken back. Leaves taking it to decide-with.ts.
// Example: onrecord accept wire.txt#i862 --who 'Ana Brandt'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';

const OPTIONS = [
  { name: 'field', value: 'FIELD', says: 'take the correction of this field back; what the program reads holds again' },
  { name: 'only', value: null, says: 'of an incident only this report, not all that tell of it' },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord accept REPORT#ID… says that you have looked and it is right. Where a newer program reads it otherwise, you are told.

An incident, in all reports that tell of it:
  onrecord accept wire.txt#i862 --who 'Ana Brandt'
Something that was rejected before, back into the record:
  onrecord accept wire.txt#s1204 --why 'it is a statement after all'
A field that was corrected, back to what the program reads:
  onrecord accept wire.txt#s862 --field stance`;

export const accept: Command = {
  name: 'accept',
  summary: 'say that what was read is right, or take a correction or rejection back',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words }) => (words.length === 0 ? 'accept needs something to accept; name it as REPORT#ID' : null),
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const { verdict } = await import('../deciding.ts');
    const how = { field: given.text('field'), only: given.has('only') };
    return decideWith(given, world, ({ store }) =>
      given.words.map((name) => () => verdict(store, 'accept', { name, ...how })),
    );
  },
};
