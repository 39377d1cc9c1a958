// The commands that list, show, check and copy a ledger, on one of the six told reports: the real store, the real reader's entries.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../../src/cli/backup.ts';
import { check } from '../../src/cli/check.ts';
import type { Command } from '../../src/cli/command.ts';
import { families } from '../../src/cli/families.ts';
import { incidents } from '../../src/cli/incidents.ts';
import { reports } from '../../src/cli/reports.ts';
import { restore } from '../../src/cli/restore.ts';
import { show } from '../../src/cli/show.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { Reader } from '../../src/cli/world.ts';
import { putEntries } from '../../src/ledger.ts';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { toldReports } from '../ledger/told-reports.ts';
import { smallWorld } from './small-world.ts';

let folder = '';
let reader: Reader;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  const told = toldReports();
  const store = openStore(file('desk.onrecord'));
  putEntries(store, told.entries, told.lexicon);
  store.close();
  reader = told.reader;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: Command, words: readonly string[], ledger = 'desk.onrecord') {
  const heard = smallWorld('', {
    openStore: async (path, how) => openStore(path, how),
    reader: async () => reader,
  });
  const code = await startCommand(command, ['--store', file(ledger), ...words], heard.world);
  return { code, out: heard.out(), err: heard.err() };
}
const listed = async (words: readonly string[]): Promise<readonly LedgerIncident[]> =>
  JSON.parse((await run(incidents, [...words, '--json'])).out);

test('incidents --json is a list of incidents with events, mentions and history', async () => {
  const all = await listed([]);
  const shelling = all.find(({ standing }) => standing === 'acknowledged')!;
  expect(shelling.events.length).toBe(shelling.events.filter((id) => /^[\w-]+#e\d+$/.test(id)).length);
  expect(shelling.events.length).toBeGreaterThan(3);
  for (const { report, trigger, statement } of shelling.mentions) {
    expect(['admission', 'armenian-note', 'copy', 'georgian-note', 'wire']).toContain(report);
    expect(trigger.end).toBeGreaterThan(trigger.start);
    expect(statement === null || /^s\d+$/.test(statement)).toBe(true);
  }
  for (const step of shelling.history)
    expect(Object.keys(step)).toEqual(expect.arrayContaining(['from', 'to', 'on', 'report', 'statement']));
  expect(shelling.history.at(-1)).toMatchObject({
    from: 'disputed',
    to: 'acknowledged',
    on: '2031-05-09',
    report: 'admission',
  });
});

test('filters choose, and those that fit nothing give an empty list', async () => {
  const acknowledged = await listed(['--standing', 'acknowledged']);
  expect(acknowledged).toHaveLength(1);
  expect(await listed(['--standing', 'acknowledged', '--party', 'Armenia', '--type', 'assault'])).toEqual(acknowledged);
  expect(await listed(['--standing', 'acknowledged', '--party', 'France'])).toEqual([]);
  expect(await listed(['--changed-since', '2031-05-10'])).toEqual([]);
  expect(await listed(['--within', '41,44,42,46', '--type', 'ASSAULT'])).toEqual(acknowledged);
  expect(await listed(['--within', '-42,44,-41,46'])).toEqual([]);
  expect(await listed(['--limit', '1'])).toHaveLength(1);
});

test('a person reads a line an incident; a spreadsheet rows with a head', async () => {
  const { code, out } = await run(incidents, ['--type', 'ASSAULT', '--width', '200']);
  expect(code).toBe(0);
  expect(out).toMatch(/Armenia → Georgia .* 5 May 2031 .* 5 reports of 4 independent origins · acknowledged \[/);
  expect((await run(incidents, ['--csv'])).out.split('\r\n')[0]).toMatch(/^id,from,to,type,/);
  expect((await run(incidents, ['--limit', '1'])).out).toContain('the first 1; --limit N shows more');
});

test('show tells everything, by the id of the incident or of any telling', async () => {
  const [shelling] = await listed(['--standing', 'acknowledged']);
  const { code, out } = await run(show, [shelling!.id, '--width', '160']);
  expect(code).toBe(0);
  for (const words of [
    'HISTORY 3',
    'disputed → acknowledged',
    'Armenia denies',
    'TELLINGS',
    'JOINS',
    'copy',
    'admission',
  ])
    expect(out.toLowerCase()).toContain(words.toLowerCase());
  expect((await run(show, [shelling!.accounts.at(-1)!, '--width', '160'])).out).toBe(out);
  expect(JSON.parse((await run(show, [shelling!.id, '--json'])).out)).toEqual(shelling);
  const none = await run(show, ['wire#i999999']);
  expect([none.code, none.err]).toEqual([
    1,
    'onrecord: there is no incident "wire#i999999"; onrecord incidents lists them\n',
  ]);
});

test('families and reports', async () => {
  const [family, ...others] = JSON.parse((await run(families, ['--json'])).out);
  expect(others).toEqual([]);
  expect(Object.keys(family)).toEqual(['id', 'reports', 'kind', 'because']);
  expect([family.id, family.reports, family.kind]).toEqual(['wire', ['wire', 'copy'], 'copy']);
  const rows = JSON.parse((await run(reports, ['--json'])).out);
  expect(rows.map(({ id, day }: { id: string; day: string }) => [day, id])).toEqual([
    ['2031-05-05', 'georgian-note'],
    ['2031-05-06', 'armenian-note'],
    ['2031-05-06', 'wire'],
    ['2031-05-07', 'copy'],
    ['2031-05-09', 'admission'],
    ['2031-05-09', 'talks'],
  ]);
  expect((await run(reports, [])).out).toContain('georgian-note');
});

test('check reads again and finds nothing; a record that its report does not give is told', async () => {
  expect(await run(check, ['--all'])).toEqual({
    code: 0,
    out: 'all is well: 6 reports, 6 read again and compared\n',
    err: '',
  });
  const honest = reader;
  reader = {
    ...honest,
    capture: (capture, options) => {
      const reading = honest.capture(capture, options);
      return options.id === 'talks' ? { ...reading, statements: [] } : reading;
    },
  };
  const { code, out } = await run(check, ['--all']);
  reader = honest;
  expect([code, out.split('\n')[0]]).toEqual([1, '"talks": read again it gives another record']);
});

test('backup and restore: the same rows; nothing that is there is lost', async () => {
  expect((await run(backup, [file('copy.onrecord')])).code).toBe(0);
  const again = await run(backup, [file('copy.onrecord')]);
  expect([again.code, again.err]).toEqual([
    3,
    `onrecord: "${file('copy.onrecord')}" is there already and is not overwritten; name another file\n`,
  ]);
  const made = await run(restore, [file('copy.onrecord')], 'new.onrecord');
  expect([made.code, made.out]).toEqual([0, `${file('new.onrecord')} is restored\n`]);
  expect((await run(incidents, ['--json'], 'new.onrecord')).out).toBe((await run(incidents, ['--json'])).out);
  const over = await run(restore, [file('copy.onrecord')], 'new.onrecord');
  expect(over.out).toBe(`${file('new.onrecord')} is restored; what was there is ${file('new.onrecord')}.before\n`);
  expect(existsSync(file('new.onrecord.before'))).toBe(true);
  writeFileSync(file('diary'), 'this is a diary');
  const foreign = await run(restore, [file('diary')], 'new.onrecord');
  expect([foreign.code, foreign.out]).toEqual([3, '']);
  expect((await run(reports, ['--json'], 'new.onrecord')).code).toBe(0);
});

test('a ledger that is not there is one line that says how to make it', async () => {
  expect(await run(incidents, [], 'none.onrecord')).toEqual({
    code: 3,
    out: '',
    err: `onrecord: there is no ledger "${file('none.onrecord')}"; check the path, or make it with onrecord add --store ${file('none.onrecord')} PATH…\n`,
  });
});
