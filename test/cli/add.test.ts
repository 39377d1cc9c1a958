// `add` with the real store and a pretended reader: what is kept under which id, what is said of what is not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add } from '../../src/cli/add.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { World } from '../../src/cli/world.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { LedgerStore } from '../../src/store/store.ts';
import { smallWorld } from './small-world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);
const ledger = (): string => file('war.onrecord');

async function run(words: readonly string[], input = '', more: Partial<World> = {}) {
  const heard = smallWorld(input, { openStore: async (path, how) => openStore(path, how), ...more });
  const code = await startCommand(add, ['--store', ledger(), ...words], heard.world);
  return { code, out: heard.out(), err: heard.err() };
}
function kept<T>(work: (store: LedgerStore) => T): T {
  const store = openStore(ledger(), { readOnly: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
}
const ids = (): string[] => kept((store) => [...store.reports()].map(({ id }) => id).sort());

test('files, folders and lines: a path or the id of the line is what a report is called', async () => {
  mkdirSync(file('more'));
  writeFileSync(file('a.txt'), 'Baku said so.');
  writeFileSync(file('more/b.html'), '<p>Yerevan denied it.</p>');
  writeFileSync(file('more/notes.csv'), 'no report');
  writeFileSync(
    file('c.jsonl'),
    '{"id":7,"text":"Tbilisi said so.","published":"2020-10-14","url":"https://example.org/c"}\n\n{"id":"d","text":"Ankara said so."}\n',
  );
  writeFileSync(file('e.jsonl.gz'), gzipSync('{"id":"e","text":"Moscow said so."}\n'));
  const { code, out, err } = await run([file('a.txt'), file('more'), file('c.jsonl'), file('e.jsonl.gz')]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^5 reports added; \d+ incidents? new, \d+ changed \(\d+ words, \d+\.\d s, [\d,]+ words\/s\)\n$/);
  expect(ids()).toEqual(['7', 'd', 'e', file('a.txt'), file('more/b.html')].sort());
  const line = kept((store) => store.report('7'));
  expect(line?.given).toEqual({ published: '2020-10-14', url: 'https://example.org/c' });
  expect(new TextDecoder().decode(line?.bytes)).toBe('Tbilisi said so.');
  expect([line?.from, line?.added]).toEqual([file('c.jsonl'), '2020-10-20T12:00:00.000Z']);
});

test('standard input is one report, or lines where it begins with a brace', async () => {
  await run(['-'], 'Baku said so.');
  await run(['-'], ' {"id":"x","text":"Yerevan denied it."}\n{"id":"y","text":"So did Tbilisi."}');
  expect(ids()).toEqual(['stdin', 'x', 'y']);
});

test('the same report again changes nothing; other words under its id are kept beside it', async () => {
  const first = '{"id":"a","text":"Baku said so."}\n';
  const second = '{"id":"a","text":"Baku said so, it said."}\n';
  await run(['-'], first);
  expect((await run(['-', '--json'], first)).out).toBe(
    '{"added":0,"known":1,"bad":0,"incidents":{"new":0,"changed":0},"words":0}\n',
  );
  const other = await run(['-'], `${second}${first}${second}`);
  expect(other.code).toBe(0);
  expect(other.out).toMatch(/^1 report added, 2 known already; /);
  expect(other.err).toBe('onrecord: another report is kept as "a"; this one is kept as "a#2"\n');
  expect((await run(['-'], second)).out).toMatch(/^0 reports added, 1 known already; /);
  expect(ids()).toEqual(['a', 'a#2']);
});

test('a bad report is a line on standard error, and the run goes on', async () => {
  writeFileSync(file('empty.txt'), ' \n');
  writeFileSync(file('good.txt'), 'Baku said so.');
  writeFileSync(file('c.jsonl'), 'no json\n{"id":"n"}\n{"id":"ok","text":"Yerevan denied it."}\n');
  const { code, out, err } = await run([file('empty.txt'), file('c.jsonl'), file('good.txt')]);
  expect(code).toBe(1);
  expect(out).toMatch(/^2 reports added, 3 not kept; /);
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(err).toContain(`"${file('empty.txt')}" is not kept: `);
  expect(err).toContain(
    `line 1 of "${file('c.jsonl')}" is no report; each line must be a JSON object with "id" and "text"`,
  );
  expect(ids()).toEqual(['ok', file('good.txt')].sort());
});

test('a file that is not there: code 3, the others are added', async () => {
  writeFileSync(file('good.txt'), 'Baku said so.');
  const { code, err } = await run([file('none.txt'), file('good.txt')]);
  expect([code, err]).toEqual([
    3,
    `onrecord: cannot read "${file('none.txt')}": there is no such file; check the path\n`,
  ]);
  expect(ids()).toEqual([file('good.txt')]);
});

describe('a bad call is one line', () => {
  test.each([
    [[], 'add needs reports; name files or folders, or - for standard input'],
    [['a.txt', '--published', '14 Oct'], '--published "14 Oct" is no ISO day; write it as YYYY-MM-DD'],
  ])('%j', async (words, line) => {
    expect(await run(words)).toEqual({ code: 2, out: '', err: `onrecord: ${line}\n` });
  });

  test('no ledger is named, or what is named is none', async () => {
    const heard = smallWorld('Baku said so.');
    expect(await startCommand(add, ['-'], heard.world)).toBe(2);
    expect(heard.err()).toBe('onrecord: no ledger is named; write --store FILE or set ONRECORD_STORE\n');
    writeFileSync(ledger(), 'this is a diary');
    const { code, err } = await run(['-'], 'Baku said so.');
    expect(code).toBe(3);
    expect(err).toMatch(/^onrecord: .*war\.onrecord.*not a ledger.*\n$/);
  });
});

test('ONRECORD_STORE names the ledger where the call does not', async () => {
  const heard = smallWorld('Baku said so.', {
    openStore: async (path, how) => openStore(path, how),
    environment: { ONRECORD_STORE: ledger() },
  });
  expect(await startCommand(add, ['-'], heard.world)).toBe(0);
  expect(ids()).toEqual(['stdin']);
});

test('many threads keep the order and the rows of one', async () => {
  const lines = Array.from(
    { length: 24 },
    (_, i) =>
      `${JSON.stringify({ id: `r${i}`, text: `Georgia said Armenian guns had shelled Bolnisi on May ${(i % 9) + 1}, 2031, killing ${i} people.`, published: `2031-05-1${i % 10}` })}\n`,
  ).join('');
  const { loadTools, readCapture } = await import('../../src/pipeline.ts');
  const tools = loadTools();
  const reader: World['reader'] = async () => ({
    capture: (capture, options) => readCapture(capture, tools, options),
    report: () => {
      throw new Error('not asked for here');
    },
  });
  const rows = (): string =>
    kept((store) => JSON.stringify([store.incidents({}), store.statements({}), [...store.reports()]]));
  expect((await run(['-'], lines, { reader })).code).toBe(0);
  const alone = rows();
  for (const name of ['', '-wal', '-shm']) rmSync(`${ledger()}${name}`, { force: true });
  const idle: World['reader'] = async () => {
    throw new Error('the threads read, not this one');
  };
  expect((await run(['-'], lines, { reader: idle, threads: 2 })).code).toBe(0);
  expect(rows()).toBe(alone);
}, 120_000);
