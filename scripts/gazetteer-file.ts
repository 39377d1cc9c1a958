// Writes gazetteer rows as the bytes of data/gazetteer/places.bin. Leaves where rows come from to build-gazetteer.ts, the layout to
// src/lexicon/gazetteer-layout.ts. Example: 228,000 rows with 406,000 keys make 12.5 MB.
import { createHash } from 'node:crypto';
import { BLOCK, FIELD, HEADER_BYTES, KINDS, MAGIC, NONE, RECORD_BYTES } from '../src/lexicon/gazetteer-layout.ts';

type Kind = (typeof KINDS)[number];
export type Row = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly kind: Kind;
  readonly point: readonly [number, number] | null;
  readonly id: number;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly population: number;
  /** How likely a bare name means this place, among its namesakes; a fifth of it under an alternate name. */
  readonly weight: number;
  /** Keys that are its own name rather than an alternate one. */
  readonly own: readonly string[];
};
export function byKey(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of row.keys) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [row]);
      else group.push(row);
    }
  }
  return found;
}

/** Population in 24 bits: sixteen of mantissa, eight of exponent. */
function short(population: number): [number, number] {
  let exponent = 0;
  let rest = Math.round(population);
  while (rest > 0xffff) {
    rest = Math.floor(rest / 2);
    exponent++;
  }
  return [rest, exponent];
}

type Pool = { readonly add: (text: string) => number; readonly bytes: () => Buffer };

function pool(): Pool {
  const offsets = new Map<string, number>();
  const parts: Buffer[] = [];
  let length = 0;
  return {
    add: (text) => {
      const known = offsets.get(text);
      if (known !== undefined) return known;
      const body = Buffer.from(text, 'utf8').subarray(0, 255);
      parts.push(Buffer.from([body.length]), body);
      offsets.set(text, length);
      length += body.length + 1;
      return offsets.get(text)!;
    },
    bytes: () => Buffer.concat(parts),
  };
}

function recordsOf(rows: readonly Row[], labels: Pool, texts: string[]): Buffer {
  const textNumber = new Map<string, number>();
  const number = (text: string | null): number => {
    if (text === null) return NONE;
    if (!textNumber.has(text)) {
      textNumber.set(text, texts.length);
      texts.push(text);
    }
    return textNumber.get(text)!;
  };
  for (const row of rows) if (row.country !== null) number(row.country); // countries first: their numbers fit a byte
  const bytes = Buffer.alloc(rows.length * RECORD_BYTES);
  for (const [n, row] of rows.entries()) {
    const at = n * RECORD_BYTES;
    bytes.writeUInt32LE(labels.add(row.name), at);
    bytes.writeInt32LE(row.point === null ? 0x7fffffff : Math.round(row.point[0] * 1e5), at + 4);
    bytes.writeInt32LE(row.point === null ? 0 : Math.round(row.point[1] * 1e5), at + 8);
    bytes.writeUInt32LE(row.id, at + 12);
    const [mantissa, exponent] = short(row.population);
    bytes.writeUInt16LE(mantissa, at + 16);
    bytes.writeUInt8(exponent, at + 18);
    bytes.writeUInt16LE(number(row.admin1), at + 20);
    bytes.writeUInt8(row.country === null ? 0xff : number(row.country), at + 22);
    bytes.writeUInt8(KINDS.indexOf(row.kind), at + 23);
  }
  return bytes;
}

function namesOf(
  keys: ReadonlyMap<string, readonly Row[]>,
  numberOf: ReadonlyMap<Row, number>,
): { names: Buffer; blocks: Buffer; count: number } {
  const sorted = [...keys.keys()].sort((a, b) => (a < b ? -1 : 1));
  const parts: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  let before = '';
  for (const [n, key] of sorted.entries()) {
    if (n % BLOCK === 0) {
      starts.push(length);
      before = '';
    }
    let shared = 0;
    while (shared < before.length && before[shared] === key[shared]) shared++;
    const group = [...new Set(keys.get(key)!)]
      .sort((a, b) => b.weight - a.weight || numberOf.get(a)! - numberOf.get(b)!)
      .slice(0, 40);
    const own = Buffer.from(key.slice(shared), 'latin1');
    const refs = Buffer.alloc(3 * group.length);
    for (const [g, row] of group.entries()) refs.writeUIntLE(numberOf.get(row)!, 3 * g, 3);
    const entry = Buffer.concat([Buffer.from([shared, own.length]), own, Buffer.from([group.length]), refs]);
    parts.push(entry);
    length += entry.length;
    before = key;
  }
  const blocks = Buffer.alloc(4 * starts.length);
  for (const [n, start] of starts.entries()) blocks.writeUInt32LE(start, 4 * n);
  return { names: Buffer.concat(parts), blocks, count: sorted.length };
}

/** The whole file; says on standard output how much it holds. */
export function fileOf(rows: readonly Row[]): Buffer {
  const labels = pool();
  const texts: string[] = [];
  const records = recordsOf(rows, labels, texts);
  const { names, blocks, count } = namesOf(byKey(rows), new Map(rows.map((row, n) => [row, n])));
  const textTable = Buffer.alloc(4 * texts.length);
  for (const [n, text] of texts.entries()) textTable.writeUInt32LE(labels.add(text), 4 * n);
  const labelBytes = labels.bytes();
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, 0, 'latin1');
  const offsets = { blockTable: HEADER_BYTES, names: 0, records: 0, labels: 0, texts: 0 };
  offsets.names = offsets.blockTable + blocks.length;
  offsets.records = offsets.names + names.length;
  offsets.labels = offsets.records + records.length;
  offsets.texts = offsets.labels + labelBytes.length;
  const fields = { ...offsets, blocks: blocks.length / 4, recordCount: rows.length };
  for (const [name, at] of Object.entries(FIELD)) header.writeUInt32LE(fields[name as keyof typeof FIELD], at);
  const body = Buffer.concat([blocks, names, records, labelBytes, textTable]);
  createHash('sha256').update(body).digest().copy(header, 8, 0, 8);
  console.log(
    `${rows.length} places, ${count} names, ${texts.length} shared texts, ${((HEADER_BYTES + body.length) / 1e6).toFixed(1)} MB`,
  );
  return Buffer.concat([header, body]);
}
