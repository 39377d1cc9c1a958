import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneByte } from '../../src/text/one-byte.ts';

it('gives the same word, however long and of whatever letters', () => {
  const text = 'The army’s men 🙂 of Ереван';
  for (const word of text.split(' ')) expect(oneByte(word)).toBe(word);
  const long = 'a’'.repeat(500_000);
  expect(oneByte(long)).toBe(long);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (word) => oneByte(word) === word));
});
