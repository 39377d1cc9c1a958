// The commands that decide, on two reports of the examples: the real store, the real pipeline, what is printed and how they end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add } from '../../src/cli/add.ts';
import { check } from '../../src/cli/check.ts';
import { loadCommand } from '../../src/cli/commands.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { World } from '../../src/cli/world.ts';
import { loadTools, readCapture, readOnce, readReport } from '../../src/pipeline.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { smallWorld } from './small-world.ts';

const tools = loadTools();
const read = new Map<string, ReturnType<typeof readOnce>>();
const real: Partial<World> = {
  threads: 1,
  openStore: async (path, how) => openStore(path, how),
  reader: async () => ({
    capture: (capture, options) => readCapture(capture, tools, options),
    report: (report, options) => readReport(report, tools, options),
  }),
  rereading: async () => ({
    lexicon: tools.lexicon,
    readOnce: (capture, known) => {
      const under = read.get(capture.sha256) ?? readOnce(capture, tools, known);
      read.set(capture.sha256, under);
      return under;
    },
  }),
  environment: { ONRECORD_WHO: 'Ana Brandt' },
};
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const store = join(folder, 'desk.onrecord');
const WIRE = 'examples/karabakh-2020-10/wire.txt';
const paths = [WIRE, 'examples/karabakh-2020-10/note-armenia.txt'];
beforeAll(async () => {
  await startCommand(add, ['--store', store, ...paths], smallWorld('', real).world);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(line: readonly string[], more: Partial<World> = {}) {
  const [name = '', ...words] = line;
  const heard = smallWorld('', { ...real, ...more });
  const code = await startCommand((await loadCommand(name))!, ['--store', store, ...words], heard.world);
  return { code, out: heard.out(), err: heard.err() };
}
const denial = (): string => {
  const ledger = openStore(store, { readOnly: true });
  const found = ledger
    .report(WIRE)!
    .reading.statements.find((one) => one.stance === 'deny' && one.speakers[0]?.party === 'ARM')!;
  ledger.close();
  return `${WIRE}#${found.id}`;
};

test('a decision is never anybody’s by guess', async () => {
  const asked = ['correct', denial(), '--field', 'stance', '--to', 'confirm'];
  expect(await run(asked, { environment: {} })).toEqual({
    code: 2,
    out: '',
    err: 'onrecord: nobody is named who decides; write --who NAME or set ONRECORD_WHO\n',
  });
});

test.each([
  [['correct', 'x'], 'correct needs --field FIELD'],
  [['correct', `${WIRE}#s1`, '--field', 'stance', '--to', 'deny'], 'there is no "s1" in'],
  [['accept'], 'accept needs something to accept'],
  [['merge', 'x#i1'], 'merge needs at least two incidents'],
  [['split', 'x#i1'], 'split needs --out REPORT#ID'],
  [['add-event', WIRE], 'add-event needs --trigger'],
  [['add-statement', WIRE, '--cue', 'said', '--by', 'nobody', '--content', 'x'], '"said" stand'],
  [['replay'], 'replay takes one log'],
])('%j is refused with the cure', async (line, wrong) => {
  const { code, err } = await run(line);
  expect([code, err.split('\n').length]).toEqual([2, 2]);
  expect(err).toContain(wrong);
});

test('a correction says what it changed and where rows stand now; the log has it; check finds all well', {
  timeout: 240_000,
}, async () => {
  const name = denial();
  const done = await run(['correct', name, '--field', 'stance', '--to', 'confirm', '--why', 'line 10']);
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out.split('\n')[0]).toBe(`decision 1 by Ana Brandt: correct stance of ${name}: deny → confirm`);
  expect(done.out).toMatch(/disputed → acknowledged: ARM/u);
  const { out: line } = await run(['log', '--json']);
  expect(JSON.parse(line)).toMatchObject({ id: 1, act: 'correct', was: 'deny', value: 'confirm', why: 'line 10' });
  expect((await run(['log'])).out).toContain(`Ana Brandt: correct stance of ${name}: deny → confirm (line 10)\n`);
  expect((await run(['log', '--conflicts'])).out).toBe('');
  const { code, out } = await run(['reread']);
  expect([code, out]).toEqual([0, '2 reports read again, 0 otherwise; 0 for a second look\n']);
  const looked = smallWorld('', real);
  expect(await startCommand(check, ['--store', store, '--all'], looked.world)).toBe(0);
  expect(looked.out()).toBe('all is well: 2 reports, 2 read again and compared\n');
});

test('a log is replayed on another ledger; what is no log is refused and nothing is taken', {
  timeout: 240_000,
}, async () => {
  const { out: lines } = await run(['log', '--json']);
  const log = join(folder, 'log.jsonl');
  writeFileSync(log, lines);
  const other = join(folder, 'other.onrecord');
  await startCommand(add, ['--store', other, ...paths.toReversed()], smallWorld('', real).world);
  const taken = await run(['replay', '--store', other, log]);
  expect([taken.code, taken.out]).toEqual([0, '1 decision taken\n']);
  const rows = async (path: string) => (await run(['incidents', '--store', path, '--json'])).out;
  expect(await rows(other)).toBe(await rows(store));
  writeFileSync(log, `${lines}{"act":"correct"}\n`);
  const refused = await run(['replay', log]);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/^onrecord: line 2 of the log: /u);
  expect((await run(['replay', join(folder, 'no.jsonl')])).code).toBe(3);
});
