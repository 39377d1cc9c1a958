// `commitments` on a ledger of the shipped example, made with the real program.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitments } from '../../src/cli/commitments.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import { entryOf, putEntries } from '../../src/ledger.ts';
import type { LedgerCommitment } from '../../src/model/ledger-commitment.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { smallWorld } from './small-world.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-commitments-'));
  const tools = loadTools();
  const store = openStore(ledger(), { readOnly: false });
  for (const id of ['note-armenia.txt', 'wire.txt', 'moscow-and-ankara.txt']) {
    const bytes = readFileSync(new URL(`../../examples/karabakh-2020-10/${id}`, import.meta.url));
    const reading = readReport({ id, text: bytes.toString('utf8') }, tools);
    const given = { published: null, url: null };
    const report = {
      id,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      bytes,
      given,
      from: id,
      added: '2020-10-20T12:00:00Z',
      reading,
    };
    putEntries(store, [entryOf(report, tools.lexicon)], tools.lexicon);
  }
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
const ledger = (): string => join(folder, 'war.onrecord');

async function run(...words: readonly string[]) {
  const heard = smallWorld('', { openStore: async (path, how) => openStore(path, how) });
  const code = await startCommand(commitments, ['--store', ledger(), ...words], heard.world);
  return { code, out: heard.out(), err: heard.err() };
}

test('tells what became of each condition, and who is said to have broken the cease-fire', async () => {
  const { code, out, err } = await run('--width', '200');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Treaties and cease-fires\n2 commitments in 2 reports\n/);
  expect(out).toContain('Collective Security Treaty, Article 4  Armenia, Belarus, Kazakhstan');
  expect(out).toMatch(/ established +aggression against a member state.*\(acknowledged: /);
  expect(out).toMatch(/ not addressed +the attacked member asks/);
  expect(out).toContain('Humanitarian cease-fire in Karabakh of 10 October 2020  Armenia, Azerbaijan');
  expect(out).toMatch(/ acknowledged +14 October 2020: Attack.*Azerbaijan → Armenia.*said by Armenia, Azerbaijan/);
});

test('gives rows to programs', async () => {
  const rows = JSON.parse((await run('--json')).out) as LedgerCommitment[];
  expect(rows.map(({ id, reports }) => [id, ...reports])).toEqual([
    ['collective-security-treaty-4', 'moscow-and-ankara.txt'],
    ['karabakh-2020-10-10', 'wire.txt'],
  ]);
});

test('asks of reports of the days alone, and says where there are none', async () => {
  expect((await run('--from', '2020-10-15')).out).toContain('no report that was asked for speaks of a treaty');
  expect((await run('--to', '2020-10-14')).out).toContain('2 commitments');
});

test('asks of the latest reports that speak of one, and says that there are others', async () => {
  const { out } = await run('--limit', '1', '--width', '120');
  expect(out).toMatch(/\n1 commitment in 1 report, the latest that speak of one; --limit N takes in earlier ones\n/);
  expect((await run('--limit', '2')).out).toContain('\n2 commitments in 2 reports\n');
  expect(JSON.parse((await run('--limit', '1', '--json')).out)).toHaveLength(1);
});

test('a bad call is one line with the cure', async () => {
  const { code, err } = await run('all');
  expect(code).toBe(2);
  expect(err).toBe('onrecord: commitments takes options only, not "all"; leave it out\n');
});
