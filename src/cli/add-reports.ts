// `add` at work: arrivals that the ledger lacks are read and kept. A bad report is a line on standard error and the run goes on. Leaves
// threads and order to read-in-order.ts, what follows for incidents to the ledger. Example: '12 reports added, 3 known already; 40 incidents new, 5 changed'.
import { putEntries, reportId, sumOfChanges } from '../ledger.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { number, plural } from '../show/say-how-many.ts';
import type { Entry, LedgerStore } from '../store/store.ts';
import { type Arrival, arrivals, howMany } from './arrivals.ts';
import { type Job, readEntry } from './entry-reader.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { progressBar } from './progress.ts';
import { readInOrder } from './read-in-order.ts';
import { type ReadingPool, readingPool } from './reading-pool.ts';
import { roomForMany } from './v8-settings.ts';
import type { World } from './world.ts';

export type AddCall = { readonly paths: readonly string[]; readonly published: string | null; readonly json: boolean };

/** A call with fewer reports than this reads them in its own thread: a thread of its own takes longer to start. */
const FEW = 6;

type Tally = { added: number; known: number; bad: number; words: number; code: number };

/** Gives the exit code. */
export async function addReports(call: AddCall, store: LedgerStore, world: World): Promise<number> {
  const started = world.clock();
  const tally: Tally = { added: 0, known: 0, bad: 0, words: 0, code: EXIT_CODES.ok.code };
  const total = howMany(call.paths);
  const progress = await progressBar(total, world);
  const sum = sumOfChanges();
  const lexicon = loadLexicon();
  const pool = poolFor(total, lexicon, world);
  const take = (entry: Entry): Entry | null => {
    progress.step(entry.report.id);
    return accepted(entry, tally, world) ? entry : null;
  };
  const keep = (entries: Iterable<Entry>): void => sum.add(putEntries(store, entries, lexicon));
  try {
    await readInOrder(newJobs(call, store, { tally, world }), { pool, take, keep });
  } finally {
    progress.stop();
    await pool.stop();
  }
  await world.out(report(call, tally, { ...sum.counts(), seconds: (world.clock() - started) / 1000 }));
  return tally.code;
}

/** Few are read in this thread, more in as many as there are. */
function poolFor(total: number | null, lexicon: Lexicon, world: World): ReadingPool {
  const reader = world.reader;
  let own: ReturnType<typeof reader> | null = null;
  const here = async (job: Job): Promise<Entry> => {
    own ??= reader();
    return readEntry(job, await own, { lexicon });
  };
  if ((total ?? FEW) > 1) roomForMany();
  return readingPool((total ?? FEW) < FEW ? 0 : world.threads, here);
}

/** Reports that the ledger does not have, under the ids that they will have there. */
async function* newJobs(
  { paths, published }: AddCall,
  store: LedgerStore,
  { tally, world }: { readonly tally: Tally; readonly world: World },
): AsyncGenerator<Job> {
  const coming = new Map<string, string>();
  const shaOf = (id: string): string | null => coming.get(id) ?? store.report(id)?.sha256 ?? null;
  for await (const item of arrivals(paths, { published }, world)) {
    if ('wrong' in item) {
      world.err(`onrecord: ${item.wrong}\n`);
      tally.bad += 1;
      tally.code = Math.max(tally.code, item.unreadable ? EXIT_CODES.unreadable.code : EXIT_CODES.errors.code);
      continue;
    }
    const { id, known } = reportId(item.id, item.capture.sha256, shaOf);
    if (known) {
      tally.known += 1;
      continue;
    }
    if (id !== item.id)
      world.err(
        `onrecord: another report is kept as ${JSON.stringify(item.id)}; this one is kept as ${JSON.stringify(id)}\n`,
      );
    coming.set(id, item.capture.sha256);
    yield jobOf(id, item, world);
  }
}

const jobOf = (id: string, { capture, given }: Arrival, { now }: Pick<World, 'now'>): Job => ({
  id,
  sha256: capture.sha256,
  mediaType: capture.mediaType,
  bytes: capture.bytes,
  given,
  from: capture.from ?? 'standard input',
  added: now(),
});

/** What holds nothing to read is not kept. */
function accepted({ report }: Entry, tally: Tally, world: World): boolean {
  const error = report.reading.problems.find(({ severity }) => severity === 'error');
  if (error === undefined) {
    tally.added += 1;
    tally.words += report.reading.article.text.match(/\S+/gu)?.length ?? 0;
    return true;
  }
  world.err(`onrecord: ${JSON.stringify(report.id)} is not kept: ${error.message}; ${error.cure}\n`);
  tally.bad += 1;
  tally.code = Math.max(tally.code, EXIT_CODES.errors.code);
  return false;
}

type Done = { readonly fresh: number; readonly changed: number; readonly seconds: number };

function report({ json }: AddCall, { added, known, bad, words }: Tally, { fresh, changed, seconds }: Done): string {
  if (json) return `${JSON.stringify({ added, known, bad, incidents: { new: fresh, changed }, words })}\n`;
  const reports = [
    `${plural(added, 'report')} added`,
    ...(known === 0 ? [] : [`${number(known)} known already`]),
    ...(bad === 0 ? [] : [`${number(bad)} not kept`]),
  ].join(', ');
  const speed = seconds > 0 && added > 1 ? `, ${number(Math.round(words / seconds))} words/s` : '';
  return `${reports}; ${plural(fresh, 'incident')} new, ${number(changed)} changed (${plural(words, 'word')}, ${seconds.toFixed(1)} s${speed})\n`;
}
