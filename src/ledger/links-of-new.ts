// The links of the accounts of one report to those near them: of the same days, places, parties, names or wording, or of the same text.
// Leaves what a link is to relate/. Example: the wire's strike near Kalbajar and the note's, which share a day and a place.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AccountOutline, Link } from '../model/account.ts';
import type { Family } from '../model/family.ts';
import { linkOf } from '../relate/account-links.ts';
import type { Entry, LedgerStore } from '../store/store.ts';
import { folding } from './folding.ts';
import { linksOfMerges } from './groupings-around.ts';

/** A key that more accounts share than this says too little: each has others, and who tells the same shares a rarer one. */
const CROWD = 100;
/** Once so many others are found by the keys that fewest share, those that more share are not asked: the cost of one account stays the same. */
const ENOUGH = 60;
/** Copies of one text share all keys, however many they are: so many of the family are looked at in any case. */
const KIN = 8;

type New = Pick<Entry, 'accounts' | 'report'> & { readonly family: Family | null };

/** The report is kept already. Each pair once. */
export function linksOfNew(store: LedgerStore, { accounts, report, family }: New, lexicon: Lexicon): readonly Link[] {
  const kin = store.accountsOf((family?.reports ?? []).filter((id) => id !== report.id).slice(0, KIN));
  const known = folding(lexicon);
  const links = new Map<string, Link>();
  for (const { account, keys } of accounts)
    for (const other of pairedWith(account, [...store.near(keys, CROWD, ENOUGH), ...kin])) {
      const link = linkOf(account, other, known);
      if (link !== null) links.set(JSON.stringify([link.a, link.b]), link);
    }
  return linksOfMerges(store, report.id, { links: [...links.values()], enough: lexicon.gathering.enough });
}

const pairedWith = ({ id }: AccountOutline, others: readonly AccountOutline[]): readonly AccountOutline[] => [
  ...new Map(others.filter((other) => other.id !== id).map((other) => [other.id, other])).values(),
];
