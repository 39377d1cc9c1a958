import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sketch } from '../../src/model/family.ts';
import type { IncidentQuestion } from '../../src/model/question.ts';
import { firstLayout } from '../../src/store/sqlite/migrations/001-first-layout.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { toFirstLayout } from './first-layout.ts';
import { commitment, entry, incident, regrouping } from './rows.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-layouts-'));
  path = join(folder, 'a.onrecord');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const withRuns = (id: string, signature: Sketch['signature']) => {
  const made = entry(id, { text: 'Valdoria confirmed it.', bands: ['x', `of ${id}`] });
  return { ...made, sketch: { ...made.sketch, signature } };
};

test('a ledger of the first layout learns to keep saved values, and loses nothing', () => {
  const first = openStore(path);
  first.keep(withRuns('wire', [5, 4_294_967_295, 0]));
  first.close();
  toFirstLayout(path);
  const store = openStore(path);
  store.save('watch/a', { seen: {} });
  expect([store.saved(), store.report('wire')?.id]).toEqual([[{ name: 'watch/a', value: { seen: {} } }], 'wire']);
  expect(store.check()).toEqual([]);
  store.close();
  expect(() => openStore(path, { migrations: [firstLayout] })).toThrow('was written by a newer program (layout 7');
});

test('a sketch of an earlier layout is weighed beside those of this one, and put anew as they are', () => {
  const old = withRuns('old', [5, 4_294_967_295, 0]);
  const first = openStore(path);
  first.keep(old);
  first.close();
  toFirstLayout(path);
  const store = openStore(path);
  const fresh = withRuns('new', [7]);
  store.keep(fresh);
  expect(store.alike(['x'], 9)).toEqual([fresh.sketch, old.sketch]);
  const again = withRuns('old', [8, 9]);
  store.keep({ ...again, sketch: { ...again.sketch, bands: ['y'] } });
  expect(store.alike(['x', 'of old'], 9)).toEqual([fresh.sketch]);
  expect(store.alike(['y'], 9)).toEqual([{ ...again.sketch, bands: ['y'] }]);
  expect(store.check()).toEqual([]);
  store.close();
});

test('a run that is no number of 32 bits is refused, and nothing is kept', () => {
  const store = openStore(path);
  expect(() => store.keep(withRuns('wire', [-1]))).toThrow(
    'the sketch of "wire" has a run that is no number of 32 bits: "-1"',
  );
  expect(store.report('wire')).toBeNull();
  store.close();
});

test('accounts of an earlier layout are compared by the list of their report, and by themselves once they are kept anew', () => {
  const told = (id: string) => entry(id, { accounts: [['i1', ['k']]] });
  const first = openStore(path);
  first.keep(told('old'));
  first.close();
  toFirstLayout(path);
  const store = openStore(path);
  store.keep(told('new'));
  const same = ['new#i1', 'old#i1'];
  const compared = told('old').accounts[0]!.account;
  expect(store.near(['k'], 9, 9).map(({ id }) => id)).toEqual(same);
  expect(store.near(['k'], 9, 9)[1]).toEqual(compared);
  store.keep(told('old'));
  expect(store.near(['k'], 9, 9).map(({ id }) => id)).toEqual(same);
  const { wording, matter } = compared;
  expect(store.near(['k'], 9, 9)[1]).toMatchObject({ wording, matter });
  expect(store.near(['k'], 9, 9)[1]).not.toHaveProperty('mentions');
  store.close();
});

test('what an earlier ledger tells of changes and commitments stands in its packed bodies, and is found by day from now on', () => {
  const first = openStore(path);
  first.keep(entry('wire', { accounts: [['i1']], commitments: [commitment('pact')] }));
  first.keep(entry('note', { day: null, commitments: [commitment('truce')] }));
  const told = { from: null, to: 'claimed', on: '2031-05-06', report: 'wire', statement: null, because: '' } as const;
  first.regroup(regrouping({ incidents: [incident('wire#i1', { history: [told] })] }));
  first.close();
  toFirstLayout(path);
  const store = openStore(path);
  const changed = (changedSince: string, changedUntil: string) => store.incidents({ changedSince, changedUntil });
  expect([changed('2031-05-05', '2031-05-06').length, changed('2031-05-07', '2031-05-09').length]).toEqual([1, 0]);
  expect(store.spokenCommitments({ from: null, to: null })).toEqual([
    { report: 'wire', on: '2031-05-04', commitments: [commitment('pact')] },
    { report: 'note', on: null, commitments: [commitment('truce')] },
  ]);
  expect(store.check()).toEqual([]);
  store.close();
});

test('incidents of an earlier ledger are found by a part of the name of their place, and by their last change', () => {
  const first = openStore(path);
  first.keep(entry('wire', { accounts: [['i1'], ['i2']] }));
  const told = { from: null, to: 'claimed', on: '2031-05-06', report: 'wire', statement: null, because: '' } as const;
  const [near, nowhere] = [incident('wire#i1', { place: 'Ost-Órsk' }), incident('wire#i2', { history: [told] })];
  first.regroup(regrouping({ incidents: [near, nowhere] }));
  first.close();
  toFirstLayout(path);
  const store = openStore(path);
  const found = (question: IncidentQuestion) => store.incidents(question).map(({ id }) => id);
  expect([found({ place: 'orsk' }), found({ place: 'west' })]).toEqual([['wire#i1'], []]);
  expect([found({ changedSince: '2031-05-06' }), found({ changedSince: '2031-05-07' })]).toEqual([['wire#i2'], []]);
  expect(store.check()).toEqual([]);
  store.close();
});

test('a run of an account that is no number of 32 bits is refused, and nothing is kept', () => {
  const store = openStore(path);
  const { accounts, ...others } = entry('wire', { accounts: [['i1', ['k']]] });
  const wrong = accounts.map((one) => ({ ...one, account: { ...one.account, wording: [1.5] } }));
  expect(() => store.keep({ ...others, accounts: wrong })).toThrow(
    'the account "wire#i1" has a run that is no number of 32 bits: "1.5"',
  );
  expect(store.report('wire')).toBeNull();
  store.close();
});
