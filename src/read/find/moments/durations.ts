// Lengths of time: 'two weeks', 'a two-week escalation', 'a decade', 'several months', 'for years'. They have no place on the calendar.
// Leaves ages ('a 14-year-old girl') alone and 'two weeks ago', 'two weeks later' to the recognisers that place them.
import type { FoundTime } from './anchor.ts';
import { offCalendar } from './calendar.ts';
import { durationValue } from './deictic.ts';
import { countAt, type TimeWords } from './words.ts';

/** 'two weeks', '10-day', 'three and a half years', 'half a century', 'a few hours'. */
export function countedUnit(w: TimeWords, i: number): FoundTime | null {
  if (w.at(i) === 'half' && /^(a|an)$/.test(w.at(i + 1))) return lengthOf(w, i, i + 2, 0.5);
  const count = countAt(w, i);
  if (count === null) return null;
  let j = i + count.length;
  let amount = count.value;
  if (w.at(j) === 'and' && w.at(j + 1) === 'a' && w.at(j + 2) === 'half' && amount !== 'X') {
    amount += 0.5;
    j += 3;
  }
  if (w.at(j) === '-' && amount !== 'X') j++;
  else if (w.at(j) === 'more' || w.at(j) === 'full') j++;
  return lengthOf(w, i, j, amount);
}
function lengthOf(w: TimeWords, first: number, j: number, amount: number | 'X'): FoundTime | null {
  const unit = w.is(j, 'unit');
  if (unit === undefined || unit.startsWith('Q') || (unit === 'S' && w.at(j) === 'second' && w.at(j - 1) !== '-'))
    return null;
  if (w.at(j + 1) === '-' && w.words[j + 1]!.glued && w.at(j + 2) === 'old') return null;
  if (w.at(j + 1) === 'old' || (w.at(j + 1) === 'of' && w.at(j + 2) === 'age')) return null;
  const plural = unit.endsWith('+');
  if (w.at(j - 1) !== '-' && amount !== 'X' && amount > 1 && !plural) return null;
  if (
    amount === 1 &&
    /^(a|an)$/.test(w.at(first)) &&
    (unit === 'D' || unit === 'N') &&
    !/^(for|in|within|than|after|about|least|almost|nearly)$/.test(w.at(first - 1))
  )
    return null;
  if (amount === 'X' && !plural) return null;
  const value = durationValue(amount, unit.replace('+', ''));
  return value === null ? null : { first, last: j + 1, settle: () => offCalendar(value, 'DURATION') };
}

/** 'for years', 'in months', 'over decades': no number is said. */
export function bareUnits(w: TimeWords, i: number): FoundTime | null {
  const unit = w.is(i, 'unit');
  if (unit === undefined || !/^(D|W|M|Y|DE|CE|H)\+$/.test(unit)) return null;
  if (
    !/^(for|in|over|within|after|throughout|through|of)$/.test(w.at(i - 1)) ||
    (/^(of|to)$/.test(w.at(i + 1)) && w.at(i - 1) !== 'for')
  )
    return null;
  if (w.at(i - 1) === 'of' && !/^(hundreds|thousands|dozens|couple)$/.test(w.at(i - 2))) return null;
  const value = durationValue('X', unit.replace('+', ''));
  return value === null ? null : { first: i, last: i + 1, settle: () => offCalendar(value, 'DURATION') };
}
