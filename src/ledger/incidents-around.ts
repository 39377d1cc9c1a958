// The incidents that the accounts of a report come into, those that its earlier reading has left, and those whose origins its family changes.
// Leaves gathering and what an incident is to relate/. Example: an account that is like two incidents makes them one: one fresh row, two gone.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Account, Link } from '../model/account.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { gathered } from '../relate/gather.ts';
import { ledgerIncidentOf } from '../relate/ledger-incident.ts';
import type { LedgerStore, Neighbourhood } from '../store/store.ts';
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

/** What is to be written: incidents that are the same as before are left out. */
export function incidentsAround(store: LedgerStore, around: Around, lexicon: Lexicon): Remade {
  const region = regionOf(store, around, lexicon.gathering.enough);
  const constraints = groupingsAround(store, region.accounts);
  const groups = gathered({ ...region, constraints }, lexicon.gathering);
  const ids = new Set(region.accounts.map(({ id }) => id));
  const kin = store
    .holding(store.accountsOf(around.families.reports).map(({ id }) => id))
    .filter(({ accounts }) => !accounts.some((id) => ids.has(id)));
  const touched = [...store.holding([...ids])];
  const make = incidentMaker(store, lexicon, { ...region, groupings: constraints });
  const stays = unchanged(touched, { ...around, groupings: constraints });
  const now = groups.map((group) => stays(group) ?? make(group));
  const outside = kin.map(({ accounts }) => {
    const near = store.neighbourhood(accounts, Infinity, Infinity)!;
    return incidentMaker(store, lexicon, { ...near, groupings: groupingsAround(store, near.accounts) })(accounts);
  });
  const before = new Map([...around.held, ...touched, ...kin].map((one) => [one.id, one]));
  return difference(before, [...now, ...outside]);
}

/** Accounts to gather, with the links among them. */
function regionOf(store: LedgerStore, { accounts, earlier, held, links }: Around, enough: number): Neighbourhood {
  const own = new Set(accounts.map(({ id }) => id));
  const left = held.flatMap((incident) => incident.accounts).filter((id) => !earlier.includes(id));
  const seeds = [...new Set([...own, ...left])];
  const whole = store.neighbourhood(seeds, enough, NEIGHBOURS);
  if (whole !== null) return whole;
  const linked = links.filter(({ weight }) => weight >= enough).flatMap(({ a, b }) => [a, b]);
  const near = store.holding([...linked, ...left]).flatMap((incident) => incident.accounts);
  const gone = new Set(earlier.filter((id) => !own.has(id)));
  return store.neighbourhood(
    [...new Set([...seeds, ...near])].filter((id) => !gone.has(id)),
    Infinity,
    Infinity,
  )!;
}

/** The incident of a group that has the same members as before, none of them of this report or of another family than before: most of a region. */
function unchanged(
  touched: readonly LedgerIncident[],
  { accounts, families, groupings }: Pick<Around, 'accounts' | 'families'> & { readonly groupings: GroupingsAround },
): (group: readonly string[]) => LedgerIncident | null {
  const known = new Map(touched.map((incident) => [[...incident.accounts].sort().join('\n'), incident]));
  const own = new Set(accounts.map(({ id }) => id));
  const moved = new Set(families.reports);
  return (group) => {
    if (group.some((id) => own.has(id)) || groupings.decisionsOn(group).length > 0) return null;
    const incident = known.get([...group].sort().join('\n'));
    const same = incident?.decisions.length === 0 && !incident.mentions.some(({ report }) => moved.has(report));
    return same ? incident : null;
  };
}

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
