// A count of people or things, with the reporter's bounds. Example: 'at least 25 civilians killed' is dead, low 25, best 25, high null.
import type { Span } from './span.ts';

export type Counted =
  | 'dead'
  | 'injured'
  | 'captured'
  | 'detained'
  | 'displaced'
  | 'missing'
  | 'rescued'
  | 'equipment'
  | 'people'
  | 'money'
  | 'other';
export type Quantity = {
  readonly span: Span;
  /** What is counted, in the words of the text: 'drones', 'civilians'; null where only the number stands. */
  readonly unit: string | null;
  readonly of: Counted;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
};
