// The command `onrecord add-statement`: one that the program did not find, by the words of the report. Leaves taking it to decide-with.ts.
// Example: onrecord add-statement wire.txt --cue pledged --by 'Mila Renn (KES)' --stance promise --content 'to pull back' --who 'Ana Brandt'
import type { Command, GivenOf, Option } from './command.ts';
import { DECIDE_EXITS, DECIDE_OPTIONS, decideWith } from './decide-with.ts';
import { wholeNumber } from './option-checks.ts';

const FIELDS = {
  by: 'speakers',
  content: 'content',
  stance: 'stance',
  negated: 'negated',
  hedges: 'hedges',
  form: 'form',
  'said-on': 'saidOn',
  venue: 'venue',
  within: 'within',
} as const;

const OPTIONS = [
  { name: 'cue', value: 'WORDS', says: 'the words that tell that something is said, as they stand in the report' },
  {
    name: 'line',
    value: 'N',
    says: 'the line on which the cue stands, where it stands on several',
    wrong: wholeNumber(1, 10_000_000, 'number of a line'),
  },
  { name: 'by', value: 'SPEAKERS', says: "'NAME (PARTY); unnamed (PARTY)', outlet or nobody" },
  { name: 'content', value: 'WORDS', says: 'what is said, as it stands in the report; parts joined by …' },
  { name: 'stance', value: 'STANCE', says: 'assert, confirm, deny, accuse, demand, promise …; without it assert' },
  { name: 'negated', value: 'YES', says: "yes where it is not said: 'has not confirmed'" },
  { name: 'hedges', value: 'HEDGES', says: 'claimed, reported, unconfirmed, suggested, estimated' },
  { name: 'form', value: 'FORM', says: 'direct, indirect or mixed; without it indirect' },
  { name: 'said-on', value: 'DAY', says: 'when it was said' },
  { name: 'venue', value: 'WORDS', says: 'where it was said' },
  { name: 'within', value: 'ID', says: 'the statement that holds this one; without it the innermost around the cue' },
  ...DECIDE_OPTIONS,
] as const satisfies readonly Option[];

const HELP = `onrecord add-statement REPORT adds a statement that was not found. It is told by the words of the report, so that it holds when a newer
program reads the report again; it is corrected and rejected like any other.

  onrecord add-statement wire.txt --cue acknowledged --line 6 --by 'Azerbaijan (AZE)' --stance confirm \\
    --content 'its forces had hit a target on Armenian soil' --who 'Ana Brandt'`;

export const addStatement: Command = {
  name: 'add-statement',
  summary: 'add a statement that was not found',
  options: OPTIONS,
  help: HELP,
  exits: DECIDE_EXITS,
  wrong: ({ words, text }) => {
    if (words.length !== 1) return 'add-statement takes one report; name it as the ledger does';
    for (const name of ['cue', 'by', 'content'])
      if (text(name) === null) return `add-statement needs --${name}; see onrecord add-statement --help`;
    return null;
  },
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const { addition } = await import('../deciding.ts');
    const fields = Object.fromEntries(
      Object.entries(FIELDS).flatMap(([option, field]) => {
        const words = given.text(option as keyof typeof FIELDS);
        return words === null ? [] : [[field, words]];
      }),
    );
    const line = given.text('line') === null ? null : Number(given.text('line'));
    const adding = { report: given.words[0]!, kind: 'statement', at: given.text('cue')!, line, fields } as const;
    return decideWith(given, world, ({ store, lexicon }) => [() => addition(store, adding, lexicon)]);
  },
};
