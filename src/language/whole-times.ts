// A layer's product in whole numbers over the rooms of the network: what whole-kernel.ts does, told in places of floats.
// Example: wholeTimes(b, { from: top, weights: b.judge, to: b.out, columns: b.heads, count: 20, bias: b.at.judgebias }).
import type { Buffers } from './network-buffers.ts';
import { WIDTH } from './network-shape.ts';

export type WholeTimes = {
  readonly from: number;
  readonly weights: number;
  readonly to: number;
  readonly columns: number;
  readonly count: number;
  readonly bias: number;
};

/** to = from x weights + bias in whole numbers, for rows of WIDTH values. */
export function wholeTimes({ kernel, narrow }: Buffers, { from, weights, to, columns, count, bias }: WholeTimes): void {
  kernel.narrow(from * 4, narrow * 4, count * WIDTH);
  kernel.multiplyWhole({
    a: narrow * 4,
    b: weights * 4,
    c: to * 4,
    bias: bias * 4,
    rows: count,
    inner: WIDTH,
    columns,
  });
}
