// Statements and events added by hand, made into those of the record. Where the program has come to read one there itself, the added one takes
// its place and its id, and a person is told. Leaves corrections and rejections of what was added to lay-over.ts.
// Example: 'Renn called it an act of war' added with stance appraise becomes s412 with the speaker's entity found by name.

import type { CodedEvent } from '../model/coded-event.ts';
import type { AddedEvent, AddedStatement } from '../model/correction.ts';
import type { Decision } from '../model/decision.ts';
import type { Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { eventFields } from './event-fields.ts';
import type { Around, FieldRule, Laying } from './fields.ts';
import { findTarget } from './find-target.ts';
import { inLogOrder } from './in-force.ts';
import { reviewOf } from './lay-over.ts';
import { sameValue } from './same-value.ts';
import { statementFields } from './statement-fields.ts';

type Added<T> = {
  readonly items: readonly T[];
  readonly added: ReadonlyMap<string, Decision>;
  readonly reviews: readonly Review[];
};
type Adding<T> = {
  readonly items: readonly T[];
  readonly decisions: readonly Decision[];
  readonly around: Around;
  readonly spanOf: (item: T) => Span;
  readonly essence: (item: T) => unknown;
  readonly make: (value: unknown, id: string, laying: Laying) => T;
  readonly letter: string;
};

export const blankStatement = (id: string, cue: Statement['cue']): Statement => ({
  ...{ id, speakers: [], cue, stance: 'assert', negated: false, hedges: [], form: 'indirect', content: [] },
  ...{ saidOn: null, venue: null, addressees: [], within: null, about: [] },
});

const blankEvent = (id: string, { type, trigger }: Pick<CodedEvent, 'type' | 'trigger'>): CodedEvent => ({
  ...{ id, type, mode: null, contexts: [], trigger, actors: [], recipients: [], instrument: null, place: null },
  ...{ when: null, quantities: [], modality: 'actual', negated: false, historical: false, statement: null },
});

/** Pointers are put in later, when all that was added is there. */
export const statementOf = (value: unknown, id: string, laying: Laying): Statement =>
  filled(blankStatement(id, (value as AddedStatement).cue), value, { rules: statementFields, laying });
export const eventOf = (value: unknown, id: string, laying: Laying): CodedEvent =>
  filled(blankEvent(id, value as AddedEvent), value, { rules: eventFields, laying });

function filled<T>(blank: T, value: unknown, how: { readonly rules: object; readonly laying: Laying }): T {
  const rules = how.rules as Readonly<Record<string, FieldRule<T, unknown>>>;
  const parts = Object.entries(value as object).flatMap(([field, told]) =>
    told === undefined ? [] : (rules[field]?.put(told, how.laying) ?? []),
  );
  return Object.assign({}, blank, ...parts);
}

/** The last addition at the same words holds. */
export function withAdditions<T extends { readonly id: string }>(adding: Adding<T>): Added<T> {
  const { decisions, around, spanOf, essence, make, letter } = adding;
  const items = new Map(adding.items.map((item) => [item.id, item]));
  const read = adding.items.map((item) => ({ id: item.id, span: spanOf(item) }));
  const reviews = new Map<string, Review>();
  const added = new Map<string, Decision>();
  for (const decision of inLogOrder(decisions)) {
    const { span } = decision.target;
    const findables = [...items.values()].map((item) => ({ id: item.id, span: spanOf(item) }));
    const taken = findTarget(read, span);
    const id = taken ?? exactly(findables, span) ?? freeId(`${letter}${span.start}`, items);
    const item = make(decision.value, id, { ...around, who: decision.who, anchor: span.start });
    const was = taken === null ? null : essence(byId(adding.items, taken));
    const conflict = was !== null && !sameValue(was, essence(item)) ? 'differs' : null;
    items.set(id, item);
    added.set(id, decision);
    reviews.set(id, reviewOf(decision, id, { reads: was, conflict }));
  }
  return {
    items: [...items.values()].sort((a, b) => spanOf(a).start - spanOf(b).start),
    added,
    reviews: [...reviews.values()],
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[], id: string): T =>
  items.find((item) => item.id === id)!;
const exactly = (findables: readonly { readonly id: string; readonly span: Span }[], span: Span): string | null =>
  findables.find((one) => one.span.start === span.start && one.span.end === span.end)?.id ?? null;

/** Two statements may open at one character; the ids of the program go by the first. */
function freeId(base: string, taken: ReadonlyMap<string, unknown>): string {
  let id = base;
  for (let i = 1; taken.has(id); i++) id = `${base}h${i}`;
  return id;
}
