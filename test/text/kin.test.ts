// Families of words: what names one deed whatever its ending, and what does not.
import { describe, expect, it } from 'vitest';
import { kinOf } from '../../src/text/kin.ts';

describe('kinOf', () => {
  it.each([
    ['attack', 'attackers'],
    ['nominee', 'nomination'],
    ['explode', 'explosions'],
    ['invade', 'invasion'],
    ['admit', 'admission'],
    ['discuss', 'discussion'],
    ['deny', 'denial'],
    ['agree', 'agreement'],
    ['seize', 'seizures'],
    ['discover', 'discovery'],
    ['Marry', 'marriage'],
  ])('%s and %s are of one family', (a, b) => expect(kinOf(a)).toBe(kinOf(b)));
  it.each([
    ['ring', 'bring'],
    ['agree', 'age'],
    ['raid', 'raise'],
    ['die', 'dye'],
    ['hire', 'hide'],
  ])('%s and %s are not', (a, b) => expect(kinOf(a)).not.toBe(kinOf(b)));
  it('leaves three letters of every word', () => {
    expect(['ring', 'use', 'red', 'be'].map((word) => kinOf(word))).toEqual(['ring', 'use', 'red', 'be']);
  });
  it('asks a table for families that no ending shows', () => {
    const irregular = (form: string): string | null => (form === 'death' ? 'die' : null);
    expect(kinOf('deaths')).not.toBe(kinOf('die'));
    expect(kinOf('Death', irregular)).toBe(kinOf('die'));
    expect(kinOf('depth', irregular)).not.toBe(kinOf('die'));
  });
});
