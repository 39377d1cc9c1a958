// Whether a telling can be about the same occurrence as an incident, and how much speaks for it. Weighs words, sides, place and day;
// leaves choosing to cluster.ts. Example: 'the strike' two sentences after 'jets struck the depot' is the same; a raid on another day is not.
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Telling } from './report.ts';

/** What an incident's tellings have said so far; sets grow with each telling. */
export type Occurrence = {
  readonly tellings: Telling[];
  readonly actors: Set<string>;
  readonly recipients: Set<string>;
  readonly lemmas: Set<string>;
  readonly modes: Set<string>;
  readonly places: Place[];
  readonly moments: Moment[];
};

/** Folds a party to its side; opposed parties are two sides of this report. */
export type Folding = { readonly sideOf: (party: string) => string };

export const partiesOf = (participants: readonly Participant[], { sideOf }: Folding): string[] =>
  participants.flatMap((participant) => (participant.party === null ? [] : sideOf(participant.party)));

/** 'shell' and 'shelling', 'bomb' and 'bombardment': the shorter word, less its last letter, opens the longer. */
export function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short.slice(0, Math.max(3, Math.min(short.length - 1, 6))));
}

const share = (a: ReadonlySet<string>, b: readonly string[]): boolean => b.some((item) => a.has(item));

/** Pairs of types that one occurrence may be told by: a truce is agreed on and takes effect; soldiers are captured in an attack. */
const kindred: ReadonlySet<string> = new Set([
  'AGREE RETREAT',
  'RETREAT AGREE',
  'ASSAULT COERCE',
  'COERCE ASSAULT',
  'CONSULT AGREE',
  'AGREE CONSULT',
  'RETREAT CONCEDE',
  'CONCEDE RETREAT',
]);

/** 0 the same, -1 kindred and the words must match, null apart. */
function typeWeight(event: CodedEvent, first: CodedEvent): number | null {
  if (event.type === first.type) return 0;
  return kindred.has(`${event.type} ${first.type}`) ? -1 : null;
}

/** Same day +2, overlapping +0.5, unknown 0, apart null. */
function timeWeight(when: Moment | null, known: readonly Moment[]): number | null {
  if (when === null || when.start === null || known.length === 0) return 0;
  let best: number | null = null;
  for (const moment of known) {
    if (moment.start === null) continue;
    const apart = when.start > (moment.end ?? moment.start) || (when.end ?? when.start) < moment.start;
    if (apart) continue;
    const same = when.start === moment.start && when.end === moment.end;
    best = Math.max(best ?? 0, same ? (when.precision === 'day' ? 1.5 : 1) : 0.4);
  }
  return known.some((moment) => moment.start !== null) ? best : 0;
}

const point = (place: Place): boolean =>
  place.kind === 'settlement' || place.kind === 'feature' || place.kind === 'admin2';
const sameSpot = (a: Place, b: Place): boolean =>
  (a.geonamesId !== null && a.geonamesId === b.geonamesId) || a.name.toLowerCase() === b.name.toLowerCase();
/** About 20 km, in degrees; two names of one place or a village by its town. */
const near = (a: Place, b: Place): boolean =>
  a.latitude !== null &&
  b.latitude !== null &&
  a.longitude !== null &&
  b.longitude !== null &&
  Math.abs(a.latitude - b.latitude) < 0.2 &&
  Math.abs(a.longitude - b.longitude) < 0.25;

/** Same place +2 (+0.5 for a whole country), one within the other +0.5, unknown 0, apart null. */
function placeWeight(place: Place | null, known: readonly Place[]): number | null {
  if (place === null || known.length === 0) return 0;
  let best: number | null = null;
  for (const other of known) {
    if (sameSpot(place, other)) best = Math.max(best ?? 0, point(place) || place.kind === 'admin1' ? 2 : 0.7);
    else if (near(place, other) && point(place) && point(other)) best = Math.max(best ?? 0, 0.5);
    else if (point(place) && point(other)) continue;
    else if (place.country === null || other.country === null || place.country === other.country)
      best = Math.max(best ?? 0, 0.3);
  }
  return best;
}

/** Who did it to whom: shared +1 each, both known and apart null, turned round null. */
function sideWeight(event: CodedEvent, known: Occurrence, folding: Folding): number | null {
  const actors = partiesOf(event.actors, folding);
  const recipients = partiesOf(event.recipients, folding);
  let weight = 0;
  if (actors.length > 0 && known.actors.size > 0) {
    if (!share(known.actors, actors)) return null;
    weight += 0.8;
    if (new Set(actors).size > 1 !== known.actors.size > 1) weight -= 1.2;
  }
  if (recipients.length > 0 && known.recipients.size > 0) {
    if (share(known.recipients, recipients)) weight += 0.6;
    else weight -= 0.8;
  }
  const turned = actors.length > 0 && known.actors.size === 0 && share(known.recipients, actors);
  return turned && !share(known.recipients, recipients) ? null : weight;
}

function modeWeight(event: CodedEvent, known: Occurrence): number {
  if (event.mode === null || known.modes.size === 0) return 0;
  return known.modes.has(event.mode) ? 0.7 : -0.7;
}

/** How much speaks for the telling being of this occurrence; null where something speaks against. */
export function likeness(telling: Telling, known: Occurrence, folding: Folding): number | null {
  const { event } = telling;
  const first = known.tellings[0]!;
  const last = known.tellings.at(-1)!;
  const type = typeWeight(event, first.event);
  if (type === null || event.historical !== first.event.historical) return null;
  if ((event.modality === 'actual') !== (first.event.modality === 'actual')) return null;
  const time = timeWeight(event.when?.value ?? null, known.moments);
  const place = placeWeight(event.place?.value ?? null, known.places);
  const sides = sideWeight(event, known, folding);
  if (time === null || place === null || sides === null) return null;
  const words = [...known.lemmas].some((lemma) => akin(lemma, telling.lemma));
  if (type < 0 && !words) return null;
  const gap = Math.min(...known.tellings.slice(-3).map((other) => Math.abs(telling.sentence - other.sentence)));
  const reference = telling.reference === 'definite' ? 1.5 : telling.reference === 'new' ? -1.5 : 0;
  return (
    type +
    time +
    place +
    sides +
    modeWeight(event, known) +
    (words ? 1.5 : 0) +
    reference +
    closeness(gap) +
    answering(telling, last)
  );
}

const closeness = (gap: number): number =>
  gap === 0 ? 1.2 : gap === 1 ? 0.6 : gap === 2 ? 0.2 : -Math.min(1, 0.1 * gap);

/** A confirmation or denial is of something that somebody else has said. */
function answering(telling: Telling, last: Telling): number {
  const answers =
    telling.statement !== null && (telling.statement.stance === 'deny' || telling.statement.stance === 'confirm');
  if (!answers) return 0;
  const mine = telling.holders[0]?.party;
  return last.holders.some((holder) => holder.party !== mine) ? 1 : 0.3;
}
