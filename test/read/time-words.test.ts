import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentTable } from '../../src/lexicon/moments.ts';
import { timeWords } from '../../src/read/find/moments/words.ts';

const table = momentTable('words\tkind\tvalue\tsource\nmay\tmonth\t5\tx\n');

test('words of a region are letters with their marks, digits, single signs, in any script', () => {
  const pieces = fc.constantFrom(
    'May',
    ' ',
    '2020',
    '’s',
    '-',
    'é',
    '\u0301',
    '٣',
    '\u00a0',
    '😀',
    '\n',
    '.',
    'Ж',
    '\u001c',
  );
  const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.nat(4), fc.nat(30), (list, start, length) => {
      const text = list.join('');
      const part = text.slice(start, start + length);
      const found = [...part.matchAll(/\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu)];
      const { words } = timeWords(text, { start, end: start + length }, table);
      expect(words.map((word) => [word.text, word.start, word.end])).toEqual(
        found.map((one) => [one[0], start + one.index, start + one.index + one[0].length]),
      );
    }),
  );
});
