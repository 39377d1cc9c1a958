// The command `onrecord correct`: another value for a field of a statement, event, incident or entity. Leaves taking it to decide-with.ts.
// Example: onrecord correct wire.txt#s1204 --field stance --to deny --who 'Ana Brandt'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';
import { wholeNumber } from './option-checks.ts';

const OPTIONS = [
  { name: 'field', value: 'FIELD', says: 'which field: see above' },
  { name: 'to', value: 'VALUE', says: 'the right value; none takes a value away' },
  {
    name: 'line',
    value: 'N',
    says: 'the line on which quoted words stand, where they stand on several',
    wrong: wholeNumber(1, 10_000_000, 'number of a line'),
  },
  { name: 'only', value: null, says: 'of an incident only this report, not all that tell of it' },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord correct REPORT#ID --field FIELD --to VALUE sets right what was read. The reading itself stays as it is: the decision is laid
over it, now and whenever a newer program reads the report again, and everything that follows is made anew.

Who speaks, for whom, and what he does with it:
  onrecord correct wire.txt#s862 --field stance --to deny --who 'Ana Brandt' --why 'line 9: she denied it'
  onrecord correct wire.txt#s862 --field speakers --to 'Shushan Stepanian (ARM)'
What happened, to whom, where and when:
  onrecord correct wire.txt#i862 --field place --to 'near Kalbajar'
  onrecord correct wire.txt#i862 --field when --to 2020-10-13
  onrecord correct wire.txt#i862 --field positions --to 'AZE confirms s111, ARM denies s862'
A side, once for the whole report:
  onrecord correct wire.txt#n255 --field party --to RUS
Back to what the program reads:
  onrecord accept wire.txt#s862 --field stance

Fields of a statement: speakers, cue, stance, negated, hedges, form, content, saidOn, venue, addressees, within, about.
Of an event: type, mode, contexts, trigger, actors, recipients, instrument, place, when, quantities, modality, negated, historical, statement.
Of an incident: type, mode, actors, recipients, place, when, quantities, modality, historical, positions.
Of an entity: kind, name, party, roles.
The standing is none of them: it follows from the positions.

Values: a word (deny, ASSAULT, yes); a day 2020-10-13, 2020-10, 2020 or 2020-10-01..2020-10-04; a place 'Goris, ARM' or 'near Goris';
parties 'AZE:MIL, ARM'; speakers 'NAME (PARTY); unnamed (PARTY)', outlet or nobody; counts 'dead 25-31, injured 12'; statements by
their ids 's111, s862'; words of the report as they stand there, parts of them joined by …; or JSON.`;

export const correct: Command = {
  name: 'correct',
  summary: 'set a field of what was read right',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words, text }) => {
    if (words.length !== 1) return 'correct takes one thing, REPORT#ID; see onrecord correct --help';
    if (text('field') === null)
      return 'correct needs --field FIELD; see onrecord correct --help for the fields there are';
    return text('to') === null ? 'correct needs --to VALUE; write --to none to take a value away' : null;
  },
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const { correction } = await import('../deciding.ts');
    const line = given.text('line') === null ? null : Number(given.text('line'));
    const asked = {
      name: given.words[0]!,
      field: given.text('field')!,
      words: given.text('to')!,
      line,
      only: given.has('only'),
    };
    return decideWith(given, world, ({ store, lexicon }) => [() => correction(store, asked, lexicon)]);
  },
};
