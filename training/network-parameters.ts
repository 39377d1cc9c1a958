// The parameters that training moves: their room in the kernel's memory, their first values, and Adam's steps.
// Leaves to others what is computed with them. Example: a parameter 'arc' of 64 x 64 floats with its gradient and its two running means.
import type { Kernel } from '../src/language/matrix-kernel.ts';

/** Places are in floats of the kernel's memory; `packed` and `turned` hold a matrix as products want it. */
export type Parameter = {
  readonly name: string;
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly at: number;
  readonly gradient: number;
  readonly packed: number;
  readonly turned: number;
};
type Shape = { readonly inner: number; readonly columns: number };
export type Parameters = Readonly<Record<string, Float32Array>>;
export type NewParameter = (name: string, size: number, spread: number, shape?: Shape) => Parameter;

/** Steps between two samples of the running mean. */
export const MEAN_EVERY = 8;

/** Makes parameters in the order asked for, with values from `random`; `all` lists them. */
export function parameterRoom(kernel: Kernel, random: () => number) {
  const f = kernel.floats;
  const all: Parameter[] = [];
  const normal = () => (random() + random() + random() + random() - 2) * 1.7;
  const parameter: NewParameter = (name, size, spread, shape) => {
    const at = kernel.room(size);
    const gradient = kernel.room(size);
    const made = {
      name,
      at,
      gradient,
      w: f.subarray(at, at + size),
      g: f.subarray(gradient, gradient + size),
      m: new Float32Array(size),
      v: new Float32Array(size),
      packed: shape ? kernel.room(size) : 0,
      turned: shape ? kernel.room(size) : 0,
    };
    for (let k = 0; k < size; k++) made.w[k] = normal() * spread;
    all.push(made);
    return made;
  };
  return { all, parameter };
}

/** How far a step goes: `rate` now, `done` steps so far, `scale` of the gradients. */
export type Step = { readonly rate: number; readonly done: number; readonly scale: number };

/** One step of Adam for the values [from, to); their gradients are zero afterwards. Source: Kingma and Ba 2015. */
export function move(p: Parameter, from: number, to: number, { rate, done, scale }: Step): void {
  const first = 1 - 0.9 ** Math.min(done, 2000);
  const second = 1 - 0.98 ** Math.min(done, 2000);
  const pace = (rate * Math.sqrt(second)) / first;
  for (let k = from; k < to; k++) {
    const g = p.g[k]! * scale;
    p.g[k] = 0;
    const m = 0.9 * p.m[k]! + 0.1 * g;
    const v = 0.98 * p.v[k]! + 0.02 * g * g;
    p.m[k] = m;
    p.v[k] = v;
    p.w[k]! -= (pace * m) / (Math.sqrt(v) + 1e-6);
  }
}

/** Running mean of the parameters, taken every few steps: steadier than those of the last step. */
export function meanOf(all: readonly Parameter[], averaging: number | undefined) {
  if (averaging === undefined) return { values: [], add: () => {} };
  const values = all.map((p) => p.w.slice());
  const share = 1 - (1 - averaging) ** MEAN_EVERY;
  const add = () => {
    for (const [k, { w }] of all.entries()) {
      const to = values[k]!;
      for (let j = 0; j < w.length; j++) to[j]! += share * (w[j]! - to[j]!);
    }
  };
  return { values, add };
}
