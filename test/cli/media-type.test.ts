import { expect, test } from 'vitest';
import { mediaType } from '../../src/cli/media-type.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

test.each<[string, Uint8Array, string, string]>([
  ['plain text', bytes('Baku said so.'), 'a.txt', 'text/plain'],
  ['plain text from standard input', bytes('Baku said so.'), '-', 'text/plain'],
  ['a page by its beginning', bytes('\ufeff\n<!DOCTYPE html><p>x'), '-', 'text/html'],
  ['a page by its name', bytes('Some words <b>and</b> tags'), 'a.HTM', 'text/html'],
  ['text that only speaks of tags', bytes('The tag <b> is bold'), 'a.txt', 'text/plain'],
  ['a PDF that is called text', bytes('%PDF-1.7'), 'a.txt', 'application/pdf'],
  ['UTF-16', bytes('\ufeffBaku said so.', 'utf16le'), 'a.txt', 'text/plain'],
  ['other bytes', new Uint8Array([1, 0, 0, 0, 7, 0, 0, 0, 9, 9]), 'a.txt', 'application/octet-stream'],
  ['nothing', new Uint8Array(), 'a.txt', 'text/plain'],
])('%s', (_, input, path, expected) => {
  expect(mediaType(input, path)).toBe(expected);
});
