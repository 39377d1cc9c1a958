// How the places of two accounts stand to each other: the same, near, one in the other, or apart. Two firm points far from each other forbid a join,
// whatever the wording. Nobody's borders are decided: a point is near a point by distance alone. Example: a hamlet 12 km from the town is near.
import type { AccountOutline } from '../model/account.ts';
import type { Place } from '../model/place.ts';
import { remembered } from '../text/remembered.ts';
import { namesFrom, oneSign, type Signs } from './one-sign.ts';

type Site = Omit<Place, 'span'>;

/** Kilometres: what is near, what may still be the same with a rough point, what no two tellings of one deed are apart. */
const NEAR = 20;
const ROUGH = 60;
const FAR = 120;
/** From the middle of a province or a country to a point that may lie in it. */
const REACH = { admin1: 350, country: 2500 };

/** Null where the places forbid it. */
export function placeSigns(a: AccountOutline, b: AccountOutline): Signs | null {
  if (a.place === null || b.place === null) return oneSign(a.place === b.place ? 'no places' : 'one place');
  const firm = a.firm.place && b.firm.place;
  const sign = isPoint(a.place) && isPoint(b.place) ? points(a.place, b.place) : areas(a.place, b.place);
  if (sign === 'far') return firm ? null : oneSign('weak place far');
  return oneSign(firm ? sign : weakly(sign));
}

const weakly = namesFrom('weak: ');

/** Not a province, a country or a region. */
export const isPoint = ({ kind, precision }: Pick<Place, 'kind' | 'precision'>): boolean =>
  kind !== 'country' && kind !== 'region' && kind !== 'admin1' && precision !== 'country' && precision !== 'region';
const foldName = remembered((name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
export const foldedPlace = ({ name }: Pick<Place, 'name'>): string => foldName(name);
const sameSpot = (a: Site, b: Site): boolean =>
  (a.geonamesId !== null && a.geonamesId === b.geonamesId) || foldedPlace(a) === foldedPlace(b);

function points(a: Site, b: Site): string {
  if (sameSpot(a, b)) return 'same place';
  const gap = kilometres(a, b);
  if (gap === null) return 'place unknown';
  const vague = a.precision !== 'exact' || b.precision !== 'exact';
  if (gap <= NEAR) return 'near place';
  if (gap <= ROUGH) return vague ? 'place around' : 'other place';
  return gap <= FAR && vague ? 'other place' : 'far';
}

/** At least one is a province, a country or a region. */
function areas(a: Site, b: Site): string {
  if (sameSpot(a, b)) return a.kind === 'country' ? 'same country' : 'same area';
  const gap = kilometres(a, b);
  const oneLand = a.country === null || b.country === null || a.country === b.country;
  const provinces = [a, b].some(({ kind, precision }) => kind === 'admin1' || precision === 'admin1');
  const nations = [a, b].some(({ kind }) => kind === 'country' || kind === 'region');
  if (provinces && !nations) {
    if (oneLand && a.admin1 !== null && foldName(a.admin1) === foldName(b.admin1 ?? '')) return 'within the province';
    if (a.country === null || b.country === null) return 'place unknown';
    return gap !== null && gap > REACH.admin1 ? 'far' : 'other province';
  }
  if (oneLand) return 'within the country';
  return gap !== null && gap > REACH.country ? 'far' : 'other country';
}

/** Great circle; null where a point is not known. */
export function kilometres(a: Site, b: Site): number | null {
  if (a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null) return null;
  const turn = Math.PI / 180;
  const across = Math.sin(((b.longitude - a.longitude) * turn) / 2) ** 2;
  const along = Math.sin(((b.latitude - a.latitude) * turn) / 2) ** 2;
  const share = along + Math.cos(a.latitude * turn) * Math.cos(b.latitude * turn) * across;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(share)));
}
