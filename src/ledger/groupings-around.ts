// What persons have put together and kept apart among some accounts. Leaves what that means to review/, gathering to relate/.
// Example: the wire's strike and the note's merged: one pair together, and the link that makes them neighbours.
import type { Account, Link } from '../model/account.ts';
import type { Decision, Target } from '../model/decision.ts';
import { findTarget } from '../review/find-target.ts';
import { type Groupings, groupingsOf } from '../review/groupings.ts';
import type { LedgerStore } from '../store/store.ts';

export type GroupingsAround = Groupings & {
  /** Ids of the merges and splits that name any of these accounts. */
  readonly decisionsOn: (accounts: readonly string[]) => readonly number[];
};
const NONE: GroupingsAround = { together: [], apart: [], lost: [], decisionsOn: () => [] };

type Asked = Pick<LedgerStore, 'decisions' | 'accountsOf'>;

/** Of accounts that are not given nothing is said. One look-up for each report. */
export function groupingsAround(store: Asked, given: readonly Pick<Account, 'id' | 'report'>[]): GroupingsAround {
  const decisions = groupingDecisions(store, new Set(given.map(({ report }) => report)));
  if (decisions.length === 0) return NONE;
  const ids = new Set(given.map(({ id }) => id));
  const accounts = store.accountsOf([...new Set(given.map(({ report }) => report))]).filter(({ id }) => ids.has(id));
  const byReport = new Map<string, { readonly id: string; readonly span: Account['mentions'][number]['trigger'] }[]>();
  for (const { id, report, mentions } of accounts)
    byReport.set(report, [...(byReport.get(report) ?? []), ...mentions.map(({ trigger }) => ({ id, span: trigger }))]);
  const accountOf = ({ report, span }: Target): string | null => findTarget(byReport.get(report) ?? [], span);
  const named = new Map<string, number[]>();
  for (const { id, target, others } of decisions)
    for (const one of [target, ...others]) {
      const account = accountOf(one);
      if (account !== null) named.set(account, [...(named.get(account) ?? []), id]);
    }
  return {
    ...groupingsOf(decisions, accountOf),
    decisionsOn: (ids) => [...new Set(ids.flatMap((id) => named.get(id) ?? []))],
  };
}

/** Accounts that a person has put together with those of a report are its neighbours, however little else speaks for it. */
export function linksOfMerges(
  store: Asked,
  report: string,
  { links, enough }: { readonly links: readonly Link[]; readonly enough: number },
): readonly Link[] {
  const decisions = groupingDecisions(store, new Set([report]));
  if (decisions.length === 0) return links;
  const reports = new Set(decisions.flatMap(({ target, others }) => [target, ...others].map((one) => one.report)));
  const accounts = store.accountsOf([...reports]);
  const own = new Set(accounts.filter((account) => account.report === report).map(({ id }) => id));
  const byPair = new Map(links.map((link) => [JSON.stringify([link.a, link.b]), link]));
  for (const [a, b] of groupingsAround(store, accounts).together) {
    if (!own.has(a) && !own.has(b)) continue;
    const key = JSON.stringify([a, b]);
    const { weight = 0, reasons = [] } = byPair.get(key) ?? {};
    const counts = Math.max(enough - weight, 0) + 1;
    byPair.set(key, {
      a,
      b,
      weight: weight + counts,
      reasons: [{ sign: 'a person put them together', counts }, ...reasons],
    });
  }
  return [...byPair.values()];
}

function groupingDecisions(store: Pick<LedgerStore, 'decisions'>, reports: ReadonlySet<string>): readonly Decision[] {
  const found = new Map<number, Decision>();
  for (const report of reports)
    for (const decision of store.decisions(report))
      if (decision.act === 'merge' || decision.act === 'split') found.set(decision.id, decision);
  return [...found.values()];
}
