// Under which keys an account is kept and sought, so that one report asks only for its neighbours: accounts that may be of one occurrence share a
// key. Leaves whether they are one to account-links.ts. Example: 'force 2022-09-14 AFG>PAK', 'talk 2022-09-16 @35:71', '2022-09 mandatai'.

import type { Account } from '../model/account.ts';
import type { EventType } from '../model/coded-event.ts';
import type { Place } from '../model/place.ts';
import { dayNumber, daysOf } from './account-days.ts';
import { foldedPlace } from './account-places.ts';
import type { Folding } from './compatible.ts';

/** Types that one occurrence may be told by stand under one word. */
const groups: Partial<Record<EventType, string>> = {
  ...{ ASSAULT: 'force', COERCE: 'force', SANCTION: 'force', MOBILIZE: 'force' },
  ...{ AGREE: 'talk', CONSULT: 'talk', RETREAT: 'talk', CONCEDE: 'talk', COOPERATE: 'talk', AID: 'talk' },
};
/** A report that gives no day tells mostly of the day before or its own. */
const LOOK_BACK = 2;
/** A told time longer than this is looked up by the publication. */
const LONG = 4;
const NAMES = 4;
const RUNS = 3;

/** Sorted, each once. A few for each day that the deed may be of. */
export function keysOf(account: Account, { sideOf }: Folding): readonly string[] {
  const days = lookUpDays(account);
  const group = groups[account.type] ?? account.type.toLowerCase();
  const parties = [...new Set([...account.actors, ...account.recipients].map(sideOf))].sort().slice(0, 4);
  const about = [...placeKeys(account.place), ...partyKeys(parties)];
  const months = [...new Set([days[0], days.at(-1)].map((day) => isoDay(day ?? null)?.slice(0, 7) ?? '?'))];
  const names = [...account.names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, NAMES);
  return [
    ...new Set([
      ...(days.length === 0 ? [null] : days).flatMap((day) =>
        about.map((what) => `${group} ${isoDay(day) ?? '?'} ${what}`),
      ),
      ...months.flatMap((month) => [
        ...names.map((name) => `${month} ${name}`),
        ...spotKeys(account.place).map((spot) => `${month} ${group} ${spot}`),
        ...account.wording.slice(0, RUNS).map((run) => `${month} #${run}`),
      ]),
    ]),
  ].sort();
}

function lookUpDays(account: Account): readonly number[] {
  const days = daysOf(account);
  const told = dayNumber(account.published);
  if (days !== null && days.end - days.start < LONG) return range(days.start, days.end);
  return told === null ? (days === null ? [] : [days.start]) : range(told - LOOK_BACK, told);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const isoDay = (day: number | null): string | null =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The place in two grids of a degree, half a degree apart: what is near shares a cell of one of them. And its country. */
function placeKeys(place: Place | null): string[] {
  if (place === null) return [];
  const { latitude, longitude, country } = place;
  const cells =
    isWide(place) || latitude === null || longitude === null
      ? []
      : [
          `@${Math.floor(latitude)}:${Math.floor(longitude)}`,
          `@@${Math.floor(latitude + 0.5)}:${Math.floor(longitude + 0.5)}`,
        ];
  return country === null ? cells : [...cells, `in ${country}`];
}

/** A village that no map has is sought by its name. */
const spotKeys = (place: Place | null): string[] =>
  place === null || isWide(place) ? [] : [`~${place.geonamesId ?? foldedPlace(place)}`];

const isWide = ({ kind }: Place): boolean => kind === 'country' || kind === 'region' || kind === 'admin1';

const partyKeys = (parties: readonly string[]): string[] => [
  ...parties,
  ...parties.flatMap((a) => parties.flatMap((b) => (a < b ? [`${a}>${b}`] : []))),
];
