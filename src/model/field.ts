// One value with its evidence: where it stands, on what basis, by which rule or person. Example: the publisher 'RFE/RL', stated, at its span.
import type { Span } from './span.ts';

export type Basis = 'stated' | 'implied' | 'reviewed';

/** A value and its evidence. `at` is null only where `basis` is `implied` or `reviewed`; `by` names the rule or the person. */
export type Field<T> = { readonly value: T; readonly at: Span | null; readonly basis: Basis; readonly by: string };
