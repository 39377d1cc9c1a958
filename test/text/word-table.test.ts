import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordTable } from '../../src/text/word-table.ts';

const spelled = (word: string): string => `${word.length} ${word}`;

test('says of a stretch what the function says of the word cut out, whatever was asked before', () => {
  const at = wordTable(spelled);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      expect(at(text, start, end)).toBe(spelled(text.slice(start, end)));
      expect(at(`- ${text}`, start + 2, end + 2)).toBe(spelled(text.slice(start, end)));
    }),
  );
});

test('asks once for a word that stands in two texts', () => {
  let asked = 0;
  const at = wordTable(() => ++asked);
  expect([at('the army', 4, 8), at('an army', 3, 7), at('an army', 0, 2)]).toEqual([1, 1, 2]);
});

test('tells words apart that begin alike, and goes on when it is full', () => {
  const at = wordTable(spelled);
  for (let n = 0; n < 40_000; n++) expect(at(`w${n} `, 0, `w${n}`.length)).toBe(spelled(`w${n}`));
  for (let n = 0; n < 40_000; n += 7) expect(at(`w${n}`, 0, `w${n}`.length)).toBe(spelled(`w${n}`));
});
