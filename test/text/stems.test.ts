// Beginnings and stems of words: what is one word in another form, and what is not.
import { describe, expect, it } from 'vitest';
import { sameStem, stemOf, stemsIn } from '../../src/text/stems.ts';

describe('stems', () => {
  it('are of plain words of four letters and more, names left out', () => {
    expect(stemsIn("Rain delayed the ferry from Upper Lom; Renn's ferries won't sail")).toEqual([
      ...['delay', 'ferry', 'from', 'ferri', 'sail'],
    ]);
  });
  it.each([
    ['strikes', 'striking'],
    ['raided', 'raids'],
    ['shelling', 'shelled'],
    ['clashes', 'clash'],
    ['bomb', 'bombardment'],
    ['capture', 'captured'],
  ])('%s and %s are one', (a, b) => expect(sameStem(stemOf(a), stemOf(b))).toBe(true));
  it.each([
    ['raid', 'rain'],
    ['shot', 'show'],
    ['strike', 'string'],
    ['war', 'warn'],
  ])('%s and %s are not', (a, b) => expect(sameStem(stemOf(a), stemOf(b))).toBe(false));
});
