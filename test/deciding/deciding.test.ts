// Decisions on a real ledger of the shipped examples, read by the real pipeline: each report is read once for all tests, as language takes longest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { captureOf } from '../../src/capture/from-bytes.ts';
import { retold } from '../../src/deciding/retold.ts';
import {
  addition,
  correction,
  merge,
  type Rereading,
  replay,
  reread,
  split,
  type Taken,
  takeDecision,
  verdict,
} from '../../src/deciding.ts';
import { putEntries } from '../../src/ledger.ts';
import type { Decision, NewDecision } from '../../src/model/decision.ts';
import type { KeptReport } from '../../src/model/kept-report.ts';
import { loadTools, readOnce } from '../../src/pipeline.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { LedgerStore } from '../../src/store/store.ts';
import { soundRecord } from '../sound-record.ts';

const tools = loadTools();
const once = new Map<string, ReturnType<typeof readOnce>>();
const rereading: Rereading = {
  lexicon: tools.lexicon,
  readOnce: (capture, known) => {
    const key = `${known.id} ${capture.sha256}`;
    const read = once.get(key) ?? readOnce(capture, tools, known);
    once.set(key, read);
    return read;
  },
};
const folder = mkdtempSync(join(tmpdir(), 'onrecord-deciding-'));
const open: LedgerStore[] = [];
afterAll(() => {
  for (const store of open) store.close();
  rmSync(folder, { recursive: true });
});

const reports: readonly KeptReport[] = ['wire.txt', 'note-armenia.txt', 'note-azerbaijan.txt'].map((id) => {
  const bytes = new Uint8Array(readFileSync(join('examples/karabakh-2020-10', id)));
  const { sha256, mediaType } = captureOf(bytes, { from: id });
  const kept = { id, sha256, mediaType, bytes, given: { published: null, url: null }, from: id };
  return { ...kept, added: '2031-05-06T08:00:00Z', reading: null as unknown as KeptReport['reading'] };
});

/** A fresh ledger of the examples, in this order. */
function ledger(order: readonly number[] = [0, 1, 2]): LedgerStore {
  const store = openStore(join(folder, `${open.length}.onrecord`));
  open.push(store);
  putEntries(
    store,
    order.map((i) => retold(reports[i]!, rereading).under([])),
    tools.lexicon,
  );
  return store;
}
const rows = (store: LedgerStore): string => JSON.stringify(store.incidents({}));
let minute = 0;
const decider = (who = 'Ana Brandt') => ({
  who,
  when: new Date(Date.UTC(2031, 4, 6, 9, minute++)).toISOString(),
  why: null,
});
const take = (store: LedgerStore, asked: Omit<NewDecision, 'who' | 'when' | 'why'>): Taken =>
  takeDecision(store, { ...asked, ...decider() }, rereading);
const correct = (store: LedgerStore, name: string, field: string, words: string, only = false): Taken =>
  take(store, correction(store, { name, field, words, line: null, only }, tools.lexicon));

const blank = ledger();
const wire = blank.report('wire.txt')!.reading;
const denial = wire.statements.find(({ stance, speakers }) => stance === 'deny' && speakers[0]?.party === 'ARM')!;
const name = `wire.txt#${denial.id}`;
const rowsBySize = [...blank.incidents({})].sort((a, b) => b.accounts.length - a.accounts.length);
/** The row that tells of what is denied, and the largest one that is acknowledged, whatever is gathered into them. */
const disputed = rowsBySize.find(({ positions }) => positions.some(({ statements }) => statements.includes(name)))!;
const strike = rowsBySize.find(({ standing, accounts }) => standing === 'acknowledged' && accounts.length > 1)!;

describe('a decision', () => {
  it('makes the standing follow, in the row and in its history, and says what changed', () => {
    const store = ledger();
    const planned = correct(store, strike.id, 'modality', 'planned');
    expect(planned.decision.others).toHaveLength(strike.accounts.length - 1);
    expect(planned.rows.map(({ before, after }) => [before?.standing, after?.standing])).toContainEqual([
      'acknowledged',
      'reported',
    ]);
    expect(store.holding([strike.id])[0]).toMatchObject({ modality: 'planned', standing: 'reported', decisions: [1] });
    expect(store.holding([strike.id])[0]?.history.at(-1)?.to).toBe('reported');
  });
  it('on a statement changes the row that it speaks of, and only the reading, not what was kept', () => {
    const store = ledger();
    const before = store.report('wire.txt')!;
    const taken = correct(store, name, 'speakers', 'nobody');
    expect(taken.decision).toMatchObject({ id: 1, field: 'speakers', was: [{ party: 'ARM', voice: 'named' }] });
    const after = store.report('wire.txt')!;
    expect({ ...after, reading: null }).toEqual({ ...before, reading: null });
    expect(after.reading.statements.find(({ id }) => id === denial.id)?.speakers[0]?.voice).toBe('nobody');
    soundRecord(after.reading);
    const held = store.holding([disputed.id])[0]!.positions.flatMap(({ statements }) => statements);
    expect(held).not.toContain(name);
    expect(disputed.positions.flatMap(({ statements }) => statements)).toContain(name);
    take(store, verdict(store, 'accept', { name, field: 'speakers', only: false }));
    expect(JSON.parse(rows(store))).toEqual(JSON.parse(rows(blank)));
  });
  it('rejects and brings back a row with all its reports, or one report of it', () => {
    const store = ledger();
    take(store, verdict(store, 'reject', { name: strike.id, field: null, only: false }));
    expect(store.holding(strike.accounts)).toEqual([]);
    take(store, verdict(store, 'accept', { name: strike.id, field: null, only: false }));
    expect(store.holding(strike.accounts)[0]).toEqual({ ...strike, decisions: [2] });
    take(store, verdict(store, 'reject', { name: strike.id, field: null, only: true }));
    expect(store.holding([strike.id])).toEqual([]);
    for (const id of strike.accounts) if (id !== strike.id) expect(store.holding([id])).toHaveLength(1);
  });
  it('merges rows and splits them again', () => {
    const store = ledger();
    const together = take(store, merge(store, [strike.id, disputed.id]));
    const one = store.holding([strike.id])[0]!;
    expect(one.accounts).toEqual(expect.arrayContaining([...strike.accounts, ...disputed.accounts]));
    expect([one.decisions, together.rows.filter(({ after }) => after === null)]).toMatchObject([[1], [{}]]);
    take(store, split(store, one.id, disputed.accounts));
    for (const { accounts } of store.holding(strike.accounts))
      for (const id of disputed.accounts) expect(accounts).not.toContain(id);
  });
  it('adds a statement and an event by hand, which are rows and lines like others', () => {
    const store = ledger();
    const statement = { report: 'wire.txt', kind: 'statement', at: 'brokered', line: null } as const;
    const fields = { speakers: 'Moscow (RUS)', content: 'a truce that came into force on October 10' };
    take(store, addition(store, { ...statement, fields }, tools.lexicon));
    expect(store.statements({ reports: ['wire.txt'], by: 'Moscow' })).toContainEqual(
      expect.objectContaining({ cue: 'brokered', content: fields.content }),
    );
    const event = { report: 'wire.txt', kind: 'event', at: 'has moved', line: null } as const;
    const added = addition(store, { ...event, fields: { type: 'MOBILIZE', actors: 'Turkey' } }, tools.lexicon);
    expect(() => take(store, added)).toThrow('there is an event at these words already');
  });
});

describe('what makes no sense is refused in one line, and nothing is kept of it', () => {
  const store = ledger();
  it.each([
    ['an unknown value', () => correct(store, name, 'stance', 'denied'), 'stance cannot be "denied"'],
    ['the standing', () => correct(store, strike.id, 'standing', 'claimed'), 'the standing is not set, it follows'],
    ['an unknown field', () => correct(store, name, 'tone', 'x'), 'there is no field "tone" to correct in a statement'],
    ['what is so already', () => correct(store, name, 'stance', 'deny'), 'stance is so already'],
    ['an unknown thing', () => correct(store, 'wire.txt#s1', 'stance', 'deny'), 'there is no "s1" in "wire.txt"'],
    ['an unknown report', () => correct(store, 'no.txt#s1', 'stance', 'deny'), 'there is no report "no.txt"'],
    ['no id', () => correct(store, 'wire.txt', 'stance', 'deny'), '"wire.txt" names nothing'],
    ['a merge of one', () => take(store, merge(store, [strike.id, strike.id])), 'are one incident already'],
    ['a split of a stranger', () => take(store, split(store, strike.id, ['x#i1'])), '"x#i1" is not in'],
    ['a split of all', () => take(store, split(store, strike.id, strike.accounts)), 'nothing would be left'],
  ])('%s', (_, act, line) => {
    expect(act).toThrow(line);
    expect([store.decisions(), rows(store)]).toEqual([[], rows(blank)]);
  });
});

/** Decisions of all kinds on things of the examples. */
const acts: readonly ((store: LedgerStore) => unknown)[] = [
  (store) => correct(store, name, 'stance', 'confirm'),
  (store) => correct(store, name, 'stance', 'assert'),
  (store) => correct(store, strike.id, 'place', 'near Goris, ARM'),
  (store) => correct(store, strike.id, 'when', '2020-10-13'),
  (store) => correct(store, disputed.id, 'positions', 'none'),
  (store) => correct(store, `wire.txt#${wire.events[3]!.id}`, 'negated', 'yes'),
  (store) =>
    take(store, verdict(store, 'reject', { name: `wire.txt#${wire.statements[2]!.id}`, field: null, only: false })),
  (store) =>
    take(store, verdict(store, 'accept', { name: `wire.txt#${wire.statements[2]!.id}`, field: null, only: false })),
  (store) => take(store, verdict(store, 'accept', { name: disputed.id, field: null, only: false })),
  (store) => take(store, verdict(store, 'reject', { name: disputed.id, field: null, only: true })),
  (store) => take(store, merge(store, [strike.id, disputed.id])),
  (store) => take(store, split(store, store.holding([strike.accounts[1]!])[0]!.id, [strike.accounts[1]!])),
];

describe('the log', () => {
  it('replays to the same bytes on a fresh ledger, added in any order; once more, it does nothing', {
    timeout: 240_000,
  }, () => {
    const some = fc.array(fc.nat(acts.length - 1), { minLength: 1, maxLength: 6 });
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(some, order, (chosen, added) => {
        const store = ledger();
        for (const i of chosen) {
          const before = store.decisions();
          try {
            acts[i]!(store);
          } catch (error) {
            // refused after what came before it: nothing of it is kept
            expect((error as Error).name).toBe('Refusal');
            expect(store.decisions()).toEqual(before);
          }
          expect(store.decisions().slice(0, before.length)).toEqual(before);
        }
        const log = store.decisions().map((decision) => JSON.parse(JSON.stringify(decision)) as Decision);
        const other = ledger(added);
        expect(replay(other, log, rereading)).toEqual({ taken: log.length, known: 0 });
        expect(rows(other)).toBe(rows(store));
        expect(other.decisions()).toEqual(store.decisions());
        expect(replay(other, log, rereading)).toEqual({ taken: 0, known: log.length });
        expect(rows(other)).toBe(rows(store));
        for (const { id, bytes } of reports) expect(Buffer.compare(other.report(id)!.bytes, bytes)).toBe(0);
        expect(
          [
            ...reread(
              other,
              reports.map(({ id }) => id),
              rereading,
            ),
          ].some(({ changed }) => changed),
        ).toBe(false);
      }),
      { numRuns: 8 },
    );
  });
  it('gives the same rows whatever the order of decisions on different things', () => {
    const store = ledger();
    for (const i of [0, 3, 5, 6]) acts[i]!(store);
    const log = store.decisions();
    const plain = (one: LedgerStore) => JSON.parse(rows(one)).map((row: object) => ({ ...row, decisions: [] }));
    for (const turned of [log.toReversed(), [log[2], log[0], log[3], log[1]]]) {
      const other = ledger();
      replay(other, turned, rereading);
      expect(plain(other)).toEqual(plain(store));
    }
  });
  it('tells what a newer program reads otherwise, keeps the decision on top, and needs no second look once decided anew', () => {
    const older = ledger();
    correct(older, name, 'stance', 'confirm');
    const [decision] = older.decisions();
    const store = ledger();
    const lost = { ...decision!, field: 'negated', value: true, was: false };
    const span = { start: 0, end: 1 };
    replay(
      store,
      [
        { ...decision, was: 'accuse' },
        { ...lost, target: { ...lost.target, span } },
      ],
      rereading,
    );
    const again = () =>
      [...reread(store, ['wire.txt'], rereading)][0]!.conflicts.map(({ conflict, reads }) => [conflict, reads]);
    expect(again()).toEqual([
      ['differs', 'deny'],
      ['lost', null],
    ]);
    const { reading } = store.report('wire.txt')!;
    expect(reading.statements.find(({ id }) => id === denial.id)?.stance).toBe('confirm');
    expect(reading.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['decision-differs', 'decision-lost']),
    );
    correct(store, name, 'stance', 'refuse');
    expect(again()).toEqual([['lost', null]]);
  });
  it('is taken whole or not at all', () => {
    const store = ledger();
    const good = { ...correct(ledger(), name, 'stance', 'confirm').decision };
    expect(() => replay(store, [good, { ...good, value: 'no' }], rereading)).toThrow(
      'line 2 of the log: stance cannot be "no"',
    );
    const stranger = { ...good, target: { ...good.target, report: 'x.txt' } };
    expect(() => replay(store, [good, stranger], rereading)).toThrow('line 2 of the log is about the report "x.txt"');
    expect([store.decisions(), rows(store)]).toEqual([[], rows(blank)]);
  });
});
