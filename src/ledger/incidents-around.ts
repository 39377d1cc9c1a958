// The incidents that the accounts of a report come into, those that its earlier reading has left, and those whose origins its family changes.
// Leaves gathering and what an incident is to relate/. Example: an account that is like two incidents makes them one: one fresh row, two gone.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Account, Link } from '../model/account.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { gathered } from '../relate/gather.ts';
import { ledgerIncidentOf } from '../relate/ledger-incident.ts';
import type { Held, LedgerStore, Neighbourhood, Outlines } from '../store/store.ts';
import type { FamilyChanges } from './families-around.ts';
import { type GroupingsAround, groupingsAround } from './groupings-around.ts';

/**
 * Up to so many accounts that hang together all are gathered anew. Beyond (a war told of day by day for months) only the incidents that the
 * report's accounts are linked with are: the cost stays the same, and what was gathered from afar stays as it was.
 */
const NEIGHBOURS = 400;

export type Around = {
  /** Of the report, and the ids of those of its earlier reading with the incidents that held them. */
  readonly accounts: readonly Account[];
  readonly earlier: readonly string[];
  readonly held: readonly LedgerIncident[];
  readonly links: readonly Link[];
  readonly families: FamilyChanges;
};
type Remade = {
  readonly incidents: readonly LedgerIncident[];
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
};

/** What is to be written: incidents that are the same as before are left out, most of them without being looked at. */
export function incidentsAround(store: LedgerStore, around: Around, lexicon: Lexicon): Remade {
  const region = regionOf(store, around, lexicon.gathering.enough);
  const constraints = groupingsAround(store, region.accounts);
  const groups = gathered({ ...region, constraints }, lexicon.gathering);
  const ids = new Set(region.accounts.map(({ id }) => id));
  const touched = store.heldTogether([...ids]);
  const stays = unchanged(touched, { store, region, around, groups: new Set(groups.map(keyOf)) });
  const remade = groups.filter((group) => !stays.has(keyOf(group)));
  const whole = store.neighbourhood(remade.flat(), Infinity, Infinity)!;
  const make = incidentMaker(store, lexicon, { ...whole, groupings: constraints });
  const kin = store
    .holding(store.accountsOf(around.families.reports).map(({ id }) => id))
    .filter(({ accounts }) => !accounts.some((id) => ids.has(id)));
  const outside = kin.map(({ accounts }) => {
    const near = store.neighbourhood(accounts, Infinity, Infinity)!;
    return incidentMaker(store, lexicon, { ...near, groupings: groupingsAround(store, near.accounts) })(accounts);
  });
  const old = touched.filter(({ accounts }) => !stays.has(keyOf(accounts)));
  const before = [...around.held, ...store.holding(old.flatMap(({ accounts }) => accounts)), ...kin];
  return difference(new Map(before.map((one) => [one.id, one])), [...remade.map(make), ...outside]);
}

/** Accounts to gather, with the links among them. */
function regionOf(store: LedgerStore, { accounts, earlier, held, links }: Around, enough: number): Outlines {
  const own = new Set(accounts.map(({ id }) => id));
  const left = held.flatMap((incident) => incident.accounts).filter((id) => !earlier.includes(id));
  const seeds = [...new Set([...own, ...left])];
  const whole = store.outlined(seeds, enough, NEIGHBOURS);
  if (whole !== null) return whole;
  const linked = links.filter(({ weight }) => weight >= enough).flatMap(({ a, b }) => [a, b]);
  const near = store.heldTogether([...linked, ...left]).flatMap(({ accounts }) => accounts);
  const gone = new Set(earlier.filter((id) => !own.has(id)));
  return store.outlined(
    [...new Set([...seeds, ...near])].filter((id) => !gone.has(id)),
    Infinity,
    Infinity,
  )!;
}

type Looked = {
  readonly store: LedgerStore;
  readonly region: Outlines;
  readonly around: Around;
  /** As they are gathered now. */
  readonly groups: ReadonlySet<string>;
};

/**
 * Groups that an incident holds already, none of them of this report, now or in its earlier reading, or of another family than before: most of a
 * region. What a person has decided of a report is looked at anew.
 */
function unchanged(touched: readonly Held[], { store, region, around, groups }: Looked): ReadonlySet<string> {
  const reportOf = new Map(region.accounts.map(({ id, report }) => [id, report]));
  const moved = new Set(around.families.reports);
  const own = new Set(around.accounts.map(({ id }) => id));
  const decided = new Set([...new Set(reportOf.values())].filter((report) => store.decisions(report).length > 0));
  const left = new Set(around.held.map(({ id }) => id));
  const same = ({ id, accounts }: Held): boolean =>
    !left.has(id) &&
    accounts.every((id) => {
      const report = reportOf.get(id);
      return report !== undefined && !own.has(id) && !moved.has(report) && !decided.has(report);
    });
  return new Set(
    touched
      .filter(same)
      .map(({ accounts }) => keyOf(accounts))
      .filter((key) => groups.has(key)),
  );
}

const keyOf = (accounts: readonly string[]): string => [...accounts].sort().join('\n');

type Region = Neighbourhood & { readonly groupings: GroupingsAround };

function incidentMaker(store: LedgerStore, lexicon: Lexicon, { accounts, links, groupings }: Region) {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const linksOf = new Map<string, Link[]>();
  for (const link of links) linksOf.set(link.a, [...(linksOf.get(link.a) ?? []), link]);
  return (ids: readonly string[]): LedgerIncident => {
    const members = ids.map((id) => byId.get(id)!);
    const { families } = store.familiesOf([...new Set(members.map(({ report }) => report))]);
    const familyOf = new Map(families.flatMap((family) => family.reports.map((report) => [report, family] as const)));
    return ledgerIncidentOf(
      {
        accounts: members,
        links: ids.flatMap((id) => linksOf.get(id) ?? []),
        familyOf: (report) => familyOf.get(report) ?? null,
        decisions: groupings.decisionsOn(ids),
      },
      lexicon,
    );
  };
}

function difference(before: ReadonlyMap<string, LedgerIncident>, now: readonly LedgerIncident[]): Remade {
  const ids = new Set(now.map(({ id }) => id));
  const written = now.filter((one) => JSON.stringify(before.get(one.id)) !== JSON.stringify(one));
  return {
    incidents: written,
    fresh: written.flatMap(({ id }) => (before.has(id) ? [] : id)),
    changed: written.flatMap(({ id }) => (before.has(id) ? id : [])),
    gone: [...before.keys()].filter((id) => !ids.has(id)),
  };
}
