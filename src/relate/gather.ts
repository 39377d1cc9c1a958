// Accounts of many reports gathered into occurrences by their links: the two groups that are most alike on average are joined first, as long as
// nothing forbids it between any two members, so that no chain leads from one day or place to another. The same groups for any order of the input.
// Leaves links to account-links.ts. Example: a-b 3.0 and b-c 2.0, but a and c of other days: {a, b}, {c}.
import type { Account, Link } from '../model/account.ts';
import { mayBeOne } from './account-signs.ts';
import { heap } from './heap.ts';

/** What a person has decided, by account ids: it holds against every sign. */
export type Constraints = {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
};
/** From which average two groups are one; what a pair counts that no link is kept of, and what one of the same report does. */
export type Measure = { readonly enough: number; readonly absent: number; readonly apart: number };

type Group = {
  readonly id: string;
  readonly members: readonly Account[];
  /** Sum and number of the links to other groups. */
  readonly links: Map<Group, { sum: number; count: number }>;
  gone: boolean;
};
type Pair = { readonly a: Group; readonly b: Group; readonly average: number };

/** Groups of account ids, each sorted, by their first id. Near-linear in links. Throws where a link or constraint names an account that is not given. */
export function gathered({ accounts, links, constraints }: Given, measure: Measure): readonly (readonly string[])[] {
  const groups = opened(accounts, constraints);
  const of = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  const groupOf = (id: string): Group => {
    const group = of.get(id);
    if (group === undefined) throw new Error(`no such account among those to gather: "${id}"`);
    return group;
  };
  const apart = partedBy(constraints, groupOf);
  for (const { a, b, weight } of [...links, ...toldApart({ accounts, links }, measure.apart)].sort(byIds))
    addLink(groupOf(a), groupOf(b), { sum: weight, count: 1 });
  const queue = heap<Pair>(before);
  const offer = (a: Group, b: Group): void => {
    const average = averageOf(a, b, measure.absent);
    if (average >= measure.enough) queue.push(a.id < b.id ? { a, b, average } : { a: b, b: a, average });
  };
  for (const group of groups) for (const other of group.links.keys()) if (group.id < other.id) offer(group, other);
  const left = new Set(groups);
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const { a, b } = pair;
    if (a.gone || b.gone || !mayJoin(a, b, apart)) continue;
    const joined = join(a, b);
    left.delete(a);
    left.delete(b);
    left.add(joined);
    for (const other of joined.links.keys()) offer(joined, other);
  }
  return [...left]
    .map(({ members }) => members.map(({ id }) => id).sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
export type Given = {
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly constraints: Constraints;
};

/** A report that tells of two deeds that nothing links knows them apart: that speaks louder than two reports that have nothing in common. */
function toldApart(
  { accounts, links }: Pick<Given, 'accounts' | 'links'>,
  weight: number,
): readonly Pick<Link, 'a' | 'b' | 'weight'>[] {
  const linked = new Set(links.map(({ a, b }) => `${a}\n${b}`));
  const byReport = new Map<string, string[]>();
  for (const { id, report } of accounts) byReport.set(report, [...(byReport.get(report) ?? []), id]);
  return [...byReport.values()].flatMap((ids) => {
    const sorted = ids.sort();
    return sorted.flatMap((a, i) =>
      sorted.slice(i + 1).flatMap((b) => (linked.has(`${a}\n${b}`) ? [] : [{ a, b, weight }])),
    );
  });
}
const byIds = (x: Pick<Link, 'a' | 'b'>, y: Pick<Link, 'a' | 'b'>): number =>
  x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
const before = (x: Pair, y: Pair): boolean =>
  x.average !== y.average
    ? x.average > y.average
    : x.a.id !== y.a.id
      ? x.a.id < y.a.id
      : x.b.id !== y.b.id
        ? x.b.id < y.b.id
        : false;

/** A group for each account, or for all that a person has put together. */
function opened(accounts: readonly Account[], { together }: Constraints): readonly Group[] {
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
  const members = new Map<string, Account[]>();
  for (const id of [...byId.keys()].sort()) {
    const found = members.get(rootOf(id));
    if (found === undefined) members.set(rootOf(id), [byId.get(id)!]);
    else found.push(byId.get(id)!);
  }
  return [...members.values()].map((held) => ({ id: held[0]!.id, members: held, links: new Map(), gone: false }));
}

function addLink(a: Group, b: Group, { sum, count }: { readonly sum: number; readonly count: number }): void {
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const link = from.links.get(to);
    if (link === undefined) from.links.set(to, { sum, count });
    else {
      link.sum += sum;
      link.count += count;
    }
  }
}

/** Over all pairs of their members; in thousandths, so that the order of adding up does not show. */
function averageOf(a: Group, b: Group, absent: number): number {
  const link = a.links.get(b)!;
  const pairs = a.members.length * b.members.length;
  return Math.round(((link.sum + absent * (pairs - link.count)) / pairs) * 1000) / 1000;
}

function join(a: Group, b: Group): Group {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const joined: Group = {
    id: first.id,
    members: [...first.members, ...second.members],
    links: new Map(),
    gone: false,
  };
  for (const part of [first, second]) {
    part.gone = true;
    for (const [other, link] of part.links) {
      if (other === first || other === second) continue;
      other.links.delete(part);
      addLink(joined, other, link);
    }
  }
  return joined;
}

type Apart = ReadonlyMap<string, ReadonlySet<string>>;
function partedBy({ apart }: Constraints, groupOf: (id: string) => Group): Apart {
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

const mayJoin = (a: Group, b: Group, apart: Apart): boolean =>
  a.members.every((mine) => b.members.every((other) => mayBeOne(mine, other) && !apart.get(mine.id)?.has(other.id)));
