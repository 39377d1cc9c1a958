// Time words seen from the last date said: 'the following day', 'two days later', 'that year', 'the same month', 'the next morning'.
// Leaves keeping the last date said to moments.ts.
import { type Anchor, type FoundTime, saidDay } from './anchor.ts';
import { dayStretch, offCalendar, type Settled } from './calendar.ts';
import { unitFrom, withPart } from './deictic.ts';
import { countAt, type TimeWords } from './words.ts';

const UNKNOWN: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  N: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
};
const fromSaid =
  (unit: string, by: number, part: string | null = null): FoundTime['settle'] =>
  (anchor: Anchor) => {
    const day = saidDay(anchor);
    if (day === null) return offCalendar(`${UNKNOWN[unit] ?? 'PAST_REF'}${part === null ? '' : `T${part}`}`);
    const whole = unitFrom(day, unit, by);
    return whole === null ? null : withPart(whole, part);
  };

/** 'the next day', 'the following week', 'the previous year', 'that same month', 'that year', 'the same day', 'the next morning'. */
export function followingUnit(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  let j = i + the;
  const first = w.is(j, 'following');
  if (first === undefined || (the === 0 && !/^(that|next|following)$/.test(w.at(j)))) return null;
  let by = Number(first);
  if (w.is(j + 1, 'following') !== undefined) by = Number(w.is(++j, 'following'));
  const part = w.is(j + 1, 'day-part');
  const unit = w.is(j + 1, 'unit');
  if (part !== undefined && unit === undefined)
    return { first: i, last: j + 2, settle: fromSaid('D', by, part), aside: true };
  if (w.at(j + 1) === 'night') return { first: i, last: j + 2, settle: fromSaid('D', by, 'NI'), aside: true };
  if (unit === undefined || !/^[DWMY]$/.test(unit) || (w.at(j) === 'next' && the === 0 && unit !== 'D')) return null;
  if (w.at(j + 1) === 'day' && w.at(j + 2) === '-') return null;
  return { first: i, last: j + 2, settle: fromSaid(unit, by) };
}

/** 'two days later', 'a week earlier', 'the day before', 'the year after', 'months later'. */
export function shifted(w: TimeWords, i: number): FoundTime | null {
  if (w.at(i) === 'the') {
    const unit = w.is(i + 1, 'unit');
    const way = w.at(i + 2);
    if (unit === undefined || !/^[DWMY]$/.test(unit) || (way !== 'before' && way !== 'after')) return null;
    if (w.words[i + 3] !== undefined && /^[\p{L}\p{N}]/u.test(w.words[i + 3]!.text)) return null;
    return { first: i, last: i + 3, settle: fromSaid(unit, way === 'before' ? -1 : 1) };
  }
  const count = countAt(w, i) ?? (w.is(i, 'unit')?.endsWith('+') ? { value: 'X' as const, length: 0 } : null);
  if (count === null) return null;
  const unit = w.is(i + count.length, 'unit')?.replace('+', '');
  const word = w.at(i + count.length + 1);
  const shift = w.is(i + count.length + 1, 'shift');
  if (unit === undefined || (shift !== 'said+' && shift !== 'said-')) return null;
  if (/^(before|after)$/.test(word) && /^[\p{L}\p{N}]/u.test(w.words[i + count.length + 2]?.text ?? '')) return null;
  const by = shift === 'said+' ? 1 : -1;
  const last = i + count.length + 2;
  if (count.value === 'X' && by > 0 && /^(S|MI|H)$/.test(unit))
    return { first: i, last, settle: (anchor) => sameDay(anchor) ?? offCalendar('FUTURE_REF') };
  if (count.value === 'X') return { first: i, last, settle: () => offCalendar(by > 0 ? 'FUTURE_REF' : 'PAST_REF') };
  if (/^(S|MI|H)$/.test(unit)) return { first: i, last, settle: sameDay };
  return { first: i, last, settle: fromSaid(unit === 'DE' ? 'Y' : unit, by * count.value * (unit === 'DE' ? 10 : 1)) };
}
/** Hours before or after: the day of the last date said is as near as words allow. */
function sameDay(anchor: Anchor): Settled | null {
  return anchor.said?.precision === 'day' && anchor.said.first !== null ? dayStretch(anchor.said.first) : null;
}
