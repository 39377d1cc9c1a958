import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const THREAD = `
  const { readlinkSync } = require('node:fs');
  const { getPriority } = require('node:os');
  const { parentPort } = require('node:worker_threads');
  const from = '${new URL('../../src/cli/let-others-first.ts', import.meta.url).href}';
  import('tsx/esm/api')
    .then(({ register }) => { register(); return import(from); })
    .then(({ letOthersFirst }) => {
      letOthersFirst();
      letOthersFirst();
      parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))));
    });
`;
const asked = (code: string): Promise<unknown> =>
  new Promise((done, failed) => {
    const worker = new Worker(code, { eval: true, execArgv: [] });
    worker.once('message', done).once('error', failed);
  });

test.runIf(process.platform === 'linux')('lowers the priority of its own thread, and of no other', async () => {
  const own = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  const before = getPriority(own);
  expect(await asked(THREAD)).toBe(Math.max(before, 10));
  expect(getPriority(own)).toBe(before);
});
