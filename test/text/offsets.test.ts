import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex } from '../../src/text/code-points.ts';
import { lineIndex, lineOf } from '../../src/text/line-of.ts';
import { compareSpans, contains, intersection, overlaps, slice, trimSpan, union } from '../../src/text/offsets.ts';

describe('spans', () => {
  it('cuts the words of a span', () => {
    expect(slice('Envoys met in Oslo', { start: 14, end: 18 })).toBe('Oslo');
    expect(slice('Oslo', { start: 4, end: 4 })).toBe('');
  });
  it('throws for a span outside its text, quoting it', () => {
    for (const span of [
      { start: 0, end: 5 },
      { start: -1, end: 2 },
      { start: 3, end: 2 },
      { start: 0.5, end: 2 },
      { start: Number.NaN, end: 2 },
    ]) {
      expect(() => slice('Oslo', span)).toThrow(RangeError);
    }
    expect(() => slice('Oslo', { start: 0, end: 5 })).toThrow('{start: 0, end: 5}');
  });
  it('tells overlapping from touching', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(contains({ start: 0, end: 5 }, { start: 3, end: 5 })).toBe(true);
    expect(contains({ start: 0, end: 5 }, { start: 3, end: 6 })).toBe(false);
    expect(union({ start: 4, end: 6 }, { start: 0, end: 2 })).toEqual({ start: 0, end: 6 });
    expect(intersection({ start: 0, end: 4 }, { start: 2, end: 9 })).toEqual({ start: 2, end: 4 });
    expect(intersection({ start: 0, end: 4 }, { start: 4, end: 9 })).toBeNull();
    expect(
      [
        { start: 2, end: 3 },
        { start: 0, end: 9 },
        { start: 0, end: 1 },
      ].sort(compareSpans),
    ).toEqual([
      { start: 0, end: 1 },
      { start: 0, end: 9 },
      { start: 2, end: 3 },
    ]);
  });
  it('trims white space at the edges only', () => {
    expect(trimSpan(' \n a b\u00A0', { start: 0, end: 7 })).toEqual({ start: 3, end: 6 });
    expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  });
});

describe('lines', () => {
  it('counts from one, CR LF once, a lone CR too', () => {
    const line = lineIndex('a\r\nb\rc\n\nd');
    expect([0, 1, 2, 3, 5, 7, 8, 9].map(line)).toEqual([1, 1, 1, 2, 3, 4, 5, 5]);
    expect(lineOf('', 0)).toBe(1);
    expect(() => lineOf('ab', 3)).toThrow('offset 3');
  });
  it('agrees with counting line feeds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'b')), fc.nat(), (letters, at) => {
        const text = letters.join('');
        const offset = at % (text.length + 1);
        expect(lineOf(text, offset)).toBe(text.slice(0, offset).split('\n').length);
      }),
    );
  });
});

describe('code points', () => {
  it('counts an emoji once and combining marks apart', () => {
    const text = '🙂 Հայ e\u0301 🇦🇲';
    const index = codePointIndex(text);
    const start = text.indexOf('Հայ');
    expect(index.toCodePoints({ start, end: start + 3 })).toEqual({ start: 2, end: 5 });
    expect(index.fromCodePoints({ start: 2, end: 5 })).toEqual({ start, end: start + 3 });
    expect(index.toCodePoints({ start: 0, end: text.length })).toEqual({ start: 0, end: [...text].length });
    expect(() => index.toCodePoints({ start: 0, end: text.length + 1 })).toThrow(RangeError);
  });
  it('goes there and back on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = codePointIndex(text);
        const starts: number[] = [0];
        for (const letter of text) starts.push((starts[starts.length - 1] as number) + letter.length);
        expect(starts.map((end) => index.toCodePoints({ start: 0, end }).end)).toEqual(starts.map((_, point) => point));
        expect(starts.map((_, end) => index.fromCodePoints({ start: 0, end }).end)).toEqual(starts);
      }),
    );
  });
});
