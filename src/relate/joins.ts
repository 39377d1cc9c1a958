// Why the accounts of an incident are one, in words: for each the strongest link to an earlier one, what speaks for it and what against it.
// Leaves the links to account-links.ts. Example: 'same day, same place, same doer; against it: other figures'.
import type { Account, Link } from '../model/account.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';

/** `accounts` in the ledger's order. An account without a link to an earlier one was put there by others between, or by a person. */
export function joinsOf(accounts: readonly Account[], links: readonly Link[]): LedgerIncident['joins'] {
  const place = new Map(accounts.map(({ id }, i) => [id, i]));
  const strongest = new Map<string, { readonly with: string; readonly link: Link }>();
  for (const link of [...links].sort((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1))) {
    const [a, b] = [place.get(link.a), place.get(link.b)];
    if (a === undefined || b === undefined) continue;
    const [earlier, later] = a < b ? [link.a, link.b] : [link.b, link.a];
    if (!strongest.has(later)) strongest.set(later, { with: earlier, link });
  }
  return accounts.slice(1).map(({ id }) => {
    const found = strongest.get(id);
    return found === undefined
      ? { account: id, with: accounts[0]!.id, because: 'by the other accounts between them' }
      : { account: id, with: found.with, because: inWords(found.link) };
  });
}

export function inWords({ reasons }: Link): string {
  const by = (is: (counts: number) => boolean): string =>
    reasons.flatMap(({ sign, counts }) => (is(counts) ? sign : [])).join(', ');
  const against = by((counts) => counts < 0);
  return `${by((counts) => counts > 0) || 'nothing but what is usual'}${against === '' ? '' : `; against it: ${against}`}`;
}
