// The weights of the statement reader as bytes: a magic word, then for each table its name, scale and signed bytes, and its network if it has one.
// Example: 'content', scale 0.02, 262,144 bytes, 24 hidden units over 32,768 rows and 12 spots.
import type { RankNetwork } from './rank-network.ts';
import type { Weights } from './ranker.ts';

const MAGIC = 0x4f525732; // 'ORW2'
const NAME = 16;

export function packWeights(tables: Readonly<Record<string, Weights>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const whole = (value: number): void => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    parts.push(bytes);
  };
  const real = (value: number): void => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value);
    parts.push(bytes);
  };
  const signed = (values: Int8Array): void => {
    whole(values.length);
    parts.push(new Uint8Array(values.buffer, values.byteOffset, values.length));
  };
  const names = Object.keys(tables).sort();
  whole(MAGIC);
  whole(names.length);
  for (const name of names) {
    const { table, scale, network } = tables[name]!;
    parts.push(Uint8Array.from({ length: NAME }, (_, i) => (i < name.length ? name.charCodeAt(i) : 0)));
    real(scale);
    signed(table);
    whole(network?.width ?? 0);
    if (network === null) continue;
    real(network.rowScale);
    signed(network.rows);
    real(network.spotScale);
    signed(network.spots);
    for (const value of [...network.bias, ...network.out]) real(value);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/** Views over the bytes, nothing large copied. Throws one line where the file is not such a file. */
export function unpackWeights(bytes: Uint8Array): Readonly<Record<string, Weights>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC)
    throw new Error('weights file: does not start with ORW2; train again');
  let at = 8;
  const past = (length: number): number => {
    at += length;
    return at - length;
  };
  const whole = (): number => view.getUint32(past(4));
  const real = (): number => view.getFloat32(past(4));
  const signed = (): Int8Array => {
    const length = whole();
    return new Int8Array(bytes.buffer, bytes.byteOffset + past(length), length);
  };
  const reals = (count: number): Float32Array => Float32Array.from({ length: count }, real);
  const networkOf = (): RankNetwork | null => {
    const width = whole();
    if (width === 0) return null;
    const rowScale = real();
    const rows = signed();
    const spotScale = real();
    return { width, rowScale, rows, spotScale, spots: signed(), bias: reals(width), out: reals(width) };
  };
  const tables: Record<string, Weights> = {};
  for (let n = view.getUint32(4); n > 0; n--) {
    const from = past(NAME);
    const name = String.fromCharCode(...bytes.subarray(from, at).filter((code) => code !== 0));
    const scale = real();
    tables[name] = { scale, table: signed(), network: networkOf() };
  }
  return tables;
}
