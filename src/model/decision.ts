// A person's act on the record: appended, never changed, laid over every later reading. Design section 2.
// Example: { act: 'correct', target: { report: 'wire.txt', kind: 'statement', span }, field: 'stance', value: 'deny', who, when, why }.
import type { Span } from './span.ts';

export type Act = 'accept' | 'correct' | 'merge' | 'split' | 'reject' | 'add';
export type TargetKind = 'statement' | 'event' | 'incident' | 'entity';
/**
 * What it is about, told by its words so that a newer program finds it again: the cue of a statement, a trigger of an event or incident,
 * the first mention of an entity.
 */
export type Target = {
  readonly report: string;
  readonly kind: TargetKind;
  readonly span: Span;
};
export type Decision = {
  /** Place in the log, from 1; the store gives it. */
  readonly id: number;
  readonly act: Act;
  readonly target: Target;
  /** The others of a merge; what a split takes out of the incident of `target`; the other accounts of an incident accepted or rejected. */
  readonly others: readonly Target[];
  /**
   * Of a correction: a field of the record ('stance', 'speakers', 'place' …). Of an acceptance: null, or the field whose correction is taken
   * back. Else null.
   */
  readonly field: string | null;
  /** The new value of the field, or the added statement or event, without ids of the program's (correction.ts); JSON. */
  readonly value: unknown;
  /**
   * What the program read there when the person decided, without decisions on that very field; where a later reading differs from it the two
   * conflict and a person must look. Of a merge or split the accounts that stood together, as targets. JSON.
   */
  readonly was: unknown;
  readonly who: string;
  /** ISO 8601 instant. */
  readonly when: string;
  readonly why: string | null;
};
export type NewDecision = Omit<Decision, 'id'>;
