// The command `onrecord split`: what some reports tell is another occurrence. Leaves taking it to decide-with.ts.
// Example: onrecord split wire.txt#i862 --out note.txt#i28 --who 'Ana Brandt'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';

const OPTIONS = [
  {
    name: 'out',
    value: 'REPORT#ID',
    says: 'what is taken out, as the accounts of the incident are called',
    many: true,
  },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord split ID --out REPORT#ID takes out of an incident what a report tells of another. It holds against whatever the program thinks of
it, until they are merged again. The accounts of an incident are those that onrecord show lists.

  onrecord split wire.txt#i862 --out note.txt#i28,page.html#i54 --who 'Ana Brandt' --why 'another village'`;

export const split: Command = {
  name: 'split',
  summary: 'take out of an incident what is another',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words, has }) => {
    if (words.length !== 1) return 'split takes one incident; name it by its id';
    return has('out') ? null : 'split needs --out REPORT#ID; onrecord show lists the accounts of an incident';
  },
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const deciding = await import('../deciding.ts');
    return decideWith(given, world, ({ store }) => [() => deciding.split(store, given.words[0]!, given.all('out'))]);
  },
};
