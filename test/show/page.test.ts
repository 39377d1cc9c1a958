import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { carried } from '../../src/show/escape-html.ts';
import { nestMarks } from '../../src/show/nest-marks.ts';
import { page } from '../../src/show/page.ts';
import { at, fixture } from './reading-fixture.ts';

const open = (html: string) => parseHTML(html).document;
/** The text of the report as a browser would give it back. */
const articleText = (html: string): string => open(html).querySelector('article')?.textContent ?? '';
const withText = (text: string): Reading => ({ ...fixture, article: { ...fixture.article, text } });

/** Letters in brackets, a bracket for each mark: '(ab(cd))(ef)'. */
const brackets = (text: string, spans: readonly (readonly [number, number])[]): string =>
  nestMarks(
    text,
    { start: 0, end: text.length },
    spans.map(([start, end]) => ({ span: { start, end }, open: () => '(', close: ')' })),
    (words) => words,
  );

test.each<[string, [number, number][], string]>([
  [
    'one inside another',
    [
      [0, 6],
      [2, 4],
    ],
    '(ab(cd)ef)',
  ],
  [
    'crossing spans are split',
    [
      [0, 4],
      [2, 6],
    ],
    '(ab(cd))(ef)',
  ],
  [
    'equal spans nest',
    [
      [1, 3],
      [1, 3],
    ],
    'a((bc))def',
  ],
  [
    'meeting spans stay apart',
    [
      [0, 3],
      [3, 6],
    ],
    '(abc)(def)',
  ],
  [
    'three that cross',
    [
      [0, 3],
      [1, 5],
      [2, 6],
    ],
    '(a(b(c)))((de)f)',
  ],
  [
    'empty spans and spans outside are left out',
    [
      [2, 2],
      [9, 12],
    ],
    'abcdef',
  ],
])('nests marks: %s', (_, spans, expected) => {
  expect(brackets('abcdef', spans)).toBe(expected);
});

test('whatever spans overlap, brackets close in order and no word is lost', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 5, maxLength: 30 }), spans, (words, pairs) => {
      const text = words.replace(/[()]/g, '-');
      const html = brackets(
        text,
        pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      );
      let depth = 0;
      for (const c of html) {
        depth += c === '(' ? 1 : c === ')' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(html.replace(/[()]/g, '')).toBe(text);
    }),
  );
});

test('a surrogate pair is never torn, even where a span says so', () => {
  expect(
    brackets('a\u{1f600}b', [
      [0, 2],
      [2, 4],
    ]),
  ).toBe('(a)(\u{1f600}b)');
});

test('the report stands on the page exactly, furniture and line breaks included', () => {
  expect(articleText(page(fixture))).toBe(fixture.article.text);
});

test('hostile text stays text', () => {
  const evil = `<script>alert(1)</script> "quotes" & 'more' --> ]]> \u202eright\u202c \u0000 \r\n </article><img src=x onerror=alert(1)>`;
  const reading: Reading = {
    ...withText(evil + fixture.article.text.slice(evil.length)),
    problems: [{ code: 'x', severity: 'error', at: null, message: evil, cure: evil }],
  };
  const named = { ...reading, program: '"><script>', article: { ...reading.article, language: '"><script>' } };
  const html = page(named);
  expect(open(html).querySelectorAll('script, img, link, iframe, object').length).toBe(0);
  expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
  expect(html).not.toContain('\u0000');
  expect(articleText(html)).toBe(carried(reading.article.text));
  expect(html).toContain('<bdi class="turn" data-code="U+202E">');
});

test('the page may load and run nothing', () => {
  const html = page(fixture);
  const policy = open(html).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(html).not.toMatch(/url\(|@import|src=|https?:/);
});

test('ids stand once, and every link of the brief leads to one', () => {
  const document = open(page(fixture));
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...document.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1) ?? '');
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  const described = [...document.querySelectorAll('[aria-describedby]')].map(
    (one) => one.getAttribute('aria-describedby') ?? '',
  );
  expect(described.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a statement is marked on its words: speaker, cue, every piece of its content, once to be reached by keyboard', () => {
  const document = open(page(fixture));
  const words = (selector: string) =>
    [...document.querySelectorAll(`article ${selector}`)].map((one) => one.textContent);
  expect(words('mark.s4')).toEqual(['"Our guns were silent,"', '"and they stay silent."']);
  expect(words('.cue.s3')).toEqual(['denied']);
  expect(words('.who.s3')).toEqual(["Kestria's army spokeswoman Mila Renn"]);
  expect(words('mark.s4[tabindex="0"]')).toEqual(['"Our guns were silent,"']);
  expect(document.querySelector('#s3')?.className).toContain('deny');
  expect(document.querySelector('#s3')?.getAttribute('data-tip')).toBe('Mila Renn (KES)\ndenies · cue “denied”');
});

test('a statement within another is nested and underlined below it', () => {
  const document = open(page(fixture));
  expect(document.querySelector('mark.s9 mark.s10')?.className).toContain('level1');
  expect(document.querySelector('mark.s9')?.className).toContain('level0');
});

test('what is furniture is set as furniture, what is news is not', () => {
  const document = open(page(fixture));
  const looks = [...document.querySelectorAll('article .block')].map((one) => one.className);
  expect(looks[0]).toBe('block furniture subscribe');
  expect(looks.filter((look) => look === 'block paragraph').length).toBe(7);
  expect(document.querySelector('article h1')?.textContent).toBe(
    'Valdoria owns up to raid on depot as envoys plead for calm',
  );
});

test('words outside every block are kept', () => {
  const bare = {
    ...fixture,
    article: { ...fixture.article, blocks: [{ kind: 'title' as const, span: at('Valdoria owns up') }] },
  };
  expect(articleText(page(bare))).toBe(fixture.article.text);
});

test('whatever is read, the report comes out whole and the page is well formed', () => {
  const length = fixture.article.text.length;
  const anything = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 80 })
    .map((some) => some.repeat(length / some.length + 1));
  const span = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(anything, fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 13 }), (text, contents) => {
      const statements = fixture.statements.map((one, i) => ({ ...one, content: contents[i] ?? one.content }));
      const html = page({ ...withText(text), statements });
      expect(articleText(html)).toBe(carried(text));
    }),
    { numRuns: 50 },
  );
});
