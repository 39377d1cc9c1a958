// The values of corrections and additions. They point at words and never at ids, which are the program's and may change with it.
// Example: to set a day, { start: '2020-10-13', end: '2020-10-13', precision: 'day', at: null }; null takes the day away.
import type { CodedEvent, EventType, Modality } from './coded-event.ts';
import type { EntityKind } from './entity.ts';
import type { PositionName } from './incident.ts';
import type { MomentPrecision } from './moment.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';
import type { Speaker, Statement } from './statement.ts';

/** `at` the words that say it, null where none do. Days ISO 8601, both included; null at an open end. */
export type WhenValue = {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: MomentPrecision | null;
  readonly at: Span | null;
};
export type PlaceValue = Omit<Place, 'span'> & { readonly at: Span | null };
export type ParticipantValue = {
  readonly party: string | null;
  readonly sector: string | null;
  readonly span: Span | null;
};
export type SpeakerValue = Omit<Speaker, 'entity'>;
export type QuantityValue = Omit<Quantity, 'span'> & { readonly span: Span | null };
/** `statements` by their cues. */
export type PositionValue = {
  readonly party: string;
  readonly position: PositionName;
  readonly statements: readonly Span[];
};

/** `within` and `about` by the cues of the statements. */
export type StatementValue = Pick<
  Statement,
  'cue' | 'stance' | 'negated' | 'hedges' | 'form' | 'content' | 'addressees'
> & {
  readonly speakers: readonly SpeakerValue[];
  readonly saidOn: WhenValue | null;
  readonly venue: string | null;
  readonly within: Span | null;
  readonly about: readonly Span[];
};
/** `statement` by its cue. */
export type EventValue = Pick<
  CodedEvent,
  'type' | 'mode' | 'contexts' | 'trigger' | 'modality' | 'negated' | 'historical'
> & {
  readonly actors: readonly ParticipantValue[];
  readonly recipients: readonly ParticipantValue[];
  readonly instrument: string | null;
  readonly place: PlaceValue | null;
  readonly when: WhenValue | null;
  readonly quantities: readonly QuantityValue[];
  readonly statement: Span | null;
};
/** No standing: it follows from what is held, and nobody sets it. */
export type IncidentValue = {
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly ParticipantValue[];
  readonly recipients: readonly ParticipantValue[];
  readonly place: PlaceValue | null;
  readonly when: WhenValue | null;
  readonly quantities: readonly {
    readonly of: string;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  }[];
  readonly modality: Modality;
  readonly historical: boolean;
  readonly positions: readonly PositionValue[];
};
/** Holds for every statement and event of the report that names the entity. */
export type EntityValue = {
  readonly kind: EntityKind;
  readonly name: string;
  readonly party: string | null;
  readonly roles: readonly string[];
};
export type ValueOf = {
  readonly statement: StatementValue;
  readonly event: EventValue;
  readonly incident: IncidentValue;
  readonly entity: EntityValue;
};
/** An added statement or event: what may be left out is worked out from where it stands. */
export type AddedStatement = Omit<StatementValue, 'within' | 'about'> &
  Partial<Pick<StatementValue, 'within' | 'about'>>;
export type AddedEvent = Omit<EventValue, 'statement'> & Partial<Pick<EventValue, 'statement'>>;
