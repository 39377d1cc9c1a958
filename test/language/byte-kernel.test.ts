import { expect, test } from 'vitest';
import { byteTables, MOST_ROWS } from '../../src/language/byte-kernel.ts';

const bytes = (count: number, step: number): Int8Array =>
  Int8Array.from({ length: count }, (_, k) => ((k * step) % 256) - 128);

test('sums picked rows, not more than fit in sixteen bits, multiplies a vector into a table, weighs hidden units to the bit', () => {
  for (const width of [4, 12, 24, 36]) {
    const [rows, spots] = [bytes(64 * width, 37), bytes(3 * 10 * width, 91)];
    const [bias, out] = [
      Float32Array.from({ length: width }, (_, d) => Math.sin(d) * 9),
      Float32Array.from({ length: width }, (_, d) => Math.cos(d)),
    ];
    const rowScale = Math.fround(0.0375);
    const spotScale = 0.0123;
    const tables = byteTables({ rows, spots, width, rowScale, bias, out, spotScale });
    for (const picked of [[], [5], [63, 0, 63], Array.from({ length: MOST_ROWS }, () => 1)]) {
      const sum = Array.from({ length: width }, (_, d) => picked.reduce((all, row) => all + rows[row * width + d]!, 0));
      for (const [k, row] of picked.entries()) tables.picked[k] = row * width;
      expect([...tables.sum(picked.length)]).toEqual(sum);
      // the units in plain code, rounded to floats as arrays of them are
      const shares = [7, 0, 7].slice(0, picked.length);
      const hidden = Float32Array.from({ length: width }, (_, d) => sum[d]! * rowScale + bias[d]!);
      for (const [k, share] of shares.entries()) {
        tables.take(k, share);
        for (let d = 0; d < width; d++) {
          tables.shares[share * tables.stride + d] = Math.tan(share + d);
          hidden[d]! += Math.fround(Math.tan(share + d));
        }
      }
      let score = 0;
      for (let d = 0; d < width; d++) if (hidden[d]! > 0) score += hidden[d]! * out[d]!;
      expect(tables.score(picked.length, 0, shares.length)).toBe(score);
      // the same sum of one row and of two sums that were kept
      for (const [k, part] of [picked.slice(1, 3), picked.slice(3)].entries()) {
        for (const [i, row] of part.entries()) tables.picked[i] = row * width;
        tables.keep(7 * k, part.length);
        tables.takeSum(k, 7 * k);
      }
      tables.picked[0] = (picked[0] ?? 0) * width;
      expect(tables.score(Math.min(picked.length, 1), 2, shares.length)).toBe(score);
    }
    expect(() => tables.sum(MOST_ROWS + 1)).toThrow('sum of 257 rows');
    for (const length of [10, 8, 2]) {
      const vector = bytes(length, 53);
      tables.forget();
      const product = Array.from({ length: width }, (_, d) =>
        vector.reduce((all, value, i) => all + value * spots[(10 + i) * width + d]!, 0),
      );
      const at = 9 * tables.stride;
      for (let times = 0; times < 2; times++) {
        tables.sumShare({ values: vector, at: 0, length }, 10, 9);
        expect([...tables.shares.slice(at, at + width)]).toEqual(product.map((sum) => Math.fround(sum * spotScale)));
      }
    }
  }
});
