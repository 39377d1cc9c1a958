import { expect, it } from 'vitest';
import type { Job } from '../../src/cli/entry-reader.ts';
import { readingPool } from '../../src/cli/reading-pool.ts';

/** Answers nothing before it has been handed eight reports; then each, with its name in the place of what was read. */
const PATIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { serialize } from 'node:v8';
    import { parentPort } from 'node:worker_threads';
    const handed = [];
    parentPort.on('message', (one) => {
      handed.push(one);
      if (handed.length >= 8) for (const { number, job } of handed.splice(0)) parentPort.postMessage({ number, entry: serialize({ report: { id: job.id } }) });
    });`)}`,
);
const job = (id: number): Job => ({ id: String(id), bytes: new Uint8Array([id]) }) as Job;

it('hands each thread enough to go on with while this one is busy, and as much to one as to the other', async () => {
  const pool = readingPool(2, () => Promise.reject(new Error('not here')), PATIENT);
  const packed = await Promise.all(Array.from({ length: 16 }, (_, i) => pool.read(job(i))));
  const read = packed.map((unpack) => unpack());
  expect(read.map(({ report }) => [report.id, ...report.bytes])).toEqual(read.map((_, i) => [String(i), i]));
  await pool.stop();
});
