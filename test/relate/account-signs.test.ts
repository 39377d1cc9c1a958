// Each sign and each bar between two accounts: a case in which it is there, and one in which it is not.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import { accountSigns } from '../../src/relate/account-signs.ts';
import { account, day, holder, spot, weighing, weights } from './accounts-by-hand.ts';

const comparing = { ...weighing, rarity: weights.rarity };
const signs = (a: Partial<Account>, b: Partial<Account>) => {
  const [x, y] = [account('a#1', a), account('b#1', b)];
  const found = accountSigns(x, y, comparing);
  expect(accountSigns(y, x, comparing)).toEqual(found);
  return found;
};
const weak = { firm: { place: false, when: false } };
const lom = spot('Lom', 40, 45);
const wide = { kind: 'admin1', precision: 'admin1', admin1: 'Orsha' } as const;
const land = { kind: 'country', precision: 'country' } as const;
/** The gazetteer has no point for it. */
const nowhere = (name: string) => spot(name, 0, 0, { latitude: null, longitude: null, country: null });
const copied = { wording: [1, 2, 3, 4] };
const unlike = { mode: 'aerial', words: ['raid'] };
const late = { when: null, published: '2031-03-22' };
const toll = (low: number, of = 'dead') => ({ quantities: [{ of, claimant: null, low, best: low, high: low }] });

describe('what forbids a join, whatever the wording', () => {
  const same = { wording: [1, 2, 3, 4, 5], names: ['mila renn', 'upper lom'], words: ['shell'] };
  it.each<[string, Partial<Account>, Partial<Account>]>([
    ['two firm days', { when: day('2031-03-14') }, { when: day('2031-03-15') }],
    ['a day and a week that does not hold it', { when: day('2031-03-14') }, { when: day('2031-03-01', '2031-03-07') }],
    ['a firm day after the other was told', { when: day('2031-03-20') }, { when: null, published: '2031-03-15' }],
    ['two far places', { place: lom }, { place: spot('Bar', 42, 45) }],
    ['a place far from the province', { place: lom }, { place: spot('Orsha', 48, 45, wide) }],
    ['done and only demanded', {}, { modality: 'demanded' }],
    ['threatened and planned', { modality: 'threatened' }, { modality: 'planned' }],
    ['news and history', {}, { historical: true }],
  ])('%s', (_, a, b) => expect(signs({ ...same, ...a }, { ...same, ...b })).toBeNull());

  it.each<[string, Partial<Account>, Partial<Account>]>([
    ['one day', { when: day('2031-03-14') }, { when: day('2031-03-14') }],
    ['a day and the week that holds it', { when: day('2031-03-14') }, { when: day('2031-03-10', '2031-03-16') }],
    [
      'a day of which one is taken from the words around',
      { when: day('2031-03-14') },
      { when: day('2031-03-15'), ...weak },
    ],
    ['a day and none', { when: day('2031-03-14') }, { when: null }],
    ['a village near the town', { place: lom }, { place: spot('Upper Lom', 40.1, 45) }],
    ['a far place that is only implied', { place: lom }, { place: spot('Bar', 42, 45), ...weak }],
    ['a place and its country', { place: lom }, { place: spot('Aland', 44, 48, land) }],
    ['a place and none', { place: lom }, { place: null }],
    ['what was announced and what was done', { modality: 'planned' }, {}],
  ])('but not %s', (_, a, b) => expect(signs(a, b)).not.toBeNull());
});

describe('what speaks for or against', () => {
  it.each<[string, Partial<Account>, Partial<Account>, Partial<Account>]>([
    ['same day', {}, {}, { when: day('2031-03-13', '2031-03-15') }],
    ['days overlap', {}, { when: day('2031-03-13', '2031-03-15') }, {}],
    ['weak day differs', {}, { when: day('2031-03-15'), ...weak }, { ...weak }],
    ['dated, told at once', {}, { when: null }, { when: null, published: '2031-03-20' }],
    ['dated, told in a week', {}, { when: null, published: '2031-03-20' }, { when: null }],
    ['dated, told in a month', {}, { when: null, published: '2031-04-10' }, { when: null }],
    ['undated, told at once', { when: null }, { when: null, published: '2031-03-16' }, {}],
    ['undated, told long after', { when: null }, { when: null, published: '2032-03-16' }, { when: null }],
    ['no days', { when: null }, { when: null, published: null }, {}],
    ['same place', {}, { place: spot('Lom', 40, 45) }, { place: spot('Upper Lom', 40.1, 45) }],
    ['near place', {}, { place: spot('Upper Lom', 40.1, 45) }, { place: spot('Kula', 40.4, 45) }],
    ['other place', {}, { place: spot('Kula', 40.4, 45) }, { place: spot('Upper Lom', 40.1, 45) }],
    ['place unknown', {}, { place: nowhere('Kula') }, { place: nowhere('Lom') }],
    ['place unknown', { place: nowhere('Kula') }, { place: spot('Orsha', 41, 45, wide) }, { place: nowhere('Kula') }],
    ['same place', { place: nowhere('Kula') }, { place: nowhere('Kula') }, { place: nowhere('Lom') }],
    ['place around', {}, { place: spot('Kula', 40.4, 45, { precision: 'near' }) }, { place: spot('Kula', 40.4, 45) }],
    ['within the country', {}, { place: spot('Aland', 44, 48, land) }, {}],
    [
      'other country',
      {},
      { place: spot('Beria', 44, 48, { ...land, country: 'BBB' }) },
      { place: spot('Aland', 44, 48, land) },
    ],
    ['weak: same place', {}, weak, {}],
    ['one place', {}, { place: null }, {}],
    ['both ASSAULT', {}, {}, { type: 'COERCE' }],
    ['kindred type', {}, { type: 'COERCE' }, { type: 'CONSULT' }],
    ['other type', {}, { type: 'CONSULT' }, { type: 'COERCE' }],
    ['same mode', {}, {}, { mode: 'aerial' }],
    ['other mode', {}, { mode: 'aerial' }, { mode: null }],
    ['same doer', {}, {}, { actors: ['CCC'], doers: ['CCC'] }],
    ['other doer', {}, { actors: ['CCC'], doers: ['CCC'] }, { actors: ['CCC'], doers: [] }],
    ['weak: other doer', {}, { actors: ['CCC'], doers: [] }, { actors: ['CCC'], doers: ['CCC'] }],
    ['same sufferer', {}, {}, { recipients: ['DDD'], sufferers: ['DDD'] }],
    ['other sufferer', {}, { recipients: ['DDD'], sufferers: ['DDD'] }, {}],
    ['doer and sufferer turned', {}, { actors: ['BBB'], doers: ['BBB'], recipients: ['AAA'], sufferers: ['AAA'] }, {}],
    ['no party shared', {}, { actors: ['CCC'], recipients: ['DDD'] }, { actors: ['CCC'] }],
    ['no parties', {}, { actors: [], recipients: [] }, {}],
    ['word shared', {}, { words: ['shell'] }, { words: ['raid'] }],
    ['no word shared', {}, { words: ['raid'] }, { words: ['shellfire'] }],
    ['target shared', { targets: ['depot'] }, { targets: ['depot'] }, { targets: ['market'] }],
    ['name shared', { names: ['mila renn'] }, { names: ['mila renn'] }, { names: ['jon bell'] }],
    ['matter shared', { matter: ['barge', 'grain'] }, { matter: ['barge'] }, { matter: ['chape'] }],
    ['same wording', { wording: [1, 2, 3, 4] }, { wording: [1, 2, 3, 4] }, { wording: [5, 6, 7, 8] }],
    ['any figure shared', toll(12), toll(12), toll(3)],
    ['other figures', toll(12), toll(3), toll(3, 'injured')],
    ['loose: other figures', toll(12), toll(3), toll(12)],
    ['loose: other figures', { ...toll(12), ...copied }, toll(3), { ...toll(3), ...copied }],
    ['loose: other mode, no word shared', {}, { mode: 'aerial', words: ['raid'] }, { words: ['raid'] }],
    ['loose: other mode, no word shared', toll(12), unlike, { ...unlike, ...toll(12) }],
    ['loose: other mode, no word shared', copied, unlike, { ...unlike, ...copied }],
    ['loose: dated, told in a week', {}, late, { ...late, published: '2031-03-16' }],
    ['loose: dated, told in a week', toll(12), late, { ...late, ...toll(12) }],
    ['loose: undated, told in a week', { when: null }, late, { ...late, when: day('2031-03-14') }],
    ['loose: undated, told in a week', { when: null, ...copied }, late, { ...late, ...copied }],
    ['denied by the doer', {}, { holders: [holder('AAA', 'denies')] }, { holders: [holder('CCC', 'denies')] }],
    ['owned by the doer', {}, { holders: [holder('AAA', 'confirms')] }, { holders: [holder('BBB', 'confirms')] }],
    [
      'speaker shared',
      { holders: [holder('BBB', 'asserts', 'Mila Renn')] },
      { holders: [holder('BBB', 'asserts', 'Mila Renn')] },
      {},
    ],
    ['rumour and word', {}, { carrier: 'nobody', holders: [] }, {}],
    ['planned and done', {}, { modality: 'planned' }, {}],
    ['same report', {}, { report: 'a' }, { report: 'b' }],
  ])('%s', (sign, a, b, not) => {
    expect(Object.keys(signs(a, b) ?? {})).toContain(sign);
    expect(Object.keys(signs(a, not) ?? {})).not.toContain(sign);
  });

  it('counts who stands on both ends on neither, where no words name him', () => {
    const both = { actors: ['BBB'], recipients: ['BBB'], doers: [], sufferers: [] };
    expect(Object.keys(signs({}, both) ?? {})).not.toContain('other doer');
    expect(Object.keys(signs({}, { ...both, doers: ['BBB'] }) ?? {})).toContain('other doer');
  });
});
