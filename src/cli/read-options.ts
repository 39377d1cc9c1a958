// The options of `onrecord read`: one table that the parser, --help and docs/cli.md are made from. Leaves doing the work to read.ts.
// Example: readCall(['a.txt', '--json']) is a call to print the record of a.txt; readCall(['--jsn']) says what was probably meant.
import { parseArgs } from 'node:util';
import { closestWord } from './closest-word.ts';

type OptionLine = { readonly name: string; readonly value: string | null; readonly says: string };

/** In the order in which a reader meets them. `value` is the placeholder of what must follow. */
export const READ_OPTIONS: readonly OptionLine[] = [
  { name: 'json', value: null, says: 'print the record as JSON, one line a report' },
  {
    name: 'jsonl',
    value: null,
    says: 'read lines {"id", "text", "published"?, "url"?} from standard input (or FILE), print a record a line',
  },
  { name: 'html', value: 'FILE', says: 'write one self-contained page; for several reports name a folder' },
  { name: 'tokens', value: null, says: 'add sentences and words with lemma, tag, features, head, relation' },
  { name: 'published', value: 'DATE', says: 'day of publication (YYYY-MM-DD) where the text has none' },
  { name: 'url', value: 'URL', says: 'address of the report where the text has none' },
  { name: 'id', value: 'ID', says: 'what to call the report; without it its file name' },
  { name: 'width', value: 'N', says: 'columns of the brief; without it those of the terminal, else 80' },
  { name: 'no-color', value: null, says: 'no colours (NO_COLOR and FORCE_COLOR are heeded as well)' },
  { name: 'help', value: null, says: 'this text' },
];

export type ReadCall = {
  readonly paths: readonly string[];
  readonly output: 'brief' | 'json' | 'html';
  readonly jsonl: boolean;
  readonly page: string | null;
  readonly tokens: boolean;
  readonly published: string | null;
  readonly url: string | null;
  readonly id: string | null;
  readonly width: number | null;
  readonly colour: boolean;
  readonly help: boolean;
};
/** What the words of the shell ask for, or one line that says what is wrong and how to put it right. */
export type Parsed = { readonly call: ReadCall } | { readonly wrong: string };

/** Reads the words after `read`. */
export function readCall(words: readonly string[]): Parsed {
  const unknown = unknownOption(words);
  if (unknown !== null) return { wrong: unknown };
  const { values, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      READ_OPTIONS.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' } as const]),
    ),
    allowPositionals: true,
    strict: false,
  });
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const flag = (name: string): boolean => values[name] !== undefined;
  const call: ReadCall = {
    paths: positionals,
    output: flag('html') ? 'html' : flag('json') || flag('jsonl') ? 'json' : 'brief',
    jsonl: flag('jsonl'),
    page: text('html'),
    tokens: flag('tokens'),
    published: text('published'),
    url: text('url'),
    id: text('id'),
    width: text('width') === null ? null : Number(text('width')),
    colour: !flag('no-color'),
    help: flag('help') || flag('h'),
  };
  const wrong = call.help
    ? null
    : (missingValue(values) ?? badValue(call, text('width')) ?? badPair(call, flag('json')));
  return wrong === null ? { call } : { wrong };
}

/** The first option that is not in the table. What follows `--` is no option. */
function unknownOption(words: readonly string[]): string | null {
  const names = READ_OPTIONS.map(({ name }) => `--${name}`);
  const end = words.indexOf('--');
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const name = word.split('=')[0] ?? word;
    if (name === '-' || name === '-h' || !name.startsWith('-') || names.includes(name)) continue;
    const meant = closestWord(name, names);
    return `there is no option ${JSON.stringify(name)}; ${meant === null ? 'see onrecord read --help' : `did you mean ${meant}?`}`;
  }
  return null;
}

function missingValue(values: Readonly<Record<string, unknown>>): string | null {
  for (const { name, value } of READ_OPTIONS) {
    const given = values[name];
    const swallowed = typeof given === 'string' && READ_OPTIONS.some((other) => given === `--${other.name}`);
    if (value !== null && (given === true || given === '' || swallowed))
      return `--${name} needs a value; write --${name} ${value}`;
    if (value === null && typeof given === 'string')
      return `--${name} takes no value, not ${JSON.stringify(given)}; write --${name} alone`;
  }
  return null;
}

function badValue({ published, width }: ReadCall, widthWords: string | null): string | null {
  if (published !== null && !isIsoDay(published))
    return `--published ${JSON.stringify(published)} is no ISO day; write it as YYYY-MM-DD`;
  if (width !== null && !(Number.isInteger(width) && width >= 30 && width <= 1000)) {
    return `--width ${JSON.stringify(widthWords)} is no number of columns; write one from 30 to 1000`;
  }
  return null;
}

function badPair({ jsonl, page, paths, id, url }: ReadCall, json: boolean): string | null {
  if (page !== null && (json || jsonl))
    return `--html ${JSON.stringify(page)} cannot go with --json or --jsonl; ask for one of them`;
  if (jsonl && id !== null) return `--id ${JSON.stringify(id)} cannot go with --jsonl; the lines carry their own ids`;
  if (jsonl && url !== null) return `--url ${JSON.stringify(url)} cannot go with --jsonl; the lines carry their own`;
  if (!jsonl && paths.length === 0) return 'read needs a report; name a file or a folder, or - for standard input';
  if (jsonl && paths.length > 1)
    return `--jsonl reads one stream, not ${paths.length} files; join them first: cat FILE… | onrecord read --jsonl`;
  return null;
}

/** A day that exists, with or without a time of day: '2020-10-14', '2020-10-14T09:30'. */
export function isIsoDay(words: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/u.exec(words);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}
