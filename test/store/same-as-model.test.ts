// Whatever is kept, regrouped and decided in whatever order, the store gives what a plain ledger in memory gives, and its file is sound.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Entry, LedgerStore, Regrouping } from '../../src/store/store.ts';
import {
  accountIds,
  allOfModel,
  allOfStore,
  decideIn,
  emptyModel,
  KEYS,
  keepIn,
  type LedgerModel,
  regroupIn,
} from './ledger-model.ts';
import { decision, entry, family, incident, link, regrouping } from './rows.ts';

const DAYS = [null, '2031-05-01', '2031-05-02'] as const;
const reportIds = ['a', 'b', 'ç', 'd/e.txt'] as const;

type Step =
  | { readonly act: 'keep'; readonly entry: Entry }
  | {
      readonly act: 'regroup';
      readonly groups: readonly number[];
      readonly linked: readonly number[];
      readonly day: number;
    }
  | { readonly act: 'decide'; readonly report: string };

const anEntry = fc
  .record({
    id: fc.constantFrom(...reportIds),
    day: fc.constantFrom(...DAYS),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    statements: fc.array(fc.record({ content: fc.string(), day: fc.constantFrom(...DAYS) }), { maxLength: 3 }),
    accounts: fc.uniqueArray(fc.tuple(fc.constantFrom('i1', 'i2', 'i3'), fc.subarray([...KEYS])), {
      selector: ([id]) => id,
    }),
    bands: fc.subarray(['all', 'some']),
  })
  .map(({ id, ...parts }) => entry(id, parts));

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anEntry.map((one): Step => ({ act: 'keep', entry: one })) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('regroup' as const),
      groups: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      linked: fc.array(fc.nat(8), { minLength: 12, maxLength: 12 }),
      day: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('decide' as const), report: fc.constantFrom(...reportIds) }) },
);

/** New accounts stand alone; an incident that held one of the report is taken apart. */
function keepRegrouping(model: LedgerModel, before: readonly string[], report: string): Regrouping {
  const touched = [...model.incidents.values()].filter(({ accounts }) =>
    accounts.some((id) => id.startsWith(`${report}#`)),
  );
  const there = new Set(accountIds(model));
  const alone = new Set([...touched.flatMap(({ accounts }) => accounts), ...there]);
  const held = new Set(
    [...model.incidents.values()].filter((one) => !touched.includes(one)).flatMap((one) => one.accounts),
  );
  return regrouping({
    unlinked: before,
    gone: touched.map(({ id }) => id),
    incidents: [...alone].filter((id) => there.has(id) && !held.has(id)).map((id) => incident(id)),
  });
}

function anewRegrouping(model: LedgerModel, { groups, linked, day }: Extract<Step, { act: 'regroup' }>): Regrouping {
  const ids = accountIds(model);
  const parts = [0, 1, 2, 3]
    .map((n) => ids.filter((_, i) => groups[i % groups.length] === n))
    .filter((part) => part.length > 0);
  const [first, second] = [...model.entries.keys()].sort();
  return regrouping({
    unlinked: ids,
    links: ids
      .slice(1)
      .flatMap((b, i) =>
        (linked[i % linked.length] ?? 0) > 4 ? [link(ids[0] ?? '', b, linked[i % linked.length])] : [],
      ),
    gone: [...model.incidents.keys()],
    incidents: parts.map((part) => incident(part[0] ?? '', { accounts: part, days: [DAYS[day] ?? null, null] })),
    goneFamilies: [...model.families.keys()],
    families: first !== undefined && second !== undefined && day > 0 ? [family([first, second])] : [],
  });
}

function take(step: Step, model: LedgerModel, store: LedgerStore): void {
  if (step.act === 'decide') {
    expect(store.decide(decision(step.report))).toEqual(decideIn(model, decision(step.report)));
    return;
  }
  store.change(() => {
    const before = accountIds(model);
    if (step.act === 'keep') {
      keepIn(model, step.entry);
      store.keep(step.entry);
    }
    const change =
      step.act === 'keep' ? keepRegrouping(model, before, step.entry.report.id) : anewRegrouping(model, step);
    regroupIn(model, change);
    store.regroup(change);
  });
}

function within(use: (open: (name: string) => LedgerStore) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-model-'));
  const stores: LedgerStore[] = [];
  try {
    use((name) => {
      const store = openStore(join(folder, name));
      stores.push(store);
      return store;
    });
  } finally {
    for (const store of stores) store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a ledger in sqlite beside one in memory', () => {
  it('gives the same answers after any sequence of acts', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 12 }), (steps) =>
        within((open) => {
          const model = emptyModel();
          const store = open('a.onrecord');
          for (const step of steps) take(step, model, store);
          expect(allOfStore(store)).toEqual(allOfModel(model));
        }),
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('gives the same answers in whatever order reports were put', () => {
    const entries = reportIds.map((id, i) =>
      entry(id, {
        day: DAYS[i % 3] ?? null,
        text: `depot ${'word '.repeat(i)}`,
        statements: [{ content: 'the depot' }, { content: 'the depot' }],
        accounts: [
          ['i1', ['k1']],
          ['i2', ['k1', 'k2']],
        ],
        bands: ['all'],
      }),
    );
    const ids = entries.flatMap(({ accounts }) => accounts.map(({ account }) => account.id)).sort();
    const incidents = ids.map((id) => incident(id, { place: 'Kestel' }));
    const answers = [entries, [...entries].reverse(), [...entries.slice(2), ...entries.slice(0, 2)]].map((order) => {
      let answer: unknown = null;
      within((open) => {
        const store = open('a.onrecord');
        for (const one of order) store.keep(one);
        store.regroup(
          regrouping({
            links: [link(ids[0] ?? '', ids[5] ?? '')],
            incidents: order === entries ? incidents : [...incidents].reverse(),
          }),
        );
        const found = [
          store.statements({ text: 'depot' }),
          store.articles('depot', 9),
          store.incidents({ place: 'kest', limit: 3 }),
        ];
        answer = [allOfStore(store), found];
      });
      return answer;
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});
