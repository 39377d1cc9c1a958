import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Reading } from '../../src/model/reading.ts';
import { lineSchema, readingSchema, recordJsonSchema } from '../../src/model/schema.ts';
import { recordLine } from '../../src/show/record.ts';
import { fixture } from './reading-fixture.ts';

type Frozen<T> = T extends (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** The same object with its keys the other way round, all the way down. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

const layer = {
  sentences: [{ start: 0, end: 9 }],
  tokens: [
    {
      span: { start: 0, end: 9 },
      form: 'SUBSCRIBE',
      lemma: 'subscribe',
      upos: 'VERB' as const,
      features: { VerbForm: 'Fin', Mood: 'Imp' },
      head: null,
      relation: 'root',
    },
  ],
};

test('the schema and the types of the model are the same thing', () => {
  expectTypeOf<Frozen<z.infer<typeof readingSchema>>>().toExtend<Reading>();
  expectTypeOf<Reading>().toExtend<Frozen<z.infer<typeof readingSchema>>>();
});

test('a record is one line of JSON that says what the reading says', () => {
  const line = recordLine(fixture);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual(fixture);
  expect(readingSchema.parse(JSON.parse(line))).toEqual(fixture);
});

test('the same reading gives the same bytes, however its objects were put together', () => {
  const whole = { ...fixture, ...layer };
  expect(recordLine(reversed(whole) as Reading)).toBe(recordLine(whole));
});

test('keys stand in the order of the design, and features by name', () => {
  const line = recordLine({ ...fixture, ...layer });
  expect(Object.keys(JSON.parse(line))).toEqual(
    'format program lexicon article entities statements moments places quantities events incidents commitments problems sentences tokens'.split(
      ' ',
    ),
  );
  expect(Object.keys(JSON.parse(line).statements[0])).toEqual(
    'id speakers cue stance negated hedges form content saidOn venue addressees within about'.split(' '),
  );
  expect(line).toContain('"features":{"Mood":"Imp","VerbForm":"Fin"}');
});

test('what is not of the record does not get into it', () => {
  const line = recordLine({ ...fixture, scratch: 1 } as Reading);
  expect(line).not.toContain('scratch');
  expect(line).not.toContain('"tokens"');
});

test('a line of many carries the id of its report in front', () => {
  const line = recordLine(fixture, { id: true });
  expect(line.startsWith('{"id":"fixture","format":"onrecord/1"')).toBe(true);
  expect(lineSchema.safeParse(JSON.parse(line)).success).toBe(true);
  expect(readingSchema.safeParse(JSON.parse(line)).success).toBe(false);
});

/** Sets the value at a path like 'statements.9.within'; undefined takes the key away. */
function spoil(record: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((at, key) => (at as Record<string, unknown>)[key], record) as Record<string, unknown>;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

const broken: readonly [string, string, unknown][] = [
  ['a stated value without a place', 'article.title.at', null],
  ['a span that ends before it starts', 'moments.0.span', { start: 9, end: 3 }],
  ['a span outside the text', 'moments.0.span.end', 1e6],
  ['a statement within one that is not there', 'statements.9.within', 's99'],
  ['an incident of an event that is not there', 'incidents.0.events', ['e99']],
  ['a ground that is neither statement nor incident', 'commitments.0.conditions.0.grounds', ['z']],
  ['a stance that does not exist', 'statements.0.stance', 'say'],
  ['a key too many', 'events.0.note', ''],
  ['a key too few', 'problems.0.cure', undefined],
];

test.each(broken)('the schema refuses %s', (_, path, value) => {
  const record = JSON.parse(recordLine(fixture));
  expect(readingSchema.safeParse(record).success).toBe(true);
  spoil(record, path, value);
  expect(readingSchema.safeParse(record).success).toBe(false);
});

test('docs/record.schema.json is the schema of now (npx tsx scripts/build-schema.ts)', () => {
  const file = readFileSync(new URL('../../docs/record.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(recordJsonSchema());
});
