import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitmentsIn, entryOf, putEntries } from '../../src/ledger.ts';
import { loadCommitments, loadLexicon } from '../../src/lexicon/load.ts';
import { loadTools, readReport, type Tools } from '../../src/pipeline.ts';
import { ledgerCommitmentsOf } from '../../src/relate/ledger-commitments.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { LedgerStore } from '../../src/store/store.ts';

let tools: Tools;
let folder = '';
let made = 0;
const opened: LedgerStore[] = [];
beforeAll(() => {
  tools = loadTools();
  folder = mkdtempSync(join(tmpdir(), 'onrecord-commitments-'));
});
afterAll(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true });
});

/** A ledger of these reports, each published on its day. */
function store(texts: Readonly<Record<string, readonly [day: string, text: string]>>) {
  const store = openStore(join(folder, `${made++}.onrecord`));
  const entries = Object.entries(texts).map(([id, [day, text]]) => {
    const bytes = new TextEncoder().encode(text);
    const reading = readReport({ id, text, published: day }, tools);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const given = { published: day, url: null };
    return entryOf(
      { id, bytes, sha256, given, mediaType: 'text/plain', from: id, added: '2031-01-01T00:00:00Z', reading },
      tools.lexicon,
    );
  });
  putEntries(store, entries, tools.lexicon);
  opened.push(store);
  return store;
}
const speaks = 'MINSK -- The Collective Security Treaty was on the table on Monday, a diplomat said.';
const silent = 'MINSK -- The market was closed on Monday, a diplomat said.';
const open = { from: null, to: null };

describe('the commitments of a ledger', () => {
  it('are those that its reports speak of', () => {
    const found = commitmentsIn(
      store({ a: ['2020-10-12', speaks], b: ['2020-10-13', silent], c: ['2020-11-02', speaks] }),
      tools.lexicon.commitments,
      open,
    );
    expect(found.map(({ id, reports }) => [id, ...reports])).toEqual([['collective-security-treaty-4', 'a', 'c']]);
  });
  it('are none where no report speaks of one', () => {
    expect(commitmentsIn(store({ b: ['2020-10-13', silent] }), tools.lexicon.commitments, open)).toEqual([]);
  });
  it('are asked of reports of the days alone, both days included', () => {
    const ledger = store({ a: ['2020-10-12', speaks], c: ['2020-11-02', speaks], d: ['2020-11-03', speaks] });
    const [one] = commitmentsIn(ledger, tools.lexicon.commitments, { from: '2020-11-01', to: '2020-11-02' });
    expect(one?.reports).toEqual(['c']);
  });
  it('are judged by the incidents that bear on them as by all that the ledger has', () => {
    const ledger = store({
      a: ['2020-10-12', speaks],
      b: ['2020-10-13', 'YEREVAN -- Azerbaijani drones struck a village in Armenia on Monday, killing two people.'],
      c: [
        '2020-10-13',
        'BAKU -- Armenian forces shelled a town on Saturday, Azerbaijan said, hours after the cease-fire took effect.',
      ],
      d: ['2021-10-13', 'YEREVAN -- Azerbaijani drones struck a village in Armenia on Monday, killing two people.'],
    });
    const { commitments } = tools.lexicon;
    const all = ledgerCommitmentsOf(ledger.spokenCommitments(open), ledger.incidents({}), commitments);
    const found = commitmentsIn(ledger, commitments, open);
    expect(found).toEqual(all);
    const grounds = found.flatMap(({ conditions }) => conditions.flatMap((one) => one.grounds));
    expect(grounds.some((ground) => ground.startsWith('b#'))).toBe(true);
  });
});

it('the rules alone are those of the lexicon', () => {
  expect(loadCommitments()).toEqual(loadLexicon().commitments);
});
