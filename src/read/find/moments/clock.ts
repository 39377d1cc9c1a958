// Times of day: '3 a.m.', '14:30 GMT', '1430 hours', 'noon', 'at dawn on Tuesday'. They sit on the day behind them
// (day-behind.ts), else on the last day said, else on the report's day.
// Leaves 'Tuesday morning' and 'the night of' to the recognisers of days.
import type { Anchor, FoundTime } from './anchor.ts';
import { dayStretch, offCalendar, type Settled } from './calendar.ts';
import type { TimeWords } from './words.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const atTime =
  (time: string) =>
  (anchor: Anchor): Settled => {
    const day = anchor.said?.precision === 'day' ? anchor.said.first : anchor.reference;
    if (day === null) return offCalendar(`XXXX-XX-XXT${time}`, 'TIME');
    const whole = dayStretch(day);
    return { ...whole, type: 'TIME', value: `${whole.value}T${time}` };
  };
const found = (first: number, last: number, time: string): FoundTime => ({
  first,
  last,
  settle: atTime(time),
  aside: true,
  clock: true,
});

/** 'a.m.', 'pm', 'P.M.' at `i`. */
function meridiemAt(w: TimeWords, i: number): { readonly pm: boolean; readonly length: number } | null {
  const one = w.is(i, 'meridiem');
  if (one !== undefined) return { pm: one === 'pm', length: 1 };
  if (!/^[ap]$/.test(w.at(i)) || w.at(i + 1) !== '.' || w.at(i + 2) !== 'm' || !w.words[i + 2]!.glued) return null;
  return { pm: w.at(i) === 'p', length: w.at(i + 3) === '.' && w.words[i + 3]!.glued ? 4 : 3 };
}

export function clockTime(w: TimeWords, i: number): FoundTime | null {
  const word = w.is(i, 'clock-word');
  if (word !== undefined) return found(i, i + 1, word);
  const hour = w.number(i);
  if (hour === null || (w.words[i]!.glued && /^[:.,\-–]$/.test(w.at(i - 1)) && w.number(i - 2) !== null)) return null;
  const digits = w.words[i]!.text.length;
  const zoned = digits === 4 ? zoneLength(w, i + 1) : 0;
  if (zoned > 0 && hour < 2400 && hour % 100 < 60)
    return found(i, i + 1 + zoned, `${two(Math.floor(hour / 100))}:${two(hour % 100)}`);
  if (digits === 4 && w.at(i + 1) === 'hours' && hour < 2400 && hour % 100 < 60)
    return found(i, i + 2, `${two(Math.floor(hour / 100))}:${two(hour % 100)}`);
  if (hour > 24 || digits > 2) return null;
  const colon = w.words[i + 1];
  const minute = w.words[i + 2];
  const withMinutes =
    colon?.glued &&
    /^[:.]$/.test(colon.text) &&
    minute?.glued &&
    minute.number !== null &&
    minute.text.length === 2 &&
    minute.number < 60;
  const last = withMinutes ? i + 3 : i + 1;
  const meridiem = meridiemAt(w, last);
  if (meridiem === null) {
    if (!withMinutes || colon.text !== ':' || w.at(i + 3) === ':') return null;
    return found(i, last + zoneLength(w, last), `${two(hour)}:${minute.text}`);
  }
  if (hour > 12) return null;
  const end = last + meridiem.length;
  const full = (hour % 12) + (meridiem.pm ? 12 : 0);
  return found(i, end + zoneLength(w, end), `${two(full)}:${withMinutes ? minute.text : '00'}`);
}
function zoneLength(w: TimeWords, i: number): number {
  if (w.is(i, 'zone') === undefined) return 0;
  return w.at(i) === 'local' ? (w.at(i + 1) === 'time' ? 2 : 0) : 1;
}
