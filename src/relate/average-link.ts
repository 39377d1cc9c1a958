// Things grouped by their links: the two groups that are most alike on average are joined first, as long as nothing forbids it between any two members.
// The same groups for any order of the input. Leaves what a link is, and what forbids, to its callers: gather.ts (accounts), stories.ts (reports).
// Example: a-b 3 and b-c 2, but a and c may not be one: {a, b}, {c}.
import type { Link } from '../model/account.ts';
import { heap } from './heap.ts';

export type Linkage<T> = {
  /** Each inner list is one from the start; all members in one of them, ordered by the caller. */
  readonly opened: readonly (readonly T[])[];
  /** No pair twice. */
  readonly links: readonly Pick<Link, 'a' | 'b' | 'weight'>[];
  readonly mayBeOne?: (a: T, b: T) => boolean;
};
/**
 * From which average two groups are one, and what a pair without a link counts. `held`: two groups of three or more are one only where they are, on
 * average, at least that share as like each other as the looser of them is in itself.
 */
export type Linking = { readonly enough: number; readonly absent: number; readonly held?: number };

type Sum = { sum: number; count: number };
type Group<T> = {
  readonly id: string;
  readonly members: readonly T[];
  /** Sum and number of the links to other groups, and of those inside. */
  readonly links: Map<Group<T>, Sum>;
  readonly inner: Sum;
  gone: boolean;
};
type Pair<T> = { readonly a: Group<T>; readonly b: Group<T>; readonly average: number };
/** Of two groups smaller than this it is not known how like their members are. */
const KNOWN = 3;

/** Groups of ids, each sorted, by their first id. Near-linear in links. Throws where a link names what is not given. */
export function averageLinked<T extends { readonly id: string }>(
  { opened, links, mayBeOne }: Linkage<T>,
  { enough, absent, held }: Linking,
): readonly (readonly string[])[] {
  const groups = opened.map((members) => groupOfMembers(members));
  const of = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  const groupOf = (id: string): Group<T> => {
    const group = of.get(id);
    if (group === undefined) throw new Error(`no such account among those to gather: "${id}"`);
    return group;
  };
  for (const { a, b, weight } of [...links].sort(byIds)) addLink(groupOf(a), groupOf(b), { sum: weight, count: 1 });
  const queue = heap<Pair<T>>(before);
  const offer = (a: Group<T>, b: Group<T>): void => {
    const average = averageOf(a.links.get(b)!, a.members.length * b.members.length, absent);
    if (average >= enough) queue.push(a.id < b.id ? { a, b, average } : { a: b, b: a, average });
  };
  for (const group of groups) for (const other of group.links.keys()) if (group.id < other.id) offer(group, other);
  const left = new Set(groups);
  const mayJoin = ({ a, b, average }: Pair<T>): boolean =>
    (held === undefined || average >= held * looser(a, b, absent)) &&
    (mayBeOne === undefined || a.members.every((mine) => b.members.every((other) => mayBeOne(mine, other))));
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const { a, b } = pair;
    if (a.gone || b.gone || !mayJoin(pair)) continue;
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

const groupOfMembers = <T extends { readonly id: string }>(members: readonly T[]): Group<T> => ({
  ...{ id: members[0]!.id, members, links: new Map(), inner: { sum: 0, count: 0 }, gone: false },
});
const byIds = (x: Pick<Link, 'a' | 'b'>, y: Pick<Link, 'a' | 'b'>): number =>
  x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
const before = (x: Pair<unknown>, y: Pair<unknown>): boolean =>
  x.average !== y.average
    ? x.average > y.average
    : x.a.id !== y.a.id
      ? x.a.id < y.a.id
      : x.b.id !== y.b.id
        ? x.b.id < y.b.id
        : false;

/** Over all pairs; in thousandths, so that the order of adding up does not show. */
const averageOf = ({ sum, count }: Sum, pairs: number, absent: number): number =>
  Math.round(((sum + absent * (pairs - count)) / pairs) * 1000) / 1000;

/** How like the members of the looser group are; nothing is asked where either is small. */
function looser<T>(a: Group<T>, b: Group<T>, absent: number): number {
  if (Math.min(a.members.length, b.members.length) < KNOWN) return Number.NEGATIVE_INFINITY;
  const within = ({ inner, members: { length } }: Group<T>): number =>
    averageOf(inner, (length * (length - 1)) / 2, absent);
  return Math.min(within(a), within(b));
}

function addLink<T>(a: Group<T>, b: Group<T>, { sum, count }: Readonly<Sum>): void {
  if (a === b) {
    a.inner.sum += sum;
    a.inner.count += count;
    return;
  }
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

function join<T>(a: Group<T>, b: Group<T>): Group<T> {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const between = a.links.get(b)!;
  const joined: Group<T> = {
    id: first.id,
    members: [...first.members, ...second.members],
    links: new Map(),
    inner: {
      sum: first.inner.sum + second.inner.sum + between.sum,
      count: first.inner.count + second.inner.count + between.count,
    },
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
