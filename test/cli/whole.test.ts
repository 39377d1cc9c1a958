// The command with the real pipeline behind it, on the shipped examples and on inputs that no report should be.
import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { read as readCommand } from '../../src/cli/read.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { Reader, World } from '../../src/cli/world.ts';
import { lineSchema, readingSchema } from '../../src/model/schema.ts';
import { loadTools, readCapture, readReport } from '../../src/pipeline.ts';
import { smallWorld } from './small-world.ts';

const read = (words: readonly string[], world: World): Promise<number> => startCommand(readCommand, words, world);

const EXAMPLES = 'examples/karabakh-2020-10';
let reader: Reader;
beforeAll(() => {
  const tools = loadTools();
  reader = {
    capture: (capture, options) => readCapture(capture, tools, options),
    report: (report, options) => readReport(report, tools, options),
  };
});
const real = (input: string | readonly Uint8Array[] = ''): ReturnType<typeof smallWorld> =>
  smallWorld(input, { reader: async () => reader } as Partial<World>);
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every example gives a record that the schema accepts, the same twice', async () => {
  const [first, second] = [real(), real()];
  expect(await read([EXAMPLES, '--json', '--tokens'], first.world)).toBe(0);
  expect(await read([EXAMPLES, '--json', '--tokens'], second.world)).toBe(0);
  expect(second.out()).toBe(first.out());
  const records = lines(first.out());
  expect(records.map(({ id }) => id)).toEqual([
    'moscow-and-ankara',
    'note-armenia',
    'note-azerbaijan',
    'organisation',
    'page',
    'reprint',
    'wire',
  ]);
  for (const record of records) {
    expect(lineSchema.safeParse(record).error?.issues.slice(0, 3)).toBeUndefined();
    expect(record.statements.length, record.id).toBeGreaterThan(1);
  }
});

test('the order of reports changes no record', async () => {
  const files = ['wire.txt', 'note-armenia.txt'].map((name) => `${EXAMPLES}/${name}`);
  const [there, back] = [real(), real()];
  await read([...files, '--json'], there.world);
  await read([...files.reverse(), '--json'], back.world);
  expect(lines(back.out()).reverse()).toEqual(lines(there.out()));
});

test('a reprint says what the first print says: page furniture adds no statement', async () => {
  const heard = real();
  await read([`${EXAMPLES}/wire.txt`, `${EXAMPLES}/reprint.txt`, '--json'], heard.world);
  const [wire, reprint] = lines(heard.out());
  const said = (record: {
    statements: { cue: { lemma: string }; stance: string; speakers: { party: string | null }[] }[];
  }) => record.statements.map(({ cue, stance, speakers }) => [cue.lemma, stance, speakers.map(({ party }) => party)]);
  expect(said(reprint)).toEqual(said(wire));
});

test('what the shipped story is about is found: what is owned up to, denied, claimed, demanded', async () => {
  const heard = real();
  await read([`${EXAMPLES}/wire.txt`, '--json'], heard.world);
  const [record] = lines(heard.out());
  const standings = new Set(record.incidents.map(({ standing }: { standing: string }) => standing));
  for (const standing of ['acknowledged', 'claimed']) expect(standings).toContain(standing);
  const stances = record.statements.map(({ stance }: { stance: string }) => stance);
  for (const stance of ['confirm', 'deny', 'accuse', 'demand']) expect(stances).toContain(stance);
});

const QUOTES = `${'"He said '.repeat(200)}\n`;
describe('any bytes whatever', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['nothing', new Uint8Array(), 'empty-text'],
    ['blanks', Buffer.from(' \n\t \n'), 'empty-text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'binary-input'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'binary-input'],
    ['zero bytes', new Uint8Array(5000), null],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x42, 0x61, 0x6b, 0x75, 0x20, 0x73, 0x61, 0x69, 0x64, 0x20, 0x93, 0x6e, 0x6f, 0x94, 0x2e]),
      null,
    ],
    ['many open quotations', Buffer.from(QUOTES), null],
    ['capitals only', Buffer.from('BAKU SAID IT HAD STRUCK A BASE. YEREVAN DENIED IT.'), null],
    ['right-to-left text', Buffer.from('قال الجيش إنه قصف القاعدة. \u202eBaku said so.'), null],
    ['one long line', Buffer.from('Baku said it had struck a base, '.repeat(200)), null],
    ['a page of unclosed tags', Buffer.from(`<html>${'<div><b>'.repeat(500)}Baku said so.`), null],
    ['a lone surrogate and a null in JSON', Buffer.from('Baku \ud800 said \u0000 so.'), null],
  ])(
    '%s: no crash, a record that the schema accepts, a brief and a page',
    async (_, bytes, code) => {
      const heard = real([bytes]);
      const exit = await read(['-', '--json'], heard.world);
      const [record] = lines(heard.out());
      expect(readingSchema.safeParse(record).error?.issues.slice(0, 3)).toBeUndefined();
      if (code !== null) {
        expect(record.problems.map((one: { code: string }) => one.code)).toContain(code);
        expect(exit).toBe(1);
      }
      for (const problem of record.problems) expect(problem.cure.length).toBeGreaterThan(3);
      for (const more of [[], ['--html', '-']]) {
        const again = real([bytes]);
        expect(await read(['-', ...more], again.world)).toBe(exit);
        expect(again.out().length).toBeGreaterThan(20);
      }
    },
    60_000,
  );
});

describe('the program itself', () => {
  const node = (words: readonly string[], input = '') =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], { input, encoding: 'utf8' });

  test('--help teaches, --version tells, a wrong command is put right', () => {
    expect(node(['--help']).stdout).toContain('onrecord read examples/karabakh-2020-10/wire.txt');
    expect(node(['--version']).stdout).toMatch(/^onrecord \d+\.\d+\.\d+\n$/);
    const wrong = node(['raed', 'x']);
    expect([wrong.status, wrong.stderr]).toEqual([2, 'onrecord: there is no command "raed"; did you mean read?\n']);
    expect(node([]).status).toBe(2);
  }, 60_000);

  test('reads a stream of lines and is not hurt by a reader that has had enough', () => {
    const input = Array.from(
      { length: 40 },
      (_, i) => `{"id":${i},"text":"Baku said it had struck base ${i}."}\n`,
    ).join('');
    const all = node(['read', '--jsonl'], input);
    expect(lines(all.stdout).map(({ id }) => Number(id))).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(all.stderr).toMatch(/^40 reports, 280 words, \d+\.\d s, [\d,]+ words\/s\n$/);
    const program = `"${process.execPath}" --import tsx src/cli/main.ts read --jsonl`;
    // Standard error of the program goes where we hear it; standard output to a reader that closes after one line.
    const heard = execFileSync('/bin/sh', ['-c', `{ ${program} 2>&3 | head -n 1 >/dev/null; } 3>&1`], {
      input,
      encoding: 'utf8',
    });
    expect(heard).not.toMatch(/EPIPE|Error/);
  }, 120_000);
});
