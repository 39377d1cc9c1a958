// Reads many reports at once in worker threads, each answer a promise of its own: who takes them in order has them in order. Where no worker
// starts or one dies, its reports are read in this thread. Leaves what is read to entry-reader.ts. Example: pool.read(job) on all cores.
import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Entry } from '../store/store.ts';
import type { Job } from './entry-reader.ts';

/** Unpacked when it is asked for, each time anew: a thousand wait their turn, and as objects they take some 100 MB more. */
export type Packed = () => Entry;
export type ReadingPool = { readonly read: (job: Job) => Promise<Packed>; readonly stop: () => Promise<void> };
/** What a worker is sent and what it answers, as `v8.serialize` writes an entry without the bytes: they stay here. */
export type ToWorker = { readonly number: number; readonly job: Job };
export type FromWorker = { readonly number: number; readonly entry: Uint8Array };
export type Answered = Omit<Entry, 'report'> & { readonly report: Omit<Entry['report'], 'bytes'> };

type Waiting = { readonly job: Job; readonly done: (entry: Packed) => void; readonly failed: (error: unknown) => void };
type Hand = { readonly worker: Worker; readonly open: Map<number, Waiting> };

/** Packed, a file beside the program; in src/ the same through tsx, which a thread has to ask for by itself. */
const WORKER = import.meta.url.endsWith('.ts')
  ? {
      code: `import('tsx/esm/api').then(({ register }) => { register(); return import('${new URL('./reading-worker.ts', import.meta.url).href}'); })`,
    }
  : { file: new URL('./reading-worker.js', import.meta.url) };
/**
 * So many wait with each worker, so that none waits for us: while 256 reports are kept, for two seconds and longer, this thread hands out nothing.
 * When 64 were kept at once, both workers stood still for most of that time with two each, with 16 for an eighth of all, with 40 for a thirtieth.
 */
const AHEAD = 200;

/** `here` reads in this thread; `worker` is the file that the threads run, for a benchmark of the program as built. */
export function readingPool(workers: number, here: (job: Job) => Promise<Entry>, worker?: URL): ReadingPool {
  let number = 0;
  const queue: Waiting[] = [];
  const hands = new Set<Hand>();
  const dispatch = (): void => {
    for (let hand = freest(hands); hand !== null && queue.length > 0; hand = freest(hands)) {
      const waiting = queue.shift()!;
      number += 1;
      hand.open.set(number, waiting);
      hand.worker.postMessage({ number, job: waiting.job } satisfies ToWorker);
    }
    if (hands.size > 0) return;
    for (const { job, done, failed } of queue.splice(0)) here(job).then((entry) => done(() => entry), failed);
  };
  const lose = (hand: Hand): void => {
    hands.delete(hand);
    queue.unshift(...hand.open.values());
    hand.open.clear();
    dispatch();
  };
  for (let i = 0; i < workers; i++) {
    const started = newWorker(worker);
    if (started === null) break;
    const hand: Hand = { worker: started, open: new Map() };
    hands.add(hand);
    started.on('message', ({ number, entry }: FromWorker) => {
      const waiting = hand.open.get(number);
      hand.open.delete(number);
      dispatch();
      waiting?.done(() => unpacked(entry, waiting.job.bytes));
    });
    started.on('error', () => lose(hand));
    started.on('exit', () => lose(hand));
  }
  return {
    read: (job) =>
      new Promise((done, failed) => {
        queue.push({ job, done, failed });
        dispatch();
      }),
    stop: async () => {
      const all = [...hands];
      hands.clear();
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

function unpacked(packed: Uint8Array, bytes: Uint8Array): Entry {
  const { report, ...others } = deserialize(packed) as Answered;
  return { ...others, report: { ...report, bytes } };
}

/** The one with the fewest waiting; null where all have enough. */
function freest(hands: ReadonlySet<Hand>): Hand | null {
  let found: Hand | null = null;
  for (const hand of hands)
    if (hand.open.size < AHEAD && (found === null || hand.open.size < found.open.size)) found = hand;
  return found;
}

function newWorker(file?: URL): Worker | null {
  try {
    if (file !== undefined) return new Worker(file);
    return 'file' in WORKER ? new Worker(WORKER.file) : new Worker(WORKER.code, { eval: true, execArgv: [] });
  } catch {
    return null;
  }
}
