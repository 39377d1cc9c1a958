// Reads reports in many threads, takes them in their order and keeps them some at a time. Leaves reading to reading-pool.ts, and what is done with
// each to who calls. Example: readInOrder(jobs, { pool, take: (entry) => entry, keep: (entries) => putEntries(store, entries, lexicon) }).
import type { Entry } from '../store/store.ts';
import type { Job } from './entry-reader.ts';
import type { Packed, ReadingPool } from './reading-pool.ts';

/**
 * So many are kept in one change of the ledger: the disk is waited for once, and a page of the file that many of them touch is written once. What was
 * kept stays, whatever comes after. In a ledger of 24,000 reports 256 at once write 69 pages each where 64 write 122.
 */
const BATCH = 256;
/** So many reports are read ahead of the one that is kept next: what waits with two threads, and as many more to hand to them when that is done. */
const AHEAD = 1024;
/** Of either no more than so many bytes as they came, for pages of ten megabytes each fill the memory long before. */
const BYTES = 32_000_000;

export type Taking = {
  readonly pool: Pick<ReadingPool, 'read'>;
  /** What is to be kept of one that has been read; null: nothing. */
  readonly take: (entry: Entry) => Entry | null;
  /** Each is unpacked and taken when it is its turn. */
  readonly keep: (entries: Iterable<Entry>) => void;
};

export async function readInOrder(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  { pool, take, keep }: Taking,
): Promise<void> {
  const coming = waiting<Promise<Packed>>(AHEAD);
  const ready = waiting<Packed>(BATCH);
  function* taken(): Generator<Entry> {
    for (const { one } of ready.all()) {
      const entry = take(one());
      if (entry !== null) yield entry;
    }
  }
  const next = async (): Promise<void> => {
    const { one, bytes } = coming.first();
    ready.put(await one, bytes);
    if (!ready.isFull()) return;
    await answersTaken();
    keep(taken());
  };
  for await (const job of jobs) {
    coming.put(pool.read(job), job.bytes.length);
    while (coming.isFull()) await next();
  }
  while (!coming.isEmpty()) await next();
  if (!ready.isEmpty()) keep(taken());
}

/**
 * Keeping holds this thread for seconds: first the answers that have come by now are taken, of each thread that reads, and it is handed as many new reports.
 * Without it one of them had its answers taken, and the other stood still.
 */
const answersTaken = (): Promise<void> => new Promise((done) => setImmediate(done));

type Held<T> = { readonly one: T; readonly bytes: number };
/** What waits in its order, full with so many or so many bytes. */
function waiting<T>(most: number) {
  const held: Held<T>[] = [];
  let bytes = 0;
  return {
    put: (one: T, size: number): void => {
      held.push({ one, bytes: size });
      bytes += size;
    },
    first: (): Held<T> => {
      const first = held.shift()!;
      bytes -= first.bytes;
      return first;
    },
    all: (): readonly Held<T>[] => {
      bytes = 0;
      return held.splice(0);
    },
    isFull: (): boolean => held.length >= most || bytes > BYTES,
    isEmpty: (): boolean => held.length === 0,
  };
}
