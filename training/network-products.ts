// Products of a batch's rows with a parameter's matrix, and their way back: what every part of the network is made of.
// Leaves the order of the parts to network-reader.ts and network-judges.ts. Places are in floats of the kernel's memory.
import { type Kernel, pack } from '../src/language/matrix-kernel.ts';
import type { Parameter } from './network-parameters.ts';

/** Rows of `width` numbers at `at`, `step` floats apart (`width` where it is not said). */
export type Rows = { readonly at: number; readonly width: number; readonly step?: number };
export type Products = ReturnType<typeof openProducts>;

/** `scratch` is room for the largest matrix turned. */
export function openProducts(kernel: Kernel, scratch: number) {
  const f = kernel.floats;
  /** output = input x weights, or added to it. */
  const forward = (input: Rows, p: Parameter, output: Rows, count: number, add = false) =>
    kernel.multiply({
      a: input.at * 4,
      aRow: (input.step ?? input.width) * 4,
      aInner: 4,
      b: p.packed * 4,
      c: output.at * 4,
      cRow: (output.step ?? output.width) * 4,
      rows: count,
      inner: input.width,
      columns: output.width,
      add,
    });
  /** Adds to the gradient of the weights. */
  const weightsBack = (input: Rows, p: Parameter, dOutput: Rows, count: number) => {
    const columns = dOutput.width;
    pack(f, f, { start: dOutput.at, target: scratch, inner: count, columns, innerStep: columns, columnStep: 1 });
    kernel.multiply({
      a: input.at * 4,
      aRow: 4,
      aInner: (input.step ?? input.width) * 4,
      b: scratch * 4,
      c: p.gradient * 4,
      cRow: columns * 4,
      rows: input.width,
      inner: count,
      columns,
      add: true,
    });
  };
  /** The gradient of the input, or added to it. */
  const inputBack = (dInput: Rows, p: Parameter, dOutput: Rows, count: number, add = false) =>
    kernel.multiply({
      a: dOutput.at * 4,
      aRow: dOutput.width * 4,
      aInner: 4,
      b: p.turned * 4,
      c: dInput.at * 4,
      cRow: (dInput.step ?? dInput.width) * 4,
      rows: count,
      inner: dOutput.width,
      columns: dInput.width,
      add,
    });
  /** Lays a matrix out for products in both directions. */
  const prepare = (p: Parameter, inner: number, columns: number) => {
    pack(f, f, { start: p.at, target: p.packed, inner, columns, innerStep: columns, columnStep: 1 });
    pack(f, f, { start: p.at, target: p.turned, inner: columns, columns: inner, innerStep: 1, columnStep: columns });
  };
  const addBias = ({ at, width }: Rows, count: number, bias: Parameter) => {
    for (let t = 0; t < count; t++) for (let k = 0; k < width; k++) f[at + t * width + k]! += bias.w[k]!;
  };
  const biasBack = ({ at, width }: Rows, count: number, bias: Parameter) => {
    for (let t = 0; t < count; t++) for (let k = 0; k < width; k++) bias.g[k]! += f[at + t * width + k]!;
  };
  return { forward, weightsBack, inputBack, prepare, addBias, biasBack };
}
