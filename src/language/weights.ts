// The weights file, and two things in it: linear models as lists of weights by hashed feature, and hash tables. Views over the bytes, no parsing.
// Leaves features to the layers. Example: addList(tagger, hash, scores) adds what one feature says about all classes.
export type Section = { readonly at: number; readonly length: number };
/** `entries` pack fingerprint (16 bits), class (8) and companded weight (8); `offsets` has one bucket's start each. */
export type ListModel = {
  readonly classes: number;
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
  readonly decode: Float64Array;
};
/** Set or map of hashed words: open addressing, key 0 is empty. */
export type HashTable = { readonly keys: Uint32Array; readonly values: Uint32Array };

const MAGIC = 0x324e4c45;
export const HEADER_WORDS = 64;
export const SECTION_ORDER = [
  'tables',
  'words',
  'lexemes',
  'dictionary',
  'vocabulary',
  'lemmas',
  'sentencer',
  'namer',
  'network',
  'kinds',
] as const;
export type SectionName = (typeof SECTION_ORDER)[number];
export type Weights = { readonly section: (name: SectionName) => Uint8Array };

/** Opens a weights file. Throws one line where the bytes are not of this format. */
export function openWeights(bytes: Uint8Array): Weights {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  if (aligned.length < HEADER_WORDS * 4 || head[0] !== MAGIC)
    throw new Error(`not language weights: ${bytes.length} bytes, first word ${head[0]}`);
  return {
    section: (name) => {
      const { at, length } = placeOf(head, name);
      return aligned.subarray(at, at + length);
    },
  };
}

/** Where a section stands, by the header alone: the first HEADER_WORDS words of the file. */
export function placeOf(head: Uint32Array, name: SectionName): Section {
  const k = 2 + SECTION_ORDER.indexOf(name) * 2;
  return { at: head[k]!, length: head[k + 1]! };
}

/** Copies the bytes of the weights file from `at` on: they may lie on disk until then. */
export type CopyBytes = (at: number, to: Uint8Array) => void;

/** Lays the sections out behind a header, each aligned to 8 bytes. */
export function packWeights(sections: Readonly<Partial<Record<SectionName, Uint8Array>>>): Uint8Array {
  let length = HEADER_WORDS * 4;
  for (const name of SECTION_ORDER) length += align(sections[name]?.length ?? 0);
  const bytes = new Uint8Array(length);
  const head = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  head[0] = MAGIC;
  let at = HEADER_WORDS * 4;
  for (const [k, name] of SECTION_ORDER.entries()) {
    const section = sections[name] ?? new Uint8Array(0);
    head[2 + k * 2] = at;
    head[3 + k * 2] = section.length;
    bytes.set(section, at);
    at += align(section.length);
  }
  return bytes;
}

const align = (length: number): number => (length + 7) & ~7;
const viewOf = (section: Uint8Array): Uint32Array =>
  new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);

/** Layout: classes, buckets, entries, scale (float), offsets, entries. */
export function listModel(section: Uint8Array): ListModel {
  const words = viewOf(section);
  if (words.length === 0)
    return { classes: 0, offsets: new Uint32Array(2), entries: new Uint32Array(0), decode: decoder(1) };
  const buckets = words[1]!;
  const scale = new Float32Array(section.buffer, section.byteOffset, 4)[3]!;
  return {
    classes: words[0]!,
    offsets: words.subarray(4, 5 + buckets),
    entries: words.subarray(5 + buckets, 5 + buckets + words[2]!),
    decode: decoder(scale),
  };
}

/** Layout: size (a power of two), unused, keys, values. */
export function hashTable(section: Uint8Array): HashTable {
  const words = viewOf(section);
  const size = words[0] ?? 0;
  if (size === 0) return { keys: new Uint32Array(1), values: new Uint32Array(1) };
  return { keys: words.subarray(2, 2 + size), values: words.subarray(2 + size, 2 + 2 * size) };
}

/** Value stored under the hash `key`, or 0. */
export function lookUp(table: HashTable, key: number): number {
  const mask = table.keys.length - 1;
  const wanted = key >>> 0 || 1;
  let slot = (wanted ^ (wanted >>> 15)) & mask;
  for (let probe = 0; probe <= mask; probe++) {
    const found = table.keys[slot]!;
    if (found === wanted) return table.values[slot]!;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Square-root companding: byte 128 is zero, small weights keep their detail. Index is the unsigned byte. */
export function decoder(scale: number): Float64Array {
  const table = new Float64Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const part = (byte - 128) / 127;
    table[byte] = Math.sign(part) * part * part * scale;
  }
  return table;
}

/** Fingerprint of a feature within its bucket. */
export const fingerprintOf = (feature: number): number => Math.imul(feature, 0x2545f491) >>> 16;

/** Adds what the features say to `scores`. */
export function scoreList(model: ListModel, features: Int32Array, count: number, scores: Float64Array): void {
  const { offsets, entries, decode } = model;
  const mask = offsets.length - 2;
  scores.fill(0, 0, model.classes);
  for (let f = 0; f < count; f++) {
    const feature = features[f]!;
    const bucket = feature & mask;
    const last = offsets[bucket + 1]!;
    const mark = Math.imul(feature, 0x2545f491) >>> 16;
    for (let k = offsets[bucket]!; k < last; k++) {
      const entry = entries[k]!;
      if (entry >>> 16 === mark) scores[(entry >>> 8) & 255]! += decode[entry & 255]!;
    }
  }
}

/** Index of the highest of the first `count` scores; the first of equals. */
export function best(scores: Float64Array, count: number): number {
  let top = 0;
  for (let k = 1; k < count; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}
