// Accounts of many reports gathered into occurrences by their links, on average, as long as nothing forbids it between any two members, so that no
// chain leads from one day or place to another, and a person's word above every sign. The same groups for any order of the input.
// Leaves links to account-links.ts, grouping to average-link.ts. Example: a-b 3.0 and b-c 2.0, but a and c of other days: {a, b}, {c}.
import type { AccountOutline, Link } from '../model/account.ts';
import { mayBeOne } from './account-signs.ts';
import { averageLinked } from './average-link.ts';
import { toldApart } from './told-apart.ts';

/** What a person has decided, by account ids: it holds against every sign. */
export type Constraints = {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
};
/** From which average two groups are one; what a pair counts that no link is kept of, and what one of the same report does. */
export type Measure = { readonly enough: number; readonly absent: number; readonly apart: number };
export type Given = {
  readonly accounts: readonly AccountOutline[];
  readonly links: readonly Pick<Link, 'a' | 'b' | 'weight'>[];
  readonly constraints: Constraints;
};

/** Groups of account ids, each sorted, by their first id. Near-linear in links. Throws where a link or constraint names an account that is not given. */
export function gathered({ accounts, links, constraints }: Given, measure: Measure): readonly (readonly string[])[] {
  const opened = openedBy(accounts, constraints);
  const apart = partedBy(constraints, opened);
  return averageLinked(
    {
      opened,
      links: [...links, ...toldApart(accounts, links, measure.apart)],
      mayBeOne: (a, b) => mayBeOne(a, b) && !apart.get(a.id)?.has(b.id),
    },
    measure,
  );
}

/** A group for each account, or for all that a person has put together. */
function openedBy(
  accounts: readonly AccountOutline[],
  { together }: Constraints,
): readonly (readonly AccountOutline[])[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up;
    return at;
  };
  for (const pair of together) {
    for (const id of pair) if (!byId.has(id)) throw new Error(`no such account among those to gather: "${id}"`);
    const [first, second] = pair.map(rootOf).sort() as [string, string];
    if (first !== second) root.set(second, first);
  }
  const members = new Map<string, AccountOutline[]>();
  for (const id of [...byId.keys()].sort()) {
    const found = members.get(rootOf(id));
    if (found === undefined) members.set(rootOf(id), [byId.get(id)!]);
    else found.push(byId.get(id)!);
  }
  return [...members.values()];
}

type Apart = ReadonlyMap<string, ReadonlySet<string>>;
function partedBy({ apart }: Constraints, opened: readonly (readonly AccountOutline[])[]): Apart {
  const of = new Map(opened.flatMap((group) => group.map(({ id }) => [id, group] as const)));
  const groupOf = (id: string): readonly AccountOutline[] => {
    const group = of.get(id);
    if (group === undefined) throw new Error(`no such account among those to gather: "${id}"`);
    return group;
  };
  const parted = new Map<string, Set<string>>();
  for (const [a, b] of apart) {
    if (groupOf(a) === groupOf(b)) continue; // put together by a person too: that is the later or the stronger word
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      parted.set(from, (parted.get(from) ?? new Set()).add(to));
  }
  return parted;
}
