// One incident from an occurrence: what its tellings say together, who holds what about it, and where it stands.
// Leaves gathering tellings to cluster.ts and whether it is one to log to worth.ts.
// Example: 'jets struck the depot' and 'the strike killed two' give one place, one day, one toll.
import type { CodedEvent, EventType, Participant } from '../model/coded-event.ts';
import type { Field } from '../model/field.ts';
import type { Incident, Position } from '../model/incident.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Answer } from './answers.ts';
import { commonest } from './commonest.ts';
import { isState, type Occurrence } from './compatible.ts';
import type { Holder } from './holders.ts';
import { withImpliedSides } from './implied-sides.ts';
import { mayOwn } from './owning.ts';
import { positionsOf } from './positions.ts';
import type { Telling } from './report.ts';
import type { Setting } from './setting.ts';
import { sidedBy } from './siding.ts';
import type { Siding } from './siding-signs.ts';
import { standingOf } from './standing.ts';
import type { ToldIncident } from './told-incident.ts';
import { siteTold } from './told-site.ts';
import { totalsOf } from './totals.ts';

/** An occurrence with what its tellings say together, before it is known to be an incident. */
export type Considered = {
  readonly occurrence: Occurrence;
  readonly events: readonly CodedEvent[];
  readonly first: CodedEvent;
  readonly holders: readonly Holder[];
  readonly positions: readonly Position[];
  readonly type: EventType;
  readonly mode: string | null;
  readonly place: Field<Place> | null;
  readonly quantities: readonly Quantity[];
  readonly setting: Setting;
};

/** `at` gives a statement's place in the text. */
export function considerationOf(
  occurrence: Occurrence,
  answers: readonly Answer[],
  { at, setting }: { readonly at: (statement: string) => number; readonly setting: Setting },
): Considered {
  const { tellings } = occurrence;
  const events = tellings.map(({ event }) => event);
  const first = events[0]!;
  const holders = [...tellings.flatMap((telling) => telling.holders), ...answers.flatMap((answer) => answer.holders)];
  return {
    occurrence,
    events,
    first,
    holders,
    positions: positionsOf(holders, at),
    type: commonest(events.map((event) => event.type)) ?? first.type,
    mode: commonest(events.flatMap((event) => event.mode ?? [])),
    place: sharpestPlace(events.flatMap((event) => siteTold(event) ?? [])),
    quantities: events.flatMap((event) => event.quantities),
    setting,
  };
}

const affirms = ({ position }: Holder): boolean => position === 'asserts' || position === 'confirms';

/** What its sides are chosen from. */
export function sidingOf(
  { occurrence, events, first, positions, type, mode, place }: Considered,
  report: Sidings,
): Siding {
  const { sides, habits, namings, weights } = report;
  const told = {
    type,
    mode,
    place,
    positions,
    accusers: accusersOf(occurrence.tellings),
    actors: together(events.map((event) => event.actors)),
    recipients: together(events.map((event) => event.recipients)),
    state: isState(first),
  };
  return { told, occurrence, events, ruled: withImpliedSides(told, sides), sides, habits, namings, weights };
}
/** What is known of the sides of the whole report. */
export type Sidings = Pick<Siding, 'sides' | 'habits' | 'namings' | 'weights'>;

/** `amend` lays a person's corrections over it before it is settled where it stands. */
export function incidentOf(
  considered: Considered,
  report: Sidings,
  { id, amend }: { readonly id: string; readonly amend: (told: ToldIncident) => ToldIncident },
): Incident {
  const { occurrence, holders, first } = considered;
  const siding = sidingOf(considered, report);
  const asTold = toldOf(considered, siding, id);
  const told = amend(asTold);
  const { positions, actors, recipients, modality } = told;
  const isSet = (field: keyof ToldIncident): boolean => told[field] !== asTold[field];
  const ruling = standingOf(
    {
      type: isSet('type') ? told.type : first.type,
      actors: codes(isSet('actors') ? actors : actors.filter(({ party }) => party !== null && mayOwn(party, siding))),
      recipients: codes(recipients),
      positions,
      voices: new Set(holders.filter((holder) => holder.party === null && affirms(holder)).map(({ who }) => who)).size,
      accusers: isSet('positions')
        ? siding.told.accusers.filter((accuser) => positions.some(({ party }) => party === accuser))
        : siding.told.accusers,
      carrier: occurrence.tellings[0]!.carrier,
      modality,
    },
    report.sides,
  );
  return {
    ...told,
    ...ruling,
    origins: { families: 1, speakers: new Set(holders.filter(affirms).map(({ who }) => who)).size },
  };
}

function toldOf(considered: Considered, siding: Siding, id: string): ToldIncident {
  const { events, first, positions, type, mode, place, quantities } = considered;
  const { actors, recipients } = sidedBy(siding);
  return {
    id,
    type,
    mode,
    events: events.map((event) => event.id),
    actors,
    recipients,
    place: place === null || isWide(place.value) ? sharpestPlace(events.flatMap((event) => event.place ?? [])) : place,
    when: dayOf(
      sharpest(
        events.flatMap((event) => event.when ?? []),
        ({ value }) => momentRank.indexOf(value.precision ?? 'range'),
      ),
    ),
    quantities: totalsOf(quantities),
    modality: first.modality,
    historical: first.historical,
    positions,
  };
}

/** An incident has a day; the hour and 'in the evening' stay with the event that tells it. */
const dayOf = (when: Field<Moment> | null): Field<Moment> | null =>
  when === null || !when.value.value.includes('T') || when.value.start === null || when.value.start !== when.value.end
    ? when
    : { ...when, value: { ...when.value, type: 'DATE', value: when.value.start } };

/** Parties of the statements that accuse. */
const accusersOf = (tellings: readonly Telling[]): string[] =>
  tellings.flatMap(({ statement }) =>
    statement?.stance === 'accuse' && !statement.negated ? statement.speakers.flatMap(({ party }) => party ?? []) : [],
  );

const placeRank: readonly string[] = ['exact', 'near', 'admin2', 'admin1', 'country', 'region'];
const sharpestPlace = (places: readonly Field<Place>[]): Field<Place> | null =>
  sharpest(places, ({ value }) => placeRank.indexOf(value.precision));
/** What is pointed to ('the city') says more than a land. */
const isWide = ({ kind }: Place): boolean => kind === 'country' || kind === 'region';
const momentRank: readonly string[] = ['day', 'week', 'range', 'month', 'season', 'year'];
const codes = (participants: readonly Participant[]): string[] => participants.flatMap(({ party }) => party ?? []);

/** A person's word, else the item of the lowest rank; the first among equals. */
function sharpest<T>(items: readonly Field<T>[], rank: (item: Field<T>) => number): Field<T> | null {
  const ranked = (item: Field<T>): number => (item.basis === 'reviewed' ? -1 : rank(item));
  return items.reduce<Field<T> | null>(
    (best, item) => (best === null || ranked(item) < ranked(best) ? item : best),
    null,
  );
}

/**
 * Who most tellings name, with those named beside them; each party once, those without one by entity. Words that say no more than a party
 * that stands are left out.
 */
function together(tellings: readonly (readonly Participant[])[]): readonly Participant[] {
  const found = new Map<string, Participant>();
  const votes = new Map<string, number>();
  const beside = new Map<string, Set<string>>();
  for (const participants of tellings) {
    const keys = participants.map(keyOf);
    participants.forEach((participant, i) => {
      const key = keys[i]!;
      if (!found.has(key)) found.set(key, participant);
      votes.set(key, (votes.get(key) ?? 0) + 1);
      const others = beside.get(key) ?? new Set<string>();
      for (const other of keys) others.add(other);
      beside.set(key, others);
    });
  }
  const known = [...found].filter(([, { party }]) => party !== null);
  if (known.length === 0) return [...found.values()].slice(0, 1);
  const most = Math.max(...known.map(([key]) => votes.get(key)!));
  const chosen = known.find(([key]) => votes.get(key) === most)![0];
  return known.filter(([key]) => beside.get(chosen)!.has(key)).map(([, participant]) => participant);
}

const keyOf = ({ party, entity, span }: Participant): string => party ?? entity ?? `at ${span?.start ?? ''}`;
