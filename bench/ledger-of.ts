// A ledger in memory: accounts to incidents with the program's own keys, links and gathering, nothing kept. For measuring only; the program's ledger is
// src/ledger.ts. Example: ledgerOf([...accountsOfTheNote, ...accountsOfTheWire], lexicon).
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Account, Link } from '../src/model/account.ts';
import type { LedgerIncident } from '../src/model/ledger-incident.ts';
import { keysOf } from '../src/relate/account-keys.ts';
import { linkOf } from '../src/relate/account-links.ts';
import { gathered } from '../src/relate/gather.ts';
import { ledgerIncidentOf } from '../src/relate/ledger-incident.ts';
import type { FamilyOf } from '../src/relate/origins.ts';

const NO_FAMILY: FamilyOf = () => null;

/** Links between all accounts that share a key. */
export function linksAmong(accounts: readonly Account[], { parties, gathering }: Lexicon): readonly Link[] {
  const folding = { sideOf: (party: string) => parties.byCode(party)?.of ?? party, weights: gathering };
  const holders = new Map<string, number[]>();
  const links: Link[] = [];
  accounts.forEach((account, i) => {
    const keys = keysOf(account, folding);
    for (const j of new Set(keys.flatMap((key) => holders.get(key) ?? []))) {
      const link = linkOf(accounts[j]!, account, folding);
      if (link !== null) links.push(link);
    }
    for (const key of keys) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [i]);
      else held.push(i);
    }
  });
  return links;
}

export function ledgerOf(
  accounts: readonly Account[],
  lexicon: Lexicon,
  familyOf: FamilyOf = NO_FAMILY,
): readonly LedgerIncident[] {
  const links = linksAmong(accounts, lexicon);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const within = new Map<string, Link[]>();
  for (const link of links) for (const id of [link.a, link.b]) within.set(id, [...(within.get(id) ?? []), link]);
  const groups = gathered({ accounts, links, constraints: { together: [], apart: [] } }, lexicon.gathering);
  return groups.map((ids) =>
    ledgerIncidentOf(
      {
        accounts: ids.map((id) => byId.get(id)!),
        links: [...new Set(ids.flatMap((id) => within.get(id) ?? []))],
        familyOf,
        decisions: [],
      },
      lexicon,
    ),
  );
}
