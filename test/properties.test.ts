// What holds for any text and any bytes: a valid record, spans inside the text, the same bytes twice, no report that colours the next one,
// and no value without a place that does not say it is implied.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captureOf } from '../src/capture/from-bytes.ts';
import { loadTools, readCapture, readReport } from '../src/pipeline.ts';
import { soundRecord } from './sound-record.ts';

const tools = loadTools();
const LIMIT = 240_000;
/** Words and marks that the rules look at, in any order: nearer to trouble than letters by chance. */
const word = fc.constantFrom(
  ...['Baku', 'Yerevan', 'Putin', 'the', 'ministry', 'minister', 'Armenian', 'he', 'it', 'both', 'sides', 'neither'],
  ...['said', 'denied', 'confirmed', 'told', 'according', 'to', 'that', 'had', 'been', 'struck', 'attack', 'killing'],
  ...['25', 'soldiers', 'on', 'October', '14', 'Tuesday', 'near', 'Kalbajar', 'of', 'by', 'reportedly', 'vowed'],
  ...['"', '“', '”', '’', "'", ',', '.', ':', ';', '—', '(', ')', '\n', '\n\n', 'U.S.', '\ud800', 'é', '😀'],
);
const sentences = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(sentences, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

test('any text gives a sound record, the same bytes twice', { timeout: LIMIT }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readReport({ id: 'a', text }, tools, { tokens: true });
      expect(soundRecord(reading).article.text).toBe(JSON.parse(JSON.stringify(text)));
      expect(JSON.stringify(readReport({ id: 'a', text }, tools, { tokens: true }))).toBe(JSON.stringify(reading));
    }),
    { numRuns: 150 },
  );
});

test('who is addressed takes part by side, sector and words alone', () => {
  soundRecord(readReport({ id: 'a', text: 'told Baku \u201d to confirmed' }, tools));
});

test('any bytes give a sound record', { timeout: LIMIT }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, page) => {
      const given = page ? Buffer.concat([Buffer.from('<html><body><p>'), bytes]) : bytes;
      soundRecord(readCapture(captureOf(given, { from: null }), tools));
    }),
    { numRuns: 150 },
  );
});

test('the order of two reports changes neither record', { timeout: LIMIT }, () => {
  const read = (text: string): string => JSON.stringify(readReport({ id: 'a', text }, tools));
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      const there = [read(one), read(other)];
      const back = [read(other), read(one)];
      expect(back.reverse()).toEqual(there);
    }),
    { numRuns: 60 },
  );
});

test('every value has its place in the text or says that it has none', { timeout: LIMIT }, () => {
  fc.assert(
    fc.property(sentences, (text) => {
      const without = unplaced(readReport({ id: 'a', text, published: '2020-10-14' }, tools));
      expect(without).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

/** Fields that claim to be stated and show no place, or whose place is empty. */
function unplaced(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => unplaced(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const field = value as { readonly at?: { start: number; end: number } | null; readonly basis?: string };
  const own =
    'at' in field &&
    'basis' in field &&
    field.basis === 'stated' &&
    (field.at == null || field.at.start >= field.at.end);
  return [...(own ? [path] : []), ...Object.entries(value).flatMap(([key, item]) => unplaced(item, `${path}.${key}`))];
}
