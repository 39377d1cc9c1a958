// Lays out the network's parameters for the weights file: dense ones as floats, the embedding in signed bytes of one scale.
// A word's row holds what was learned of it and its projected vector in one, so that reading needs no vectors.
import { denseShapes } from '../src/language/network-buffers.ts';
import { FIRST_WORD, WIDTH } from '../src/language/network-shape.ts';
import type { Parameters } from './network-parameters.ts';
import type { WordVectors } from './word-vectors.ts';

type Sizes = { readonly words: number; readonly tags: number; readonly labels: number };
/** `numbers` are the rows of all words, those of the treebanks first (`learned` with the unknown one), then those that have only a vector. */
type Words = { readonly numbers: ReadonlyMap<number, number>; readonly learned: number; readonly vectors: WordVectors };

export function packNetwork(parameters: Parameters, sizes: Sizes, words: Words): Uint8Array {
  const shapes = denseShapes(sizes.tags, sizes.labels);
  const dense = shapes.reduce((sum, [, size]) => sum + size, 0);
  const embedding = wholeEmbedding(parameters, words);
  const count = embedding.length / WIDTH - FIRST_WORD;
  const bytes = new Uint8Array(16 + dense * 4 + embedding.length);
  new Uint32Array(bytes.buffer, 0, 3).set([count, sizes.tags, sizes.labels]);
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

/** The learned rows, each word's vector added to its own; a word that was not learned takes the unknown word's row. */
function wholeEmbedding(parameters: Parameters, { numbers, learned, vectors }: Words): Float32Array {
  const own = parameters.embedding!;
  if (own.length !== (FIRST_WORD + learned) * WIDTH) throw new Error(`embedding has ${own.length} numbers`);
  const unknown = own.subarray(FIRST_WORD * WIDTH, (FIRST_WORD + 1) * WIDTH);
  const whole = new Float32Array((FIRST_WORD + numbers.size + 1) * WIDTH);
  whole.set(own);
  for (const [word, number] of numbers) {
    const row = whole.subarray((FIRST_WORD + number) * WIDTH, (FIRST_WORD + number + 1) * WIDTH);
    if (number >= learned) row.set(unknown);
    addProjected(row, parameters.known!, vectors, vectors.numbers.get(word) ?? 0);
  }
  return whole;
}

function addProjected(row: Float32Array, known: Float32Array, { values, width }: WordVectors, number: number): void {
  for (let k = 0; k < width; k++) {
    const value = values[number * width + k]!;
    if (value !== 0) for (let d = 0; d < WIDTH; d++) row[d]! += value * known[k * WIDTH + d]!;
  }
}
