// Who did what to whom, where, when, with what, how many, in PLOVER terms (PLOVER manual 2021). Example: 'struck' is ASSAULT, mode aerial.
import type { Field } from './field.ts';
import type { Moment } from './moment.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';
export type Modality = 'actual' | 'planned' | 'hypothetical' | 'demanded' | 'threatened' | 'promised';
export type Participant = {
  /** Entity id, null where only words stand. */
  readonly entity: string | null;
  readonly party: string | null;
  /** PLOVER sector: GOV, MIL, REB, CVL … */
  readonly sector: string | null;
  readonly span: Span | null;
};
export type CodedEvent = {
  readonly id: string;
  readonly type: EventType;
  /** PLOVER 2021 mode, null where the type has none or the words do not say. */
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly trigger: Span;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly instrument: Field<string> | null;
  readonly place: Field<Place> | null;
  readonly when: Field<Moment> | null;
  readonly quantities: readonly Quantity[];
  readonly modality: Modality;
  readonly negated: boolean;
  readonly historical: boolean;
  /** The innermost statement whose content holds the trigger; null in the reporter's own voice. */
  readonly statement: string | null;
};
