// Lays out the network's parameters for the weights file: dense ones as floats, the embedding in signed bytes of one scale.
import { denseShapes } from '../src/language/network.ts';
import { FIRST_WORD, WIDTH } from '../src/language/network-shape.ts';
import type { Parameters } from './train-network.ts';

export function packNetwork(
  parameters: Parameters,
  sizes: { readonly words: number; readonly tags: number; readonly labels: number },
): Uint8Array {
  const shapes = denseShapes(sizes.tags, sizes.labels);
  const dense = shapes.reduce((sum, [, size]) => sum + size, 0);
  const embedding = parameters.embedding!;
  if (embedding.length !== (FIRST_WORD + sizes.words) * WIDTH)
    throw new Error(`embedding has ${embedding.length} numbers`);
  const bytes = new Uint8Array(16 + dense * 4 + embedding.length);
  new Uint32Array(bytes.buffer, 0, 3).set([sizes.words, sizes.tags, sizes.labels]);
  let most = 0;
  for (const value of embedding) most = Math.max(most, Math.abs(value));
  const scale = Math.min(most, 1.5) / 127;
  new Float32Array(bytes.buffer, 12, 1)[0] = scale;
  let at = 16;
  for (const [name, size] of shapes) {
    const values = parameters[name]!;
    if (values.length !== size) throw new Error(`${name} has ${values.length} numbers, not ${size}`);
    new Float32Array(bytes.buffer, at, size).set(values);
    at += size * 4;
  }
  const small = new Int8Array(bytes.buffer, at, embedding.length);
  for (const [k, value] of embedding.entries()) small[k] = Math.max(-127, Math.min(127, Math.round(value / scale)));
  return bytes;
}
