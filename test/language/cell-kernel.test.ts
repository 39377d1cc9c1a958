import { expect, test } from 'vitest';
import { newKernel } from '../../src/language/matrix-kernel.ts';
import { squash } from '../../src/language/network-shape.ts';

/** Numbers that repeat from run to run, some beyond where squash() is cut. */
const numbers = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, k) => Math.fround(5 * Math.sin(k * 12.9898 + seed)));

/** Each number as far as `within` from what is expected of it. */
function near(numbers: Float32Array, expected: Float32Array, within: number): void {
  expect(numbers.length).toBe(expected.length);
  for (const [k, value] of numbers.entries())
    expect(Math.abs(value - expected[k]!), `number ${k}`).toBeLessThan(within);
}

test('rows of the embedding are summed as plain code sums them', () => {
  const [width, features, count, table] = [128, 10, 3, 50];
  const kernel = newKernel(1);
  const [to, embedding, factor, at] = [
    kernel.room(count * width),
    kernel.room((table * width) / 4),
    kernel.room(4),
    kernel.room(64),
  ];
  const { buffer } = kernel.floats;
  const bytes = new Int8Array(buffer, embedding * 4, table * width).map((_, k) => ((k * 37) % 256) - 128);
  new Int8Array(buffer, embedding * 4).set(bytes);
  const rows = new Int32Array(buffer, at * 4, count * features).fill(0).map((_, k) => (k * 7) % table);
  new Int32Array(buffer, at * 4).set(rows);
  const scale = Math.fround(0.0137);
  kernel.floats.fill(scale, factor, factor + 4);
  kernel.embed({ to: to * 4, rows: at * 4, embedding: embedding * 4, count, features, width, scale: factor * 4 });
  const expected = new Float32Array(count * width);
  for (let w = 0; w < count; w++)
    for (let k = 0; k < features; k++)
      for (let d = 0; d < width; d++) expected[w * width + d]! += scale * bytes[rows[w * features + k]! * width + d]!;
  near(kernel.floats.slice(to, to + count * width), expected, 1e-5);
});

test('a gated layer walks both ways as plain code does', () => {
  const [half, steps] = [64, 9];
  const kernel = newKernel(1);
  const [gates, from, to, carry] = [
    kernel.room(steps * 6 * half),
    kernel.room(steps * 2 * half),
    kernel.room(steps * 2 * half),
    kernel.room(half),
  ];
  const f = kernel.floats;
  f.set(numbers(steps * 6 * half, 1), gates);
  f.set(numbers(steps * 2 * half, 2), from);
  const expected = new Float32Array(steps * 2 * half);
  for (const side of [0, 1]) {
    const held = new Float32Array(half);
    for (let n = 0; n < steps; n++) {
      const t = side === 0 ? n : steps - 1 - n;
      const at = gates + t * 6 * half + side * 3 * half;
      const place = t * 2 * half + side * half;
      for (let d = 0; d < half; d++) {
        const forget = 0.5 + 0.5 * squash(0.5 * f[at + d + half]!);
        const open = 0.5 + 0.5 * squash(0.5 * f[at + d + 2 * half]!);
        const c = forget * held[d]! + (1 - forget) * squash(f[at + d]!);
        held[d] = c;
        expected[place + d] = open * c + (1 - open) * f[from + place + d]!;
      }
    }
    const begin = side === 0 ? 0 : steps - 1;
    const step = side === 0 ? 4 : -4;
    f.fill(0, carry, carry + half);
    kernel.walk({
      gates: (gates + begin * 6 * half + side * 3 * half) * 4,
      from: (from + begin * 2 * half + side * half) * 4,
      to: (to + begin * 2 * half + side * half) * 4,
      carry: carry * 4,
      steps,
      gateStep: step * 6 * half,
      valueStep: step * 2 * half,
      half: half * 4,
    });
  }
  near(f.slice(to, to + steps * 2 * half), expected, 1e-5);
});

test('vectors are kept as bytes, cut at two either way, and what leaks below zero is a tenth', () => {
  const kernel = newKernel(1);
  const [from, to] = [kernel.room(32), kernel.room(8)];
  const values = Float32Array.from({ length: 32 }, (_, k) => (k - 16) / 7);
  kernel.floats.set(values, from);
  kernel.keep(from * 4, to * 4, 32);
  const bytes = [...new Int8Array(kernel.floats.buffer, to * 4, 32)];
  expect(bytes).toEqual([...values].map((value) => Math.max(-127, Math.min(127, Math.round(value * 64)))));
  kernel.leak(from * 4, 2, 64, 32);
  const leaked = values.map((value, k) => (k % 16 < 8 && value < 0 ? value * 0.1 : value));
  near(kernel.floats.slice(from, from + 32), leaked, 1e-6);
});

test('a layer walks to the same end where gates and values lie in any order', () => {
  const [half, steps] = [64, 7];
  const kernel = newKernel(1);
  const [gates, from, to, also, carry, at] = [
    kernel.room(steps * 6 * half),
    kernel.room(steps * 2 * half),
    kernel.room(steps * 2 * half),
    kernel.room(steps * 2 * half),
    kernel.room(half),
    kernel.room(2 * steps),
  ];
  const f = kernel.floats;
  const order = [3, 0, 6, 2, 5, 1, 4];
  const [ownGates, ownValues] = [numbers(steps * 6 * half, 1), numbers(steps * 2 * half, 2)];
  const places = new Int32Array(f.buffer, at * 4, 2 * steps);
  f.set(ownGates, gates);
  f.set(ownValues, from);
  kernel.walk({
    gates: gates * 4,
    from: from * 4,
    to: to * 4,
    carry: carry * 4,
    steps,
    gateStep: 6 * half * 4,
    valueStep: 2 * half * 4,
    half: half * 4,
  });
  for (const [t, k] of order.entries()) {
    f.set(ownGates.subarray(t * 6 * half, (t + 1) * 6 * half), gates + k * 6 * half);
    f.set(ownValues.subarray(t * 2 * half, (t + 1) * 2 * half), from + k * 2 * half);
    places.set([4 * (gates + k * 6 * half), 4 * (from + k * 2 * half)], 2 * t);
  }
  f.fill(0, carry, carry + half);
  kernel.walkPlaces({
    places: places.byteOffset,
    placeStep: 8,
    gateOffset: 0,
    valueOffset: 0,
    to: also * 4,
    carry: carry * 4,
    steps,
    valueStep: 2 * half * 4,
    half: half * 4,
  });
  for (let t = 0; t < steps; t++) {
    const row = t * 2 * half;
    expect(f.slice(also + row, also + row + half)).toEqual(f.slice(to + row, to + row + half));
  }
});

test('rows are joined with those of their heads as plain code joins them', () => {
  const [width, step, count] = [64, 80, 5];
  const kernel = newKernel(1);
  const [words, to, at] = [kernel.room(count * step), kernel.room(count * width), kernel.room(count)];
  const f = kernel.floats;
  f.set(numbers(count * step, 4), words);
  const heads = new Int32Array(f.buffer, at * 4, count);
  heads.set([4, 2, 0, 0, 1].map((head) => 4 * (words + head * step)));
  kernel.join({ words: words * 4, step: step * 4, heads: at * 4, to: to * 4, count, width: width * 4 });
  for (let t = 0; t < count; t++)
    for (let d = 0; d < width; d++) {
      const sum = Math.fround(f[words + t * step + d]! + f[heads[t]! / 4 + d]!);
      expect(f[to + t * width + d]).toBe(Math.max(0, sum));
    }
});
