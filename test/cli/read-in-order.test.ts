import { expect, test } from 'vitest';
import type { Job } from '../../src/cli/entry-reader.ts';
import { readInOrder } from '../../src/cli/read-in-order.ts';
import type { Entry } from '../../src/store/store.ts';

/** Entries of so many bytes each, told by their number; answers come one turn late. `most`: asked for and not yet taken, those that wait to be kept too. */
async function run(sizes: readonly number[]) {
  const asked = { now: 0, most: 0 };
  const open = { now: 0, atKeep: [] as number[] };
  const kept: string[][] = [];
  await readInOrder(
    sizes.map((size, i) => ({ id: String(i), bytes: new Uint8Array(size) }) as unknown as Job),
    {
      pool: {
        read: (job) => {
          asked.now += 1;
          asked.most = Math.max(asked.most, asked.now);
          open.now += 1;
          return new Promise((done) =>
            setImmediate(() => {
              open.now -= 1;
              done(() => ({ report: job }) as unknown as Entry);
            }),
          );
        },
      },
      take: (entry) => {
        asked.now -= 1;
        return entry.report.id === '3' ? null : entry;
      },
      keep: (entries) => {
        open.atKeep.push(open.now);
        kept.push(Array.from(entries, ({ report }) => report.id));
      },
    },
  );
  return { kept, most: asked.most, openAtKeep: open.atKeep };
}

test('keeps some hundreds in one change, in the order in which they came', async () => {
  const { kept, most } = await run(Array<number>(1400).fill(10));
  expect(kept.flat()).toEqual(Array.from({ length: 1400 }, (_, i) => String(i)).filter((id) => id !== '3'));
  expect(kept.map(({ length }) => length)).toEqual([255, 256, 256, 256, 256, 120]);
  expect(most).toBe(1024 + 255);
});

test('takes all answers that have come before it keeps, so that who reads is handed more', async () => {
  const { openAtKeep } = await run(Array<number>(1400).fill(10));
  expect(openAtKeep).toEqual([0, 0, 0, 0, 0, 0]);
});

test('reads few ahead of pages of many megabytes, and keeps few at once', async () => {
  const { kept, most } = await run(Array<number>(20).fill(10_000_000));
  expect(kept.flat()).toHaveLength(19);
  expect(Math.max(...kept.map(({ length }) => length))).toBe(4);
  expect(most).toBe(4 + 3);
});

test('keeps nothing where nothing came', async () => {
  expect((await run([])).kept).toEqual([]);
});
