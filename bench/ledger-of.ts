// A ledger in memory: accounts to incidents with the program's own keys, links and gathering, nothing kept. For measuring only; the program's ledger is
// src/ledger.ts. Example: ledgerOf([...accountsOfTheNote, ...accountsOfTheWire], lexicon).
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Account, Link } from '../src/model/account.ts';
import type { LedgerIncident } from '../src/model/ledger-incident.ts';
import { keysOf } from '../src/relate/account-keys.ts';
import { linkOf } from '../src/relate/account-links.ts';
import type { Folding } from '../src/relate/compatible.ts';
import { gathered } from '../src/relate/gather.ts';
import { ledgerIncidentOf } from '../src/relate/ledger-incident.ts';
import type { FamilyOf } from '../src/relate/origins.ts';

const NO_FAMILY: FamilyOf = () => null;

/** Pairs of accounts that share a look-up key, each once. */
export function pairsAmong(accounts: readonly Account[], folding: Folding): readonly (readonly [Account, Account])[] {
  const holders = new Map<string, number[]>();
  return accounts.flatMap((account, i) => {
    const keys = keysOf(account, folding);
    const near = new Set(keys.flatMap((key) => holders.get(key) ?? []));
    for (const key of keys) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [i]);
      else held.push(i);
    }
    return [...near].map((j) => [accounts[j]!, account] as const);
  });
}

export function linksAmong(accounts: readonly Account[], { parties, gathering }: Lexicon): readonly Link[] {
  const folding = { sideOf: (party: string) => parties.byCode(party)?.of ?? party, weights: gathering };
  return pairsAmong(accounts, folding).flatMap(([a, b]) => linkOf(a, b, folding) ?? []);
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
