// Full dates as pages print them, for the day of publication. Leaves time expressions of the news itself to read/.
// Example: 'October 14, 2020', '14 Oct 2020', '2020-10-14', '06.04.2017' are found; 'in July' is not.
import type { Span } from '../model/span.ts';

/** `day` ISO, or ISO to the minute where a time stands behind it; `weekday` and the time of day are part of the span. */
export type PrintedDate = { readonly span: Span; readonly day: string };

const monthNames = anyCase(
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
);
const monthKeys = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const weekdayPattern = `(?:${anyCase('mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun')})(?:${anyCase('day')})?\\.?`;
/** A month and a day without a year, as datelines have it: 'Aug 21', '28 January'. */
export const monthDayPattern = `(?:(?:${monthNames})\\.?\\s+\\d{1,2}(?!\\d)|\\d{1,2}\\s+(?:${monthNames})\\b\\.?)`;
const year = '(?:19|20)\\d\\d';
const time =
  '(?:,?\\s*(?:at\\s+|\\|\\s*|-\\s*)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s+(?:GMT|UTC|[A-Z]{2,3}T)\\b)?)?';
/** Behind a date: no letter, unless a word with a capital was glued to it ('03.11.2019Get short URL'). */
const apart = '(?!\\p{N}|\\p{Ll}|\\p{Lu}(?!\\p{Ll}{2}))';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${weekdayPattern},?\\s+)?(?:` +
    `(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|` +
    `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<m1>${monthNames})\\.?,?\u060C?[\\s-]+(?<y1>${year})|` +
    `(?<m2>${monthNames})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(?<y2>${year})|` +
    `(?<d3>\\d{1,2})(?<sep>[./-])(?<n3>\\d{1,2})\\k<sep>(?<y3>${year})` +
    `)${apart}${time}`,
  'gu',
);

/** All full dates between two offsets, in order. Impossible days and two-way readings ('04/05/2016') are left out. */
export function datesIn(text: string, span: Span): readonly PrintedDate[] {
  const part = text.slice(span.start, span.end);
  const found: PrintedDate[] = [];
  for (const match of part.matchAll(pattern)) {
    const day = dayOf(match.groups ?? {});
    if (day === null) continue;
    const start = span.start + match.index;
    found.push({ span: { start, end: start + match[0].length }, day });
  }
  return found;
}

/** A date of three numbers with two readings: 'days' has the one with the day first, then the one with the month first. */
export type TwoWayDate = { readonly span: Span; readonly days: readonly [string, string] };

const numbers = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})([./-])(\\d{1,2})\\2(${year})${apart}${time}`, 'gu');

/** All dates between two offsets that can be read in two ways, in order. */
export function twoWayDatesIn(text: string, span: Span): readonly TwoWayDate[] {
  const found: TwoWayDate[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(numbers)) {
    const [first, second, y] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const days = [isoDay(y, second, first), isoDay(y, first, second)];
    if (first === second || days[0] === null || days[1] === null) continue;
    const start = span.start + match.index;
    found.push({ span: { start, end: start + match[0].length }, days: days as [string, string] });
  }
  return found;
}

const monthDays = new RegExp(`(?<![\\p{L}\\p{N}])${monthDayPattern}(?![\\p{L}\\p{N}])`, 'gu');

/** Days named by month without regard to a year: 'March 9', '9 March'. */
export function monthDaysIn(text: string, span: Span): readonly Span[] {
  return [...text.slice(span.start, span.end).matchAll(monthDays)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { iso, d1, m1, y1, m2, d2, y2, d3, sep, n3, y3 } = groups;
  if (iso !== undefined) return isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  if (m1 !== undefined) return isoDay(Number(y1), monthNumber(m1), Number(d1));
  if (m2 !== undefined) return isoDay(Number(y2), monthNumber(m2), Number(d2));
  const first = Number(d3);
  const second = Number(n3);
  if (sep !== '/' || first > 12 || first === second) return isoDay(Number(y3), second, first);
  return second > 12 ? isoDay(Number(y3), first, second) : null;
}

/** 1 to 12 by the first three letters, 0 where it is no month. */
export function monthNumber(name: string): number {
  return monthKeys.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 'YYYY-MM-DD', null where there is no such day. */
export function isoDay(y: number, m: number, d: number): string | null {
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The month and day of 'Aug 21' in the year that brings it nearest to `near` (an ISO day); null where it is no such date. */
export function dayNear(printed: string, near: string): string | null {
  const found = new RegExp(`(?<m>${monthNames})`).exec(printed)?.groups?.m;
  const number = /\d{1,2}/.exec(printed)?.[0];
  if (found === undefined || number === undefined) return null;
  const base = Number(near.slice(0, 4));
  const target = Date.parse(near.slice(0, 10));
  let best: string | null = null;
  for (const y of [base, base - 1, base + 1]) {
    const day = isoDay(y, monthNumber(found), Number(number));
    if (day === null) continue;
    if (best === null || Math.abs(Date.parse(day) - target) < Math.abs(Date.parse(best) - target)) best = day;
  }
  return best;
}

/** Letters of a pattern in either case, for expressions whose other parts mind the case. */
function anyCase(words: string): string {
  return words.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
