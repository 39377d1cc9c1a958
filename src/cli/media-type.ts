// What kind of thing the bytes of a file are, by their first bytes and the file's name: text, a page, or neither. Leaves encodings and the
// fine cases to capture/. Example: '%PDF-1.7' is application/pdf whatever the file is called.

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['25504446', 'application/pdf'],
  ['504b0304', 'application/zip'],
  ['1f8b', 'application/gzip'],
  ['89504e47', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
  ['d0cf11e0', 'application/x-ole-storage'],
];
/** A file's beginning says enough. */
const HEAD = 4096;

/** `text/html` and `text/plain` are read; everything else is told to be what it is. */
export function mediaType(bytes: Uint8Array, path: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD));
  const hex = head.subarray(0, 8).toString('hex');
  const signature = SIGNATURES.find(([start]) => hex.startsWith(start));
  if (signature !== undefined) return signature[1];
  if (isBinary(head)) return 'application/octet-stream';
  const words = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]+/u, '');
  if (/\.x?html?$/iu.test(path) && /<[a-z!]/iu.test(words)) return 'text/html';
  return /^<(?:!doctype\s+html|\?xml[^>]{0,200}>\s*<(?:!doctype\s+)?html|html|head|body|article|div|p)\b/iu.test(words)
    ? 'text/html'
    : 'text/plain';
}

/** Zero bytes other than those of UTF-16, where every other byte of plain text is one. */
function isBinary(head: Buffer): boolean {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even, odd] = [zeros[0] ?? 0, zeros[1] ?? 0];
  const wide = Math.max(even, odd) > 0.35 * head.length && Math.min(even, odd) < 0.03 * head.length;
  return even + odd > 0.01 * head.length && !wide;
}
