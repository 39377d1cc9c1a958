// What every store must do, whatever it is built on: handed a way to open one, run once for each. Leaves files, faults and kills to the tests
// of the one store. Example: contract('sqlite', (path) => openStore(path)).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerStore } from '../../src/store/store.ts';
import { commitment, decision, entry, family, incident, link, regrouping } from './rows.ts';

export function contract(name: string, open: (path: string) => LedgerStore): void {
  describe(`a ledger in ${name}`, () => {
    let folder = '';
    let store: LedgerStore;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'));
      store = open(join(folder, 'a.onrecord'));
    });
    afterEach(() => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const again = (): void => {
      store.close();
      store = open(join(folder, 'a.onrecord'));
    };

    describe('values saved by name', () => {
      it('gives them back by name, after opening again too', () => {
        store.save('watch/b', { question: { parties: ['VAL'] }, seen: { 'wire#i1': 'claimed' } });
        store.save('watch/a', 'Çağrı 🛰');
        again();
        expect(store.saved()).toEqual([
          { name: 'watch/a', value: 'Çağrı 🛰' },
          { name: 'watch/b', value: { question: { parties: ['VAL'] }, seen: { 'wire#i1': 'claimed' } } },
        ]);
      });
      it('puts a new value in the place of the old one, and takes out what is saved as null', () => {
        store.save('a', 1);
        store.save('a', [2]);
        store.save('b', 3);
        store.save('b', null);
        store.save('nothing', null);
        expect(store.saved()).toEqual([{ name: 'a', value: [2] }]);
      });
      it('keeps nothing of a change that throws', () => {
        store.save('a', 1);
        expect(() =>
          store.change(() => {
            store.save('a', 2);
            throw new Error('the letter could not be written');
          }),
        ).toThrow('the letter could not be written');
        expect(store.saved()).toEqual([{ name: 'a', value: 1 }]);
      });
    });

    describe('keeping reports', () => {
      it('gives a report back as it was put in, after opening again too', () => {
        const kept = entry('wire', { text: 'Valdoria confirmed it. Çağrı, Žižkov 🛰.', title: 'Confirmed' });
        store.keep(kept);
        expect(store.report('wire')).toEqual(kept.report);
        again();
        expect(store.report('wire')).toEqual(kept.report);
        expect(store.report('other')).toBeNull();
      });
      it('lists reports by day, then id, those without a day last', () => {
        for (const [id, day] of [
          ['d', null],
          ['c', '2031-05-02'],
          ['a', null],
          ['b', '2031-05-02'],
          ['e', '2031-05-01'],
        ] as const) {
          store.keep(entry(id, { day, title: `Title of ${id}` }));
        }
        expect([...store.reports()].map(({ id }) => id)).toEqual(['e', 'b', 'c', 'a', 'd']);
        expect([...store.reports()][1]).toEqual({
          ...{ id: 'b', title: 'Title of b', publisher: 'The Kestel Gazette', day: '2031-05-02' },
          ...{ added: '2031-06-01T08:00:00Z', words: 120 },
        });
      });
      it('puts a newer reading in the place of the earlier one with all its rows', () => {
        store.keep(
          entry('wire', {
            text: 'Old words of the depot.',
            statements: [{ content: 'the depot burns', about: ['VAL'] }, { content: 'second' }],
            accounts: [
              ['i1', ['k1', 'k2']],
              ['i2', ['k3']],
            ],
            bands: ['old', 'both'],
          }),
        );
        const newer = entry('wire', {
          text: 'New words of the bridge.',
          day: '2031-05-07',
          statements: [{ content: 'the bridge fell', speakers: [{ name: 'Tomas Vael', party: 'VAL', words: 'he' }] }],
          accounts: [
            ['i1', ['k2', 'k4']],
            ['i3', []],
          ],
          bands: ['both', 'new'],
        });
        store.keep(newer);
        expect(store.report('wire')).toEqual(newer.report);
        expect([...store.reports()].map(({ day }) => day)).toEqual(['2031-05-07']);
        expect(store.statements({})).toEqual(newer.statements);
        expect(store.statements({ text: 'depot' })).toEqual([]);
        expect(store.statements({ by: 'renn' })).toEqual([]);
        expect(store.statements({ about: 'VAL' })).toEqual([]);
        expect(store.articles('depot', 9)).toEqual([]);
        expect(store.articles('bridge', 9).map(({ report }) => report)).toEqual(['wire']);
        expect(store.accountsOf(['wire']).map(({ id }) => id)).toEqual(['wire#i1', 'wire#i3']);
        expect(store.near(['k1', 'k3'], 9, 9)).toEqual([]);
        expect(store.near(['k2'], 9, 9).map(({ id }) => id)).toEqual(['wire#i1']);
        expect(store.alike(['old'], 9)).toEqual([]);
        expect(store.alike(['new'], 9)).toEqual([newer.sketch]);
      });
      it('refuses bytes that are not those of the hash, and rows of another report', () => {
        const kept = entry('wire');
        expect(() => store.keep({ ...kept, report: { ...kept.report, sha256: 'ab' } })).toThrow(
          /"wire".*SHA-256.*"ab"/,
        );
        expect(() => store.keep({ ...kept, sketch: entry('other').sketch })).toThrow(/"wire".*"other"/);
        expect(store.report('wire')).toBeNull();
      });
    });

    describe('changing', () => {
      it('keeps all of a change or nothing', () => {
        expect(() =>
          store.change(() => {
            store.keep(entry('a', { text: 'alpha' }));
            store.decide(decision('a'));
            throw new Error('stop');
          }),
        ).toThrow('stop');
        expect(store.report('a')).toBeNull();
        expect(store.articles('alpha', 9)).toEqual([]);
        expect(store.decisions()).toEqual([]);
        const seven = store.change(() => {
          store.keep(entry('a'));
          return 7;
        });
        expect(seven).toBe(7);
        expect(store.report('a')).not.toBeNull();
      });
      it('keeps nothing of a change in which an act failed, though the change goes on', () => {
        const goesOn = (): void => {
          store.keep(entry('a', { accounts: [['i1']] }));
          const wrong = regrouping({ incidents: [incident('a#i1'), incident('b#i1')] });
          expect(() => store.regroup(wrong)).toThrow(/no account "b#i1".*incident "b#i1"/);
        };
        expect(() => store.change(goesOn)).toThrow('an act of this change had failed');
        expect(() =>
          store.change(() => {
            goesOn();
            store.keep(entry('c'));
          }),
        ).toThrow('an act of this change had failed');
        expect([...store.reports()]).toEqual([]);
        expect(store.incidents({})).toEqual([]);
      });
      it('refuses a change within a change, and one that is not done when it returns', () => {
        expect(() => store.change(() => store.change(() => 1))).toThrow('a change within a change');
        expect(() => store.change(async () => store.keep(entry('a')))).toThrow('waits for nothing');
        expect(store.report('a')).toBeNull();
        store.keep(entry('b'));
        expect(store.report('b')).not.toBeNull();
      });
      it('refuses to take accounts away from an incident that stays', () => {
        store.keep(entry('a', { accounts: [['i1'], ['i2']] }));
        store.regroup(regrouping({ incidents: [incident('a#i1', { accounts: ['a#i1', 'a#i2'] })] }));
        expect(() => store.keep(entry('a', { accounts: [['i1']] }))).toThrow(/incident "a#i1".*same change/);
        expect(store.accountsOf(['a'])).toHaveLength(2);
        store.change(() => {
          store.keep(entry('a', { accounts: [['i1']] }));
          store.regroup(regrouping({ incidents: [incident('a#i1')] }));
        });
        expect(store.accountsOf(['a'])).toHaveLength(1);
        expect(store.check()).toEqual([]);
      });
    });

    it('gives what reports of some days say of commitments, those that speak of none left out', () => {
      const speaking = (id: string, day: string | null, named: readonly string[]) =>
        store.keep(entry(id, { day, commitments: named.map(commitment) }));
      speaking('b', '2031-05-04', ['pact', 'truce']);
      speaking('a', '2031-05-05', ['pact']);
      speaking('c', null, ['truce']);
      speaking('d', '2031-05-04', []);
      const asked = (from: string | null, to: string | null, latest?: number) =>
        store
          .spokenCommitments({ from, to }, latest)
          .map(({ report, on, commitments }) => [report, on, ...commitments.map(({ id }) => id)].join(' '));
      expect(asked(null, null)).toEqual(['b 2031-05-04 pact truce', 'a 2031-05-05 pact', 'c  truce']);
      expect(asked('2031-05-04', '2031-05-04')).toEqual(['b 2031-05-04 pact truce']);
      expect(asked('2031-05-05', null)).toEqual(['a 2031-05-05 pact']);
      expect(asked(null, '2031-05-04')).toEqual(['b 2031-05-04 pact truce']);
      expect(asked(null, null, 1)).toEqual(['a 2031-05-05 pact']);
      expect(asked(null, null, 2)).toEqual(['b 2031-05-04 pact truce', 'a 2031-05-05 pact']);
      expect(asked(null, null, 3)).toEqual(asked(null, null));
      expect(asked(null, '2031-05-05', 9)).toEqual(['b 2031-05-04 pact truce', 'a 2031-05-05 pact']);
      expect(asked('2031-05-04', '2031-05-04', 0)).toEqual([]);
      speaking('b', '2031-05-04', []);
      speaking('d', '2031-05-06', ['pact']);
      expect(asked(null, null)).toEqual(['a 2031-05-05 pact', 'd 2031-05-06 pact', 'c  truce']);
      expect(store.spokenCommitments({ from: null, to: null })[0]?.commitments).toEqual([commitment('pact')]);
    });

    describe('families and incidents', () => {
      it('gives families with the sketches of all their members', () => {
        for (const id of ['a', 'b', 'c']) store.keep(entry(id, { bands: [id] }));
        store.regroup(regrouping({ families: [family(['a', 'c'])] }));
        expect(store.families()).toEqual([family(['a', 'c'])]);
        expect(store.familiesOf(['c', 'b'])).toEqual({
          families: [family(['a', 'c'])],
          sketches: [entry('a', { bands: ['a'] }).sketch, entry('c', { bands: ['c'] }).sketch],
        });
        store.regroup(regrouping({ goneFamilies: ['a'], families: [family(['b', 'c'])] }));
        expect(store.families()).toEqual([family(['b', 'c'])]);
        expect([store.families(0), store.families(2)]).toEqual([[], [family(['b', 'c'])]]);
        expect(store.familiesOf(['a'])).toEqual({ families: [], sketches: [] });
      });
      it('replaces links and incidents, and tells which incidents hold an account', () => {
        store.keep(entry('a', { accounts: [['i1'], ['i2']] }));
        store.keep(entry('b', { accounts: [['i1']] }));
        store.regroup(
          regrouping({
            links: [link('a#i1', 'b#i1'), link('a#i1', 'a#i2', -3)],
            incidents: [incident('a#i1', { accounts: ['a#i1', 'b#i1'] }), incident('a#i2')],
          }),
        );
        expect(store.holding(['b#i1', 'a#i1']).map(({ id }) => id)).toEqual(['a#i1']);
        expect(store.heldTogether(['b#i1', 'a#i2', 'none#i1'])).toEqual([
          { id: 'a#i1', accounts: ['a#i1', 'b#i1'] },
          { id: 'a#i2', accounts: ['a#i2'] },
        ]);
        store.regroup(
          regrouping({
            unlinked: ['b#i1'],
            links: [link('a#i2', 'b#i1')],
            gone: ['a#i1', 'a#i2'],
            incidents: [incident('a#i2', { accounts: ['a#i2', 'b#i1'] }), incident('a#i1')],
          }),
        );
        expect(store.holding(['b#i1'])).toEqual([incident('a#i2', { accounts: ['a#i2', 'b#i1'] })]);
        expect(store.neighbourhood(['b#i1'], -9, 9)?.links).toEqual([link('a#i1', 'a#i2', -3), link('a#i2', 'b#i1')]);
        expect(store.check()).toEqual([]);
      });
    });

    describe('what is remembered from change to change', () => {
      const words = (one: LedgerStore): readonly (readonly string[])[] =>
        one.change(() => one.accountsOf(['a']).map((account) => account.words));
      it('gives the accounts that another has written meanwhile', () => {
        store.keep(entry('a', { accounts: [['i1', [], { words: ['strike'] }]] }));
        expect(words(store)).toEqual([['strike']]);
        const other = open(join(folder, 'a.onrecord'));
        other.keep(entry('a', { accounts: [['i1', [], { words: ['shell'] }]] }));
        other.close();
        expect(words(store)).toEqual([['shell']]);
      });
      it('forgets what a change that failed had put', () => {
        store.keep(entry('a', { accounts: [['i1', [], { words: ['strike'] }], ['i2']] }));
        store.regroup(regrouping({ links: [{ ...link('a#i1', 'a#i2'), reasons: [{ sign: 'first', counts: 1 }] }] }));
        expect(() =>
          store.change(() => {
            store.keep(entry('a', { accounts: [['i1', [], { words: ['shell'] }], ['i2']] }));
            store.regroup(
              regrouping({ links: [{ ...link('a#i1', 'a#i2'), reasons: [{ sign: 'second', counts: 1 }] }] }),
            );
            throw new Error('no more');
          }),
        ).toThrow('no more');
        expect(words(store)[0]).toEqual(['strike']);
        const third = { ...link('a#i1', 'a#i2'), reasons: [{ sign: 'third', counts: 1 }] };
        store.regroup(regrouping({ unlinked: ['a#i1'], links: [third] }));
        const second = { ...link('a#i1', 'a#i2'), reasons: [{ sign: 'second', counts: 2 }] };
        store.regroup(regrouping({ unlinked: ['a#i1'], links: [second] }));
        expect(store.neighbourhood(['a#i1'], -9, 9)?.links).toEqual([second]);
        again();
        expect(store.neighbourhood(['a#i1'], -9, 9)?.links).toEqual([second]);
      });
    });
  });
}
