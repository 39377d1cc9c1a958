// How the days of two accounts stand to each other. Two firm days that do not meet forbid a join, whatever the wording; a day not told is sought near
// the publication. Leaves places to account-places.ts. Example: 'on Monday' and 'last week' meet; Monday's shelling is not Tuesday's.
import type { AccountOutline } from '../model/account.ts';
import { remembered } from '../text/remembered.ts';
import { oneSign, type Signs } from './one-sign.ts';

type Days = { readonly start: number; readonly end: number; readonly firm: boolean; readonly exact: boolean };

const parsed = remembered((day: string): number | null => {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
});
/** Whole days since 1970. Null where the text is no ISO day. */
export const dayNumber = (day: string | null): number | null => (day === null ? null : parsed(day));

/** The days an account gives for its deed; null where it gives none. */
export function daysOf({ when, firm }: AccountOutline): Days | null {
  if (when === null) return null;
  const start = dayNumber(when.start);
  const end = dayNumber(when.end) ?? start;
  if (start === null || end === null) return null;
  return { start, end, firm: firm.when, exact: start === end };
}

/** Null where the days forbid it. */
export function daySigns(a: AccountOutline, b: AccountOutline): Signs | null {
  const mine = daysOf(a);
  const theirs = daysOf(b);
  if (mine !== null && theirs !== null) return bothDated(mine, theirs);
  if (mine !== null) return oneDated(mine, b);
  if (theirs !== null) return oneDated(theirs, a);
  const gap = apart(a, b);
  return oneSign(gap === null ? 'no days' : UNDATED[inDays(gap)]);
}

function bothDated(a: Days, b: Days): Signs | null {
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  if (gap <= 0) return oneSign(a.exact && b.exact ? 'same day' : 'days overlap');
  if ((a.firm && b.firm) || gap > 3) return null;
  return { 'weak day differs': gap };
}

/** A report tells of what has been, mostly of late. */
function oneDated(days: Days, { published, modality }: AccountOutline): Signs | null {
  const told = dayNumber(published);
  if (told === null) return oneSign('one dated');
  const lag = told - days.start;
  if (lag < 0) return days.firm && lag < -1 && modality === 'actual' ? null : oneSign('dated after it was told');
  return oneSign(DATED[inDays(Math.max(0, told - days.end))]);
}

function apart(a: AccountOutline, b: AccountOutline): number | null {
  const [mine, theirs] = [dayNumber(a.published), dayNumber(b.published)];
  return mine === null || theirs === null ? null : Math.abs(mine - theirs);
}

type Delay = 'at once' | 'in days' | 'in a week' | 'in a month' | 'long after';
const inDays = (gap: number): Delay =>
  gap <= 1 ? 'at once' : gap <= 4 ? 'in days' : gap <= 9 ? 'in a week' : gap <= 40 ? 'in a month' : 'long after';

/** Spelled out, for putting a name together for each pair takes longer than all else of it. */
const UNDATED = {
  'at once': 'undated, told at once',
  'in days': 'undated, told in days',
  'in a week': 'undated, told in a week',
  'in a month': 'undated, told in a month',
  'long after': 'undated, told long after',
} as const satisfies Readonly<Record<Delay, string>>;
const DATED = {
  'at once': 'dated, told at once',
  'in days': 'dated, told in days',
  'in a week': 'dated, told in a week',
  'in a month': 'dated, told in a month',
  'long after': 'dated, told long after',
} as const satisfies Readonly<Record<Delay, string>>;
