// What every store must answer: each part of a question alone and together, and the order of the answers. Run by contract.ts.
// Example: incidents({ parties: ['ARM'] }) finds its actors, its recipients and those who hold a position.
import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentQuestion, StatementQuestion } from '../../src/model/question.ts';
import type { LedgerStore } from '../../src/store/store.ts';
import { opened } from './opened.ts';
import { decision, entry, incident, link, regrouping } from './rows.ts';

export function asking(name: string, open: (path: string) => LedgerStore): void {
  describe(`asking a ledger in ${name}`, () => {
    const ledger = opened(open);

    describe('for incidents', () => {
      beforeEach(() => {
        const ids = ['i1', 'i2', 'i3', 'i4', 'i5'] as const;
        ledger.store.keep(entry('a', { accounts: ids.map((id) => [id]) }));
        const change = { from: null, to: 'claimed', report: 'a', statement: null, because: '' } as const;
        const toll = { of: 'dead', claimant: null, low: 2, best: 2, high: 2, report: 'a' };
        ledger.store.regroup(
          regrouping({
            incidents: [
              incident('a#i1', {
                ...{ days: ['2031-05-10', '2031-05-10'], place: 'Kestel', point: [40.5, 45.25], country: 'KES' },
                history: [{ ...change, on: '2031-05-11' }],
              }),
              incident('a#i2', {
                ...{
                  days: ['2031-05-02', '2031-05-20'],
                  type: 'AGREE',
                  standing: 'agreed',
                  actors: ['LOM'],
                  recipients: [],
                },
                ...{ place: 'Žlutý Brod', point: [-33.9, -179.5] },
                tolls: [{ ...toll, on: '2031-05-21' }],
              }),
              incident('a#i3', {
                ...{ days: ['2031-05-02', '2031-05-02'], standing: 'disputed', actors: ['KES'], recipients: ['VAL'] },
                positions: [{ party: 'TARN', position: 'denies', statements: ['a#s1'], since: '2031-05-05' }],
                history: [{ ...change, on: '2031-05-03' }],
              }),
              incident('a#i4', { country: 'KES', place: 'Old Kestel', history: [{ ...change, on: null }] }),
              incident('a#i5', { days: [null, '2031-04-01'], actors: [], recipients: ['LOM'] }),
            ],
          }),
        );
      });
      const found = (question: IncidentQuestion): string[] =>
        ledger.store.incidents(question).map(({ id }) => id.slice(2));

      it('gives all by day, then id, those without a day last', () => {
        expect(found({})).toEqual(['i2', 'i3', 'i1', 'i4', 'i5']);
        expect(found({ limit: 2 })).toEqual(['i2', 'i3']);
        expect(found({ limit: 0 })).toEqual([]);
      });
      it.each<[IncidentQuestion, string[]]>([
        [{ ids: ['a#i4', 'a#i1', 'a#none'] }, ['i1', 'i4']],
        [{ parties: ['LOM'] }, ['i2', 'i5']],
        [{ parties: ['TARN'] }, ['i3']],
        [{ parties: ['TARN', 'VAL', 'KES'] }, ['i3', 'i1', 'i4']],
        [{ parties: [] }, []],
        [{ between: ['VAL', 'KES', 'KES'] }, ['i3', 'i1', 'i4']],
        [{ between: ['TARN', 'VAL', 'LOM'] }, ['i3']],
        [{ between: ['LOM', 'LOM'] }, []],
        [{ types: ['AGREE'] }, ['i2']],
        [{ standings: ['disputed', 'agreed'] }, ['i2', 'i3']],
        [{ from: '2031-05-03', to: '2031-05-09' }, ['i2']],
        [{ from: '2031-05-10' }, ['i2', 'i1']],
        [{ to: '2031-05-02' }, ['i2', 'i3', 'i5']],
        [{ from: '2031-05-02', to: '2031-05-02' }, ['i2', 'i3']],
        [{ box: { south: 40.5, north: 40.5, west: 45.25, east: 45.25 } }, ['i1']],
        [{ box: { south: 40.500001, north: 41, west: 45, east: 46 } }, []],
        [{ box: { south: -90, north: 90, west: -180, east: 180 } }, ['i2', 'i1']],
        [{ country: 'KES' }, ['i1', 'i4']],
        [{ place: 'kest' }, ['i1', 'i4']],
        [{ place: 'zluty' }, ['i2']],
        [{ place: '%' }, []],
        [{ changedSince: '2031-05-11' }, ['i2', 'i1']],
        [{ changedSince: '2031-05-04' }, ['i2', 'i3', 'i1']],
        [{ changedSince: '2031-05-22' }, []],
        [{ changedSince: '2031-05-03', changedUntil: '2031-05-04' }, ['i3']],
        [{ changedSince: '2031-05-04', changedUntil: '2031-05-11' }, ['i3', 'i1']],
        [{ changedUntil: '2031-05-11' }, ['i3', 'i1']],
        [{ changedSince: '2031-05-12', changedUntil: '2031-05-20' }, []],
        [{ reports: ['none', 'b'] }, []],
        [{ reports: ['a'], types: ['AGREE'] }, ['i2']],
        [{ parties: ['VAL'], standings: ['claimed'], country: 'KES', from: '2031-05-01' }, ['i1']],
      ])('%j', (question, expected) => {
        expect(found(question)).toEqual(expected);
      });
      it('refuses a limit that is none', () => {
        expect(() => found({ limit: -1 })).toThrow('"-1" is no limit');
        expect(() => found({ limit: 1.5 })).toThrow('"1.5" is no limit');
      });
    });

    describe('for statements', () => {
      beforeEach(() => {
        const vael = [{ name: 'Tomás Vael', party: 'VAL', words: 'Vael' }];
        ledger.store.keep(
          entry('b', {
            statements: [
              { day: '2031-05-05', content: 'the fuel depot was bombed', about: ['VAL'], stance: 'accuse' },
              { day: '2031-05-05', content: 'no depot for fuel stands there', stance: 'deny', speakers: vael },
              {
                day: null,
                content: 'striking "first" is no option',
                speakers: [{ name: null, party: null, words: 'the clerk' }],
              },
            ],
          }),
        );
        ledger.store.keep(
          entry('a', {
            statements: [
              { day: '2031-05-05', content: 'the strikes on Valdoria go on', about: ['VAL', 'KES'] },
              { day: '2031-05-01', content: 'depot, depot and depot again', speakers: vael, stance: 'threaten' },
            ],
          }),
        );
      });
      const found = (question: StatementQuestion): string[] =>
        ledger.store.statements(question).map(({ report, statement }) => report + statement);

      it('gives all by day, then report, then place in the text, those without a day last', () => {
        expect(found({})).toEqual(['as2', 'as1', 'bs1', 'bs2', 'bs3']);
        expect(found({ limit: 2 })).toEqual(['as2', 'as1']);
      });
      it.each<[StatementQuestion, string[]]>([
        [{ text: '"fuel depot"' }, ['bs1']],
        [{ text: 'depot fuel' }, ['bs1', 'bs2']],
        [{ text: 'bomb*' }, ['bs1']],
        [{ text: 'strike' }, ['as1', 'bs3']],
        [{ text: 'tomas' }, ['as2', 'bs2']],
        [{ text: 'depot NOT fuel' }, []],
        [{ text: 'content:depot' }, []],
        [{ text: 'depot" OR' }, []],
        [{ text: 'depot', stances: ['deny'] }, ['bs2']],
        [{ by: 'vael' }, ['as2', 'bs2']],
        [{ by: 'TOMAS V' }, ['as2', 'bs2']],
        [{ by: 'VAL' }, ['as2', 'bs2']],
        [{ by: 'clerk' }, ['bs3']],
        [{ about: 'KES' }, ['as1']],
        [{ about: 'valdoria' }, ['as1']],
        [{ about: 'fuel' }, ['bs1', 'bs2']],
        [{ about: 'renn' }, []],
        [{ stances: ['accuse', 'threaten'] }, ['as2', 'bs1']],
        [{ from: '2031-05-02' }, ['as1', 'bs1', 'bs2']],
        [{ to: '2031-05-01' }, ['as2']],
        [{ reports: ['b', 'none'] }, ['bs1', 'bs2', 'bs3']],
        [{ reports: ['b'] }, ['bs1', 'bs2', 'bs3']],
        [{ reports: ['b'], limit: 1 }, ['bs1']],
        [{ reports: ['none'] }, []],
        [{ by: 'renn', about: 'VAL', from: '2031-05-05', to: '2031-05-05', reports: ['b'] }, ['bs1']],
      ])('%j', (question, expected) => {
        const answer = found(question);
        if (question.text === undefined) expect(answer).toEqual(expected);
        else expect(answer.sort()).toEqual(expected);
      });
      it('gives the best hits first', () => {
        expect(found({ text: 'depot' })[0]).toBe('as2');
        expect(found({ text: 'depot', limit: 1 })).toEqual(['as2']);
      });
      it('refuses a search without a word', () => {
        expect(() => found({ text: ' "" ' })).toThrow('no word to search for in " "" "');
      });
    });

    it('finds reports by the words of their text, with the words around the first hit', () => {
      const far = 'Nothing here is of note. '.repeat(30);
      ledger.store.keep(
        entry('a', { day: '2031-05-06', title: 'Far', text: `${far}Then the\n fuel depot burned. ${far}` }),
      );
      ledger.store.keep(entry('b', { day: null, text: 'The fuel depot, the fuel depot.' }));
      ledger.store.keep(entry('c', { text: 'The depot had no fuel.' }));
      const hits = ledger.store.articles('"fuel depot"', 9);
      expect(hits.map(({ report, day, title }) => [report, day, title])).toEqual([
        ['b', null, null],
        ['a', '2031-05-06', 'Far'],
      ]);
      expect(hits[1]?.snippet).toContain('Then the fuel depot burned.');
      expect(hits[1]?.snippet.length).toBeLessThan(300);
      expect(ledger.store.articles('depot', 1)).toHaveLength(1);
    });

    it('finds candidates by key, and leaves a key of too many out', () => {
      ledger.store.keep(
        entry('a', {
          accounts: [
            ['i1', ['k', 'l']],
            ['i2', ['k']],
          ],
          bands: ['x', 'y'],
        }),
      );
      ledger.store.keep(entry('b', { accounts: [['i1', ['k']]], bands: ['x'] }));
      ledger.store.keep(entry('c', { bands: ['x'] }));
      const near = (keys: string[], most: number, enough = 9): string[] =>
        ledger.store.near(keys, most, enough).map(({ id }) => id);
      expect(near(['l', 'k', 'k', 'none'], 3)).toEqual(['a#i1', 'a#i2', 'b#i1']);
      expect(near(['k', 'l'], 2)).toEqual(['a#i1']);
      // the key of one holder is enough, or the key of three is asked whole too
      expect(near(['k', 'l'], 3, 1)).toEqual(['a#i1']);
      expect(near(['k', 'l'], 3, 2)).toEqual(['a#i1', 'a#i2', 'b#i1']);
      const alike = (bands: string[], most: number): string[] =>
        ledger.store.alike(bands, most).map(({ report }) => report);
      expect(alike(['x'], 9)).toEqual(['a', 'b', 'c']);
      expect(alike(['x'], 2)).toEqual(['a', 'b']);
      expect(alike(['y', 'x'], 1)).toEqual(['a']);
    });

    it('gives the first of many as it would give all of them, whatever else is asked', () => {
      // 90 statements of Vael about VAL on thirty days, the last days added first; only every ninth denies
      for (let n = 29; n >= 0; n--) {
        const day = n === 29 ? null : `2031-07-${String(n + 1).padStart(2, '0')}`;
        const said = [0, 1, 2].map((i) => ({
          ...{ day, content: `words ${n} ${i}`, about: ['VAL'] },
          stance: (n * 3 + i) % 9 === 8 ? ('deny' as const) : ('assert' as const),
          speakers: [{ name: 'Tomas Vael', party: 'VAL', words: 'he' }],
        }));
        ledger.store.keep(entry(`many${n}`, { day, statements: said, accounts: [['i1']] }));
        const made = incident(`many${n}#i1`, day === null ? {} : { days: [day, day] });
        ledger.store.regroup(regrouping({ incidents: [made] }));
      }
      for (const question of [
        { by: 'vael' },
        { about: 'VAL' },
        { about: 'val' },
        { by: 'VAL', stances: ['deny'] },
      ] satisfies StatementQuestion[]) {
        const all = ledger.store.statements(question);
        expect(all.length).toBeGreaterThanOrEqual(9);
        for (const limit of [0, 1, 2, 5, 9, 90])
          expect(ledger.store.statements({ ...question, limit })).toEqual(all.slice(0, limit));
      }
      const all = ledger.store.incidents({ parties: ['VAL'] });
      for (const limit of [1, 3, 7, 30])
        expect(ledger.store.incidents({ parties: ['VAL'], limit })).toEqual(all.slice(0, limit));
      expect(ledger.store.incidents({ parties: ['VAL'], from: '2031-07-03', to: '2031-07-05' })).toEqual(
        all.filter(({ when }) => ['03', '04', '05'].includes(when?.value.start?.slice(8, 10) ?? '')),
      );
    });

    it('seeks the best of a common word among the five thousand that were added last', () => {
      const said = Array.from({ length: 5001 }, (_, i) => ({ content: i < 2 ? 'fire' : 'they spoke of fire again' }));
      ledger.store.keep(entry('long', { statements: said }));
      expect(ledger.store.statements({ text: 'fire', limit: 2 }).map(({ statement }) => statement)).toEqual([
        's2',
        's3',
      ]);
      expect(ledger.store.statements({ text: 'fire', reports: ['long'], limit: 2 })[0]?.statement).toBe('s1');
    });

    it('seeks the best of what one side said among twenty thousand hits, and among all where that is too few', () => {
      const clerk = [{ name: null, party: null, words: 'the clerk' }];
      const said = Array.from({ length: 20_001 }, (_, i) => ({
        content: i < 2 ? 'fire' : 'they spoke of fire again',
        ...(i === 0 ? { speakers: clerk } : {}),
      }));
      ledger.store.keep(entry('long', { statements: said, day: '2031-05-04' }));
      const found = (by: string, limit: number) =>
        ledger.store.statements({ text: 'fire', by, limit }).map(({ statement }) => statement);
      expect(found('KES', 2)).toEqual(['s2', 's3']);
      expect(found('clerk', 2)).toEqual(['s1']);
      expect(found('nobody', 2)).toEqual([]);
    });

    it('walks links outwards, weak ones told but not walked, up to a size', () => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) ledger.store.keep(entry(id, { accounts: [['i1']] }));
      const links = [
        link('a#i1', 'b#i1', 5),
        link('b#i1', 'c#i1', 4),
        link('c#i1', 'd#i1', 1),
        link('a#i1', 'c#i1', 1),
      ];
      ledger.store.regroup(regrouping({ links }));
      const around = ledger.store.neighbourhood(['c#i1'], 2, 9);
      expect(around?.accounts.map(({ id }) => id)).toEqual(['a#i1', 'b#i1', 'c#i1']);
      expect(around?.links).toEqual([links[0], links[3], links[1]]);
      expect(ledger.store.neighbourhood(['c#i1'], 1, 4)?.accounts).toHaveLength(4);
      expect(ledger.store.neighbourhood(['c#i1'], 1, 3)).toBeNull();
      expect(ledger.store.neighbourhood(['e#i1', 'none#i1'], 1, 3)).toEqual({
        accounts: [entry('e', { accounts: [['i1']] }).accounts[0]?.account],
        links: [],
      });
    });

    it('numbers decisions in the order they were taken, and tells those of a report', () => {
      const merge = decision('a', {
        act: 'merge',
        target: { report: 'a', kind: 'incident', span: { start: 1, end: 2 } },
        others: [{ report: 'b', kind: 'incident', span: { start: 4, end: 5 } }],
      });
      const correct = decision('c', {
        act: 'correct',
        field: 'stance',
        value: { to: ['deny'] },
        was: null,
        why: 'misread',
      });
      expect(ledger.store.decide(merge)).toEqual({ id: 1, ...merge });
      expect(ledger.store.decide(correct)).toEqual({ id: 2, ...correct });
      ledger.again();
      expect(ledger.store.decide(decision('a')).id).toBe(3);
      expect(ledger.store.decisions().map(({ id }) => id)).toEqual([1, 2, 3]);
      expect(ledger.store.decisions('a').map(({ id }) => id)).toEqual([1, 3]);
      expect(ledger.store.decisions('b')).toEqual([{ id: 1, ...merge }]);
    });
  });
}
