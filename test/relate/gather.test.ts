// Gathering: the same groups whatever the order, no chain over what cannot be one, and a person's word above every sign.
import { describe, expect, it } from 'vitest';
import type { Account, Link } from '../../src/model/account.ts';
import { linkOf } from '../../src/relate/account-links.ts';
import { type Constraints, gathered } from '../../src/relate/gather.ts';
import { account, day, spot, weighing, weights } from './accounts-by-hand.ts';

const free: Constraints = { together: [], apart: [] };
const link = (a: string, b: string, weight: number): Link => ({ a, b, weight, reasons: [] });
const linksOf = (accounts: readonly Account[]): Link[] =>
  accounts.flatMap((a, i) => accounts.slice(0, i).flatMap((b) => linkOf(a, b, weighing) ?? []));
const measure = { enough: 0, absent: -1, apart: -6 };

describe('gathered', () => {
  it('joins by the strongest links first', () => {
    const accounts = ['a#1', 'b#1', 'c#1'].map((id) => account(id));
    const links = [link('a#1', 'b#1', 3), link('b#1', 'c#1', 2), link('a#1', 'c#1', -1)];
    expect(gathered({ accounts, links, constraints: free }, measure)).toEqual([['a#1', 'b#1', 'c#1']]);
  });
  it('leaves out what is only like one of many', () => {
    const accounts = ['a#1', 'b#1', 'c#1', 'd#1'].map((id) => account(id));
    const links = [link('a#1', 'b#1', 5), link('b#1', 'c#1', 5), link('a#1', 'c#1', 5), link('c#1', 'd#1', 1)];
    expect(gathered({ accounts, links, constraints: free }, measure)).toEqual([['a#1', 'b#1', 'c#1'], ['d#1']]);
  });
  it('makes two deeds of one report one only where something links them', () => {
    const accounts = ['a#1', 'a#2', 'b#1'].map((id) => account(id));
    const links = [link('a#1', 'b#1', 4), link('a#2', 'b#1', 3)];
    expect(gathered({ accounts, links, constraints: free }, measure)).toEqual([['a#1', 'b#1'], ['a#2']]);
    const linked = [...links, link('a#1', 'a#2', -1)];
    expect(gathered({ accounts, links: linked, constraints: free }, measure)).toEqual([['a#1', 'a#2', 'b#1']]);
  });
  it('leads no chain from one day to the next', () => {
    const accounts = [
      account('a#1', { when: day('2031-03-14') }),
      account('b#1', { when: null }),
      account('c#1', { when: day('2031-03-15') }),
    ];
    const links = [link('a#1', 'b#1', 4), link('b#1', 'c#1', 3)];
    expect(gathered({ accounts, links, constraints: free }, { enough: 0, absent: 0, apart: 0 })).toEqual([
      ['a#1', 'b#1'],
      ['c#1'],
    ]);
  });
  it('leads no chain from one place to a far one', () => {
    const accounts = [account('a#1'), account('b#1', { place: null }), account('c#1', { place: spot('Bar', 44, 45) })];
    const links = [link('a#1', 'b#1', 4), link('b#1', 'c#1', 3)];
    expect(gathered({ accounts, links, constraints: free }, { enough: 0, absent: 0, apart: 0 })).toEqual([
      ['a#1', 'b#1'],
      ['c#1'],
    ]);
  });
  it('puts together what a person has put together, against every sign', () => {
    const accounts = [account('a#1'), account('b#1', { when: day('2031-04-20') })];
    const constraints: Constraints = { together: [['b#1', 'a#1']], apart: [] };
    expect(gathered({ accounts, links: [], constraints }, measure)).toEqual([['a#1', 'b#1']]);
  });
  it('keeps apart what a person has parted, and all that is with it', () => {
    const accounts = ['a#1', 'b#1', 'c#1'].map((id) => account(id));
    const links = [link('a#1', 'b#1', 5), link('b#1', 'c#1', 4), link('a#1', 'c#1', 4)];
    const constraints: Constraints = { together: [], apart: [['c#1', 'a#1']] };
    expect(gathered({ accounts, links, constraints }, measure)).toEqual([['a#1', 'b#1'], ['c#1']]);
  });
  it('throws one line where a link names an account that is not there', () => {
    expect(() =>
      gathered({ accounts: [account('a#1')], links: [link('a#1', 'z#1', 1)], constraints: free }, measure),
    ).toThrow('no such account among those to gather: "z#1"');
  });
});

/** Accounts of a few days, places and doers, drawn by a fixed series of numbers. */
function drawn(count: number, seed: number): Account[] {
  let state = seed;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % most;
  };
  const places = [spot('Lom', 40, 45), spot('Upper Lom', 40.1, 45.1), spot('Bar', 43, 47), null];
  return Array.from({ length: count }, (_, i) => {
    const date = draw(4);
    return account(`r${draw(count)}#i${i}`, {
      when: date === 3 ? null : day(`2031-03-1${date + 3}`),
      place: places[draw(4)]!,
      actors: [['AAA', 'BBB', 'CCC'][draw(3)]!],
      words: [['shell', 'strik', 'raid'][draw(3)]!],
      quantities: draw(2) === 0 ? [] : [{ of: 'dead', claimant: null, low: draw(5), best: null, high: null }],
    });
  });
}

describe('the order of adding', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('does not matter (series %i)', (seed) => {
    const accounts = drawn(24, seed);
    const whole = gathered({ accounts, links: linksOf(accounts), constraints: free }, weights);
    for (const turn of [1, 5, 11]) {
      const turned = [...accounts.slice(turn), ...accounts.slice(0, turn)].reverse();
      expect(gathered({ accounts: turned, links: linksOf(turned), constraints: free }, weights)).toEqual(whole);
    }
    expect(whole.length).toBeLessThan(accounts.length);
  });
  it.each([21, 22, 23])('gathers each neighbourhood by itself as it would in the whole (series %i)', (seed) => {
    const near = drawn(16, seed);
    const far = drawn(16, seed + 50).map((one) => ({
      ...one,
      ...{ id: `x${one.id}`, report: `x${one.report}` },
      when: day('2033-01-01'),
      published: '2033-01-02',
    }));
    const groups = (accounts: readonly Account[]) =>
      gathered({ accounts, links: linksOf(accounts), constraints: free }, weights);
    expect(groups([...far, ...near])).toEqual([...groups(near), ...groups(far)]);
  });
});
