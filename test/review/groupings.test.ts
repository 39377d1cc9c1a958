import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Target } from '../../src/model/decision.ts';
import { groupingsOf } from '../../src/review/groupings.ts';
import { decision } from './decide.ts';

const target = (name: string): Target => ({ report: name, kind: 'incident', span: { start: 0, end: 1 } });
const accountOf = ({ report }: Target): string | null => (report.startsWith('gone') ? null : report);
const merge = (id: number, ...[first = '', ...others]: string[]): Decision => ({
  ...decision('merge', target(first), { id, others: others.map(target) }),
  target: target(first),
});
const split = (id: number, stay: readonly string[], out: readonly string[]): Decision => ({
  ...decision('split', target(stay[0]!), { id, others: out.map(target), was: [...stay, ...out].map(target) }),
  target: target(stay[0]!),
});
const of = (...decisions: Decision[]) => groupingsOf(decisions, accountOf);

test('a merge puts every two together, a split keeps what goes from all that stay', () => {
  expect(of(merge(1, 'b', 'a', 'c'))).toEqual({
    together: [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ],
    ...{ apart: [], lost: [] },
  });
  expect(of(split(1, ['a', 'b'], ['c']))).toEqual({
    together: [],
    apart: [
      ['a', 'c'],
      ['b', 'c'],
    ],
    lost: [],
  });
});

test('the later of two that contradict wins; what does not go against it stays', () => {
  expect(of(merge(1, 'a', 'b', 'c'), split(2, ['a', 'b'], ['c']))).toMatchObject({
    together: [['a', 'b']],
    apart: [
      ['a', 'c'],
      ['b', 'c'],
    ],
  });
  expect(of(split(1, ['a', 'b'], ['c']), merge(2, 'a', 'c'))).toMatchObject({
    together: [['a', 'c']],
    apart: [['b', 'c']],
  });
  expect(of(split(1, ['a'], ['b']), merge(2, 'a', 'b'))).toMatchObject({ together: [['a', 'b']], apart: [] });
});

test('an account that is not told any more is left out and the decision is lost', () => {
  expect(of(merge(7, 'a', 'gone', 'b'))).toEqual({ together: [['a', 'b']], apart: [], lost: [7] });
  expect(of(decision('reject', target('gone')))).toEqual({ together: [], apart: [], lost: [] });
});

test('never contradicts itself, and heeds the last decision whole, whatever came before', () => {
  const name = fc.constantFrom(...'abcdef');
  const names = fc.uniqueArray(name, { minLength: 2, maxLength: 4 });
  const act = fc.tuple(fc.boolean(), names, fc.nat(2));
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
      const decisions = acts.map(([isMerge, who, n], i) => {
        const cut = 1 + (n % (who.length - 1));
        return isMerge ? merge(i + 1, ...who) : split(i + 1, who.slice(0, cut), who.slice(cut));
      });
      const { together, apart } = of(...decisions);
      const group = new Map<string, string>();
      const top = (id: string): string => (group.has(id) ? top(group.get(id)!) : id);
      for (const [a, b] of together) if (top(a) !== top(b)) group.set(top(a), top(b));
      for (const [a, b] of apart) expect(top(a)).not.toBe(top(b));
      const last = decisions.at(-1)!;
      const [first, ...others] = [last.target, ...last.others].map(({ report }) => report);
      if (last.act === 'merge') for (const other of others) expect(top(other)).toBe(top(first!));
      else for (const other of others) expect(apart).toContainEqual([first!, other].sort());
      expect(of(...decisions.toReversed())).toEqual(of(...decisions));
    }),
  );
});
