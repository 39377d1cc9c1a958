// What a time expression is counted from: the report's own day, or the last date said where the text tells a story. Leaves keeping it to
// moments.ts. Example: in a report of 2020-10-14 'October 7' is 2020-10-07 and 'November 20' is 2019-11-20 unless it lies ahead.
import { dayNumber, daysInMonth, monthOf, type Settled, yearOf } from './calendar.ts';

export type Anchor = {
  /** Day of the report. */
  readonly reference: number | null;
  /** First day of the last date said, and the whole of it. */
  readonly said: Settled | null;
  /** The date that the story has come to: as the last one said, but asides ("as in 1911", "two decades earlier") do not move it. */
  readonly thread: Settled | null;
  /** The last date said has its full date, to the day or month, in this very sentence: it is nearer than the report's day. */
  readonly saidHere: boolean;
  /** The sentence speaks of what is to come. */
  readonly future: boolean;
  /** Year of the date that this one is joined to ("from 27 May to 10 June 1994"). */
  readonly nextYear: number | null;
  /** First day of the date that this one ends a range from ("from January 23 through March 9"). */
  readonly from: number | null;
};
/** `first` and `last` index words, `last` exclusive. `year` where the words give one; `open` where a year is missing. */
export type FoundTime = {
  readonly first: number;
  readonly last: number;
  readonly settle: (anchor: Anchor) => Settled | null;
  readonly year?: number;
  readonly open?: true;
  /** Counts from the last date said and moves it on only for what follows from it. */
  readonly aside?: true;
  /** A time of day: a day behind it is its own. */
  readonly clock?: true;
};

/** The day that relative words count from. */
export function baseDay(anchor: Anchor): number | null {
  return anchor.reference ?? anchor.said?.first ?? null;
}
/** The last date said, else the report's day. */
export function saidDay(anchor: Anchor): number | null {
  return anchor.said?.first ?? anchor.reference;
}

/** How many months a story may step back before the next year is meant. */
const BACK = 6;

/** The year that a month (and day) without one belongs to; null where nothing gives one. */
export function yearFor(month: number, day: number | null, anchor: Anchor): number | null {
  if (anchor.nextYear !== null) return anchor.nextYear;
  const { reference, said, from: opened } = anchor;
  if (opened !== null) return yearSince(opened, month, day);
  if (reference === null) return storyYear(anchor.thread, month);
  if (said?.first != null && anchor.saidHere)
    return said.first > reference ? yearSince(said.first, month, day) : storyYear(said, month);
  const year = yearOf(reference);
  const from = dayNumber(year, month, day ?? 1);
  const to = dayNumber(year, month, day ?? daysInMonth(year, month));
  if (anchor.future) return to < reference - JUST_PAST ? year + 1 : year;
  return from > reference ? year - 1 : year;
}
/** In a sentence of what lies ahead a date of the last weeks is still of this year. */
const JUST_PAST = 45;

/** The first year in which the date is not before the day. */
function yearSince(day: number, month: number, date: number | null): number {
  const year = yearOf(day);
  return dayNumber(year, month, date ?? daysInMonth(year, month)) < day ? year + 1 : year;
}
/** A story goes on: a month well before the last one said is of the next year. */
function storyYear(thread: Settled | null, month: number): number | null {
  if (thread === null || thread.first === null) return null;
  const year = yearOf(thread.first);
  if (thread.precision === 'year' || thread.precision === 'range') return year;
  return month + BACK < monthOf(thread.first) ? year + 1 : year;
}

/** Whether a settled date carries the story on: with its full day or month, at the head of a sentence, or near the one it has come to. */
export function movesThread(thread: Settled | null, next: Settled, opens: boolean): boolean {
  if (thread === null || thread.first === null || next.first === null) return true;
  const by = yearOf(next.first) - yearOf(thread.first);
  const full = next.stated && (next.precision === 'day' || next.precision === 'month');
  return full || opens || (by <= 3 && by >= -1);
}
