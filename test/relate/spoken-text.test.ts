import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { markOf, spokenText } from '../../src/relate/commitment-mentions.ts';

const spoken = (text: string) => spokenText({ text, blocks: [] } as unknown as Article);

test('one apostrophe, one hyphen, single blanks, and every word of the text', () => {
  const { text, marks } = spoken('The  cease‑fire’s\nend');
  expect(text).toBe(" the cease-fire's end ");
  expect(marks.reduce((sum, mark) => sum + mark)).toBe(5);
  for (const word of ['the', 'cease', 'fire', 's', 'end']) expect(marks[markOf(word, 0, word.length)]).toBe(1);
});

test('the text and its words are those of the expressions, in any script', () => {
  const pieces = fc.constantFrom(
    'Ab',
    '9',
    ' ',
    '  ',
    '\u00a0',
    '’',
    '‑',
    'é',
    'Ж',
    '\u0301',
    '𝐀',
    '\ud83d',
    '\n',
    '-',
    'İ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 }), (list) => {
      const lower = list.join('').toLowerCase();
      const plain = lower.replace(/[‘’ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ');
      const text = ` ${plain} `;
      const words = text.match(/(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu) ?? [];
      const marks = new Uint8Array(1 << 13);
      for (const word of words) marks[markOf(word, 0, word.length)] = 1;
      const found = spoken(list.join(''));
      expect(found.text).toBe(text);
      // value by value a thousand arrays of 8,192 take the test's whole time under load
      expect(Buffer.from(found.marks).equals(marks)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
