// Names on the ground: data/gazetteer/places.bin, searched where it lies without being parsed. Leaves choosing among namesakes to read/.
// Example: 'Xankandi', 'Khankendi' and 'Stepanakert' are one place.
import { oneByte } from '../text/one-byte.ts';
import { remembered as rememberedWord } from '../text/remembered.ts';
import { BLOCK, FIELD, foldPlaceName, HEADER_BYTES, KINDS, MAGIC, NONE, RECORD_BYTES } from './gazetteer-layout.ts';

export type GazetteerPlace = {
  readonly name: string;
  /** Every name that leads here, contested ones alike. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly population: number;
  readonly kind: 'country' | 'region' | 'admin1' | 'admin2' | 'settlement' | 'feature' | 'line';
};
export type Gazetteer = {
  /** All places of this name (case, diacritics, hyphens and apostrophes folded), most likely first; empty where none. */
  readonly find: (name: string) => readonly GazetteerPlace[];
  /** Whether some name starts with this word: lets a scan stop early. */
  readonly startsWith: (word: string) => boolean;
};

/** Called before bytes are looked at: they may lie on disk until then. */
export type Need = (at: number, length: number) => void;
type File = {
  readonly bytes: Uint8Array;
  readonly need: Need;
  readonly view: DataView;
  readonly field: Readonly<Record<keyof typeof FIELD, number>>;
  /** First names of blocks looked at before. */
  readonly firsts: Map<number, string>;
};
/** Where a key stands: the records behind it, or how the first key not below it begins. */
type Found = { readonly key: string; readonly records: readonly number[] };

/** Reads the file's header and keeps the bytes. Throws one line where they are not a gazetteer of this layout. */
export function gazetteer(bytes: Uint8Array, need: Need = () => {}): Gazetteer {
  need(0, HEADER_BYTES);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (bytes.length < HEADER_BYTES || magic !== MAGIC) throw new Error(`not a gazetteer of layout ${MAGIC}: '${magic}'`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const field = Object.fromEntries(Object.entries(FIELD).map(([name, at]) => [name, view.getUint32(at, true)]));
  const file: File = { bytes, need, view, field: field as File['field'], firsts: new Map() };
  const found = remembered((key: string): readonly GazetteerPlace[] => {
    const at = firstNotBelow(file, key);
    return at?.key === key ? at.records.map((n) => placeAt(file, n)) : [];
  });
  // The key itself, or else the next one: nothing sorts before a space.
  const opened = remembered((key: string): boolean => {
    const next = firstNotBelow(file, key)?.key;
    return next === key || next?.startsWith(`${key} `) === true;
  });
  return {
    // as it is given, too: most are asked for again as they were, and folding costs more than a search
    find: remembered((name) => {
      const key = foldPlaceName(name);
      return key === '' ? [] : found(key);
    }),
    startsWith: rememberedWord((word) => {
      const key = foldPlaceName(word);
      return key !== '' && opened(key);
    }),
  };
}

/** Longer ones are no names. */
const LONGEST = 64;

/** Answers given before: a report asks for the same words again and again. Forgets all when full. */
function remembered<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= 20_000) known.clear();
    const made = answer(key);
    if (key.length > LONGEST) return made;
    // a key may be a piece of a text, which would be kept whole with it
    known.set(oneByte(key), made);
    return made;
  };
}

/** The first key that is not below `key`, by binary search over the blocks and a walk through one. */
function firstNotBelow(file: File, key: string): Found | null {
  let low = 0;
  let high = file.field.blocks;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firstOfBlock(file, middle) <= key) low = middle;
    else high = middle;
  }
  return walk(file, low, key) ?? (high < file.field.blocks ? walk(file, high, key) : null);
}

function blockStart(file: File, block: number): number {
  file.need(file.field.blockTable + 4 * block, 4);
  return file.field.names + file.view.getUint32(file.field.blockTable + 4 * block, true);
}

/** Every search passes the same blocks first: what they begin with is kept. */
function firstOfBlock(file: File, block: number): string {
  const before = file.firsts.get(block);
  if (before !== undefined) return before;
  const at = blockStart(file, block);
  const first = ascii(file.bytes, at + 2, lengthAt(file, at));
  file.firsts.set(block, first);
  return first;
}

/** How many own bytes the name at `at` has, they and the number of its records at hand: no page is asked for that is not looked at. */
function lengthAt(file: File, at: number): number {
  file.need(at, 2);
  const own = file.bytes[at + 1]!;
  file.need(at + 2, own + 1);
  return own;
}

/** Names are: bytes shared with the one before, own bytes, the own bytes, number of records, three bytes for each. */
function walk(file: File, block: number, key: string): Found | null {
  const { bytes } = file;
  let at = blockStart(file, block);
  let before = '';
  for (let n = 0; n < BLOCK && at < file.field.records; n++) {
    const own = lengthAt(file, at);
    const name = before.slice(0, bytes[at]!) + ascii(bytes, at + 2, own);
    at += 2 + own;
    const count = bytes[at++]!;
    if (name >= key) {
      file.need(at, 3 * count);
      const records: number[] = [];
      for (let r = 0; r < count; r++) {
        const from = at + 3 * r;
        records.push(bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16));
      }
      return { key: name, records };
    }
    at += 3 * count;
    before = name;
  }
  return null;
}

function placeAt(file: File, n: number): GazetteerPlace {
  const { view, field } = file;
  const at = field.records + n * RECORD_BYTES;
  file.need(at, RECORD_BYTES);
  const latitude = view.getInt32(at + 4, true);
  const id = view.getUint32(at + 12, true);
  const admin1 = view.getUint16(at + 20, true);
  const country = view.getUint8(at + 22);
  const population = view.getUint16(at + 16, true) * 2 ** view.getUint8(at + 18);
  return {
    name: label(file, view.getUint32(at, true)),
    latitude: latitude === 0x7fffffff ? null : latitude / 1e5,
    longitude: latitude === 0x7fffffff ? null : view.getInt32(at + 8, true) / 1e5,
    geonamesId: id === 0 ? null : id,
    country: country === 0xff ? null : text(file, country),
    admin1: admin1 === NONE ? null : text(file, admin1),
    population,
    kind: KINDS[view.getUint8(at + 23)] ?? 'feature',
  };
}

const utf8 = new TextDecoder();

/** A place's printed name: a length byte and UTF-8. */
function label(file: File, offset: number): string {
  const at = file.field.labels + offset;
  file.need(at, 256);
  return utf8.decode(file.bytes.subarray(at + 1, at + 1 + file.bytes[at]!));
}

/** A shared text (country code, admin1 name) by its number, through a table of offsets. */
function text(file: File, n: number): string {
  file.need(file.field.texts + 4 * n, 4);
  return label(file, file.view.getUint32(file.field.texts + 4 * n, true));
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  let made = '';
  for (let i = at; i < at + length; i++) made += String.fromCharCode(bytes[i]!);
  return made;
}
