// One occurrence, as told by all the events that report it, with each party's position and where it stands (design section 4).
import type { EventType, Modality, Participant } from './coded-event.ts';
import type { Field } from './field.ts';
import type { Moment } from './moment.ts';
import type { Place } from './place.ts';

export type Standing = 'acknowledged' | 'disputed' | 'agreed' | 'claimed' | 'reported' | 'unconfirmed';
export type PositionName = 'asserts' | 'confirms' | 'denies' | 'withholds';
/** `statements` in text order. */
export type Position = {
  readonly party: string;
  readonly position: PositionName;
  readonly statements: readonly string[];
};
export type Incident = {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  /** Event ids in text order. */
  readonly events: readonly string[];
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place: Field<Place> | null;
  readonly when: Field<Moment> | null;
  readonly quantities: readonly {
    readonly of: string;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  }[];
  readonly modality: Modality;
  readonly historical: boolean;
  readonly positions: readonly Position[];
  readonly standing: Standing;
  /** The row of the table that decided, in words. */
  readonly because: string;
  readonly origins: { readonly families: number; readonly speakers: number };
};
