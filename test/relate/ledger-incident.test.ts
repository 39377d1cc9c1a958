// One incident over several reports: claimed, denied, owned up to; with tolls by claimant, the sharpest site, origins and joins in words.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import { linkOf } from '../../src/relate/account-links.ts';
import { ledgerIncidentOf } from '../../src/relate/ledger-incident.ts';
import { account, day, holder, spot, weighing } from './accounts-by-hand.ts';
import { parties } from './plain-report.ts';

const toll = (claimant: string | null, low: number) => ({ of: 'dead', claimant, low, best: low, high: low });
const named = { names: ['stone bridge'] };
const note = account('note#1', {
  ...named,
  published: '2031-03-15',
  place: spot('Aland', 41, 46, { kind: 'country', precision: 'country' }),
  quantities: [toll('BBB', 9)],
});
const denial = account('denial#1', {
  ...named,
  published: '2031-03-16',
  when: null,
  holders: [holder('AAA', 'denies', 'Mila Renn'), holder('BBB', 'asserts')],
});
const wire = account('wire#1', {
  ...named,
  published: '2031-03-18',
  when: day('2031-03-10', '2031-03-16'),
  quantities: [toll('AAA', 4), toll('BBB', 11)],
  holders: [holder('AAA', 'confirms', 'Jon Bell'), holder('BBB', 'asserts')],
});
const accounts = [note, denial, wire];
const links = accounts.flatMap((a, i) => accounts.slice(0, i).flatMap((b) => linkOf(a, b, weighing) ?? []));
const input = { accounts, links, familyOf: () => null, decisions: [] };
const incident = ledgerIncidentOf(input, { parties });

describe('an incident over reports', () => {
  it('is the same for any order of accounts and links', () => {
    const turned = { ...input, accounts: [...accounts].reverse(), links: [...links].reverse() };
    expect(ledgerIncidentOf(turned, { parties })).toEqual(incident);
  });
  it('tells how its standing changed, when and by whose word', () => {
    expect(incident.history.map(({ from, to, on, report, statement }) => [from, to, on, report, statement])).toEqual([
      [null, 'claimed', '2031-03-15', 'note', 's-BBB-asserts'],
      ['claimed', 'disputed', '2031-03-16', 'denial', 's-Mila Renn-denies'],
      ['disputed', 'acknowledged', '2031-03-18', 'wire', 's-Jon Bell-confirms'],
    ]);
    expect(incident.standing).toBe('acknowledged');
  });
  it('adds no change where a later report says the same', () => {
    const again = account('zine#1', { published: '2031-03-19', holders: [holder('BBB', 'asserts')] });
    const more = ledgerIncidentOf({ ...input, accounts: [...accounts, again] }, { parties });
    expect(more.history).toEqual(incident.history);
    expect(more.accounts).toEqual(['note#1', 'denial#1', 'wire#1', 'zine#1']);
  });
  it('gives each position its first day and its statements by report', () => {
    expect(incident.positions.map(({ party, position, since }) => `${party} ${position} ${since}`)).toEqual([
      'BBB asserts 2031-03-15',
      'AAA confirms 2031-03-18',
      'AAA denies 2031-03-16',
    ]);
    expect(incident.positions[0]!.statements).toEqual([
      'note#s-BBB-asserts',
      'denial#s-BBB-asserts',
      'wire#s-BBB-asserts',
    ]);
  });
  it('keeps tolls side by side, and never adds them', () => {
    expect(incident.tolls.map(({ claimant, low, on }) => `${claimant} ${low} ${on}`)).toEqual([
      'BBB 9 2031-03-15',
      'AAA 4 2031-03-18',
      'BBB 11 2031-03-18',
    ]);
    expect(incident.quantities).toEqual([{ of: 'dead', low: 4, best: 9, high: 11 }]);
  });
  it('takes the sharpest place and day that the others can live with', () => {
    expect(incident.place?.value.name).toBe('Lom');
    expect(incident.when?.value.value).toBe('2031-03-14');
  });
  it('takes no land before a place in it, though one place more agrees with the land', () => {
    const placeOf = (accounts: readonly Account[]) =>
      ledgerIncidentOf({ ...input, accounts, links: [] }, { parties }).place?.value.name;
    const far = account('far#1', { place: spot('Kula', 42, 45) });
    expect(placeOf([note, { ...note, id: 'note#2' }, wire, far])).toBe('Kula');
    expect(placeOf([note, wire, { ...wire, id: 'wire#2' }, far])).toBe('Lom');
    const weak = { firm: { place: false, when: true } };
    expect(placeOf([note, { ...wire, ...weak }])).toBe('Aland');
  });
  it('says why its accounts are one, and what spoke against it', () => {
    expect(incident.joins.map(({ account: id }) => id)).toEqual(['denial#1', 'wire#1']);
    expect(incident.joins[0]!.because).toContain('name shared');
  });
  it('has who asserts it own up to it only where the words of his account name him the doer', () => {
    const standing = (accounts: readonly Account[]) =>
      ledgerIncidentOf({ ...input, accounts, links: [] }, { parties }).standing;
    const charge = account('charge#1');
    const word = { holders: [holder('AAA', 'asserts', 'Jon Bell')], doers: [] };
    expect(standing([charge, account('word#1', word)])).toBe('claimed');
    expect(standing([charge, account('word#1', { ...word, doers: ['AAA'] })])).toBe('acknowledged');
    expect(standing([charge, account('word#1', { ...word, holders: [holder('AAA', 'confirms')] })])).toBe(
      'acknowledged',
    );
  });
  it('makes no second doer of accounts that differ over one', () => {
    const other = account('x#1', { actors: ['CCC'], doers: ['CCC'], holders: [] });
    const told = ledgerIncidentOf({ ...input, accounts: [note, other, wire] }, { parties });
    expect(told.actors.map(({ party }) => party)).toEqual(['AAA']);
    const clash = { actors: ['AAA', 'BBB'], doers: ['AAA', 'BBB'] };
    const both = ledgerIncidentOf(
      {
        ...input,
        accounts: [
          { ...note, ...clash },
          { ...wire, ...clash },
        ],
      },
      { parties },
    );
    expect(both.actors.map(({ party }) => party)).toEqual(['AAA', 'BBB']);
  });
  it('leaves the sufferer open where fewer than half of the accounts give one, not the doer', () => {
    const told = (...ends: readonly (readonly [string[], string[]])[]) => {
      const accounts = ends.map(([actors, recipients], i) =>
        account(`r${i}#1`, { actors, recipients, doers: actors, sufferers: recipients, holders: [] }),
      );
      const one = ledgerIncidentOf({ ...input, accounts, links: [] }, { parties });
      return [one.actors.map(({ party }) => party), one.recipients.map(({ party }) => party)];
    };
    expect(told([['AAA'], ['BBB']], [[], []], [[], []])).toEqual([['AAA'], []]);
    expect(told([['AAA'], ['BBB']], [[], []])).toEqual([['AAA'], ['BBB']]);
    expect(told([['AAA'], ['BBB']])).toEqual([['AAA'], ['BBB']]);
  });
  it('takes who stands on both ends for a doer only where words name him so', () => {
    const ends = { actors: ['BBB'], recipients: ['BBB'], sufferers: [], holders: [holder('BBB', 'confirms')] };
    const told = (doers: string[]) =>
      ledgerIncidentOf({ ...input, accounts: [account('x#1', { ...ends, doers })], links: [] }, { parties });
    expect([told([]).standing, told([]).actors, told([]).recipients.length]).toEqual(['claimed', [], 1]);
    expect([told(['BBB']).standing, told(['BBB']).recipients]).toEqual(['acknowledged', []]);
  });
  it('counts what was done before what was announced', () => {
    const plan = account('plan#1', { published: '2031-03-12', modality: 'planned', holders: [] });
    const told = ledgerIncidentOf({ ...input, accounts: [plan, note] }, { parties });
    expect(told.history.map(({ to, report }) => `${to} ${report}`)).toEqual(['reported plan', 'claimed note']);
    expect(told.modality).toBe('actual');
  });
  it('throws one line where there is no account', () => {
    expect(() => ledgerIncidentOf({ ...input, accounts: [] }, { parties })).toThrow(
      'no accounts to make an incident of: "[]"',
    );
  });
  it('does not make a side strike itself because its accounts disagree', () => {
    const ends = (...told: readonly (readonly [string[], string[]])[]) => {
      const said = told.map(([actors, recipients], i) =>
        account(`r${i}#1`, { actors, recipients, doers: actors, sufferers: recipients }),
      );
      const one = ledgerIncidentOf({ accounts: said, links: [], familyOf: () => null, decisions: [] }, { parties });
      return [one.actors.map(({ party }) => party), one.recipients.map(({ party }) => party)];
    };
    expect(ends([['AAA'], ['BBB']], [['AAA'], ['BBB']], [[], ['AAA']])).toEqual([['AAA'], ['BBB']]);
    expect(ends([['AAA'], []], [['BBB'], ['AAA']], [[], ['AAA']])).toEqual([['BBB'], ['AAA']]);
    // a clash that an account tells of itself stays one
    expect(
      ends([
        ['AAA', 'BBB'],
        ['AAA', 'BBB'],
      ]),
    ).toEqual([
      ['AAA', 'BBB'],
      ['AAA', 'BBB'],
    ]);
  });
});
