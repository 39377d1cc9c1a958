import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentsIn, entryOf, putEntries } from '../src/ledger.ts';
import type { Family } from '../src/model/family.ts';
import type { LedgerCommitment } from '../src/model/ledger-commitment.ts';
import type { LedgerIncident } from '../src/model/ledger-incident.ts';
import { loadTools, readReport, type Tools } from '../src/pipeline.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';

type Ledger = {
  readonly incidents: readonly LedgerIncident[];
  readonly families: readonly Family[];
  readonly commitments: readonly LedgerCommitment[];
};
let tools: Tools;
beforeAll(() => {
  tools = loadTools();
});

/** The text reports of a folder added to a ledger in this order. */
function ledger(folder: string, order: (names: readonly string[]) => readonly string[] = (names) => names): Ledger {
  const path = new URL(`../examples/${folder}/`, import.meta.url);
  const place = mkdtempSync(join(tmpdir(), 'onrecord-examples-'));
  const store = openStore(join(place, 'examples.onrecord'), { readOnly: false });
  try {
    for (const id of order(readdirSync(path).filter((name) => name.endsWith('.txt')))) {
      const bytes = readFileSync(new URL(id, path));
      const reading = readReport({ id, text: bytes.toString('utf8') }, tools);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const from = {
        mediaType: 'text/plain',
        given: { published: null, url: null },
        from: id,
        added: '2026-01-01T00:00:00Z',
      };
      putEntries(store, [entryOf({ id, sha256, bytes, reading, ...from }, tools.lexicon)], tools.lexicon);
    }
    const commitments = commitmentsIn(store, tools.lexicon.commitments, { from: null, to: null });
    return { incidents: store.incidents({}), families: store.families(), commitments };
  } finally {
    store.close();
    rmSync(place, { recursive: true });
  }
}

/** The incident of which a sentence of the wire tells. */
const toldIn = ({ incidents }: Ledger, words: string): LedgerIncident | undefined =>
  incidents.find(({ mentions }) => mentions.some((one) => one.report === 'wire.txt' && one.words.includes(words)));
const history = (incident: LedgerIncident | undefined): string[] =>
  (incident?.history ?? []).map(({ on, report, to }) => `${on} ${report} ${to}`);

type Story = {
  readonly folder: string;
  readonly words: string;
  readonly by: string;
  readonly history: readonly string[];
  readonly positions: readonly string[];
  readonly tolls: readonly string[];
  /** Reports that tell it: the wire and its reprint are one origin. */
  readonly origins: number;
};
const stories: readonly Story[] = [
  {
    folder: 'tehran-2020-01',
    words: 'Iran acknowledged on Saturday',
    by: 'IRN',
    history: [
      '2020-01-09 note-canada.txt claimed',
      '2020-01-10 note-iran.txt disputed',
      '2020-01-11 wire.txt acknowledged',
    ],
    positions: ['CAN asserts 2020-01-09', 'IRN denies 2020-01-10', 'IRN confirms 2020-01-11'],
    tolls: ['dead 176'],
    origins: 3,
  },
  {
    folder: 'sanaa-2016-10',
    words: 'The Saudi-led coalition acknowledged on Saturday',
    by: 'Saudi-led coalition',
    history: [
      '2016-10-08 note-houthis.txt claimed',
      '2016-10-09 note-coalition.txt disputed',
      '2016-10-15 wire.txt acknowledged',
    ],
    positions: [
      'Houthis asserts 2016-10-08',
      'Saudi-led coalition denies 2016-10-09',
      'Saudi-led coalition confirms 2016-10-15',
    ],
    tolls: ['dead 82', 'injured 534', 'injured 525'],
    origins: 4,
  },
  {
    folder: 'istanbul-2018-10',
    words: 'Saudi Arabia acknowledged on Saturday',
    by: 'SAU',
    history: [
      '2018-10-07 note-turkey.txt claimed',
      '2018-10-08 note-saudi-arabia.txt disputed',
      '2018-10-20 wire.txt acknowledged',
    ],
    positions: ['TUR asserts 2018-10-07', 'SAU denies 2018-10-08', 'SAU confirms 2018-10-20'],
    tolls: [],
    origins: 3,
  },
];

describe.each(stories)('the story $folder', (story) => {
  let told: Ledger;
  let incident: LedgerIncident | undefined;
  beforeAll(() => {
    told = ledger(story.folder);
    incident = toldIn(told, story.words);
  });
  it('tells how a claim became an acknowledgment', () => {
    expect(history(incident)).toEqual(story.history);
    expect(incident?.standing).toBe('acknowledged');
    expect(incident?.actors.map(({ party }) => party)).toEqual([story.by]);
  });
  it('keeps what each side holds with its first day, and its toll', () => {
    const positions = incident?.positions.map(({ party, position, since }) => `${party} ${position} ${since}`);
    expect(positions).toEqual(expect.arrayContaining([...story.positions]));
    const tolls = incident?.tolls.map(({ of, best, low }) => `${of} ${best ?? low}`);
    expect(tolls).toEqual(expect.arrayContaining([...story.tolls]));
  });
  it('counts the wire and its reprint as one origin', () => {
    expect(told.families.map(({ kind, reports }) => [kind, ...reports])).toEqual([
      ['reprint', 'wire.txt', 'reprint.txt'],
    ]);
    expect(incident?.origins.families).toBe(story.origins);
  });
  it('is the same whatever report is added first', () => {
    expect(ledger(story.folder, (names) => [...names].reverse())).toEqual(told);
  });
});

describe('the story karabakh-2020-10', () => {
  it('has the strike acknowledged, the firing disputed, the bus unconfirmed', () => {
    const told = ledger('karabakh-2020-10');
    const standing = (words: string) => toldIn(told, words)?.standing;
    expect(standing('Azerbaijan acknowledged on Wednesday')).toBe('acknowledged');
    expect(standing('She denied that Armenia had fired')).toBe('disputed');
    expect(standing('A bus was reportedly destroyed')).toBe('unconfirmed');
  });
  it('has the drones claimed', () => {
    expect(toldIn(ledger('karabakh-2020-10'), 'shot down four Azerbaijani drones')?.standing).toBe('claimed');
  });
  it('grounds the attack of Article 4 on the notes, and lists who is said to have broken the cease-fire', () => {
    const { commitments } = ledger('karabakh-2020-10');
    const article4 = commitments.find(({ id }) => id === 'collective-security-treaty-4');
    expect(article4?.reports).toEqual(['moscow-and-ankara.txt']);
    const findings = article4?.conditions.map(({ id, finding }) => `${id} ${finding}`);
    expect(findings).toContain('armed-attack established');
    expect(findings).toContain('request not-addressed');
    const ceaseFire = commitments.find(({ id }) => id === 'karabakh-2020-10-10');
    const violations = ceaseFire?.violations.map(({ by, against, standing }) => `${by} on ${against} ${standing}`);
    expect(violations).toEqual(expect.arrayContaining(['AZE on ARM acknowledged', 'ARM on AZE disputed']));
    expect(ceaseFire?.conditions.find(({ id }) => id === 'attack-since')?.finding).toBe('established');
  });
});
