import { expect, test } from 'vitest';
import { byteTables, MOST_ROWS } from '../../src/language/byte-kernel.ts';

const bytes = (count: number, step: number): Int8Array =>
  Int8Array.from({ length: count }, (_, k) => ((k * step) % 256) - 128);

test('sums picked rows, not more than fit in sixteen bits, and multiplies a vector into a table', () => {
  for (const width of [4, 12, 24, 36]) {
    const [rows, spots] = [bytes(64 * width, 37), bytes(3 * 10 * width, 91)];
    const tables = byteTables({ rows, spots, width });
    for (const picked of [[], [5], [63, 0, 63], Array.from({ length: MOST_ROWS }, () => 1)]) {
      const sum = Array.from({ length: width }, (_, d) => picked.reduce((all, row) => all + rows[row * width + d]!, 0));
      for (const [k, row] of picked.entries()) tables.pick(k, row);
      expect([...tables.sum(picked.length)]).toEqual(sum);
    }
    expect(() => tables.sum(MOST_ROWS + 1)).toThrow('sum of 257 rows');
    const vector = bytes(10, 53);
    const product = Array.from({ length: width }, (_, d) =>
      vector.reduce((all, value, i) => all + value * spots[(10 + i) * width + d]!, 0),
    );
    expect([...tables.product({ values: vector, at: 0, length: 10 }, 10)]).toEqual(product);
  }
});
