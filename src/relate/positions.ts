// What each party holds about one incident, from everyone who holds something of its tellings. Leaves the standing to standing.ts.
// Example: three statements of one ministry that assert a strike are one position of its party, with three statements.
import type { Position, PositionName } from '../model/incident.ts';
import type { Holder } from './holders.ts';

const order: readonly PositionName[] = ['confirms', 'asserts', 'denies', 'withholds'];

/** One position for each party and kind, parties in order of their first word; `at` gives a statement's place in the text. */
export function positionsOf(holders: readonly Holder[], at: (statement: string) => number): readonly Position[] {
  const byParty = new Map<string, Map<PositionName, Set<string>>>();
  for (const { party, position, statement } of [...holders].sort((a, b) => at(a.statement) - at(b.statement))) {
    if (party === null) continue;
    const held = byParty.get(party) ?? new Map<PositionName, Set<string>>();
    held.set(position, (held.get(position) ?? new Set()).add(statement));
    byParty.set(party, held);
  }
  return [...byParty].flatMap(([party, held]) =>
    order.flatMap((position) => {
      const statements = held.get(position);
      return statements === undefined ? [] : [{ party, position, statements: [...statements] }];
    }),
  );
}
