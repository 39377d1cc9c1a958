// Decisions for tests: numbered, by one person, at fixed instants; the fixture as what was read. Leaves which decisions to the tests.
// Example: said('correct', 'denied', { field: 'stance', value: 'assert', was: 'deny' }).
import type { Act, Decision, TargetKind } from '../../src/model/decision.ts';
import type { Span } from '../../src/model/span.ts';
import type { Reviewable } from '../../src/review/reviewed.ts';
import { fixture } from '../show/reading-fixture.ts';

export const read: Reviewable = {
  entities: fixture.entities,
  statements: fixture.statements,
  events: fixture.events,
  speechActs: [],
};

export function decision(
  act: Act,
  target: { readonly kind: TargetKind; readonly span: Span },
  more: Partial<Decision> = {},
): Decision {
  const id = more.id ?? 1;
  return {
    id,
    act,
    target: { report: 'fixture', ...target },
    others: [],
    field: null,
    value: null,
    was: null,
    who: 'Ana Brandt',
    when: `2031-05-06T09:${String(id % 60).padStart(2, '0')}:00Z`,
    why: null,
    ...more,
  };
}

/** On a statement by its cue, an event or incident by its trigger. */
export const on = (kind: TargetKind, id: string): { readonly kind: TargetKind; readonly span: Span } => {
  const span =
    kind === 'statement'
      ? fixture.statements.find((one) => one.id === id)?.cue.span
      : kind === 'event'
        ? fixture.events.find((one) => one.id === id)?.trigger
        : fixture.entities.find((one) => one.id === id)?.mentions[0]?.span;
  if (span === undefined) throw new Error(`the fixture has no ${kind} '${id}'`);
  return { kind, span };
};
