// `npm run bench -- ledger [REPORTS]`: a ledger of so many reports (5,000 unless told), grown from real texts: the curve of reports a second on the
// way, the median time of each question, file size, memory. Texts are read once each; further copies are shifted as records: other days, other places,
// other wording, so that stories differ while a day has many. Reading is measured by itself and both figures are printed.

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomForMany, startV8 } from '../src/cli/v8-settings.ts';
import { folding } from '../src/ledger/folding.ts';
import { entryOf, putEntries } from '../src/ledger.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Account } from '../src/model/account.ts';
import { loadTools, readReport } from '../src/pipeline.ts';
import { keysOf } from '../src/relate/account-keys.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';
import type { Entry, LedgerStore } from '../src/store/store.ts';
import { readPack } from './gold.ts';

type Text = { readonly id: string; readonly text: string; readonly published?: string };

/** So many distinct texts are read. */
const TEXTS = 160;
const BATCH = 64;
const STEPS = 10;
const TIMES = 15;
const DAY = 86_400_000;

export async function bench(): Promise<void> {
  startV8();
  roomForMany();
  const reports = Number(process.argv[3] ?? 5000);
  const tools = loadTools();
  const texts = someTexts();
  const begun = cpu();
  const entries = texts.map((text) => entryFrom(text, tools));
  const reading = (cpu() - begun) / texts.length;
  const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  console.log(
    `${texts.length} texts, ${Math.round(words / texts.length)} words each on average; reading ${ms(reading)} of CPU a report`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const path = join(folder, 'bench.onrecord');
  const store = openStore(path);
  try {
    const keeping = grow(store, { entries, reports, lexicon: tools.lexicon });
    console.log(
      `one core: ${rate(1 / keeping)} kept without reading, ${rate(1 / (keeping + reading))} with it; two cores at most ${rate(2 / (keeping + reading))}`,
    );
    questions(store);
    store.close();
    const bytes = ['', '-wal'].reduce(
      (sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
    console.log(
      `file ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / reports / 1000).toFixed(1)} kB a report; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds of CPU. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
const rate = (perSecond: number): string => `${perSecond.toFixed(0)} reports/s`;

/** Real texts where they are, else the shipped examples. */
function someTexts(): readonly Text[] {
  const pack = readPack<unknown>('fakes_syria_news/dev.jsonl.gz');
  if (pack !== null) return pack.slice(0, TEXTS);
  const root = new URL('../examples/', import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name, text: readFileSync(new URL(name, root), 'utf8') }));
}

function entryFrom(text: Text, tools: ReturnType<typeof loadTools>): Entry {
  const bytes = new TextEncoder().encode(text.text);
  return entryOf(
    {
      ...{ id: text.id, bytes, mediaType: 'text/plain', from: 'bench', added: '2031-01-01T00:00:00.000Z' },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      given: { published: text.published ?? null, url: null },
      reading: readReport(text, tools),
    },
    tools.lexicon,
  );
}

/** Prints the curve; gives the seconds of CPU a report at the end. */
function grow(
  store: LedgerStore,
  {
    entries,
    reports,
    lexicon,
  }: { readonly entries: readonly Entry[]; readonly reports: number; readonly lexicon: Lexicon },
): number {
  let [spent, clock, at] = [0, 0, 0];
  let last = 0;
  for (let i = 0; i < reports; i += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - i) }, (_, j) =>
      shifted(entries[(i + j) % entries.length]!, Math.floor((i + j) / entries.length), lexicon),
    );
    const [begun, started] = [cpu(), performance.now()];
    putEntries(store, batch, lexicon);
    spent += cpu() - begun;
    clock += performance.now() - started;
    const done = i + batch.length;
    if (done < ((at + 1) * reports) / STEPS) continue;
    const many = done - Math.round((at * reports) / STEPS);
    last = spent / many;
    console.log(
      `${String(done).padStart(7)} reports: ${rate((many * 1000) / clock)} by the clock, ${ms(last)} of CPU a report`,
    );
    [spent, clock] = [0, 0];
    at = Math.floor((done * STEPS) / reports);
  }
  return last;
}

/** The same record on other days, in other places, in other words: copy 0 as it is. Days of copies overlap, as those of many desks do. */
function shifted(entry: Entry, copy: number, lexicon: Lexicon): Entry {
  if (copy === 0) return entry;
  const id = `${entry.report.id}~${copy}`;
  const days = (copy * 37) % 3000;
  const moved = JSON.parse(
    JSON.stringify({ ...entry, report: { ...entry.report, bytes: null } })
      .replaceAll(
        /"(\d{4}-\d{2}-\d{2})/gu,
        (_, day: string) => `"${new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)}`,
      )
      .replaceAll(JSON.stringify(entry.report.id).slice(0, -1), JSON.stringify(id).slice(0, -1)),
  ) as Entry;
  const salted = (run: number): number => (run ^ (copy * 2654435761)) >>> 0;
  const known = folding(lexicon);
  return {
    ...moved,
    report: { ...moved.report, id, bytes: entry.report.bytes },
    accounts: moved.accounts.map(({ account }) => {
      const other: Account = {
        ...account,
        place: account.place === null ? null : elsewhere(account.place, copy),
        names: account.names.map((name) => `${name} ${copy % 50}`).sort(),
        wording: account.wording.map(salted).sort((a, b) => a - b),
      };
      return { account: other, keys: keysOf(other, known) };
    }),
    sketch: {
      ...moved.sketch,
      report: id,
      signature: moved.sketch.signature.map(salted),
      bands: moved.sketch.bands.map((band) => `${band}~${copy}`),
    },
  };
}

const elsewhere = (place: NonNullable<Account['place']>, copy: number): NonNullable<Account['place']> => ({
  ...place,
  geonamesId: place.geonamesId === null ? null : place.geonamesId + copy,
  name: `${place.name} ${copy}`,
  latitude: place.latitude === null ? null : Math.max(-89, Math.min(89, place.latitude + ((copy * 7) % 40) - 20)),
  longitude: place.longitude === null ? null : Math.max(-179, Math.min(179, place.longitude + ((copy * 13) % 60) - 30)),
});

function questions(store: LedgerStore): void {
  const some = store.incidents({ limit: 200 });
  const ask: Readonly<Record<string, (i: number) => unknown>> = {
    'incidents of a party in a month': (i) =>
      store.incidents({
        parties: ['SYR', 'RUS', 'TUR', 'USA'].slice(i % 4, (i % 4) + 1),
        from: `201${3 + (i % 6)}-05-01`,
        to: `201${3 + (i % 6)}-05-31`,
      }),
    'disputed incidents, 200 rows': () => store.incidents({ standings: ['disputed'], limit: 200 }),
    'attacks in a box, 200 rows': (i) =>
      store.incidents({
        types: ['ASSAULT'],
        box: { south: 30 + (i % 5), west: 30, north: 33 + (i % 5), east: 40 },
        limit: 200,
      }),
    'changed since a day, 200 rows': (i) => store.incidents({ changedSince: `2018-0${1 + (i % 9)}-01`, limit: 200 }),
    'one incident with its words': (i) => [
      store.incidents({ ids: [some[i % some.length]?.id ?? ''] }),
      store.statements({ reports: some[i % some.length]?.mentions.slice(0, 3).map(({ report }) => report) ?? [] }),
    ],
    'who said what, 200 rows': (i) =>
      store.statements({ by: ['Observatory', 'Lavrov', 'SYR', 'army'][i % 4]!, limit: 200 }),
    'statements about a party, 200 rows': (i) =>
      store.statements({ about: ['TUR', 'RUS', 'ISIS'][i % 3]!, limit: 200 }),
    'statements by words, 50 rows': (i) =>
      store.statements({ text: ['air strike', '"barrel bombs"', 'cease*'][i % 3]!, limit: 50 }),
    'articles by words, 50 rows': (i) => store.articles(['hospital', 'Aleppo', 'chemical'][i % 3]!, 50),
    'a report': (i) => store.report(some[i % some.length]?.mentions[0]?.report ?? ''),
  };
  for (const [name, question] of Object.entries(ask)) {
    const times = Array.from({ length: TIMES }, (_, i) => {
      const started = performance.now();
      question(i);
      return performance.now() - started;
    }).sort((a, b) => a - b);
    console.log(
      `${name.padEnd(36)} median ${times[TIMES >> 1]!.toFixed(1)} ms, slowest ${times.at(-1)!.toFixed(1)} ms`,
    );
  }
}
