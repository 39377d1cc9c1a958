// What a decision has become in one reading: laid over what, and whether the program still reads what the person saw.
// Example: decision 3 corrects the stance of s1204, which the program reads as 'assert'; nothing conflicts.
import type { Act, TargetKind } from './decision.ts';

/**
 * lost: what it is about is not read any more; differs: the program reads something else than the person saw. In both cases a person must
 * look; the decision stays on top wherever it can.
 */
export type Conflict = 'lost' | 'differs';
export type Review = {
  /** Id in the log. */
  readonly decision: number;
  readonly act: Act;
  readonly kind: TargetKind;
  /** Of the statement, event, incident or entity in this reading; null where it is lost. */
  readonly id: string | null;
  readonly field: string | null;
  /** What the program itself reads there, without ids; null also where there is nothing. */
  readonly reads: unknown;
  readonly who: string;
  readonly when: string;
  readonly why: string | null;
  readonly conflict: Conflict | null;
};
