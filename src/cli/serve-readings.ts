// What a worker thread does: reads the reports that it is sent and sends back what the ledger keeps of them. Leaves whose turn it is to
// reading-pool.ts. Example: see reading-worker.ts.
import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { loadTools, readCapture } from '../pipeline.ts';
import { readEntry } from './entry-reader.ts';
import { letOthersFirst } from './let-others-first.ts';
import type { Answered, FromWorker, ToWorker } from './reading-pool.ts';
import { roomForMany } from './v8-settings.ts';
import type { Reader } from './world.ts';

/** Until the thread is ended. */
export function serveReadings(): void {
  letOthersFirst();
  roomForMany();
  const tools = loadTools();
  const reader: Pick<Reader, 'capture'> = { capture: (capture, options) => readCapture(capture, tools, options) };
  parentPort?.on('message', ({ number, job }: ToWorker) => {
    const { report, ...rest } = readEntry(job, reader, tools);
    const { bytes: _, ...kept } = report;
    const entry = serialize({ ...rest, report: kept } satisfies Answered);
    parentPort?.postMessage({ number, entry } satisfies FromWorker, [entry.buffer as ArrayBuffer]);
  });
}
