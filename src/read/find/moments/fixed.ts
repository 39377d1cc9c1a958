// Phrases that stand in the table as they are: 'recently', 'in the past', 'daily', 'Christmas', '9/11'. Leaves everything counted to the others.
import type { FoundTime } from './anchor.ts';
import { yearFor } from './anchor.ts';
import { dayNumber, dayStretch, offCalendar, parseDay, type Settled } from './calendar.ts';
import { yearAt } from './dates.ts';
import { durationValue } from './deictic.ts';
import { countAt, type TimeWords } from './words.ts';

/** The longest phrase of the table at `i`. */
export function fixedPhrase(w: TimeWords, i: number): FoundTime | null {
  for (const phrase of w.words[i]?.phrases ?? []) {
    if (!phrase.words.every((word, n) => (w.at(i + n) === '’' ? "'" : w.at(i + n)) === word)) continue;
    const made = fixed(w, i, i + phrase.words.length, phrase.kind, phrase.value);
    if (made !== null) return made;
  }
  for (const kind of ['vague', 'set', 'holiday'] as const) {
    const value = w.is(i, kind);
    const made = value === undefined ? null : fixed(w, i, i + 1, kind, value);
    if (made !== null) return made;
  }
  return null;
}
function fixed(w: TimeWords, first: number, last: number, kind: string, value: string): FoundTime | null {
  if (kind === 'vague' && (w.is(last, 'unit') !== undefined || countAt(w, last) !== null)) return null;
  if (kind === 'set' && w.words[first]!.capital && first > 0) return null;
  if (kind === 'vague') return { first, last, settle: () => offCalendar(value), aside: true };
  if (kind === 'set') return { first, last, settle: () => offCalendar(value, 'SET'), aside: true };
  if (kind === 'fixed-day')
    return { first, last, settle: () => (parseDay(value) === null ? null : dayStretch(parseDay(value)!)), aside: true };
  if (kind !== 'holiday' || !w.words[first]!.capital) return null;
  const [month, day] = value.split('-').map(Number) as [number, number];
  const year = yearAt(w, last) ?? yearAt(w, last + 1);
  const joined = year !== null && (yearAt(w, last) !== null || /^(,|of|in)$/.test(w.at(last)));
  const settle: FoundTime['settle'] = (anchor): Settled | null => {
    const y = joined ? year.year : yearFor(month, day, anchor);
    return y === null ? offCalendar(`XXXX-${value}`) : dayStretch(dayNumber(y, month, day), joined);
  };
  const end = joined ? last + year.length + (yearAt(w, last) !== null ? 0 : 1) : last;
  return joined ? { first, last: end, settle, year: year.year } : { first, last: end, settle, open: true };
}

/** 'every day', 'each year', 'every Friday', 'every two weeks'. */
export function everyUnit(w: TimeWords, i: number): FoundTime | null {
  if (w.at(i) !== 'every' && w.at(i) !== 'each') return null;
  const day = w.is(i + 1, 'weekday');
  if (day !== undefined && w.words[i + 1]!.capital)
    return { first: i, last: i + 2, settle: () => offCalendar(`XXXX-WXX-${day}`, 'SET'), aside: true };
  const n = w.is(i + 1, 'number') ?? (w.number(i + 1) === null ? undefined : String(w.number(i + 1)));
  const j = n === undefined ? i + 1 : i + 2;
  const unit = w.is(j, 'unit');
  const value = unit === undefined ? null : durationValue(Number(n ?? 1), unit.replace('+', ''));
  return value === null ? null : { first: i, last: j + 1, settle: () => offCalendar(value, 'SET'), aside: true };
}
