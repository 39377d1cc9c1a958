import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentTable } from '../../src/lexicon/moments.ts';
import { findMoments } from '../../src/read/find/moments.ts';
import { readCases } from '../cases/read-cases.ts';

const words = momentTable(readFileSync(new URL('../../data/en/moments.tsv', import.meta.url), 'utf8'));
const find = (text: string, referenceDay: string | null) =>
  findMoments(text, [{ start: 0, end: text.length }], { referenceDay, words });

describe('moments', () => {
  for (const { title, setting, text, expected } of readCases('moments.txt')) {
    it(title, () => {
      const lines = find(text, setting === 'none' ? null : setting).map(
        (m) => `${text.slice(m.span.start, m.span.end)} | ${m.value} | ${m.start ?? '-'} | ${m.end ?? '-'}`,
      );
      expect(lines).toEqual(expected);
    });
  }

  it('says what the words carry and what the report gave', () => {
    const [full, bare] = find('It fell on 3 May 2016, a second time on October 7.', '2020-10-14');
    expect([full?.basis, bare?.basis]).toEqual(['stated', 'implied']);
  });

  it('keeps the offsets of the text when a region starts inside it', () => {
    const text = 'Monday. 🙂 Ереван, Tuesday: shelling on October 7.';
    const start = text.indexOf('Ереван');
    const found = findMoments(text, [{ start, end: text.length }], { referenceDay: '2020-10-14', words });
    expect(found.map((m) => text.slice(m.span.start, m.span.end))).toEqual(['Tuesday', 'October 7']);
  });

  it('never throws, keeps order and stays inside the text', () => {
    const pieces = fc.constantFrom(
      'late',
      'the',
      'end',
      'of',
      '1994',
      'May',
      '7',
      '31',
      '-',
      ',',
      'two',
      'weeks',
      'ago',
      'next',
      'Tuesday',
      "'",
      '9',
      '/',
      '11',
      '99999999',
      '0000',
      'BC',
      'T',
      '\n\n',
      'night',
      '2,000',
      'century',
      'years',
      'hours',
      'weekend',
      'decades',
      'ago',
      'later',
      '2.5',
      '.',
      'million',
      'hundred',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 14 }).map((a) => a.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom('2020-10-14', null, 'no day'),
        (text, day) => {
          let last = 0;
          for (const m of find(text, day)) {
            expect(m.span.start).toBeGreaterThanOrEqual(last);
            expect(m.span.end).toBeGreaterThan(m.span.start);
            expect(m.span.end).toBeLessThanOrEqual(text.length);
            if (m.start !== null) expect(m.start <= (m.end ?? '')).toBe(true);
            last = m.span.end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const long = 'late the early mid the end of the the night of 27-28 '.repeat(4000);
    const begun = performance.now();
    find(long, '2020-10-14');
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
