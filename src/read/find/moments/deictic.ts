// Time words seen from the report's own day: 'yesterday', 'on Tuesday', 'last week', 'two years ago', 'in recent days', 'the past 30 days'.
// A weekday in a report of what happened is the last such day, the day of the report included; what lies ahead is told by the anchor.
import { type Anchor, baseDay, type FoundTime } from './anchor.ts';
import {
  dayNumber,
  dayStretch,
  monthOf,
  monthStretch,
  monthsOn,
  offCalendar,
  type Settled,
  weekdayOf,
  weekStretch,
  yearOf,
  yearStretch,
  yearsStretch,
} from './calendar.ts';
import { countAt, type TimeWords } from './words.ts';

/** A day, or a part of it ('TMO' behind the value). */
export function withPart(day: Settled, part: string | null): Settled {
  return part === null || day.precision !== 'day' ? day : { ...day, type: 'DATE', value: `${day.value}T${part}` };
}

/** The stretch of one unit, so many units from a day; '2.5 years' are counted as whole ones. */
export function unitFrom(day: number, unit: string, count: number): Settled | null {
  const [year, month] = [yearOf(day), monthOf(day)];
  const by = Math.round(count);
  if (Math.abs(by) > 4000) return null;
  if (unit === 'D' || unit === 'N') return dayStretch(day + by);
  if (unit === 'W') return weekStretch(day + 7 * by);
  if (unit === 'F') return weekStretch(day + 14 * by);
  if (unit === 'WE') {
    const saturday = day - weekdayOf(day) + 6 + 7 * by;
    const week = weekStretch(saturday);
    if (week.first === null) return week;
    return { ...week, value: `${week.value}-WE`, first: saturday, last: saturday + 1, precision: 'range' };
  }
  if (unit === 'M') return monthStretch(...monthsOn(year, month, by));
  if (unit === 'Y') return yearStretch(year + by);
  if (unit === 'DE') return decadeFrom(year, by);
  if (unit === 'CE') return offCalendar(String(Math.floor(year / 100) + by).padStart(2, '0'));
  return null;
}
function decadeFrom(year: number, by: number): Settled {
  const first = Math.floor(year / 10) * 10 + 10 * by;
  return yearsStretch(first, first + 9, String(first / 10), false);
}

const sinceBase =
  (settle: (day: number, anchor: Anchor) => Settled | null, off: string): FoundTime['settle'] =>
  (anchor) => {
    const day = baseDay(anchor);
    return day === null ? offCalendar(off) : settle(day, anchor);
  };

/** 'today', 'yesterday evening', 'tomorrow', 'tonight', 'overnight', 'last night', 'this morning', 'the day before yesterday'. */
export function nearDay(w: TimeWords, i: number): FoundTime | null {
  const earlier = (w.at(i) === 'earlier' || w.at(i) === 'later') && w.is(i + 1, 'near-day') !== undefined ? 1 : 0;
  const near = w.is(i + earlier, 'near-day');
  if (near !== undefined) {
    const settle = (anchor: Anchor): Settled | null => {
      const said = near !== '0' && anchor.said?.precision === 'day' ? anchor.said.first : null;
      const day = anchor.reference ?? said;
      if (day === null) return near === '0' ? offCalendar('PRESENT_REF') : offCalendar('XXXX-XX-XX');
      return dayStretch(day + Number(near));
    };
    return { first: i, last: i + earlier + 1, settle };
  }
  if (
    w.at(i) === 'the' &&
    w.at(i + 1) === 'day' &&
    /^(before|after)$/.test(w.at(i + 2)) &&
    w.is(i + 3, 'near-day') !== undefined
  ) {
    const by = w.at(i + 2) === 'before' ? -1 : 1;
    return {
      first: i,
      last: i + 4,
      settle: sinceBase((day) => dayStretch(day + Number(w.is(i + 3, 'near-day')) + by), 'XXXX-XX-XX'),
    };
  }
  if (w.at(i) === 'tonight')
    return { first: i, last: i + 1, settle: sinceBase((day) => withPart(dayStretch(day), 'NI'), 'XXXX-XX-XXTNI') };
  // the night that ends on the report's day; where nothing gives a day it says none
  if (w.at(i) === 'overnight')
    return {
      first: i,
      last: i + 1,
      settle: ({ reference }) => (reference === null ? null : withPart(dayStretch(reference), 'NI')),
    };
  const part = w.is(i + 1, 'day-part');
  if (part === undefined || (w.at(i) !== 'last' && w.at(i) !== 'this')) return null;
  const by = w.at(i) === 'last' ? -1 : 0;
  return {
    first: i,
    last: i + 2,
    settle: sinceBase((day) => withPart(dayStretch(day + by), part), `XXXX-XX-XXT${part}`),
  };
}

/** 'Tuesday', "Sunday's", 'last Tuesday', 'next Friday', 'Tuesday night', 'Tuesday last week'. */
export function weekday(w: TimeWords, i: number): FoundTime | null {
  const direction = w.is(i, 'direction');
  const j = direction === undefined || w.is(i + 1, 'weekday') === undefined ? i : i + 1;
  const name = w.is(j, 'weekday');
  const word = w.words[j];
  if (name === undefined || word === undefined || !word.capital) return null;
  const short = word.text.length < 6;
  const dot = short && w.at(j + 1) === '.' && w.words[j + 1]!.glued ? 1 : 0;
  if (short && dot === 0 && !(w.is(i - 1, 'time-preposition') !== undefined && !w.words[j + 1]?.capital)) return null;
  if (/^(a|every|each|any)$/.test(w.at(i - 1))) return null;
  let last = j + 1 + dot;
  const week =
    w.is(last, 'direction') !== undefined && w.at(last + 1) === 'week' ? Number(w.is(last, 'direction')) : null;
  if (week !== null) last += 2;
  const to = Number(name);
  const settle = sinceBase((day, anchor) => {
    const by = j === i ? null : Number(direction);
    const said = week === null ? weekdayNear(day, to, by, anchor.future) : day - weekdayOf(day) + to + 7 * week;
    return dayStretch(said);
  }, `XXXX-WXX-${name}`);
  return { first: i, last, settle };
}
function weekdayNear(day: number, to: number, by: number | null, future: boolean): number {
  const back = (weekdayOf(day) - to + 7) % 7;
  const ahead = (to - weekdayOf(day) + 7) % 7;
  if (by === -1) return day - (back === 0 ? 7 : back);
  if (by === 1 || (by === 0 && back !== 0)) return day + (ahead === 0 ? 7 : ahead);
  return future ? day + ahead : day - back;
}

/** 'this weekend', 'over the weekend', 'last weekend', 'next weekend': Saturday and Sunday, the last one unless it lies ahead. */
export function weekend(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const direction = w.is(i + the, 'direction');
  const j = i + the + (direction === undefined ? 0 : 1);
  if (w.at(j) !== 'weekend' || (the === 0 && direction === undefined)) return null;
  const settle = sinceBase((day, anchor) => {
    const ahead = direction === '1' || ((direction === '0' || direction === undefined) && anchor.future);
    const begun = weekdayOf(day) >= 6 ? 0 : -1;
    return unitFrom(day, 'WE', ahead ? (direction === '1' && begun === 0 ? 1 : 0) : direction === '-1' ? -1 : begun);
  }, 'XXXX-WXX-WE');
  return { first: i, last: j + 1, settle };
}

/** 'last week', 'this year', 'next month', 'earlier this week', 'late last month', 'last year'. */
export function directedUnit(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const side = w.at(i) === 'earlier' || w.at(i) === 'later' ? w.at(i) : null;
  const skip = the + (side === null ? 0 : 1);
  let j = i + skip;
  const direction = w.is(j, 'direction');
  const unit = w.is(j + 1, 'unit') ?? (w.at(j) === 'this' && w.at(j + 1) === 'past' ? w.is(j + 2, 'unit') : undefined);
  if (direction === undefined || unit === undefined || /^(S|MI|H|Q|N|WE)/.test(unit) || unit.endsWith('+')) return null;
  const past = w.at(j + 1) === 'past' ? -1 : Number(direction);
  if (w.at(j + 1) === 'past') j++;
  if (/^(previous|past)$/.test(w.at(j)) && the === 1 && w.at(j) === 'previous') return null;
  if (w.at(j + 2) === 'of' || (w.at(j) === 'this' && unit === 'D')) return null;
  const settle = sinceBase(
    (day) => {
      const whole = unitFrom(day, unit, past);
      if (whole === null || whole.first === null || whole.last === null || side === null) return whole;
      if (past !== 0) return whole;
      return side === 'earlier'
        ? { ...whole, last: Math.min(day, whole.last), precision: 'range' }
        : { ...whole, first: Math.max(day, whole.first), precision: 'range' };
    },
    past < 0 ? 'PAST_REF' : past > 0 ? 'FUTURE_REF' : 'PRESENT_REF',
  );
  return { first: i, last: j + 2, settle };
}

/** 'two years ago', 'a year ago', 'several months ago', 'a couple of years back'. */
export function ago(w: TimeWords, i: number): FoundTime | null {
  const count = countAt(w, i) ?? (w.is(i, 'unit')?.endsWith('+') ? { value: 'X' as const, length: 0 } : null);
  if (count === null) return null;
  const unit = w.is(i + count.length, 'unit')?.replace('+', '');
  const shift = w.is(i + count.length + 1, 'shift');
  if (unit === undefined || shift !== 'ref-') return null;
  const settle = (anchor: Anchor): Settled | null => {
    const day = baseDay(anchor);
    if (count.value === 'X' || day === null) return offCalendar('PAST_REF');
    if (unit === 'DE') return yearStretch(yearOf(day) - Math.round(10 * count.value));
    if (unit === 'CE') return yearStretch(yearOf(day) - Math.round(100 * count.value));
    if (/^(S|MI|H)$/.test(unit))
      return unit === 'H' && count.value >= 24 ? dayStretch(day - Math.round(count.value / 24)) : dayStretch(day);
    return unitFrom(day, unit, -count.value);
  };
  return { first: i, last: i + count.length + 2, settle };
}

/** 'the past 30 days', 'the last two years', 'recent weeks', 'the coming days': a stretch up to (or from) the report's day. */
export function pastStretch(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const lead = w.at(i + the);
  const recent = lead === 'recent' || lead === 'coming' || lead === 'upcoming';
  const count = recent ? null : countAt(w, i + the + 1);
  const u = i + the + 1 + (count?.length ?? 0);
  const unit = w.is(u, 'unit');
  if (unit === undefined) return null;
  if (recent)
    return unit.endsWith('+')
      ? { first: i, last: u + 1, settle: () => offCalendar(lead === 'recent' ? 'PAST_REF' : 'FUTURE_REF') }
      : null;
  if (!/^(past|last|previous|next|coming)$/.test(lead) || (count === null && !unit.endsWith('+'))) return null;
  const ahead = lead === 'next' || lead === 'coming';
  const amount = count?.value ?? 'X';
  const settle = (anchor: Anchor): Settled | null => {
    const value = durationValue(amount, unit.replace('+', ''));
    const day = anchor.reference;
    if (value === null) return null;
    if (amount === 'X' || day === null) return { ...offCalendar(value, 'DURATION') };
    const other = unitFrom(day, unit.replace('+', ''), ahead ? amount : -amount);
    const edge =
      other === null || other.first === null ? null : edgeDay(day, unit.replace('+', ''), ahead ? amount : -amount);
    if (edge === null) return offCalendar(value, 'DURATION');
    return {
      type: 'DURATION',
      value,
      first: Math.min(day, edge),
      last: Math.max(day, edge),
      precision: 'range',
      stated: false,
    };
  };
  return { first: i, last: u + 1, settle };
}
function edgeDay(day: number, unit: string, by: number): number | null {
  if (unit === 'D' || unit === 'N') return day + by;
  if (unit === 'W') return day + 7 * by;
  if (unit !== 'M' && unit !== 'Y') return null;
  const [year, month] = monthsOn(yearOf(day), monthOf(day), unit === 'M' ? Math.round(by) : Math.round(12 * by));
  return dayNumber(year, month, 1) + Math.min(new Date(day * 86_400_000).getUTCDate(), 28) - 1;
}

const CLOCK_UNIT: Readonly<Record<string, string>> = { S: 'S', MI: 'M', H: 'H' };
/** TIMEX3 duration: 'P2W', 'PT3H', 'PXD'; a night counts as a day, a fortnight as two weeks. */
export function durationValue(amount: number | 'X', unit: string): string | null {
  if (unit === 'WE') return null;
  if (unit === 'F') return amount === 'X' ? 'PXW' : `P${2 * amount}W`;
  const clock = CLOCK_UNIT[unit];
  return clock === undefined ? `P${amount}${unit === 'N' ? 'D' : unit}` : `PT${amount}${clock}`;
}
