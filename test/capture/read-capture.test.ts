import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredCharset, decode } from '../../src/capture/decode.ts';
import { captureOf } from '../../src/capture/from-bytes.ts';
import { articleOf, LARGEST } from '../../src/capture/read-capture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentence =
  'Government troops left the river town on Tuesday, the ministry said, while rebels denied that they had fired at it.';

describe('captures', () => {
  it('are known by their digest and never changed', () => {
    const bytes = bytesOf('abc');
    const capture = captureOf(bytes, { from: 'a.txt', obtained: '2021-03-09T10:00:00Z' });
    expect(capture.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(capture.bytes).toBe(bytes);
    expect(capture).toMatchObject({ mediaType: 'text/plain', from: 'a.txt', obtained: '2021-03-09T10:00:00Z' });
    expect(articleOf(capture).article.id).toBe('ba7816bf8f01cfea');
    expect(articleOf(capture, { id: 'mine' }).article.id).toBe('mine');
  });
  it.each([
    ['<!DOCTYPE html><p>x', 'text/html'],
    ['\n  <!-- a --><html lang="en">', 'text/html'],
    ['<?xml version="1.0"?><html>', 'text/html'],
    ['%PDF-1.7 ...', 'application/pdf'],
    ['PK\u0003\u0004....', 'application/zip'],
    ['x\0y\0\0\0zzz', 'application/octet-stream'],
    ['Troops < tanks, he wrote.', 'text/plain'],
    ['', 'text/plain'],
  ])('%j is %s', (text, type) => {
    expect(captureOf(bytesOf(text), { from: null }).mediaType).toBe(type);
  });
  it('believes the media type it is given', () => {
    expect(captureOf(bytesOf('x'), { from: null, mediaType: 'text/html' }).mediaType).toBe('text/html');
  });
});

describe('encodings', () => {
  it('leaves valid UTF-8 exactly as it is, CR LF and all', () => {
    const text = `a\r\nb\rc\u2028“é” 🙂 \uFFFD`;
    expect(decode(bytesOf(text))).toEqual({ text, encoding: 'utf-8' });
    expect(articleOf(captureOf(bytesOf(text), { from: null })).article.text).toBe(text);
  });
  it('takes a byte order mark for a sign of the encoding', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a');
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x61, 0)).text).toBe('a');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0, 0x61)).text).toBe('a');
  });
  it('reads UTF-16 without a mark', () => {
    const little = Uint8Array.from(Buffer.from(sentence, 'utf16le'));
    expect(articleOf(captureOf(little, { from: null })).article.text).toBe(sentence);
  });
  it('reads curly quotes of windows-1252 and says so', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('He said '),
      0x93,
      ...Buffer.from('no'),
      0x94,
      ...Buffer.from(' and it'),
    ]);
    const { article, problems } = articleOf(captureOf(bytes, { from: null }), { published: '2021-03-09' });
    expect(article.text).toBe('He said “no” and it');
    expect(problems.map(({ code }) => code)).toEqual(['not-utf8']);
  });
  it('reads the charset that a page or a server declares', () => {
    expect(declaredCharset('text/html; charset="KOI8-R"', new Uint8Array())).toBe('KOI8-R');
    expect(
      declaredCharset('text/html', bytesOf('<meta http-equiv="x" content="text/html; charset=windows-1251">')),
    ).toBe('windows-1251');
    expect(declaredCharset('text/html', bytesOf('<meta charset=utf-8>'))).toBe('utf-8');
    expect(declaredCharset('text/plain', bytesOf('charset=none'))).toBeNull();
    expect(decode(Uint8Array.of(0xcc, 0xe8, 0xf0), 'windows-1251').text).toBe('Мир');
  });
  it('keeps UTF-8 with one broken character', () => {
    const bytes = Uint8Array.from([...bytesOf('Ça été “dit” là-bas, à côté'), 0xc3]);
    expect(decode(bytes)).toEqual({
      text: 'Ça été “dit” là-bas, à côté\uFFFD',
      encoding: 'utf-8 with broken characters',
    });
  });
});

describe('what cannot be read', () => {
  it('is an empty article with a problem', () => {
    const { article, problems } = articleOf(captureOf(bytesOf('%PDF-1.7'), { from: 'a.pdf' }));
    expect(article).toMatchObject({ text: '', blocks: [], published: null });
    expect(problems).toMatchObject([{ code: 'binary-input', message: 'the input is application/pdf, not text' }]);
  });
  it('is too large beyond 64 MB', () => {
    const capture = { ...captureOf(new Uint8Array(), { from: null }), bytes: new Uint8Array(LARGEST + 1) };
    expect(articleOf(capture).problems.map(({ code }) => code)).toEqual(['too-large']);
  });
  it('is no problem for 50 MB of one line', () => {
    const capture = captureOf(bytesOf('the army said it '.repeat(3_000_000)), { from: null });
    const { article, problems } = articleOf(capture, { published: '2021-03-09' });
    expect(article.text.length).toBe(51_000_000);
    expect(problems.map(({ code }) => code)).toEqual(['too-long-line']);
  });
});

describe('any bytes', () => {
  it('give an article whose blocks are in order and inside its text, twice the same', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '<html>',
      '<a href=x>',
      '&amp;',
      '&#xD800;',
      '<!--',
      '-->',
      '<script>',
      '"',
      'Troops left.',
      '\0',
      ' ',
    );
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(tags, { maxLength: 60 }).map((parts) => bytesOf(parts.join(''))),
    );
    fc.assert(
      fc.property(any, fc.constantFrom(null, 'text/html', 'text/plain'), (bytes, mediaType) => {
        const capture = captureOf(bytes, { from: null, mediaType });
        const { article, problems } = articleOf(capture);
        let end = 0;
        for (const { span } of article.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(articleOf(capture)).toEqual({ article, problems });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
