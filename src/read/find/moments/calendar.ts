// Days as numbers since 1970, and the stretches that time words name: day, week, month, season, year, decade. No clock: everything is given.
// Example: stretch of month 2020-09 is 2020-09-01 to 2020-09-30.
import type { MomentPrecision, MomentType } from '../../../model/moment.ts';

/** What an expression means once settled; `first`/`last` are day numbers, null where it has no place on the calendar. */
export type Settled = {
  readonly type: MomentType;
  readonly value: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly precision: MomentPrecision | null;
  /** Whether the words carry the full date. */
  readonly stated: boolean;
};
export type StretchPart = 'start' | 'mid' | 'end';

const DAY = 86_400_000;
/** Years below 100 are counted from 400 years on, for `Date.UTC` takes them for those of the twentieth century. */
export const dayNumber = (year: number, month: number, day: number): number =>
  year >= 0 && year < 100
    ? Math.floor(Date.UTC(year + 400, month - 1, day) / DAY) - 146_097
    : Math.floor(Date.UTC(year, month - 1, day) / DAY);
export const isoDay = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);
export const yearOf = (n: number): number => new Date(n * DAY).getUTCFullYear();
export const monthOf = (n: number): number => new Date(n * DAY).getUTCMonth() + 1;
export const dayOf = (n: number): number => new Date(n * DAY).getUTCDate();
/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1;
export const daysInMonth = (year: number, month: number): number => dayOf(dayNumber(year, month + 1, 0));
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
/** '2020-10-14' (or longer) as a day number; null where it is no day. */
export function parseDay(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}
/** Year and month so many months on. */
export function monthsOn(year: number, month: number, by: number): readonly [number, number] {
  const n = year * 12 + month - 1 + by;
  return [Math.floor(n / 12), (((n % 12) + 12) % 12) + 1];
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`;

export const offCalendar = (value: string, type: MomentType = 'DATE'): Settled => ({
  type,
  value,
  first: null,
  last: null,
  precision: null,
  stated: false,
});

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
/** What lies out of the four-digit years that ISO 8601 writes ('99999999 centuries ago') is only past or to come; null for what lies within. */
const beyondDays = (first: number, last = first): Settled | null =>
  !(first >= FIRST_DAY) ? offCalendar('PAST_REF') : !(last <= LAST_DAY) ? offCalendar('FUTURE_REF') : null;
const beyondYears = (first: number, last = first): Settled | null =>
  !(first >= FIRST_YEAR) ? offCalendar('PAST_REF') : !(last <= LAST_YEAR) ? offCalendar('FUTURE_REF') : null;

export const dayStretch = (n: number, stated = false): Settled =>
  beyondDays(n) ?? { type: 'DATE', value: isoDay(n), first: n, last: n, precision: 'day', stated };
/** Monday to Sunday, valued by ISO week. */
export function weekStretch(n: number): Settled {
  const beyond = beyondDays(n - 6, n + 6);
  if (beyond !== null) return beyond;
  const first = n - weekdayOf(n) + 1;
  const thursday = first + 3;
  const week = Math.floor((thursday - dayNumber(yearOf(thursday), 1, 1)) / 7) + 1;
  return {
    type: 'DATE',
    value: `${yearOf(thursday)}-W${pad(week)}`,
    first,
    last: first + 6,
    precision: 'week',
    stated: false,
  };
}
export function monthStretch(year: number, month: number, stated = false): Settled {
  const beyond = beyondYears(year);
  if (beyond !== null) return beyond;
  const first = dayNumber(year, month, 1);
  const last = dayNumber(year, month, daysInMonth(year, month));
  return { type: 'DATE', value: monthValue(year, month), first, last, precision: 'month', stated };
}
export function yearStretch(year: number, stated = false): Settled {
  const beyond = beyondYears(year);
  if (beyond !== null) return beyond;
  const value = pad(year, 4);
  return {
    type: 'DATE',
    value,
    first: dayNumber(year, 1, 1),
    last: dayNumber(year, 12, 31),
    precision: 'year',
    stated,
  };
}
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** Northern seasons of whole months; winter begins in December of its year. */
export function seasonStretch(year: number, season: string, stated = false): Settled {
  const beyond = beyondYears(year, year + 1);
  if (beyond !== null) return beyond;
  const from = SEASON_START[season] ?? 1;
  const [toYear, toMonth] = monthsOn(year, from, 2);
  const last = dayNumber(toYear, toMonth, daysInMonth(toYear, toMonth));
  return {
    type: 'DATE',
    value: `${pad(year, 4)}-${season}`,
    first: dayNumber(year, from, 1),
    last,
    precision: 'season',
    stated,
  };
}
export function yearsStretch(first: number, last: number, value: string, stated = true): Settled {
  return (
    beyondYears(first, last) ?? {
      type: 'DATE',
      value,
      first: dayNumber(first, 1, 1),
      last: dayNumber(last, 12, 31),
      precision: 'range',
      stated,
    }
  );
}
export function rangeStretch(first: number, last: number, stated: boolean): Settled {
  const beyond = beyondDays(first, last);
  if (beyond !== null) return beyond;
  return { type: 'DATE', value: `${isoDay(first)}/${isoDay(last)}`, first, last, precision: 'range', stated };
}
/** Thirds of twelve months: January to April, May to August, September to December. */
const MONTHS_OF: Readonly<Record<StretchPart, readonly [number, number]>> = {
  start: [1, 4],
  mid: [5, 8],
  end: [9, 12],
};
/** Of ten years. */
const YEARS_OF: Readonly<Record<StretchPart, readonly [number, number]>> = { start: [0, 3], mid: [4, 6], end: [7, 9] };

/** 'late' of a month is from the 21st, of a year from September, of a decade its last three years. The value stays that of the whole. */
export function partOf(whole: Settled, part: StretchPart): Settled {
  if (whole.first === null || whole.last === null || whole.precision === 'day') return whole;
  const { first, last } = whole;
  const year = yearOf(first);
  if (whole.precision === 'year') {
    const [from, to] = MONTHS_OF[part];
    return {
      ...whole,
      first: dayNumber(year, from, 1),
      last: dayNumber(year, to, daysInMonth(year, to)),
      precision: 'range',
    };
  }
  if (yearOf(last) - year === 9) {
    const [from, to] = YEARS_OF[part];
    return { ...whole, first: dayNumber(year + from, 1, 1), last: dayNumber(year + to, 12, 31), precision: 'range' };
  }
  const third = whole.precision === 'month' ? 10 : Math.max(1, Math.round((last - first + 1) / 3));
  const from = part === 'start' ? first : Math.min(last, part === 'mid' ? first + third : first + 2 * third);
  const to = part === 'start' ? first + third - 1 : part === 'mid' ? first + 2 * third - 1 : last;
  return { ...whole, first: from, last: Math.max(from, Math.min(to, last)), precision: 'range' };
}
