import { describe, expect, it } from 'vitest';
import { likeness, overlap, shingles, signature } from '../../src/text/shingles.ts';

const word = (i: number): string => `w${i}`;
const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => word(from + i)).join(' ');

describe('shingles', () => {
  it('are one for each run of five words, whatever the marks and the case', () => {
    expect(shingles('a b c d e f')).toHaveLength(2);
    expect(shingles('A b, c: d -- E (f)')).toEqual(shingles('a b c d e f'));
    expect(shingles('a b')).toHaveLength(1);
    expect(shingles('... !')).toHaveLength(0);
  });
  it('know a copy, a cut copy and another text', () => {
    const whole = shingles(text(0, 500));
    expect(overlap(whole, whole)).toEqual({ jaccard: 1, containment: 1 });
    expect(overlap(whole, shingles(text(0, 200))).containment).toBe(1);
    expect(overlap(whole, shingles(text(600, 900)))).toEqual({ jaccard: 0, containment: 0 });
    expect(overlap(shingles(''), shingles(''))).toEqual({ jaccard: 0, containment: 0 });
  });
});

describe('signatures', () => {
  it('estimate the share within a tenth', () => {
    const whole = shingles(text(0, 1000));
    const half = shingles(text(0, 600));
    const exact = overlap(whole, half).jaccard;
    const estimate = likeness(signature(whole) as Uint32Array, signature(half) as Uint32Array);
    expect(Math.abs(estimate - exact)).toBeLessThan(0.1);
    expect(
      likeness(signature(whole) as Uint32Array, signature(shingles(text(2000, 3000))) as Uint32Array),
    ).toBeLessThan(0.05);
  });
  it('are absent for an empty text and cannot be compared across lengths', () => {
    expect(signature(shingles(''))).toBeNull();
    expect(() => likeness(new Uint32Array(2), new Uint32Array(3))).toThrow('signatures of 2 and 3 values');
  });
});
