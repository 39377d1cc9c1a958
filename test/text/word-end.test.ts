import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordEnd } from '../../src/text/word-end.ts';

const endsIn = (text: string): number[] => {
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) ends.push(at, end);
    at = Math.max(end, at + 1);
  }
  return ends;
};

test('words and signs end where the expression ends them, in any script', () => {
  const pieces = fc.constantFrom(
    'a',
    'B2',
    "'",
    '’',
    '.',
    ',',
    '-',
    ' ',
    '\u00a0',
    'é',
    '\u0301',
    '٣',
    '😀',
    '\ud83d',
    '𝐀',
    '\n',
    '_',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 14 }), (list) => {
      const text = list.join('');
      const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['\u2019.,-][\p{L}\p{N}]+)*|\S/gu)];
      expect(endsIn(text)).toEqual(found.flatMap((one) => [one.index, one.index + one[0].length]));
    }),
    { numRuns: 2000 },
  );
});
