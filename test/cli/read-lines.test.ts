import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines } from '../../src/cli/json-lines.ts';
import { read as readCommand } from '../../src/cli/read.ts';
import { rate } from '../../src/cli/read-lines.ts';
import { startCommand } from '../../src/cli/start-command.ts';
import type { World } from '../../src/cli/world.ts';
import { lineSchema } from '../../src/model/schema.ts';
import { smallWorld } from './small-world.ts';

const read = (words: readonly string[], world: World): Promise<number> => startCommand(readCommand, words, world);

const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
async function* pieces(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size);
}
async function collect(input: AsyncIterable<Uint8Array>, longest?: number) {
  const lines = [];
  for await (const line of jsonLines(input, longest)) lines.push(line);
  return lines;
}

test('a line in, a line out, in order, other fields left aside', async () => {
  const heard = smallWorld(
    '{"id":"x","text":"Baku said so.","lang":"en"}\n{"id":2,"text":"Moscow said so.","published":"2020-10-14","url":"u"}',
  );
  expect(await read(['--jsonl'], heard.world)).toBe(0);
  expect(records(heard.out()).map(({ id, article }) => [id, article.id])).toEqual([
    ['x', 'x'],
    ['2', '2'],
  ]);
  expect(heard.asked[1]).toEqual({
    id: '2',
    text: 'Moscow said so.',
    published: '2020-10-14',
    url: 'u',
    tokens: false,
  });
});

test('--published is for lines that have no date of their own', async () => {
  const heard = smallWorld('{"id":"a","text":"x","published":"2020-01-01"}\n{"id":"b","text":"x"}\n');
  await read(['--jsonl', '--published', '2020-10-14'], heard.world);
  expect(heard.asked.map((one) => one.published)).toEqual(['2020-01-01', '2020-10-14']);
});

test('a bad line is a record with the problem, and the run goes on: code 1', async () => {
  const heard = smallWorld('{"id":"a","text":"x"}\nnot json\n\n{"id":"c"}\n[1]\n{"id":"e","text":"x"}\n');
  expect(await read(['--jsonl'], heard.world)).toBe(1);
  const all = records(heard.out());
  expect(all.map(({ id }) => id)).toEqual(['a', 'line 2', 'c', 'line 5', 'e']);
  expect(all[1].problems[0]).toMatchObject({
    code: 'bad-line',
    severity: 'error',
    message: expect.stringContaining('line 2 '),
  });
  for (const record of all) expect(lineSchema.safeParse(record).success).toBe(true);
});

test('the rate stands on standard error at the end', async () => {
  const heard = smallWorld('{"id":"a","text":"x"}\n{"id":"b","text":"x"}\n');
  await read(['--jsonl'], heard.world);
  expect(heard.err()).toMatch(/^2 reports, \d+ words, 1\.0 s, \d+ words\/s\n$/);
  expect(rate(500, 212345, 8.1)).toBe('500 reports, 212,345 words, 8.1 s, 26,215 words/s');
  expect(rate(1, 1, 0)).toBe('1 report, 1 word, 0.0 s');
});

test('lines end at line feeds only, whatever the size of the pieces', async () => {
  const text = '\ufeff{"a":"\u2028 \u0085 \r"}\r\n\n  \nб😀\nlast';
  const expected = [
    { number: 1, text: '{"a":"\u2028 \u0085 \r"}' },
    { number: 4, text: 'б😀' },
    { number: 5, text: 'last' },
  ];
  for (const size of [1, 2, 3, 7, 100])
    expect(await collect(pieces(new TextEncoder().encode(text), size))).toEqual(expected);
});

test('a line that is too long is told, not kept', async () => {
  const bytes = new TextEncoder().encode(`ok\n${'x'.repeat(500)}\nafter\n`);
  for (const size of [1, 64, 1000]) {
    expect(await collect(pieces(bytes, size), 100)).toEqual([
      { number: 1, text: 'ok' },
      { number: 2, text: null },
      { number: 3, text: 'after' },
    ]);
  }
});

test('whatever bytes come, each line that is not blank gives one record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 }), async (chunks) => {
      const heard = smallWorld(chunks);
      await read(['--jsonl'], heard.world);
      const lines = Buffer.concat(chunks)
        .toString('latin1')
        .split('\n')
        .map((line) => Buffer.from(line, 'latin1').toString('utf8').trim());
      expect(heard.out().split('\n').length - 1).toBe(lines.filter((line) => line !== '').length);
    }),
    { numRuns: 100 },
  );
});
