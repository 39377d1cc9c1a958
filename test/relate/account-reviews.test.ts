// What a person has set in one account tells the row of the ledger, however many accounts say otherwise.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import type { Review } from '../../src/model/review.ts';
import { reviewedIn } from '../../src/relate/account-reviews.ts';
import { accountsOf } from '../../src/relate/accounts.ts';
import { ledgerIncidentOf } from '../../src/relate/ledger-incident.ts';
import { fixture } from '../show/reading-fixture.ts';
import { account, day, holder, spot } from './accounts-by-hand.ts';
import { parties, words } from './plain-report.ts';

const setTo = (id: string, field: string, more: Partial<Account>): Account =>
  account(id, { ...more, reviewed: { fields: { [field]: 'Ana Brandt' }, decisions: [4] } });
const row = (mine: Account) =>
  ledgerIncidentOf(
    { accounts: [account('a#1'), account('b#1'), mine], links: [], familyOf: () => null, decisions: [7] },
    { parties },
  );

describe('a row of the ledger', () => {
  it.each([
    ['type', { type: 'COERCE' }],
    ['mode', { mode: 'aerial' }],
    ['historical', { historical: true }],
    ['modality', { modality: 'planned' }],
  ] as const)('has the %s that a person has set, and not one that was read', (field, more) => {
    expect(row(setTo('c#1', field, more))).toMatchObject(more);
    expect(row(account('c#1', more))).not.toMatchObject(more);
  });
  it('has the place and the day that a person has set, reviewed by him', () => {
    const by = { basis: 'reviewed', by: 'Ana Brandt' };
    expect(row(setTo('c#1', 'place', { place: spot('Bar', 44, 45) })).place).toMatchObject({
      ...by,
      value: { name: 'Bar' },
    });
    expect(row(setTo('c#1', 'place', { place: null })).place).toBeNull();
    expect(row(account('c#1', { place: null })).place?.value.name).toBe('Lom');
    expect(row(setTo('c#1', 'when', { when: day('2031-03-12') })).when).toMatchObject({
      ...by,
      value: { start: '2031-03-12' },
    });
  });
  it('has the sides that a person has set, and stands accordingly', () => {
    const own = { actors: ['CCC'], doers: ['CCC'], holders: [holder('CCC', 'confirms')] };
    expect(row(setTo('c#1', 'actors', own))).toMatchObject({ actors: [{ party: 'CCC' }], standing: 'acknowledged' });
    expect(row(account('c#1', own))).toMatchObject({ actors: [{ party: 'AAA' }], standing: 'claimed' });
  });
  it('names the decisions on its accounts beside those on itself', () => {
    expect(row(setTo('c#1', 'mode', {})).decisions).toEqual([4, 7]);
    expect(row(account('c#1')).decisions).toEqual([7]);
  });
});

describe('an account', () => {
  const review = (more: Partial<Review>): Review => ({
    ...{ decision: 3, act: 'correct', kind: 'incident', id: 'i1', field: 'actors', reads: null },
    ...{ who: 'Ana Brandt', when: '2031-05-06T09:00:00Z', why: null, conflict: null },
    ...more,
  });
  const of = (more: Partial<Review>) => reviewedIn(fixture.incidents[0]!, { ...fixture, reviews: [review(more)] });
  it('is set by corrections of its incident, and touched by those of its events and statements', () => {
    expect(of({})).toEqual({ fields: { actors: 'Ana Brandt' }, decisions: [3] });
    expect(of({ kind: 'event', id: 'e1' })).toEqual({ fields: {}, decisions: [3] });
    expect(of({ kind: 'statement', id: 's2' })).toEqual({ fields: {}, decisions: [3] });
    expect(of({ act: 'accept', field: null })).toEqual({ fields: {}, decisions: [3] });
  });
  it('is not by those on others, lost ones, or none', () => {
    expect(of({ id: 'i2' })).toBeNull();
    expect(of({ kind: 'event', id: 'e2' })).toBeNull();
    expect(of({ id: null, conflict: 'lost' })).toBeNull();
    expect(reviewedIn(fixture.incidents[0]!, fixture)).toBeNull();
  });
  it('takes doers and tolls from the person', () => {
    const [incident] = fixture.incidents;
    const corrected = {
      ...incident!,
      actors: [{ entity: null, party: 'ORS', sector: null, span: null }],
      quantities: [{ of: 'dead', low: 2, best: 2, high: 2 }],
    };
    const reviews = [review({}), review({ decision: 4, field: 'quantities' })];
    const told = (more: object) =>
      accountsOf(
        { id: 'f', reading: { ...fixture, incidents: [corrected], ...more } },
        {
          ...words,
          gathering: { rarity: () => 1 },
          irregular: { lemmaOf: () => null },
          leaders: { byName: () => null, all: [] },
          gazetteer: { find: () => [], startsWith: () => false },
        },
      )[0]!;
    expect(told({ reviews })).toMatchObject({ doers: ['ORS'], quantities: [{ of: 'dead', claimant: null, best: 2 }] });
    expect(told({})).toMatchObject({ doers: [], quantities: [] });
  });
});
