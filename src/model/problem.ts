// What the program was unsure of or could not do, said with a place and a cure. Codes and texts live in text/problems.ts.
import type { Span } from './span.ts';

export type Severity = 'note' | 'warning' | 'error';
export type Problem = {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Span | null;
  readonly message: string;
  readonly cure: string;
};
