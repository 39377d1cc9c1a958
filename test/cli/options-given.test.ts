import { expect, test } from 'vitest';
import type { Option } from '../../src/cli/command.ts';
import { isoDay, oneOf, wholeNumber } from '../../src/cli/option-checks.ts';
import { optionsGiven } from '../../src/cli/options-given.ts';

const options = [
  { name: 'json', value: null, says: 'print JSON' },
  { name: 'party', value: 'CODE', says: 'of this party', many: true },
  { name: 'from', value: 'DATE', says: 'from this day', wrong: isoDay },
  { name: 'limit', value: 'N', says: 'so many', wrong: wholeNumber(1, 100, 'number of rows') },
  { name: 'within', value: 'BOX', says: 'inside' },
  {
    name: 'standing',
    value: 'WORD',
    says: 'standing so',
    wrong: oneOf(['disputed', 'claimed'], 'standing'),
    many: true,
  },
] as const satisfies readonly Option[];
const command = { name: 'rows', options };
const given = (words: string[]) => {
  const call = optionsGiven(words, command);
  if ('wrong' in call) throw new Error(call.wrong);
  return call.given;
};
const wrong = (words: string[]) => {
  const call = optionsGiven(words, command);
  return 'wrong' in call ? call.wrong : null;
};

test('words, switches, values, and values given more than once or with commas', () => {
  const call = given([
    'a',
    '--party',
    'ARM',
    '--json',
    '--party=AZE,RUS',
    'b',
    '--from',
    '2020-10-01',
    '--',
    '--json2',
  ]);
  expect(call.words).toEqual(['a', 'b', '--json2']);
  expect(call.has('json')).toBe(true);
  expect(call.all('party')).toEqual(['ARM', 'AZE', 'RUS']);
  expect(call.text('from')).toBe('2020-10-01');
  expect(call.text('limit')).toBeNull();
  expect(call.all('standing')).toEqual([]);
});

test('a value may begin with a minus: degrees south and west', () => {
  expect(given(['--within', '-34.5,-70,-33,-69']).text('within')).toBe('-34.5,-70,-33,-69');
});

test('the last of what counts once, counts', () => {
  expect(given(['--limit', '5', '--limit', '7']).text('limit')).toBe('7');
});

test.each([
  [['--jsn'], 'there is no option "--jsn"; did you mean --json?'],
  [['--quux=3'], 'there is no option "--quux"; see onrecord rows --help'],
  [['-j'], 'there is no option "-j"; see onrecord rows --help'],
  [['--from'], '--from needs a value; write --from DATE'],
  [['--from', '--json'], '--from needs a value; write --from DATE'],
  [['--from='], '--from needs a value; write --from DATE'],
  [['--json=yes'], '--json takes no value, not "yes"; write --json alone'],
  [['--from', '14 Oct'], '--from "14 Oct" is no ISO day; write it as YYYY-MM-DD'],
  [['--limit', '0'], '--limit "0" is no number of rows; write one from 1 to 100'],
  [['--standing', 'claimed,disputd'], '--standing "disputd" is no standing; did you mean disputed?'],
  [['--standing', 'quux'], '--standing "quux" is no standing; write one of disputed, claimed'],
])('%j is told in one line: %s', (words, line) => {
  expect(wrong(words)).toBe(line);
});

test('where help is asked for, nothing else is', () => {
  expect(given(['--help', '--from', '14 Oct']).has('help')).toBe(true);
  expect(given(['-h']).has('help')).toBe(true);
});
