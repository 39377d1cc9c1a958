import { expect, test } from 'vitest';
import { newKernel } from '../../src/language/matrix-kernel.ts';

const numbers = (count: number, most: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, k) => most * Math.sin(k * 12.9898 + seed));

test('a product in whole numbers is the product in floats to a thousandth, also where rows are no multiple of four', () => {
  for (const [rows, inner, columns] of [
    [1, 128, 384],
    [7, 128, 8],
    [12, 64, 56],
  ] as const) {
    const kernel = newKernel(2);
    const [values, weights, bias] = [
      numbers(rows * inner, 3, 1),
      numbers(inner * columns, 1.5, 2),
      numbers(columns, 1, 3),
    ];
    const at = {
      values: kernel.room(rows * inner),
      weights: kernel.room(inner * columns),
      bias: kernel.room(columns),
      a: kernel.room((rows + 3) * inner),
      b: kernel.room(inner * columns),
      c: kernel.room((rows + 3) * columns),
    };
    kernel.floats.set(values, at.values);
    kernel.floats.set(weights, at.weights);
    kernel.floats.set(bias, at.bias);
    kernel.narrow(at.values * 4, at.a * 4, rows * inner);
    kernel.packWhole(at.weights * 4, at.b * 4, inner, columns);
    kernel.multiplyWhole({ a: at.a * 4, b: at.b * 4, c: at.c * 4, bias: at.bias * 4, rows, inner, columns });
    for (let r = 0; r < rows; r++)
      for (let j = 0; j < columns; j++) {
        let sum = bias[j]!;
        for (let k = 0; k < inner; k++) sum += values[r * inner + k]! * weights[k * columns + j]!;
        expect(Math.abs(kernel.floats[at.c + r * columns + j]! - sum), `row ${r} column ${j}`).toBeLessThan(0.01);
      }
  }
});

test('what is beyond sixteen bits is cut, not turned over', () => {
  const kernel = newKernel(1);
  const [from, to] = [kernel.room(8), kernel.room(8)];
  kernel.floats.set([0, 1, -1, 15.9, 16, 100, -100, 1e9], from);
  kernel.narrow(from * 4, to * 4, 8);
  const cut = [...new Int16Array(kernel.floats.buffer, to * 4, 8)];
  expect(cut).toEqual([0, 2048, -2048, 32563, 32767, 32767, -32768, 32767]);
});
