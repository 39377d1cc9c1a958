// A person's act on the record: appended, never changed, laid over every later reading. Design section 2.
// Example: { act: 'correct', target: { report: 'wire.txt', kind: 'statement', span }, field: 'stance', value: 'deny', who, when, why }.
import type { Span } from './span.ts';

export type Act = 'accept' | 'correct' | 'merge' | 'split' | 'reject' | 'add';
/** What it is about, told by its words so that a newer program finds it again: the cue of a statement, a trigger of an event or incident. */
export type Target = {
  readonly report: string;
  readonly kind: 'statement' | 'event' | 'incident';
  readonly span: Span;
};
export type Decision = {
  /** Place in the log, from 1; the store gives it. */
  readonly id: number;
  readonly act: Act;
  readonly target: Target;
  /** The others of a merge; what a split takes out of the incident of `target`. */
  readonly others: readonly Target[];
  /** Of a correction: a field of the record ('stance', 'speakers', 'place', 'standing' …); of an addition null. */
  readonly field: string | null;
  /** The new value of the field, or the added statement or event; JSON. */
  readonly value: unknown;
  /** The value that the person saw; where a later reading differs from it the two conflict and a person must look. JSON. */
  readonly was: unknown;
  readonly who: string;
  /** ISO 8601 instant. */
  readonly when: string;
  readonly why: string | null;
};
export type NewDecision = Omit<Decision, 'id'>;
