// Days and stretches of time for a reader. Leaves finding them to read/. Example: 2020-09-28 is '28 September 2020', 2020-07 is 'July 2020'.
import type { Field } from '../model/field.ts';
import type { Moment } from '../model/moment.ts';
import { oneLine } from './plain-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO day, month or year, with the time of day where it has one; other values as they are. */
export function sayDay(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/u.exec(iso);
  if (match === null) return oneLine(iso);
  const [, year, month, day, time] = match;
  const name = month === undefined ? null : MONTHS[Number(month) - 1];
  if (name === null || name === undefined) return oneLine(iso);
  const date = day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}

/** A moment no more precisely than it is known: a day, a month, a stretch. */
export function sayMoment(moment: Moment): string {
  const { start, end, precision, value } = moment;
  if (precision === 'month' || precision === 'year') return sayDay(value);
  if (start !== null && end !== null && start !== end) return sayStretch(start, end);
  if (start !== null && end === null && precision === 'range') return `since ${sayDay(start)}`;
  if (start === null && end !== null && precision === 'range') return `until ${sayDay(end)}`;
  return sayDay(start ?? value);
}

function sayStretch(start: string, end: string): string {
  const [first, last] = [sayDay(start), sayDay(end)];
  if (start.slice(0, 7) === end.slice(0, 7)) return `${first.split(' ')[0]}–${last}`;
  if (start.slice(0, 4) === end.slice(0, 4)) return `${first.split(' ').slice(0, 2).join(' ')} – ${last}`;
  return `${first} – ${last}`;
}

/** As `sayMoment`, null where nothing is known or the value is a length of time. */
export function sayWhen(when: Field<Moment> | null): string | null {
  if (when === null || when.value.type === 'DURATION' || when.value.type === 'SET') return null;
  return when.value.value === 'PAST_REF' ? null : sayMoment(when.value);
}
