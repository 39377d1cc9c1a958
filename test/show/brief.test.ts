import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief } from '../../src/show/brief.ts';
import { displayWidth } from '../../src/show/display-width.ts';
import { fixture } from './reading-fixture.ts';

const plain = (width = 100): string => brief(fixture, { width, colour: false });
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** The lines of one section, its heading first. */
const section = (heading: string): string[] => {
  const lines = plain().split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  const stop = lines.findIndex((line, i) => i > start && /^[A-Z]{4}/.test(line));
  return lines.slice(start, stop < 0 ? lines.length : stop).map((line) => line.replace(/\s+/g, ' ').trim());
};

test('starts with what the report is and where it comes from', () => {
  expect(plain().split('\n').slice(0, 8)).toEqual([
    'Valdoria owns up to raid on depot as envoys plead for calm',
    'By            Ana Example                                                                         L5',
    'Filed from    ORSK                                                                                L7',
    'Published     4 May 2031 (implied)',
    'Publisher     The Orsk Courier                                                                   L23',
    'Wire          Wirex                                                                              L21',
    'Rights        Copyright (c) 2031. The Orsk Courier.                                              L23',
    '13 statements, 7 incidents, 1 commitment, 1 problem',
  ]);
});

test('groups incidents by standing, in the order of the table', () => {
  const headings = plain()
    .split('\n')
    .flatMap((line) => /^([A-Z]{4}[A-Z ]*) \d/.exec(line)?.[1] ?? []);
  expect(headings).toEqual(
    'ACKNOWLEDGED,DISPUTED,AGREED,CLAIMED,REPORTED,UNCONFIRMED,EARLIER OR NOT DONE,DEMANDS,THREATS,PROMISES,ALSO SAID,COMMITMENTS,UNSURE'.split(
      ',',
    ),
  );
});

test('says who holds what in the words of the report, with party, line and why', () => {
  expect(section('ACKNOWLEDGED')).toEqual([
    'ACKNOWLEDGED 1 the side said to have done it owns up',
    '1 Attack (aerial) “bombing” · Valdoria → Kestria · near Kestel · 4 May 2031 L7',
    'VAL confirms Valdoria has confirmed bombing a fuel depot near Kestel on May 4 L7',
    "KES confirms Kestria's army had already confirmed: a raid L7",
    'because the acting side (VAL) confirms it (2 speakers)',
    '',
  ]);
});

test('gives parties that hold the same by one statement one row, and keeps withholding', () => {
  expect(section('UNCONFIRMED')).toContain('VAL KES withholds neither side has confirmed it L15');
  expect(section('AGREED')[2]).toMatch(/^VAL KES asserts/);
});

test('shows the sentence of the report where nobody is quoted', () => {
  expect(section('REPORTED')).toContain('A convoy left the harbour at dawn. L13');
});

test('shows a direct quotation in its marks and through whom it comes', () => {
  expect(section('ALSO SAID')[1]).toBe(
    'KES asserts Mila Renn said: "Our guns were silent," … "and they stay silent." L9',
  );
  expect(section('DEMANDS')[1]).toBe(
    "VAL demands Tomas Vael had called for a truce (as told by The envoy's office) L17",
  );
});

test('gives each condition of a commitment its finding and its grounds', () => {
  expect(section('COMMITMENTS').slice(1, 4)).toEqual([
    'Tarn Pact, Article 3 · KES, ORS',
    'established a member is attacked (an acknowledged incident; see incident 1, L7)',
    'not addressed the member asks for help',
  ]);
});

test('colour changes no word', () => {
  const coloured = brief(fixture, { width: 100, colour: true });
  expect(coloured).not.toBe(plain());
  expect(coloured.replace(ESCAPES, '')).toBe(plain());
});

test.each([30, 40, 60, 80, 100, 200])('no line is wider than %i columns', (width) => {
  const wide = plain(width)
    .split('\n')
    .filter((line) => displayWidth(line) > width);
  expect(wide).toEqual([]);
});

test('a report cannot reach the terminal: controls become pictures, turning marks go', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u202egnirts\u009b31m\u0000';
  const spoiled = {
    ...fixture,
    article: { ...fixture.article, title: { value: evil, at: null, basis: 'implied' as const, by: 'test' } },
    problems: [{ code: 'x', severity: 'note' as const, at: null, message: evil, cure: evil }],
  };
  const out = brief(spoiled, { width: 80, colour: false });
  expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(out.split('\n')[0]).toBe('␛]0;owned␇␛[2J\ufffdgnirts\ufffd31m␀');
});

test('whatever stands in the text, the brief is made and keeps its width', () => {
  const length = fixture.article.text.length;
  const anything = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 80 })
    .map((some) => some.repeat(length / some.length + 1));
  fc.assert(
    fc.property(anything, fc.integer({ min: 30, max: 120 }), (text, width) => {
      const out = brief({ ...fixture, article: { ...fixture.article, text } }, { width, colour: false });
      expect(out.split('\n').every((line) => displayWidth(line) <= width)).toBe(true);
      expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
    { numRuns: 60 },
  );
});
