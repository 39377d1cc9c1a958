import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCommand } from '../../src/cli/commands.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import { incidents, statements } from '../show/ledger-fixture.ts';
import { type Rows, smallStore } from './small-store.ts';
import { smallWorld } from './small-world.ts';

let folder = '';
let kept = new Map<string, unknown>();
let rows: Rows = { incidents: [], statements: [], articles: [] };
const opened: boolean[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-asking-'));
  kept = new Map();
  rows = {
    incidents,
    statements,
    articles: [{ report: 'wire', day: '2031-05-06', title: 'Valdoria owns up', snippet: 'a fuel depot near Kestel' }],
  };
  opened.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The command on the small ledger; any file that is there will do for its path. */
async function ask(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [name = '', ...rest] = words;
  const command = await loadCommand(name);
  if (command === null) throw new Error(`no command ${name}`);
  const heard = smallWorld('', {
    openStore: async (_, { readOnly }) => {
      opened.push(readOnly);
      return smallStore(rows, kept);
    },
    environment: { ONRECORD_STORE: 'package.json' },
  });
  const code = await startCommand(command, rest, heard.world);
  return { code, out: heard.out(), err: heard.err() };
}

test('said: chosen by speaker, party, subject, stance, day', async () => {
  expect((await ask('said', '--by', 'RENN', '--stance', 'deny')).out).toBe(`Who said what: by RENN, deny
1 statement

6 May 2031 · wire
KES     denies      Mila Renn denied that her side had shelled the border     L5
                    town of Lom
`);
  expect((await ask('said', '--by', 'VAL', '--from', '2031-05-06', '--json')).out.trim().split('\n')).toHaveLength(5);
  expect((await ask('said', '--by', 'nobody')).out).toBe('Who said what: by nobody\n0 statements\n');
  expect(opened).toEqual([true, true, true]);
});

test('said: what is cut says so, for a person and not for a program', async () => {
  expect((await ask('said', '--limit', '2')).out).toContain('the first 2 statements; ask for more with --limit');
  expect(JSON.parse((await ask('said', '--limit', '2', '--json')).out)).toEqual(statements.slice(0, 2));
  expect((await ask('said', '--csv')).out.split('\r\n')).toHaveLength(13);
});

test('brief, diff, matrix, timeline and search answer in text, JSON and as a page', async () => {
  const calls = [
    ['brief', '--since', '2031-05-06'],
    ['diff', '2031-05-05', '2031-05-06'],
    ['matrix', '--standing', 'disputed,acknowledged'],
    ['timeline', '--party', 'KES'],
    ['search', 'fuel', 'depot'],
  ];
  for (const call of calls) {
    expect((await ask(...call)).out, call[0]).toContain('Kestel');
    expect((await ask(...call, '--json')).out, call[0]).toContain('kestria-note');
    const page = join(folder, `${call[0]}.html`);
    expect(await ask(...call, '--html', page)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*Kestel/u);
    expect((await ask(...call, '--html', '-')).out).toBe(readFileSync(page, 'utf8'));
  }
});

test('a page that cannot be written is one line and exit code 3', async () => {
  const { code, err } = await ask('brief', '--since', '2031-05-06', '--html', join(folder, 'none', 'x.html'));
  expect([code, err.split('\n').length]).toEqual([3, 2]);
  expect(err).toContain('there is no such file; check the path');
});

test('the timeline says where there is more than it shows', async () => {
  const cut = 'the first of each kind; --limit N shows more';
  expect((await ask('timeline', '--limit', '1', '--width', '200')).out).toContain(`1 incident, 1 statement, ${cut}`);
  expect((await ask('timeline', '--width', '200')).out).not.toContain(cut);
});

test('the timeline has what a party did and said, each statement once', async () => {
  const { statements: told, incidents: done } = JSON.parse((await ask('timeline', '--party', 'VAL,KES', '--json')).out);
  expect([told.length, done.length]).toEqual([9, 4]);
  const ids = told.map((line: { report: string; statement: string }) => `${line.report}#${line.statement}`);
  expect(new Set(ids).size).toBe(9);
});

test.each([
  [['brief'], 'brief needs a day; write onrecord brief --since DATE'],
  [['brief', '--since', 'May'], '--since "May" is no ISO day; write it as YYYY-MM-DD'],
  [['diff', '2031-05-05'], 'diff needs two days, not 1; write onrecord diff DATE DATE'],
  [['diff', '2031-05-05', '2031-05-05'], '"2031-05-05" is not earlier than "2031-05-05"; name the earlier day first'],
  [['diff', '2031-05-05', 'today'], '"today" is no ISO day; write it as YYYY-MM-DD'],
  [['search'], 'search needs words; write onrecord search WORDS'],
  [
    ['search', '"two words'],
    `search "\\"two words" opens a phrase and does not close it; put ' around the whole: '"two words"'`,
  ],
  [['search', '***'], 'search "***" has no word in it; write at least one'],
  [['matrix', 'x'], 'matrix takes options only, not "x"; see onrecord matrix --help'],
  [['said', 'x'], 'said takes options only, not "x"; to look for words: onrecord search "x"'],
  [['said', '--csv', '--json'], '--csv cannot go with --json; ask for one of them'],
  [['watch'], 'watch needs one of add, list, run, remove; see onrecord watch --help'],
  [['watch', 'ad', 'x'], 'watch needs one of add, list, run, remove, not "ad"; see onrecord watch --help'],
  [['watch', 'add'], 'watch add needs one name, not 0; write onrecord watch add NAME'],
  [['watch', 'add', '../x'], 'watch "../x" is no name; write letters, digits, dots, hyphens, 64 at most'],
  [
    ['watch', 'add', 'x', '--by', 'VAL', '--place', 'Lom'],
    '--place chooses incidents and --by statements; make two watches',
  ],
  [
    ['watch', 'run', 'x', '--place', 'Lom'],
    '--place belongs to watch add, not to watch run; the question is kept with the watch',
  ],
  [['watch', 'add', 'x', '--peek'], '--peek belongs to watch run, not to watch add; leave it out'],
  [['watch', 'run', 'x', '--mail-to', 'a@b.example'], '--mail-to goes with --letter only; add --letter FILE'],
  [
    ['watch', 'run', 'x', '--letter', 'x', '--mail-to', 'a'],
    '--mail-to "a" is no address; write one like desk@example.org',
  ],
  [
    ['watch', 'run', 'x', '--webhook', 'ftp://x'],
    '--webhook "ftp://x" is neither http nor https; write it as https://HOST/PATH',
  ],
  [
    ['watch', 'run', 'x', '--webhook', 'http://10.0.0.1/'],
    '--webhook "http://10.0.0.1/" leads to a private network; add --allow-private if that is meant',
  ],
])('%j is refused in one line', async (words, line) => {
  expect(await ask(...words)).toEqual({ code: 2, out: '', err: `onrecord: ${line}\n` });
});

test('a watch tells everything once, then only what is new', async () => {
  expect((await ask('watch', 'add', 'kestel', '--place', 'Kestel')).out).toBe('added kestel: incidents: in Kestel\n');
  expect((await ask('watch', 'run', 'kestel')).out).toMatch(/^Watch “kestel”: 1 new incident\nin Kestel\n/u);
  expect((await ask('watch', 'run', 'kestel')).out).toBe('Watch “kestel”: nothing new\nin Kestel\n');
  expect(opened).toEqual([false, false, false]);
});

test('a change of standing is told; a peek tells it and leaves it unseen', async () => {
  const strike = incidents.find(({ id }) => id === 'kestria-note#i1') as LedgerIncident;
  rows = { ...rows, incidents: [{ ...strike, standing: 'claimed', history: strike.history.slice(0, 1) }] };
  await ask('watch', 'add', 'kestel', '--place', 'Kestel');
  await ask('watch', 'run');
  rows = { ...rows, incidents: [strike] };
  const told = 'claimed → acknowledged: first acknowledged on 6 May 2031 by VAL';
  for (const extra of [['--peek'], ['--peek'], []])
    expect((await ask('watch', 'run', 'kestel', ...extra)).out).toContain(told);
  expect((await ask('watch', 'run', 'kestel')).out).toContain('nothing new');
});

test('a watch of statements, listed and removed', async () => {
  await ask('watch', 'add', 'renn', '--by', 'RENN', '--words', '"border town"');
  await ask('watch', 'add', 'all');
  expect((await ask('watch', 'list')).out).toBe('renn  statements: "border town", by RENN\nall   incidents\n');
  expect((await ask('watch', 'run', 'renn')).out).toContain('NEW STATEMENTS 1\nKES     denies');
  expect(JSON.parse((await ask('watch', 'list', '--json')).out)[0]).toEqual({
    ...{ name: 'renn', asks: 'said', question: { by: 'RENN', text: '"border town"' } },
    ...{ words: '"border town", by RENN', seen: 1 },
  });
  expect((await ask('watch', 'remove', 'ren')).err).toBe('onrecord: there is no watch "ren"; did you mean renn?\n');
  expect((await ask('watch', 'remove', 'renn')).out).toBe('removed renn\n');
  expect((await ask('watch', 'run', 'renn')).code).toBe(1);
});

test('letter, page and feed are written; without news only the feed', async () => {
  await ask('watch', 'add', 'kestel', '--place', 'Kestel');
  const file = (name: string): string => join(folder, name);
  const outputs = ['--letter', file('a.eml'), '--html', file('a.html'), '--feed', file('a.atom')];
  expect((await ask('watch', 'run', 'kestel', ...outputs)).out).toBe('kestel: 1 new incident\n');
  const letter = readFileSync(file('a.eml'), 'utf8');
  expect(letter).toMatch(/^MIME-Version: 1\.0\r\nDate: Tue, 06 May 2031 00:00:00 \+0000\r\n/u);
  const feed = readFileSync(file('a.atom'), 'utf8');
  expect(feed).toContain('<id>tag:onrecord,2026:watch/kestel/kestria-note%23i1%2Facknowledged</id>');
  for (const name of ['a.eml', 'a.html', 'a.atom']) rmSync(file(name));
  expect((await ask('watch', 'run', 'kestel', ...outputs)).out).toBe('kestel: nothing new\n');
  expect(readdirSync(folder)).toEqual(['a.atom']);
  expect(readFileSync(file('a.atom'), 'utf8')).toBe(feed);
  expect((await ask('watch', 'run', 'kestel', '--letter', '-')).out).toBe('');
});

test('with several watches the options name folders', async () => {
  await ask('watch', 'add', 'kestel', '--place', 'Kestel');
  await ask('watch', 'add', 'lom', '--place', 'Lom');
  expect((await ask('watch', 'run', '--html', join(folder, 'pages'))).out).toBe(
    'kestel: 1 new incident\nlom: 1 new incident\n',
  );
  expect(readdirSync(join(folder, 'pages'))).toEqual(['kestel.html', 'lom.html']);
});

test('what cannot be delivered is told again', async () => {
  await ask('watch', 'add', 'kestel', '--place', 'Kestel');
  const { code, out, err } = await ask('watch', 'run', 'kestel', '--letter', join(folder, 'none', 'a.eml'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('onrecord: watch "kestel" is not delivered: there is no such file; check the path\n');
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect((await ask('watch', 'run', 'kestel')).out).toContain('1 new incident');
});

test('a webhook gets the rows; where it fails they are told again', async () => {
  const bodies: string[] = [];
  const answers = [400, 200];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(answers[bodies.length - 1] ?? 500).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await ask('watch', 'add', 'kestel', '--place', 'Kestel');
    const run = () => ask('watch', 'run', 'kestel', '--webhook', url, '--allow-private');
    expect(await run()).toEqual({
      code: 1,
      out: '',
      err: 'onrecord: watch "kestel" is not delivered: it answered 400\n',
    });
    expect(await run()).toEqual({ code: 0, out: 'kestel: 1 new incident\n', err: '' });
    expect(await run()).toEqual({ code: 0, out: 'kestel: nothing new\n', err: '' });
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toBe(bodies[1]);
    expect(JSON.parse(bodies[1] ?? '')).toMatchObject({
      watch: 'kestel',
      asked: 'in Kestel',
      incidents: [{ id: 'kestria-note#i1' }],
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
