// Bytes as obtained → Capture: digest and media type. Leaves reading them to read-capture.ts.
// Example: captureOf(bytes of 'Troops withdrew.', {from: 'note.txt'}).mediaType is 'text/plain'.
import { createHash } from 'node:crypto';
import type { Capture } from '../model/capture.ts';

export type Origin = {
  /** File path or URL, null for standard input. */
  readonly from: string | null;
  /** As a server gave it; sniffed where absent. */
  readonly mediaType?: string | null;
  /** ISO 8601. */
  readonly obtained?: string | null;
};

/** Keeps the bytes as they are; never throws on any bytes. */
export function captureOf(bytes: Uint8Array, origin: Origin): Capture {
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: origin.mediaType ?? sniff(bytes, origin.from),
    obtained: origin.obtained ?? null,
    from: origin.from,
  };
}

/** File signatures by their first bytes (as hex). */
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'application/pdf'],
  ['504b0304', 'application/zip'],
  ['1f8b', 'application/gzip'],
  ['89504e47', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
  ['52494646', 'application/octet-stream'],
  ['d0cf11e0', 'application/x-ole-storage'],
  ['7f454c46', 'application/octet-stream'],
  ['377abcaf', 'application/x-7z-compressed'],
  ['526172211a', 'application/vnd.rar'],
  ['53514c697465', 'application/vnd.sqlite3'],
];

/** By signature, by the look of the first bytes, and for HTML by the name as well. */
function sniff(bytes: Uint8Array, from: string | null): string {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  for (const [start, type] of signatures) if (hex.startsWith(start)) return type;
  if (looksBinary(bytes)) return 'application/octet-stream';
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^[\s\u00EF\u00BB\u00BF\u00FF\u00FE]+/, '');
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 'text/html';
  if (/^<\?xml[^>]{0,200}>\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head)) return 'text/html';
  if (/\.x?html?(?:[?#]|$)/i.test(from ?? '') && /<[a-z!]/i.test(head)) return 'text/html';
  return /^(?:<[a-z][^<>]{0,300}>\s*){2,}/i.test(head) && /<\/(?:p|div|span|article|title|h1)>/i.test(head)
    ? 'text/html'
    : 'text/plain';
}

/** Zero bytes that are no UTF-16, or more than one control byte in ten. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let zeroEven = 0;
  let zeroOdd = 0;
  let control = 0;
  for (const [i, byte] of head.entries()) {
    if (byte === 0) {
      if (i % 2 === 0) zeroEven += 1;
      else zeroOdd += 1;
    } else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) || byte === 127)
      control += 1;
  }
  const half = head.length / 2;
  const wide = (zeroOdd > 0.7 * half && zeroEven < 0.05 * half) || (zeroEven > 0.7 * half && zeroOdd < 0.05 * half);
  if (!wide && zeroEven + zeroOdd > 0.01 * head.length) return true;
  return control > 0.1 * head.length;
}
