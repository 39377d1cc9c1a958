// The command `onrecord add-event`: a deed that the program did not find, by the words of the report. Leaves taking it to decide-with.ts.
// Example: onrecord add-event wire.txt --trigger 'moved fighters' --type MOBILIZE --actors TUR --who 'Ana Brandt'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';
import { wholeNumber } from './option-checks.ts';

const FIELDS = [
  'type',
  'mode',
  'actors',
  'recipients',
  'place',
  'when',
  'quantities',
  'modality',
  'negated',
  'statement',
] as const;

const OPTIONS = [
  { name: 'trigger', value: 'WORDS', says: 'the words that tell the deed, as they stand in the report' },
  {
    name: 'line',
    value: 'N',
    says: 'the line on which they stand, where they stand on several',
    wrong: wholeNumber(1, 10_000_000, 'number of a line'),
  },
  { name: 'type', value: 'TYPE', says: 'PLOVER: ASSAULT, COERCE, MOBILIZE, RETREAT, AGREE, CONSULT, AID …' },
  { name: 'mode', value: 'MODE', says: 'PLOVER: heavy-weapons, aerial, withdraw …' },
  { name: 'actors', value: 'PARTIES', says: "who did it: 'AZE:MIL, TUR'" },
  { name: 'recipients', value: 'PARTIES', says: 'to whom' },
  { name: 'place', value: 'PLACE', says: "'Goris, ARM' or 'near Goris'" },
  { name: 'when', value: 'DAY', says: '2020-10-13, 2020-10, or 2020-10-01..2020-10-04' },
  { name: 'quantities', value: 'COUNTS', says: "'dead 25-31, injured 12'" },
  {
    name: 'modality',
    value: 'WORD',
    says: 'actual, planned, hypothetical, demanded, threatened, promised; without it actual',
  },
  { name: 'negated', value: 'YES', says: 'yes where it is said not to have happened' },
  {
    name: 'statement',
    value: 'ID',
    says: 'the statement that tells it; none for the outlet; without it the innermost around',
  },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord add-event REPORT adds a deed that was not found, by the words of the report. It is an incident, alone or with those that tell of the
same, and where it stands follows from who tells it.

  onrecord add-event wire.txt --trigger 'moved fighters' --type MOBILIZE --actors TUR --who 'Ana Brandt'`;

export const addEvent: Command = {
  name: 'add-event',
  summary: 'add a deed that was not found',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words, text }) => {
    if (words.length !== 1) return 'add-event takes one report; name it as the ledger does';
    for (const name of ['trigger', 'type'])
      if (text(name) === null) return `add-event needs --${name}; see onrecord add-event --help`;
    return null;
  },
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const { addition } = await import('../deciding.ts');
    const fields = Object.fromEntries(
      FIELDS.flatMap((field) => {
        const words = given.text(field);
        return words === null ? [] : [[field, words]];
      }),
    );
    const line = given.text('line') === null ? null : Number(given.text('line'));
    const adding = { report: given.words[0]!, kind: 'event', at: given.text('trigger')!, line, fields } as const;
    return decideWith(given, world, ({ store, lexicon }) => [() => addition(store, adding, lexicon)]);
  },
};
