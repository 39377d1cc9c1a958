// Dates of the calendar: '14 October 2020', 'Oct. 14', 'October', '2020-10-14', '3-5 May'. Leaves bare years and relative words to others.
// Guards the homographs: 'may' and 'march' are months only where a number, a preposition or a capital in the right place says so.
import type { Anchor, FoundTime } from './anchor.ts';
import { baseDay, saidDay, yearFor } from './anchor.ts';
import {
  dayNumber,
  dayStretch,
  isDay,
  monthOf,
  monthStretch,
  offCalendar,
  rangeStretch,
  type Settled,
  yearOf,
} from './calendar.ts';
import { isDash, ordinalAt, type TimeWords } from './words.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A year at `i`: four digits, or two behind an apostrophe; in shouted wire style two digits after a month will do. */
export function yearAt(
  w: TimeWords,
  i: number,
  afterMonth = false,
): { readonly year: number; readonly length: number } | null {
  const n = w.number(i);
  const text = w.words[i]?.text ?? '';
  if (n !== null && text.length === 4 && n >= 1000 && n < 2200) return { year: n, length: 1 };
  const quoted = w.at(i) === "'" || w.at(i) === '’' || w.at(i) === '‘';
  const short = quoted ? w.number(i + 1) : n;
  const digits = w.words[quoted ? i + 1 : i]?.text.length;
  if (short === null || digits !== 2 || (!quoted && !(afterMonth && w.shouted))) return null;
  if (quoted && !w.words[i + 1]!.glued) return null;
  return { year: short < 40 ? 2000 + short : 1900 + short, length: quoted ? 2 : 1 };
}

/** A month's name at `i`, abbreviated with or without full stop; the homographs are not weighed here. */
function monthNameAt(
  w: TimeWords,
  i: number,
): { readonly month: number; readonly length: number; readonly short: boolean } | null {
  const month = w.is(i, 'month');
  if (month === undefined) return null;
  const word = w.words[i]!;
  const short = word.text.length <= 4 && !/^(may|june|july)$/.test(word.lower);
  const dot = short && w.at(i + 1) === '.' && w.words[i + 1]!.glued ? 1 : 0;
  return { month: Number(month), length: 1 + dot, short };
}

/** A day of the month at `i` ('7', '7th'), not the beginning of '7,000', '7.5' or '7:30'. */
function dayAt(w: TimeWords, i: number): { readonly day: number; readonly length: number } | null {
  const n = w.number(i);
  if (n === null || n < 1 || n > 31 || w.words[i]!.text.length > 2) return null;
  const ordinal = ordinalAt(w, i);
  if (ordinal !== null) return { day: n, length: ordinal.length };
  const next = w.words[i + 1];
  const after = w.words[i + 2];
  if (next?.glued && /^[,.:%]$/.test(next.text) && after?.glued && after.number !== null) return null;
  if (next?.glued && (next.text === '%' || /^\p{L}/u.test(next.text))) return null;
  return { day: n, length: 1 };
}

const onDay =
  (month: number, day: number, year: number | null) =>
  (anchor: Anchor): Settled | null => {
    const y = year ?? yearFor(month, day, anchor);
    if (y === null) return offCalendar(`XXXX-${two(month)}-${two(day)}`);
    return isDay(y, month, day) ? dayStretch(dayNumber(y, month, day), year !== null) : null;
  };
const onDays =
  (month: number, from: number, to: number, year: number | null) =>
  (anchor: Anchor): Settled | null => {
    const y = year ?? yearFor(month, to, anchor);
    if (y === null || !isDay(y, month, from) || !isDay(y, month, to)) return null;
    return rangeStretch(dayNumber(y, month, from), dayNumber(y, month, to), year !== null);
  };
const inMonth =
  (month: number, year: number | null) =>
  (anchor: Anchor): Settled => {
    const y = year ?? yearFor(month, null, anchor);
    return y === null ? offCalendar(`XXXX-${two(month)}`) : monthStretch(y, month, year !== null);
  };
const found = (first: number, last: number, year: number | null, settle: FoundTime['settle']): FoundTime =>
  year === null ? { first, last, settle, open: true } : { first, last, settle, year };

/** '2020-10-14', '14.10.2020', '10/14/2020' (the month first unless only the other order is a date). */
function numericDate(w: TimeWords, i: number): FoundTime | null {
  const mark = w.at(i + 1);
  if (w.number(i) === null || !/^[-./]$/.test(mark) || w.at(i + 3) !== mark) return null;
  const [a, b, c] = [w.number(i)!, w.number(i + 2), w.number(i + 4)];
  if (b === null || c === null || ![1, 2, 3, 4].every((n) => w.words[i + n]!.glued)) return null;
  const isoOrder = w.words[i]!.text.length === 4;
  const year = isoOrder ? a : c;
  const digits = w.words[isoOrder ? i : i + 4]!.text.length;
  if (digits !== 4 || year < 1000 || year > 2200) return null;
  const dayFirst = mark === '.' || a > 12;
  const [month, day] = isoOrder ? [b, c] : dayFirst ? [b, a] : [a, b];
  return isDay(year, month, day) ? found(i, i + 5, year, onDay(month, day, year)) : null;
}

/** 'of that year', 'of the same year', 'last year' behind a month or day: the year by the last date said or by the report's day. */
function saidYear(
  w: TimeWords,
  i: number,
): { readonly of: (anchor: Anchor) => number | null; readonly length: number } | null {
  const direction = w.is(i, 'direction');
  if (direction !== undefined && w.at(i + 1) === 'year')
    return { of: (anchor) => yearBy(baseDay(anchor), Number(direction)), length: 0 };
  const of = w.at(i) === 'of' ? 1 : 0;
  const the = w.at(i + of) === 'the' ? 1 : 0;
  const shift = w.is(i + of + the, 'following');
  if (of + the === 0 || shift === undefined || w.at(i + of + the + 1) !== 'year') return null;
  return { of: (anchor) => yearBy(saidDay(anchor), Number(shift)), length: of + the + 2 };
}
const yearBy = (day: number | null, shift: number): number | null => (day === null ? null : yearOf(day) + shift);

/** An optional year behind a date, with or without comma. */
function yearAfter(w: TimeWords, i: number): { readonly year: number | null; readonly length: number } {
  const comma = w.at(i) === ',' ? 1 : 0;
  const year = yearAt(w, i + comma, comma === 0);
  return year === null ? { year: null, length: 0 } : { year: year.year, length: comma + year.length };
}

/** 'October 7', 'Oct. 7, 2020', 'October 7-9', 'October 7th'. */
function monthDay(w: TimeWords, i: number, first: number): FoundTime | null {
  const month = monthNameAt(w, i);
  if (month === null) return null;
  let j = i + month.length;
  if (w.at(j) === 'the' && ordinalAt(w, j + 1) !== null) j++;
  const day = dayAt(w, j);
  if (day === null || !allowedCase(w, i)) return null;
  const next = j + day.length;
  const to = isDash(w.at(next)) && w.at(next) !== '/' ? dayAt(w, next + 1) : null;
  if (to !== null && to.day > day.day && monthNameAt(w, next + 1 + to.length) === null) {
    const end = next + 1 + to.length;
    const { year, length } = yearAfter(w, end);
    return found(first, end + length, year, onDays(month.month, day.day, to.day, year));
  }
  const { year, length } = yearAfter(w, next);
  return (
    joinedToSaid(w, first, next, (y) => onDay(month.month, day.day, y)) ??
    found(first, next + length, year, onDay(month.month, day.day, year))
  );
}
/** The same date with the year that 'of that year' gives. */
function joinedToSaid(
  w: TimeWords,
  first: number,
  i: number,
  settle: (year: number | null) => FoundTime['settle'],
): FoundTime | null {
  const year = saidYear(w, i);
  if (year === null) return null;
  return {
    first,
    last: i + year.length,
    settle: (anchor) => {
      const settled = settle(year.of(anchor))(anchor);
      return settled === null ? null : { ...settled, stated: false };
    },
  };
}

/** '7 October', '7th of October 2020', '3-5 May', 'from 3 to 5 May', and the '27' of '27 and 28 September'. */
function dayMonth(w: TimeWords, i: number, first: number): FoundTime | null {
  const day = dayAt(w, i);
  if (day === null) return null;
  let j = i + day.length;
  const link = w.at(j);
  const to =
    isDash(link) || link === 'to' || link === 'and' || link === 'or' || link === 'through' ? dayAt(w, j + 1) : null;
  if (to !== null && to.day > day.day) {
    const m = w.at(j + 1 + to.length) === 'of' ? j + 2 + to.length : j + 1 + to.length;
    const month = monthNameAt(w, m);
    if (month !== null && allowedCase(w, m)) {
      const end = m + month.length;
      const { year, length } = yearAfter(w, end);
      const before = w.at(first - 1);
      const range =
        isDash(link) ||
        link === 'through' ||
        (link === 'to' && before === 'from') ||
        (link === 'and' && before === 'between');
      if (range) return found(first, end + length, year, onDays(month.month, day.day, to.day, year));
      return found(first, j, year, onDay(month.month, day.day, year));
    }
  }
  if (w.at(j) === 'of') j++;
  const month = monthNameAt(w, j);
  if (month === null || !allowedCase(w, j)) return null;
  const end = j + month.length;
  const { year, length } = yearAfter(w, end);
  return (
    joinedToSaid(w, first, end, (y) => onDay(month.month, day.day, y)) ??
    found(first, end + length, year, onDay(month.month, day.day, year))
  );
}

/** A month beside a number may stand in any case, but the short 'mar' or 'sun' and the verbs only with a capital. */
function allowedCase(w: TimeWords, i: number): boolean {
  const word = w.words[i]!;
  return word.capital || word.text.length > 4;
}

/** 'October 2020', 'October, 2020', 'October of 2020', 'October last year' (the year by the report's day). */
function monthYear(w: TimeWords, i: number): FoundTime | null {
  const month = monthNameAt(w, i);
  if (month === null || !allowedCase(w, i)) return null;
  const said = joinedToSaid(w, i, i + month.length, (y) => inMonth(month.month, y));
  if (said !== null) return said;
  let j = i + month.length;
  if (w.at(j) === ',' || w.at(j) === 'of') j++;
  const year = yearAt(w, j, j === i + month.length);
  if (year !== null) return found(i, j + year.length, year.year, inMonth(month.month, year.year));
  const era = w.at(j + 1) === 'bc' || w.at(j + 1) === 'bce' ? w.number(j) : null;
  return era === null
    ? null
    : { first: i, last: j + 2, settle: () => offCalendar(`BC${String(era).padStart(4, '0')}-${two(month.month)}`) };
}

/** 'in March', 'March' as it opens a clause; never 'may fire', 'March on', 'Theresa May', 'April Smith'. */
function monthAlone(w: TimeWords, i: number): FoundTime | null {
  const month = monthNameAt(w, i);
  if (month === null || month.short || !w.words[i]!.capital) return null;
  const result = found(i, i + month.length, null, inMonth(month.month, null));
  const before = w.at(i - 1);
  const after = w.words[i + 1];
  const led = w.is(i - 1, 'time-preposition') !== undefined || w.is(i - 1, 'part') !== undefined;
  const directed = w.is(i - 1, 'direction') !== undefined || w.is(i - 1, 'following') !== undefined;
  const homograph = /^(may|march)$/.test(w.at(i));
  if (!homograph && !w.shouted) {
    const named = after?.capital && /^(april|june|august)$/.test(w.at(i)) && !led && !directed;
    return named ? null : result;
  }
  if (before === 'to' || before === 'for' || before === 'and' || before === 'or')
    return joinsMonths(w, i) || joinsMonths(w, i - 2) ? result : null;
  if ((led && before !== 'on') || directed) return result;
  if (before === '-' && /^(mid|early|late)$/.test(w.at(i - 2))) return result;
  return (before === 'the' || before === 's') && after !== undefined && !after.capital && /^\p{Ll}/u.test(after.text)
    ? result
    : null;
}
/** Another month or a year stands up to four words before. */
function joinsMonths(w: TimeWords, i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - 5); j--)
    if (w.is(j, 'month') !== undefined && w.words[j]!.capital) return true;
  return false;
}

/** 'on the 20th': of the month said last. */
function ordinalDay(w: TimeWords, i: number): FoundTime | null {
  const day = dayAt(w, i + 1);
  if (day === null || !/^(on|until|by|from|since|to)$/.test(w.at(i - 1))) return null;
  if (
    /^[\p{L}-]/u.test(w.words[i + 3]?.text ?? '') &&
    w.is(i + 3, 'time-preposition') === undefined &&
    !/^(was|were|had|and)$/.test(w.at(i + 3))
  )
    return null;
  return {
    first: i,
    last: i + 1 + day.length,
    settle: (anchor) => {
      const said = saidDay(anchor);
      return said === null || !isDay(yearOf(said), monthOf(said), day.day)
        ? null
        : dayStretch(dayNumber(yearOf(said), monthOf(said), day.day));
    },
  };
}

/** Any calendar date at `i`, weekday before it included. */
export function calendarDate(w: TimeWords, i: number): FoundTime | null {
  let j = i;
  if (w.is(i, 'weekday') !== undefined && w.words[i]!.capital) {
    j = i + 1;
    if (w.at(j) === '.') j++;
    if (w.at(j) === ',') j++;
    if (w.at(j) === 'the') j++;
    return monthDay(w, j, i) ?? dayMonth(w, j, i);
  }
  if (w.at(i) === 'the' && ordinalAt(w, i + 1) !== null) return dayMonth(w, i + 1, i) ?? ordinalDay(w, i);
  return numericDate(w, i) ?? monthDay(w, i, i) ?? dayMonth(w, i, i) ?? monthYear(w, i) ?? monthAlone(w, i);
}
