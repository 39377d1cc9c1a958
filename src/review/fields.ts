// How each field of a noun is told without ids and how such a value is put in its place: the form of the tables of statement-fields.ts,
// event-fields.ts … Leaves which decision holds to in-force.ts. Example: 'within' is told by the cue of the outer statement.

import type { Participant } from '../model/coded-event.ts';
import type { ParticipantValue, PlaceValue, WhenValue } from '../model/correction.ts';
import type { Field } from '../model/field.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Span } from '../model/span.ts';

/** The reading around: what pointers lead to, by id and by words. */
export type Around = {
  readonly cueOf: (statement: string) => Span | null;
  readonly statementAt: (cue: Span) => string | null;
  readonly entityOf: (who: { readonly name?: string | null; readonly span: Span | null }) => string | null;
};
/** With who decided, and where the thing stands: a value without words of its own stands there, zero characters long. */
export type Laying = Around & { readonly who: string; readonly anchor: number };
export type FieldRule<T, V> = {
  readonly tell: (item: T, around: Around) => V;
  /** Null where the value points at words that are not read any more. */
  readonly put: (value: V, laying: Laying) => Partial<T> | null;
};
export type FieldRules<T, V> = { readonly [F in keyof V]: FieldRule<T, V[F]> };

/** A field that is its own value. */
export const plain = <T, F extends keyof T>(field: F): FieldRule<T, T[F]> => ({
  tell: (item) => item[field],
  put: (value) => ({ [field]: value }) as unknown as Partial<T>,
});

export const reviewedField = <T>(value: T, at: Span | null, who: string): Field<T> => ({
  value,
  at,
  basis: 'reviewed',
  by: who,
});

export const tellWords = (field: Field<string> | null): string | null => field?.value ?? null;
export const putWords = (value: string | null, { who }: Laying): Field<string> | null =>
  value === null ? null : reviewedField(value, null, who);

export const tellWhen = (field: Field<Moment> | null): WhenValue | null =>
  field === null
    ? null
    : { start: field.value.start, end: field.value.end, precision: field.value.precision, at: field.at };

export function putWhen(value: WhenValue | null, { who, anchor }: Laying): Field<Moment> | null {
  if (value === null) return null;
  const { start, end, precision, at } = value;
  const span = at ?? { start: anchor, end: anchor };
  const moment: Moment = {
    ...{ span, type: 'DATE', value: timexOf(value), start, end, precision, basis: 'reviewed' },
  };
  return reviewedField(moment, at, who);
}

/** As much of the day as its precision bears; an interval where it is none of the calendar's own. */
function timexOf({ start, end, precision }: WhenValue): string {
  const day = start ?? end ?? 'PAST_REF';
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return day.slice(0, 7);
  return start === end || start === null || end === null ? day : `${start}/${end}`;
}

export function tellPlace(field: Field<Place> | null): PlaceValue | null {
  if (field === null) return null;
  const { span: _, ...place } = field.value;
  return { ...place, at: field.at };
}

export function putPlace(value: PlaceValue | null, { who, anchor }: Laying): Field<Place> | null {
  if (value === null) return null;
  const { at, ...place } = value;
  return reviewedField({ span: at ?? { start: anchor, end: anchor }, ...place }, at, who);
}

export const tellParticipants = (participants: readonly Participant[]): readonly ParticipantValue[] =>
  participants.map(({ party, sector, span }) => ({ party, sector, span }));
export const putParticipants = (values: readonly ParticipantValue[], { entityOf }: Laying): readonly Participant[] =>
  values.map(({ party, sector, span }) => ({ entity: entityOf({ span }), party, sector, span }));

type Deed = {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place: Field<Place> | null;
  readonly when: Field<Moment> | null;
};
/** Who, to whom, where and when: the same of an event and of an incident. */
export const deedFields = <T extends Deed>() => ({
  actors: {
    tell: ({ actors }: T) => tellParticipants(actors),
    put: (values: readonly ParticipantValue[], laying: Laying) =>
      ({ actors: putParticipants(values, laying) }) as unknown as Partial<T>,
  },
  recipients: {
    tell: ({ recipients }: T) => tellParticipants(recipients),
    put: (values: readonly ParticipantValue[], laying: Laying) =>
      ({ recipients: putParticipants(values, laying) }) as unknown as Partial<T>,
  },
  place: {
    tell: ({ place }: T) => tellPlace(place),
    put: (value: PlaceValue | null, laying: Laying) => ({ place: putPlace(value, laying) }) as unknown as Partial<T>,
  },
  when: {
    tell: ({ when }: T) => tellWhen(when),
    put: (value: WhenValue | null, laying: Laying) => ({ when: putWhen(value, laying) }) as unknown as Partial<T>,
  },
});
