// A ledger in plain memory, as simple as can be, which every store must agree with. Leaves drawing what is done to it to the property test.
// Example: keepIn(model, entry('a')) and store.keep(entry('a')) must give the same answers.
import type { Link } from '../../src/model/account.ts';
import type { Decision, NewDecision } from '../../src/model/decision.ts';
import type { Family } from '../../src/model/family.ts';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import type { Entry, LedgerStore, Regrouping } from '../../src/store/store.ts';

export type LedgerModel = {
  readonly entries: Map<string, Entry>;
  readonly links: Map<string, Link>;
  readonly incidents: Map<string, LedgerIncident>;
  readonly families: Map<string, Family>;
  readonly decisions: Decision[];
};

export const emptyModel = (): LedgerModel => ({
  ...{ entries: new Map(), links: new Map(), incidents: new Map(), families: new Map(), decisions: [] },
});

export const accountIds = (model: LedgerModel): readonly string[] =>
  [...model.entries.values()].flatMap(({ accounts }) => accounts.map(({ account }) => account.id)).sort();

export function keepIn(model: LedgerModel, entry: Entry): void {
  model.entries.set(entry.report.id, entry);
  const there = new Set(accountIds(model));
  for (const [key, { a, b }] of model.links) if (!there.has(a) || !there.has(b)) model.links.delete(key);
}

export function regroupIn(model: LedgerModel, regrouping: Regrouping): void {
  const { unlinked, links, gone, incidents, goneFamilies, families } = regrouping;
  for (const [key, { a, b }] of model.links) {
    if (unlinked.includes(a) || unlinked.includes(b)) model.links.delete(key);
  }
  for (const link of links) model.links.set(`${link.a} ${link.b}`, link);
  for (const id of gone) model.incidents.delete(id);
  for (const incident of incidents) model.incidents.set(incident.id, incident);
  for (const id of goneFamilies) model.families.delete(id);
  for (const family of families) model.families.set(family.id, family);
}

export function decideIn(model: LedgerModel, decision: NewDecision): Decision {
  const taken = { id: model.decisions.length + 1, ...decision };
  model.decisions.push(taken);
  return taken;
}

/** All that the model holds, in the order in which a store must give it. */
export function allOfModel(model: LedgerModel): unknown {
  const { entries, links, incidents, families, decisions } = model;
  const sorted = [...entries.values()].sort((x, y) => compare(x.report.id, y.report.id));
  const holders = new Map<string, string[]>();
  for (const { accounts } of sorted) {
    for (const { account, keys } of accounts) {
      for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), account.id]);
    }
  }
  return {
    reports: sorted.map(({ report }) => report),
    lines: inOrder(sorted.map(({ sketch }) => ({ id: sketch.report, day: sketch.day }))).map(({ id }) => id),
    statements: inOrder(sorted.flatMap(({ statements }) => statements).map((one) => ({ ...one, id: one.report }))).map(
      ({ report, statement }) => `${report} ${statement}`,
    ),
    accounts: sorted
      .flatMap(({ accounts }) => accounts.map(({ account }) => account))
      .sort((x, y) => compare(x.id, y.id)),
    holders: KEYS.map((key) => [...new Set(holders.get(key) ?? [])].sort()),
    sketches: sorted.filter(({ sketch }) => sketch.bands.includes('all')).map(({ sketch }) => sketch),
    links: [...links.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b)),
    incidents: inOrder(
      [...incidents.values()].map((one) => ({ id: one.id, day: one.when?.value.start ?? null, one })),
    ).map(({ one }) => one),
    families: [...families.values()].sort((x, y) => compare(x.id, y.id)),
    decisions,
    wrong: [],
  };
}

/** The same of a store, through its questions. */
export function allOfStore(store: LedgerStore): unknown {
  const lines = [...store.reports()].map(({ id }) => id);
  const ids = [...lines].sort();
  const accounts = store.accountsOf(ids);
  return {
    reports: ids.map((id) => store.report(id)),
    lines,
    statements: store.statements({}).map(({ report, statement }) => `${report} ${statement}`),
    accounts,
    holders: KEYS.map((key) => store.near([key], 1e6, 1e6).map(({ id }) => id)),
    sketches: store.alike(['all'], 1e6),
    links: store.neighbourhood(
      accounts.map(({ id }) => id),
      0,
      1e6,
    )?.links,
    incidents: store.incidents({}),
    families: store.families(),
    decisions: store.decisions(),
    wrong: store.check(),
  };
}

export const KEYS = ['k1', 'k2', 'k3'] as const;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** By day, those without one last, then id; what stands before stays before. */
const inOrder = <T extends { readonly id: string; readonly day: string | null }>(rows: readonly T[]): T[] =>
  [...rows].sort((x, y) => compare(x.day ?? '~', y.day ?? '~') || compare(x.id, y.id));
