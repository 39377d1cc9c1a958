import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { findQuotations } from '../../src/text/quotations.ts';

/** Paragraphs are parted by ' / ' in the cases below. */
function read(paragraphs: string): { text: string; regions: Span[] } {
  const parts = paragraphs.split(' / ');
  const regions: Span[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\n\n';
    regions.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, regions };
}

/** Each quotation as 'pieces parted by ~', with depth, '!' where unclosed, 'T' where a term. */
function quoted(paragraphs: string): string[] {
  const { text, regions } = read(paragraphs);
  return findQuotations(text, regions).map(({ pieces, closed, depth, term }) => {
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ~ ');
    return `${depth}${closed ? '' : '!'}${term ? 'T' : ''} ${words}`;
  });
}

describe('marks of all kinds', () => {
  it.each([
    ['He said "we are leaving the town today" and left.', ['0 "we are leaving the town today"']],
    ['He said “we are leaving the town today” and left.', ['0 “we are leaving the town today”']],
    ['He said « we are leaving the town today » and left.', ['0 « we are leaving the town today »']],
    ['He said »we are leaving the town today« and left.', ['0 »we are leaving the town today«']],
    ['He said „we are leaving the town today“ and left.', ['0 „we are leaving the town today“']],
    ["He said ``we are leaving the town today'' and left.", ["0 ``we are leaving the town today''"]],
    ["He said 'we are leaving the town today,' and left.", ["0 'we are leaving the town today,'"]],
    ['He said ‘we are leaving the town today’ and left.', ['0 ‘we are leaving the town today’']],
    ['He said ”we are leaving the town today” and left.', ['0 ”we are leaving the town today”']],
    ['“We leave today," he said.', ['0 “We leave today,"']],
    ['("We leave today")', ['0T "We leave today"']],
    ['It is over—"for good this time"—he said.', ['0T "for good this time"']],
    ['"...and then they left," she said.', ['0 "...and then they left,"']],
    ['A ["closed" sign] hung there.', ['0T "closed"']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe('what is no quotation', () => {
  it.each([
    ["The rebels' chief and the Exporters' Assembly don't agree."],
    ["It was in the '90s, in the summer of '94, when they got 'em."],
    ['He is 5\'10" tall and the pipe is 6" wide.'],
    ["Ta'izz, Sana'a and 'Ain Issa were hit."],
    ['They didn’t say it was the rebels’ fault.'],
    ['The general left, he said.'],
    ['"'],
    [''],
  ])('%s', (text) => {
    expect(quoted(text)).toEqual([]);
  });
});

describe('nesting', () => {
  it('finds single marks in double ones', () => {
    expect(quoted('"They told us \'go home now\' and we went," she said.')).toEqual([
      '0 "They told us \'go home now\' and we went,"',
      "1T 'go home now'",
    ]);
  });
  it('finds double marks in single ones', () => {
    expect(quoted('\'They told us "go home now" and we went,\' she said.')).toEqual([
      '0 \'They told us "go home now" and we went,\'',
      '1T "go home now"',
    ]);
  });
  it('keeps a possessive inside a single quotation', () => {
    expect(quoted("He said 'the rebels' guns were silent,' and left.")).toEqual(["0 'the rebels' guns were silent,'"]);
  });
  it('closes at a plural possessive when nothing better follows', () => {
    expect(quoted("the so-called 'peace talks' began")).toEqual(["0T 'peace talks'"]);
  });
});

describe('over paragraphs', () => {
  it('goes on where each paragraph opens with a mark and the last one closes', () => {
    expect(quoted('"We held the bridge for a day. / "Then we left it. / "Nobody came," he said.')).toEqual([
      '0 "We held the bridge for a day. ~ "Then we left it. ~ "Nobody came,"',
    ]);
    expect(quoted('“We held the bridge. / “Then we left it,” he said.')).toEqual([
      '0 “We held the bridge. ~ “Then we left it,”',
    ]);
    expect(quoted('‘We held the bridge. / ‘Then we left it,’ he said.')).toEqual([
      '0 ‘We held the bridge. ~ ‘Then we left it,’',
    ]);
  });
  it('is two pieces when an earlier quotation of the paragraph is closed', () => {
    expect(quoted('"They wait," the mayor told us. "Give us the road. / "Then we talk," he said.')).toEqual([
      '0 "They wait,"',
      '0 "Give us the road. ~ "Then we talk,"',
    ]);
  });
  it('ends at its paragraph where the next one opens without a mark', () => {
    expect(quoted('"We held the bridge for a day. / Nobody came, he said.')).toEqual([
      '0! "We held the bridge for a day.',
    ]);
  });
  it('does not run on from a closed quotation', () => {
    expect(quoted('"We held the bridge." / "Nobody came," he said.')).toEqual([
      '0 "We held the bridge."',
      '0 "Nobody came,"',
    ]);
  });
});

describe('missing marks', () => {
  it('ends an unclosed quotation before the next one of its paragraph', () => {
    expect(quoted('"We hold the bridge, he said. "Nobody came near us," he added.')).toEqual([
      '0! "We hold the bridge, he said.',
      '0 "Nobody came near us,"',
    ]);
  });
  it('passes over a closing mark that nothing opens', () => {
    expect(quoted('We hold the bridge," he said. "Nobody came near us," he added.')).toEqual([
      '0 "Nobody came near us,"',
    ]);
  });
});

describe('terms and speech', () => {
  it.each([
    ['the "frozen conflict" there', 'T'],
    ['called it "very difficult," and left', 'T'],
    ['"Let them."', ''],
    ['He said "No!" twice', ''],
    ['"We will not leave this place," he said', ''],
  ])('%s', (text, mark) => {
    expect(quoted(text)[0]?.slice(1, 2).trim()).toBe(mark);
  });
});

describe('any text', () => {
  it('never throws, keeps pieces inside their regions, in order', () => {
    const letters = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '`',
      '«',
      '»',
      '„',
      'a',
      's',
      'B',
      ' ',
      '.',
      ',',
      '\n',
      '—',
      '9',
    );
    fc.assert(
      fc.property(fc.array(fc.array(letters, { maxLength: 30 }), { maxLength: 8 }), (parts) => {
        const { text, regions } = read(parts.map((part) => part.join('')).join(' / '));
        const found = findQuotations(text, regions);
        let before = -1;
        for (const { span, pieces, depth } of found) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          before = span.start;
          expect(depth).toBeGreaterThanOrEqual(0);
          expect(pieces[0]?.start).toBe(span.start);
          expect(pieces[pieces.length - 1]?.end).toBe(span.end);
          for (const piece of pieces) {
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(regions.some(({ start, end }) => start <= piece.start && piece.end <= end)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
  it('reads 10,000 open quotations in linear time', () => {
    for (const mark of ['"a ', '“a ', "'a ", '‘A ', '«a ', '„a ', '" ', `"a 'b `]) {
      const text = mark.repeat(10_000);
      const begin = performance.now();
      findQuotations(text, [{ start: 0, end: text.length }]);
      const paragraphs = Array.from({ length: 10_000 }, (_, i) => ({
        start: i * mark.length,
        end: (i + 1) * mark.length,
      }));
      findQuotations(text, paragraphs);
      expect(performance.now() - begin).toBeLessThan(2000);
    }
  });
});

const seed = fileURLToPath(new URL('../../../shared/seed/karabakh-2020-10-14.txt', import.meta.url));
describe.skipIf(!existsSync(seed))('the seed report (skipped where ../shared is absent)', () => {
  it('has 17 quotations, one of them in two pieces, all closed', () => {
    const text = readFileSync(seed, 'utf8');
    const regions = [...text.matchAll(/[^\n]+/g)].map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
    }));
    const found = findQuotations(text, regions);
    expect(found).toHaveLength(17);
    expect(found.every(({ closed, depth }) => closed && depth === 0)).toBe(true);
    const long = found.filter(({ pieces }) => pieces.length > 1);
    expect(long).toHaveLength(1);
    expect(long[0]?.pieces.map(({ start }) => text.slice(start, start + 16))).toEqual([
      '"Just give them ',
      '"What you need t',
    ]);
    expect(found.filter(({ term }) => term).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '"occupied lands"',
      '"no civilian infrastructure"',
      '"very difficult"',
      '"frozen conflict"',
    ]);
  });
});
