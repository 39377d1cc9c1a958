// The whole program on inputs that no report should be: each comes back in time, linear in its length, with a record that the schema accepts.
import { expect, test } from 'vitest';
import { captureOf } from '../src/capture/from-bytes.ts';
import { loadTools, readCapture, readReport } from '../src/pipeline.ts';
import { cpuTime } from './cpu-time.ts';
import { soundRecord } from './sound-record.ts';

const tools = loadTools();
const SENTENCE = 'The ministry in Baku said on Tuesday that its forces had struck a depot near Kalbajar. ';
/** Times are generous: a loaded machine is no reason to fail, minutes are. */
const LIMIT = 240_000;

test.each<[string, string]>([
  ['ten thousand open quotation marks', '" '.repeat(10_000)],
  ['three thousand open quotations with speakers', '"He said '.repeat(3000)],
  ['curly quotations that never close', '“We struck,” he said, “'.repeat(1500)],
  ['a quotation over a thousand paragraphs', '“We struck the depot, the minister said.\n\n'.repeat(1000)],
  ['a sentence of ten thousand words', `${'and the soldiers '.repeat(3300)}fled.`],
  ['ten thousand short statements', 'Baku said so. '.repeat(10_000)],
  ['claims and denials', 'Azerbaijan attacked Armenia. Armenia denied it. '.repeat(1500)],
  ['four hundred nested clauses', `${'He said that '.repeat(400)}Baku struck a depot.`],
  ['capitals only', SENTENCE.toUpperCase().repeat(300)],
  ['lone surrogates', 'Baku \ud800 said \udfff so. '.repeat(1000)],
  ['right-to-left text', '\u202eقال الجيش إنه قصف القاعدة. Baku said so. '.repeat(500)],
  ['one word of a million letters', 'a'.repeat(1_000_000)],
  ['a million blanks', `Baku${' '.repeat(1_000_000)}said so.`],
  ['a million line ends', `Baku${'\n'.repeat(1_000_000)}said so.`],
  ['brackets', '('.repeat(20_000)],
  ['nothing', ''],
  ['zero characters', '\0'.repeat(5000)],
])('%s', { timeout: LIMIT }, (_, text) => {
  const record = soundRecord(readReport({ id: 'a', text }, tools));
  expect(record.article.text).toBe(text);
});

test('fifty megabytes of one line are read up to a limit, and the record says so', { timeout: LIMIT }, () => {
  const bytes = Buffer.from(SENTENCE.repeat(Math.ceil(50_000_000 / SENTENCE.length)));
  const reading = readCapture(captureOf(bytes, { from: 'a.txt' }), tools);
  const codes = reading.problems.map(({ code }) => code);
  expect(codes).toContain('too-long');
  expect(codes).toContain('too-long-line');
  expect(reading.statements.length).toBeGreaterThan(1000);
  const end = Math.max(...reading.statements.flatMap(({ content }) => content.map((span) => span.end)));
  expect(end).toBeLessThan(250_000);
});

test.each<[string, Uint8Array]>([
  ['bytes of every kind', Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256)],
  [
    'a page of elements nested a hundred thousand deep',
    Buffer.from(`<html><body>${'<div>'.repeat(100_000)}Baku said so.`),
  ],
  ['a page of tags that are never closed', Buffer.from(`<html><body><p>Baku said so.${'<a href="x'.repeat(20_000)}`)],
])('%s', { timeout: LIMIT }, (_, bytes) => {
  const record = soundRecord(readCapture(captureOf(bytes, { from: null }), tools));
  for (const { cure } of record.problems) expect(cure.length).toBeGreaterThan(3);
});

test('twice the text takes about twice the time', { timeout: LIMIT }, () => {
  const took = (times: number): number => {
    const start = cpuTime();
    readReport({ id: 'a', text: '“We struck,” he said, “'.repeat(times) }, tools);
    return cpuTime() - start;
  };
  took(100);
  const rounds = [1, 2, 3].map(() => took(1600) / took(200));
  // Eight times the text: a quadratic step would make it sixty-four.
  expect(Math.min(...rounds)).toBeLessThan(24);
});
