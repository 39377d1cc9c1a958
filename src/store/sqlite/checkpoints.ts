// Puts what the log holds into the file, in a thread beside: while tens of thousands of pages are written the next reports are read and kept. A thread
// that does not start or fails leaves it to SQLite, which does it within a change once the log has some 250 MB.
// Example: checkpoints(path).afterChange() where the log has 60 MB: they are in the file some seconds later.
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { driverPath } from './driver.ts';

/** Bytes of the log from which a thread is worth starting: what some 64 reports and more have written. */
const MUCH = 16_000_000;
/** Milliseconds that closing waits for the thread to let go of the file. */
const PATIENCE = 30_000;

export type Checkpoints = {
  readonly afterChange: () => void;
  /** The thread has let go of the file when this returns. */
  readonly stop: () => void;
};

/** What both threads see: how often it was asked for, whether to stop, whether it has stopped. */
const [ASKED, STOP, STOPPED] = [0, 1, 2];

/** `path` of the ledger. */
export function checkpoints(path: string): Checkpoints {
  /** Undefined until one is wanted, null where none would start. */
  let beside: Beside | null | undefined;
  const ask = (state: Int32Array): void => {
    Atomics.add(state, ASKED, 1);
    Atomics.notify(state, ASKED);
  };
  return {
    afterChange: () => {
      if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) < MUCH) return;
      if (beside === undefined) beside = start(path);
      if (beside !== null) ask(beside.state);
    },
    stop: () => {
      if (beside === undefined || beside === null) return;
      Atomics.store(beside.state, STOP, 1);
      ask(beside.state);
      Atomics.wait(beside.state, STOPPED, 0, PATIENCE);
      void beside.worker.terminate();
      beside = undefined;
    },
  };
}

type Beside = { readonly worker: Worker; readonly state: Int32Array };

/** The change before it is kept already: where no thread can be had nothing is thrown. */
function start(path: string): Beside | null {
  const state = new Int32Array(new SharedArrayBuffer(12));
  const workerData = { path, driver: driverPath(), state };
  let worker: Worker;
  try {
    worker = new Worker(CODE, { eval: true, execArgv: [], workerData });
  } catch {
    return null;
  }
  const stopped = (): void => {
    Atomics.store(state, STOPPED, 1);
    Atomics.notify(state, STOPPED);
  };
  worker.on('error', stopped);
  worker.unref();
  return { worker, state };
}

/** As text, for this file is part of a packed program. PASSIVE: nobody is waited for and nobody waits. */
const CODE = `
  const { workerData } = require('node:worker_threads');
  const { path, driver, state } = workerData;
  const stopped = () => { Atomics.store(state, ${STOPPED}, 1); Atomics.notify(state, ${STOPPED}); };
  try {
    const { DatabaseSync } = require(driver);
    const database = new DatabaseSync(path, { timeout: 0 });
    for (let done = 0; Atomics.load(state, ${STOP}) === 0; ) {
      Atomics.wait(state, ${ASKED}, done);
      done = Atomics.load(state, ${ASKED});
      if (Atomics.load(state, ${STOP}) === 0) try { database.exec('PRAGMA wal_checkpoint(PASSIVE)'); } catch {}
    }
    database.close();
  } catch {} finally { stopped(); }
`;
