// `npm run bench -- ledger [REPORTS] [--keep FILE]`: what `onrecord add` of so many reports (5,000 unless told) would take: each is really read, by the
// program as built, in as many threads as the command has, put on another day in another place (shifted-entry.ts), and kept in the same batches. The
// curve of reports a second on the way, memory, file size; then the median time of each question (ledger-questions.ts). FILE keeps the ledger; one that stands there is grown on.

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job } from '../src/cli/entry-reader.ts';
import { readInOrder } from '../src/cli/read-in-order.ts';
import { readingPool } from '../src/cli/reading-pool.ts';
import { roomForMany, startV8 } from '../src/cli/v8-settings.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Entry, LedgerStore } from '../src/store/store.ts';
import { readPack } from './gold.ts';
import { askQuestions } from './ledger-questions.ts';
import { shiftEntry } from './shifted-entry.ts';

type Text = { readonly id: string; readonly text: string; readonly published?: string };

/** So many distinct texts are read, over and over. */
const TEXTS = 160;
const STEPS = 10;

export async function bench(): Promise<void> {
  startV8();
  roomForMany();
  const reports = Number(process.argv[3] ?? 5000);
  const asked = process.argv.indexOf('--keep');
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const path = asked < 0 ? join(folder, 'bench.onrecord') : resolve(process.argv[asked + 1] ?? 'bench.onrecord');
  try {
    const program = await builtProgram();
    const store = program.openStore(path);
    const from = [...store.reports()].length;
    await grow(store, { program, from, reports });
    const kept = [...store.reports()];
    store.close();
    const bytes = statSync(path).size;
    const due = from + reports;
    console.log(
      `${kept.length} reports are in the ledger${kept.length === due ? '' : `, NOT ${due}`}; file ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / due / 1000).toFixed(1)} kB a report; memory at most ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
    );
    await askQuestions(path, kept);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Program = Awaited<ReturnType<typeof builtProgram>>;

/** The modules as built; the threads run the program as packed. */
async function builtProgram() {
  const built = <T>(path: string): Promise<T> =>
    import(pathToFileURL(resolve(import.meta.dirname ?? 'bench', '../dist', path)).href) as Promise<T>;
  const { putEntries } = await built<typeof import('../src/ledger.ts')>('ledger.js');
  const { openStore } = await built<typeof import('../src/store/sqlite/open-store.ts')>('store/sqlite/open-store.js');
  const { folding } = await built<typeof import('../src/ledger/folding.ts')>('ledger/folding.js');
  const { keysOf } = await built<typeof import('../src/relate/account-keys.ts')>('relate/account-keys.js');
  const { loadLexicon } = await built<typeof import('../src/lexicon/load.ts')>('lexicon/load.js');
  return { putEntries, openStore, folding, keysOf, lexicon: loadLexicon() as Lexicon };
}

/** Prints the curve. */
type Growth = { readonly program: Program; readonly from: number; readonly reports: number };
async function grow(store: LedgerStore, { program, from, reports }: Growth) {
  const { lexicon, putEntries, keysOf } = program;
  const texts = someTexts();
  const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0) / texts.length;
  const threads = availableParallelism();
  console.log(`${texts.length} texts, ${Math.round(words)} words each on average; ${threads} threads read, one keeps`);
  const worker = new URL('../dist/cli/reading-worker.js', import.meta.url);
  const refused = () => Promise.reject(new Error('no thread reads: build the program first'));
  const pool = readingPool(threads, refused, worker);
  const known = program.folding(lexicon);
  const curve = curveOf(from, reports);
  let at = from;
  const take = (entry: Entry): Entry =>
    curve.shifting(() => shiftEntry(entry, { copy: Math.floor(at++ / texts.length), known, keysOf }));
  // what is unpacked and shifted on the way counts as keeping, but for the shifting itself
  const keep = (entries: Iterable<Entry>): void =>
    curve.keeping(() => {
      let many = 0;
      const counted = function* (): Generator<Entry> {
        for (const entry of entries) {
          many++;
          yield entry;
        }
      };
      putEntries(store, counted(), lexicon);
      return many;
    });
  try {
    await readInOrder(jobsOf(texts, from, from + reports), { pool, take, keep });
  } finally {
    await pool.stop();
  }
}

/** The bytes of copies differ by blanks at their end, so that each is kept as a capture of its own. */
function* jobsOf(texts: readonly Text[], from: number, to: number): Generator<Job> {
  for (let i = from; i < to; i++) {
    const { id, text, published = null } = texts[i % texts.length]!;
    const copy = Math.floor(i / texts.length);
    const blanks = copy.toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
    const bytes = new TextEncoder().encode(`${text}\n${blanks}`);
    yield {
      ...{ id: copy === 0 ? id : `${id}~${copy}`, bytes, mediaType: 'text/plain; charset=utf-8', from: 'bench' },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      given: { published, url: null },
      added: '2031-01-01T00:00:00.000Z',
    };
  }
}

/** What is spent between two tenths of the reports, by the clock, by all threads, by the one that keeps. */
function curveOf(from: number, reports: number) {
  const all = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let [clock, spent] = [performance.now(), all()];
  let [kept, shifted, done, told] = [0, 0, 0, 0];
  const tell = (): void => {
    const many = done - told;
    const [now, by] = [performance.now(), all()];
    const each = (milliseconds: number): string => `${(milliseconds / many).toFixed(1)} ms`;
    const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
    console.log(
      `${String(from + done).padStart(7)} reports: ${((many * 1000) / (now - clock)).toFixed(1)} a second; CPU of all threads ${each(by - spent)} a report, keeping ${each(kept)}, shifting ${each(shifted)}; memory ${memory} MB`,
    );
    [clock, spent, kept, shifted, told] = [now, by, 0, 0, done];
  };
  return {
    shifting: <T>(work: () => T): T => {
      const begun = ownCpu();
      const made = work();
      shifted += ownCpu() - begun;
      return made;
    },
    /** `work` gives how many were kept. */
    keeping: (work: () => number): void => {
      const [begun, before] = [ownCpu(), shifted];
      done += work();
      kept += ownCpu() - begun - (shifted - before);
      if (done >= Math.ceil(((Math.floor((told * STEPS) / reports) + 1) * reports) / STEPS)) tell();
    },
  };
}

/** Milliseconds of CPU of this thread alone, as Linux tells them; elsewhere by the clock. */
function ownCpu(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

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
