// Places where the report cannot mean them: a town alone in its land, far from all else the report names, of a land whose side neither speaks nor acts in
// it, was found for a namesake that no map has. Such a place keeps its name and loses its point. Leaves finding places to the reading.
// Example: 'the Lerida road' of a report on Sudan is not in Spain.
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { isPoint, kilometres } from './account-places.ts';
import { isKnownAfar } from './known-afar.ts';

/** How many other points a report must name before one of them can be out of place. */
const SOME = 3;
/** Kilometres over a border within which a war is still the same. */
const REACH = 500;

type Ground = Pick<Reading, 'article' | 'places' | 'events' | 'statements'>;

/** The place as the report can mean it: the same, or its words without a point. */
export function onOwnGround(reading: Ground, gazetteer: Gazetteer): (place: Place) => Place {
  const points = reading.places.filter((place) => isPoint(place) && place.latitude !== null);
  const isAstray = (place: Place): boolean => {
    if (!isPoint(place) || place.latitude === null) return false;
    const others = points.filter(({ name }) => name !== place.name);
    if (others.length < SOME || isKnownAfar(place.name, gazetteer)) return false;
    const isNear = (other: Place): boolean =>
      other.country === place.country || (kilometres(place, other) ?? 0) < REACH;
    return !others.some(isNear) && !hasPart(place.country, reading);
  };
  return (place) => (isAstray(place) ? { ...place, ...NO_POINT, name: wordsAt(place, reading) } : place);
}

/** Whether the land's own side speaks or acts. */
const hasPart = (land: string | null, { events, statements }: Ground): boolean =>
  events.some(({ actors }) => actors.some(({ party, span }) => span !== null && party === land)) ||
  statements.some(({ speakers }) => speakers.some(({ party }) => party === land));

const NO_POINT = { latitude: null, longitude: null, geonamesId: null, country: null, admin1: null };

const wordsAt = ({ span, name }: Place, { article }: Ground): string =>
  article.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim() || name;
