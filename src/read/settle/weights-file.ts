// The weights of the statement reader as bytes: a magic word, then for each table its name, bits, scale and Int8 weights.
// Example: 'content', 18 bits, scale 0.02, 262,144 bytes.
import type { Weights } from './ranker.ts';

const MAGIC = 0x4f525731; // 'ORW1'

export function packWeights(tables: Readonly<Record<string, Weights>>): Uint8Array {
  const names = Object.keys(tables).sort();
  const size = 8 + names.reduce((sum, name) => sum + 16 + 8 + tables[name]!.table.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, names.length);
  let at = 8;
  for (const name of names) {
    const { table, scale } = tables[name]!;
    for (let i = 0; i < 16; i++) bytes[at + i] = i < name.length ? name.charCodeAt(i) : 0;
    view.setFloat32(at + 16, scale);
    view.setUint32(at + 20, table.length);
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at + 24);
    at += 24 + table.length;
  }
  return bytes;
}

/** Views over the bytes, nothing copied. Throws one line where the file is not such a file. */
export function unpackWeights(bytes: Uint8Array): Readonly<Record<string, Weights>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC)
    throw new Error('weights file: does not start with ORW1; train again');
  const tables: Record<string, Weights> = {};
  let at = 8;
  for (let n = view.getUint32(4); n > 0; n--) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 16).filter((code) => code !== 0));
    const length = view.getUint32(at + 20);
    tables[name] = {
      scale: view.getFloat32(at + 16),
      table: new Int8Array(bytes.buffer, bytes.byteOffset + at + 24, length),
    };
    at += 24 + length;
  }
  return tables;
}
