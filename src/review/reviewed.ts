// Decisions laid over what was read in one report, before its incidents are made: the spine of reviewing. What was read is not touched.
// Leaves incidents to rulings.ts, accounts of many reports to groupings.ts.
// Example: a statement's stance corrected to deny, and the strike that it speaks of will stand disputed.
import type { CodedEvent, EventType } from '../model/coded-event.ts';
import type { AddedEvent, AddedStatement } from '../model/correction.ts';
import type { Decision } from '../model/decision.ts';
import type { Entity } from '../model/entity.ts';
import type { Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { eventOf, statementOf, withAdditions } from './additions.ts';
import { aroundOf } from './around.ts';
import { entityFields } from './entity-fields.ts';
import { essenceOf } from './essence.ts';
import { eventFields } from './event-fields.ts';
import type { Around } from './fields.ts';
import { layOver, type Manner } from './lay-over.ts';
import { withPointers } from './pointers.ts';
import { statementFields } from './statement-fields.ts';
import { withEntities } from './with-entities.ts';

/** `events` are deeds, of which incidents are made; `speechActs` are what is done in words. */
export type Reviewable = {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly events: readonly CodedEvent[];
  readonly speechActs: readonly CodedEvent[];
};
export type Reviewed = Reviewable & {
  readonly reviews: readonly Review[];
  /** Events that a person corrected or added: what they tell is an incident whatever the program thinks of its worth. */
  readonly touched: ReadonlySet<string>;
  /** What pointers lead to, rejected statements among it. */
  readonly around: Around;
};

/** `decisions` of this report, in any order; those on incidents are passed over. Near-linear in what was read. */
export function reviewed(read: Reviewable, decisions: readonly Decision[]): Reviewed {
  const entities = layOver(read.entities, decisions, {
    manner: mannerOf('entity', aroundOf(read.statements, read.entities)),
    findables: read.entities.flatMap(({ id, mentions }) => mentions.slice(0, 1).map(({ span }) => ({ id, span }))),
  });
  const told = withStatements(read, decisions);
  const around = aroundOf(told.all, read.entities);
  const statements = layOver(told.all, decisions, {
    manner: mannerOf('statement', around),
    findables: told.all.map(({ id, cue }) => ({ id, span: cue.span })),
  });
  const { deeds, acts, events, addedEvents } = withEvents(read, decisions, around);
  const reviews = [
    ...entities.reviews,
    ...told.reviews,
    ...statements.reviews,
    ...addedEvents.reviews,
    ...events.reviews,
  ];
  const set = (kind: Review['kind'], field: string): string[] =>
    reviews.flatMap((one) => (one.kind === kind && one.field === field && one.id !== null ? one.id : []));
  const given = <T>(added: ReadonlyMap<string, Decision>, field: keyof T, there: boolean): string[] =>
    [...added].flatMap(([id, { value }]) => (((value as T)[field] !== undefined) === there ? id : []));
  const pointed = withPointers({ statements: statements.items, events: [...deeds, ...acts] }, statements.rejected, {
    contents: new Set([...set('statement', 'content'), ...told.added.keys()]),
    within: new Set([...set('statement', 'within'), ...given<AddedStatement>(told.added, 'within', true)]),
    tellers: new Set([...set('event', 'statement'), ...given<AddedEvent>(addedEvents.added, 'statement', true)]),
    open: new Set([
      ...given<AddedStatement>(told.added, 'within', false),
      ...given<AddedEvent>(addedEvents.added, 'statement', false),
    ]),
  });
  const named = withEntities(pointed, entities, new Set([...set('statement', 'speakers'), ...told.added.keys()]));
  const acting = new Set(acts.map(({ id }) => id));
  return {
    entities: entities.items,
    statements: inTextOrder(named.statements, ({ cue }) => cue.span),
    events: inTextOrder(
      named.events.filter(({ id }) => !acting.has(id)),
      ({ trigger }) => trigger,
    ),
    speechActs: named.events.filter(({ id }) => acting.has(id)),
    reviews,
    touched: new Set([
      ...addedEvents.added.keys(),
      ...events.reviews.flatMap(({ act, id }) => (act === 'correct' && id !== null ? id : [])),
    ]),
    around,
  };
}

/** With the added ones, whose pointers are put in when all of them are there. */
function withStatements(read: Reviewable, decisions: readonly Decision[]) {
  const { items, added, reviews } = withAdditions({
    items: read.statements,
    decisions: additionsOf(decisions, 'statement'),
    around: aroundOf(read.statements, read.entities),
    spanOf: ({ cue }: Statement) => cue.span,
    essence: essenceOf.statement,
    make: (value, id, laying) => statementOf({ ...(value as object), within: undefined, about: undefined }, id, laying),
    letter: 's',
  });
  const around = aroundOf(items, read.entities);
  const all = items.map((item) => {
    const decision = added.get(item.id);
    return decision === undefined
      ? item
      : statementOf(decision.value, item.id, { ...around, who: decision.who, anchor: item.cue.span.start });
  });
  return { all, added, reviews };
}

function withEvents(read: Reviewable, decisions: readonly Decision[], around: Around) {
  const addedEvents = withAdditions({
    items: [...read.events, ...read.speechActs],
    decisions: additionsOf(decisions, 'event'),
    around,
    spanOf: ({ trigger }: CodedEvent) => trigger,
    essence: essenceOf.event,
    make: eventOf,
    letter: 'e',
  });
  const events = layOver(addedEvents.items, decisions, {
    manner: mannerOf('event', around),
    findables: addedEvents.items.map(({ id, trigger }) => ({ id, span: trigger })),
  });
  const acting = new Set(read.speechActs.map(({ id }) => id));
  const retyped = new Set(events.reviews.flatMap(({ field, id }) => (field === 'type' && id !== null ? id : [])));
  const isAct = ({ id, type }: CodedEvent): boolean =>
    acting.has(id) && !addedEvents.added.has(id) && !(retyped.has(id) && !spoken.has(type));
  return {
    deeds: events.items.filter((event) => !isAct(event)),
    acts: events.items.filter(isAct),
    ...{ events, addedEvents },
  };
}

/** Types that are done in words alone: corrected to another, a speech act is a deed. */
const spoken: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN']);

const additionsOf = (decisions: readonly Decision[], kind: 'statement' | 'event'): readonly Decision[] =>
  decisions.filter(({ act, target }) => act === 'add' && target.kind === kind);

const inTextOrder = <T>(items: readonly T[], spanOf: (item: T) => Span): readonly T[] =>
  [...items].sort((a, b) => spanOf(a).start - spanOf(b).start);

function mannerOf(kind: 'statement', around: Around): Manner<Statement>;
function mannerOf(kind: 'event', around: Around): Manner<CodedEvent>;
function mannerOf(kind: 'entity', around: Around): Manner<Entity>;
function mannerOf(kind: 'statement' | 'event' | 'entity', around: Around): unknown {
  return { kind, around, ...manners[kind] };
}
const manners = {
  statement: { rules: statementFields, spanOf: ({ cue }: Statement) => cue.span, essence: essenceOf.statement },
  event: { rules: eventFields, spanOf: ({ trigger }: CodedEvent) => trigger, essence: essenceOf.event },
  entity: {
    rules: entityFields,
    spanOf: ({ mentions }: Entity) => mentions[0]?.span ?? { start: 0, end: 0 },
    essence: essenceOf.entity,
  },
};
