// Bytes → characters: byte order marks, UTF-8, UTF-16 without a mark, a declared legacy encoding, else windows-1252. Leaves media types to from-bytes.ts.
// Example: the bytes EF BB BF 61 are 'a' (utf-8); the byte order mark is a sign of the encoding and no part of the text.
import { createRequire } from 'node:module';

export type Decoded = { readonly text: string; readonly encoding: string };

type Iconv = { decode: (bytes: Buffer, encoding: string) => string; encodingExists: (encoding: string) => boolean };
let iconv: Iconv | null = null;

/** Valid UTF-8 comes out exactly as it stands, CR LF and all. `declared`: a charset by header or page. Never throws. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return legacy(bytes, declared);
  }
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const broken = new TextDecoder('utf-8').decode(bytes);
    return { text: broken, encoding: 'utf-8' };
  }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  return null;
}

/** Nearly every other byte is zero: Latin letters in UTF-16. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le';
  return even > 0.7 * half && odd < 0.05 * half ? 'utf-16be' : null;
}

/** Not valid UTF-8: a few broken characters in real UTF-8, or the declared encoding, or windows-1252. */
function legacy(bytes: Uint8Array, declared: string | null): Decoded {
  iconv ??= createRequire(import.meta.url)('iconv-lite') as Iconv;
  const name = (declared ?? '').trim().toLowerCase();
  const named = name !== '' && !/^utf-?8$/.test(name) && iconv.encodingExists(name);
  if (!named) {
    const mended = new TextDecoder('utf-8').decode(bytes);
    const broken = mended.match(/\uFFFD/g)?.length ?? 0;
    const whole = mended.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    if (broken * 4 <= whole) return { text: mended, encoding: 'utf-8 with broken characters' };
  }
  const encoding = named ? name : 'windows-1252';
  return { text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding), encoding };
}

/** The charset of a media type ('text/html; charset=koi8-r') or of a page's first 2,048 bytes, null where none is declared. */
export function declaredCharset(mediaType: string, bytes: Uint8Array): string | null {
  const inType = /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1];
  if (inType !== undefined) return inType;
  let head = '';
  for (const byte of bytes.subarray(0, 2048)) head += String.fromCharCode(byte);
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}
