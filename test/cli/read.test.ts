import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read as readCommand } from '../../src/cli/read.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { World } from '../../src/cli/world.ts';
import { brief } from '../../src/show/brief.ts';
import { page } from '../../src/show/page.ts';
import { fixture } from '../show/reading-fixture.ts';
import { smallWorld } from './small-world.ts';

const read = (words: readonly string[], world: World): Promise<number> => startCommand(readCommand, words, world);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  writeFileSync(join(folder, 'b.txt'), 'Baku said so.');
  writeFileSync(join(folder, 'a.html'), '<p>Baku said so.</p>');
  writeFileSync(join(folder, 'notes.csv'), 'no report');
  writeFileSync(join(folder, '.hidden.txt'), 'no report');
  mkdirSync(join(folder, 'c'));
  writeFileSync(join(folder, 'c', 'd.txt'), 'Yerevan denied it.');
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);
const ids = (out: string): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);

test('prints a brief of one file, 80 columns wide and without colour where there is no terminal', async () => {
  const heard = smallWorld();
  expect(await read([file('b.txt')], heard.world)).toBe(0);
  expect(heard.out()).toBe(
    brief({ ...fixture, article: { ...fixture.article, id: 'b' } }, { width: 80, colour: false }),
  );
  expect(heard.err()).toBe('');
});

test('colours for a terminal of its width; NO_COLOR and --no-color take the colour away, FORCE_COLOR brings it to a pipe', async () => {
  const terminal = { out: true, err: true, columns: 100, colourDepth: 8 };
  const coloured = async (words: string[], environment: Record<string, string>, at = terminal): Promise<boolean> => {
    const heard = smallWorld('', { terminal: at, environment });
    await read([file('b.txt'), ...words], heard.world);
    return heard.out().includes('\u001b[');
  };
  expect(await coloured([], {})).toBe(true);
  expect(await coloured(['--no-color'], {})).toBe(false);
  expect(await coloured([], { NO_COLOR: '1' })).toBe(false);
  expect(await coloured([], { TERM: 'dumb' })).toBe(false);
  expect(await coloured([], {}, { ...terminal, out: false })).toBe(false);
  expect(await coloured([], { FORCE_COLOR: '1' }, { ...terminal, out: false })).toBe(true);
});

test('--json prints one record on one line, without an id in front', async () => {
  const heard = smallWorld();
  expect(await read([file('b.txt'), '--json'], heard.world)).toBe(0);
  expect(heard.out()).toMatch(/^\{"format":"onrecord\/1".*\}\n$/);
});

test('a folder gives a line a report, in order of names, hidden files and other kinds left out', async () => {
  const heard = smallWorld();
  expect(await read([folder, '--json'], heard.world)).toBe(0);
  expect(ids(heard.out())).toEqual(['a', 'b', 'd']);
});

test('briefs of many carry the path of each', async () => {
  const heard = smallWorld();
  await read([file('b.txt'), file('c/d.txt'), '--width', '60'], heard.world);
  expect(
    heard
      .out()
      .split('\n')
      .filter((line) => line.startsWith('───')),
  ).toEqual([`─── ${file('b.txt')}`, `─── ${file('c/d.txt')}`]);
});

test('- is standard input, called stdin unless --id says otherwise', async () => {
  const heard = smallWorld('Baku said so.');
  await read(['-', '--published', '2020-10-14', '--url', 'https://example.org/a', '--tokens', '--json'], heard.world);
  expect(heard.asked).toEqual([{ id: 'stdin', tokens: true, published: '2020-10-14', url: 'https://example.org/a' }]);
  const named = smallWorld('Baku said so.');
  await read(['-', '--id', '007', '--json'], named.world);
  expect(named.asked[0]?.id).toBe('007');
});

test('--html writes one page, or one a report into a folder, and never two into one', async () => {
  const heard = smallWorld();
  expect(await read([file('b.txt'), '--html', file('b.page.html')], heard.world)).toBe(0);
  expect(readFileSync(file('b.page.html'), 'utf8')).toBe(
    page({ ...fixture, article: { ...fixture.article, id: 'b' } }),
  );
  expect(heard.out()).toBe('');
  writeFileSync(file('c/b.txt'), 'Baku said so.');
  expect(await read([file('b.txt'), file('c'), '--html', file('pages')], smallWorld().world)).toBe(0);
  expect(readdirSync(file('pages')).sort()).toEqual(['b-2.html', 'b.html', 'd.html']);
});

test('a missing file does not stop the others: code 3, one line', async () => {
  const heard = smallWorld();
  expect(await read([file('gone.txt'), file('b.txt'), '--json'], heard.world)).toBe(3);
  expect(ids(heard.out())).toEqual(['b']);
  expect(heard.err()).toBe(
    `onrecord: cannot read ${JSON.stringify(file('gone.txt'))}: there is no such file; check the path\n`,
  );
});

test('a page that cannot be written is code 3', async () => {
  const heard = smallWorld();
  expect(await read([file('b.txt'), '--html', file('no/such/b.html')], heard.world)).toBe(3);
  expect(heard.err()).toContain('cannot write');
});

test('a report with an error is code 1', async () => {
  expect(await read(['-'], smallWorld('  ').world)).toBe(1);
});

test.each<[string, string[], string]>([
  ['an unknown option', ['a', '--jsno'], 'there is no option "--jsno"; did you mean --json?'],
  ['an option like no other', ['a', '--quux'], 'there is no option "--quux"; see onrecord read --help'],
  ['no report', [], 'read needs a report; name a file or a folder, or - for standard input'],
  [
    'a date in words',
    ['a', '--published', '14 Oct 2020'],
    '--published "14 Oct 2020" is no ISO day; write it as YYYY-MM-DD',
  ],
  [
    'a day that does not exist',
    ['a', '--published=2021-02-29'],
    '--published "2021-02-29" is no ISO day; write it as YYYY-MM-DD',
  ],
  ['a width in words', ['a', '--width', 'wide'], '--width "wide" is no number of columns; write one from 30 to 1000'],
  ['a value that is missing', ['a', '--html'], '--html needs a value; write --html FILE'],
  ['a value that is another option', ['a', '--html', '--json'], '--html needs a value; write --html FILE'],
  ['a value too many', ['a', '--json=yes'], '--json takes no value, not "yes"; write --json alone'],
  [
    'a page and a record',
    ['a', '--html', 'a.html', '--json'],
    '--html "a.html" cannot go with --json or --jsonl; ask for one of them',
  ],
  ['an id for lines', ['--jsonl', '--id', 'x'], '--id "x" cannot go with --jsonl; the lines carry their own ids'],
])('a bad call is one line with the cure: %s', async (_, words, line) => {
  const heard = smallWorld();
  expect(await read(words, heard.world)).toBe(2);
  expect(heard.err()).toBe(`onrecord: ${line}\n`);
  expect(heard.out()).toBe('');
});

test('one id for two reports is a bad call', async () => {
  const heard = smallWorld();
  expect(await read([file('b.txt'), file('a.html'), '--id', 'x'], heard.world)).toBe(2);
  expect(heard.err()).toContain('--id "x" is for one report, not for 2');
});

test('--help and -h teach with an example', async () => {
  for (const word of ['--help', '-h']) {
    const heard = smallWorld();
    expect(await read([word], heard.world)).toBe(0);
    expect(heard.out()).toContain('onrecord read examples/karabakh-2020-10/wire.txt');
  }
});
