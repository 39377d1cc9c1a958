// The place and the day of an occurrence out of what its accounts say: the sharpest that most of them can live with, a firm one before one taken from
// the words around. Leaves whether they are one to gather.ts. Example: 'Khost', 'Mandatai near Khost', 'Mandatai': Mandatai.
import type { Account } from '../model/account.ts';
import type { Moment } from '../model/moment.ts';
import type { Place, PlacePrecision } from '../model/place.ts';
import { daysOf } from './account-days.ts';
import { kilometres } from './account-places.ts';

export type Chosen<T> = { readonly value: T; readonly account: string };

const sharpness: readonly PlacePrecision[] = ['exact', 'near', 'admin2', 'admin1', 'country', 'region'];
const SUPPORT = 60;

/**
 * `accounts` in the ledger's order: the first among equals is taken. A land comes after whatever is told in one as firmly, and lends it no support:
 * everything in it agrees with it.
 */
export function placeOf(accounts: readonly Account[]): Chosen<Place> | null {
  const told = accounts.flatMap(({ id, place, firm }) => (place === null ? [] : [{ id, place, firm: firm.place }]));
  const backed = ({ place }: (typeof told)[number]): number =>
    told.filter((other) => isLand(place) === isLand(other.place) && agree(place, other.place)).length;
  return best(
    told.map((one) => ({
      value: one.place,
      account: one.id,
      rank: [one.firm ? 0 : 1, isLand(one.place) ? 1 : 0, -backed(one), sharpness.indexOf(one.place.precision)],
    })),
  );
}

const isLand = ({ kind }: Place): boolean => kind === 'country';

/** The same land, and not far from each other where both are points. */
function agree(a: Place, b: Place): boolean {
  const wide = [a, b].some(({ kind }) => kind === 'country' || kind === 'region' || kind === 'admin1');
  if (wide) return a.country === null || b.country === null || a.country === b.country;
  return a.name === b.name || (kilometres(a, b) ?? SUPPORT + 1) <= SUPPORT;
}

export function dayOf(accounts: readonly Account[]): Chosen<Moment> | null {
  const told = accounts.flatMap((account) => {
    const days = daysOf(account);
    return days === null || account.when === null ? [] : [{ account, when: account.when, days }];
  });
  const backed = ({ days }: (typeof told)[number]): number =>
    told.filter((other) => other.days.start <= days.end && days.start <= other.days.end).length;
  return best(
    told.map((one) => ({
      value: one.when,
      account: one.account.id,
      rank: [one.days.firm ? 0 : 1, -backed(one), one.days.end - one.days.start],
    })),
  );
}

function best<T>(items: readonly (Chosen<T> & { readonly rank: readonly number[] })[]): Chosen<T> | null {
  const first = [...items].sort((a, b) => a.rank.map((n, i) => n - b.rank[i]!).find((n) => n !== 0) ?? 0)[0];
  return first === undefined ? null : { value: first.value, account: first.account };
}
