// Reads reports in many threads, takes them in their order and keeps them some at a time. Leaves reading to reading-pool.ts, and what is done with
// each to who calls. Example: readInOrder(jobs, { pool, take: (entry) => entry, keep: (entries) => putEntries(store, entries, lexicon) }).
import type { Entry } from '../store/store.ts';
import type { Job } from './entry-reader.ts';
import type { ReadingPool } from './reading-pool.ts';

/** So many are kept in one change of the ledger: the disk is waited for once. What was kept stays, whatever comes after. */
const BATCH = 64;
/** So many reports are read ahead of the one that is kept next. */
const AHEAD = 96;

export type Taking = {
  readonly pool: Pick<ReadingPool, 'read'>;
  /** What is to be kept of one that has been read; null: nothing. */
  readonly take: (entry: Entry) => Entry | null;
  readonly keep: (entries: readonly Entry[]) => void;
};

export async function readInOrder(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  { pool, take, keep }: Taking,
): Promise<void> {
  const coming: Promise<Entry>[] = [];
  const ready: Entry[] = [];
  const next = async (): Promise<void> => {
    const entry = take(await coming.shift()!);
    if (entry !== null) ready.push(entry);
    if (ready.length >= BATCH) keep(ready.splice(0));
  };
  for await (const job of jobs) {
    coming.push(pool.read(job));
    if (coming.length >= AHEAD) await next();
  }
  while (coming.length > 0) await next();
  if (ready.length > 0) keep(ready.splice(0));
}
