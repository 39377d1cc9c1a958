// Under which keys accounts find each other: a case that shares one, and a not-case.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import { keysOf } from '../../src/relate/account-keys.ts';
import { account, day, spot, weighing } from './accounts-by-hand.ts';

const share = (a: Partial<Account>, b: Partial<Account>): boolean => {
  const keys = new Set(keysOf(account('a#1', a), weighing));
  return keysOf(account('b#1', b), weighing).some((key) => keys.has(key));
};
const nobody = { actors: [], recipients: [] };
/** No map has it. */
const unmapped = (name: string) => spot(name, 0, 0, { latitude: null, longitude: null, country: null });

describe('accounts that may be of one occurrence share a key', () => {
  it.each<[string, Partial<Account>, Partial<Account>, Partial<Account>]>([
    ['a side on the day', {}, { place: null }, { place: null, when: day('2031-03-20') }],
    ['a near place on the day', nobody, { ...nobody, place: spot('Kula', 40.2, 45.2) }, { ...nobody, place: null }],
    [
      'the name of a village that no map has, in the month',
      { ...nobody, place: unmapped('Upper Lóm') },
      { ...nobody, place: unmapped('Upper Lom'), when: day('2031-03-20') },
      { ...nobody, place: unmapped('Kula'), when: day('2031-03-20') },
    ],
    [
      'a name in the month',
      { names: ['mila renn'] },
      { ...nobody, place: null, names: ['mila renn'] },
      { ...nobody, place: null },
    ],
  ])('%s', (_, a, b, not) => {
    expect(share(a, b)).toBe(true);
    expect(share(a, not)).toBe(false);
  });
});
