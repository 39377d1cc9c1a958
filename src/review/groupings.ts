// Which accounts persons have put together and kept apart: what gathering accounts into the ledger's incidents must heed. Always without
// contradiction: the later decision wins, and an earlier one loses only what goes against it.
// Example: merged on Monday, split on Tuesday: apart. Leaves gathering and the links that the program finds itself to relate/.
import type { Decision, Target } from '../model/decision.ts';
import { inLogOrder } from './in-force.ts';

export type Pair = readonly [string, string];
export type Groupings = {
  /** Account ids, the smaller first; sorted. */
  readonly together: readonly Pair[];
  readonly apart: readonly Pair[];
  /** Decisions that name an account that is not told any more. */
  readonly lost: readonly number[];
};

/** `accountOf` gives the account that tells an incident at these words, null where none does any more. */
export function groupingsOf(decisions: readonly Decision[], accountOf: (target: Target) => string | null): Groupings {
  const groups = groupsOf();
  const together = new Map<string, Pair>();
  const apart = new Map<string, Pair>();
  const lost: number[] = [];
  for (const decision of inLogOrder(decisions).toReversed()) {
    if (decision.act !== 'merge' && decision.act !== 'split') continue;
    const { pairs, isWhole } = pairsOf(decision, accountOf);
    if (!isWhole) lost.push(decision.id);
    for (const [a, b] of pairs) {
      if (groups.same(a, b)) {
        if (decision.act === 'merge') together.set(`${a}\n${b}`, [a, b]);
        continue;
      }
      if (decision.act === 'split') apart.set(`${a}\n${b}`, [a, b]);
      else if (![...apart.values()].some((pair) => groups.joins(pair, [a, b]))) {
        groups.join(a, b);
        together.set(`${a}\n${b}`, [a, b]);
      }
    }
  }
  return { together: inOrder(together), apart: inOrder(apart), lost: lost.toReversed() };
}

/** Of a merge every two of its accounts; of a split each that goes with each that stays. */
function pairsOf(decision: Decision, accountOf: (target: Target) => string | null) {
  const resolve = (targets: readonly Target[]): readonly (string | null)[] => targets.map(accountOf);
  const others = resolve(decision.others);
  const rest = resolve([decision.target, ...stayedWith(decision)]);
  const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];
  const out = new Set(known(others));
  const pairs =
    decision.act === 'merge'
      ? everyTwo(known([...rest, ...others]))
      : known(rest).flatMap((a) => (out.has(a) ? [] : [...out].map((b) => ordered(a, b))));
  return { pairs, isWhole: ![...others, ...rest].includes(null) };
}

/** The accounts that stood together when it was decided. */
const stayedWith = ({ act, was }: Decision): readonly Target[] =>
  act === 'split' && Array.isArray(was) ? (was as readonly Target[]) : [];

const ordered = (a: string, b: string): Pair => (a < b ? [a, b] : [b, a]);
const everyTwo = (ids: readonly string[]): Pair[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ordered(a, b)));
const inOrder = (pairs: ReadonlyMap<string, Pair>): Pair[] =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);

/** Accounts in groups that grow. */
function groupsOf() {
  const up = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next;
    return at;
  };
  return {
    same: (a: string, b: string): boolean => top(a) === top(b),
    /** Whether joining the second pair would put the first together. */
    joins: ([a, b]: Pair, [c, d]: Pair): boolean => {
      const [first, second] = [top(c), top(d)];
      return (top(a) === first && top(b) === second) || (top(a) === second && top(b) === first);
    },
    join: (a: string, b: string): void => void up.set(top(a), top(b)),
  };
}
