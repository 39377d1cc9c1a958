// Parts of longer stretches: 'late last month', 'mid-October', 'the end of 1958', 'the night of 27-28 September', 'the morning of 3 May'.
// Leaves the stretch itself to the other recognisers. The value stays that of the whole, start and end are narrowed.
import type { FoundTime } from './anchor.ts';
import { saidDay } from './anchor.ts';
import {
  isoDay,
  monthOf,
  monthStretch,
  partOf,
  type Settled,
  type StretchPart,
  weekStretch,
  yearOf,
  yearStretch,
} from './calendar.ts';
import type { TimeWords } from './words.ts';

type Inner = (w: TimeWords, i: number) => FoundTime | null;

const wrap = (inner: FoundTime, first: number, change: (whole: Settled) => Settled | null): FoundTime => ({
  ...inner,
  first,
  settle: (anchor) => {
    const whole = inner.settle(anchor);
    return whole === null ? null : change(whole);
  },
});

/** 'early', 'mid-', 'the end of', 'the beginning of', 'very late' before something longer than a day. */
export function partOfStretch(w: TimeWords, i: number, inner: Inner): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const very =
    w.at(i + the) === 'very' ||
    w.at(i + the) === 'latter' ||
    (w.at(i + the) === 'early' && w.at(i + the + 1) === 'part')
      ? 1
      : 0;
  let j = i + the + very;
  let part = w.is(j, 'part') as StretchPart | undefined;
  if (very === 1 && w.at(j) === 'part') part = w.at(j - 1) === 'early' ? 'start' : 'end';
  if (part === undefined && w.at(j) === 'mid') part = 'mid';
  if (part === undefined) return null;
  j++;
  if (w.at(j) === '-' || w.at(j) === 'of' || w.at(j) === 'in') j++;
  if (w.at(j - 1) === 'of') {
    const bare = bareUnit(w, i, j, part);
    if (bare !== null) return bare;
  }
  const whole = inner(w, j) ?? (w.at(j) === 'the' ? inner(w, j + 1) : null);
  if (whole === null) return null;
  return wrap(whole, i, (settled) =>
    settled.type === 'DATE' && settled.precision !== 'day'
      ? partOf(settled, part)
      : settled.type === 'DATE' && w.is(i, 'part') !== undefined && the === 0
        ? settled
        : null,
  );
}
/** 'the end of the year', 'the end of the month': of the last date said. */
function bareUnit(w: TimeWords, first: number, i: number, part: StretchPart): FoundTime | null {
  if (w.at(i) !== 'the') return null;
  const unit = w.is(i + 1, 'unit');
  if (unit !== 'Y' && unit !== 'M' && unit !== 'W') return null;
  return {
    first,
    last: i + 2,
    settle: (anchor) => {
      const day = anchor.reference !== null && !anchor.saidHere ? anchor.reference : saidDay(anchor);
      if (day === null) return null;
      const whole =
        unit === 'Y'
          ? yearStretch(yearOf(day))
          : unit === 'M'
            ? monthStretch(yearOf(day), monthOf(day))
            : weekStretch(day);
      return partOf(whole, part);
    },
  };
}

/** 'the night of 27-28 September', 'the morning of Tuesday', 'the evening of the same day'; also 'early on Tuesday', 'late Monday', 'overnight Monday'. */
export function partOfDay(w: TimeWords, i: number, inner: Inner): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const early = w.is(i + the, 'part') === undefined ? 0 : 1;
  const j = i + the + early;
  const part =
    w.is(j, 'day-part') ??
    (w.at(j) === 'night' ? 'NI' : undefined) ??
    (/^(nights|hours)$/.test(w.at(j)) && the + early > 0 ? (w.at(j) === 'hours' ? 'MO' : 'NI') : undefined);
  if (part === undefined) return null;
  let of = j + 1;
  if (w.at(of) === 'hours') of++;
  const joined = w.at(of) === 'of' || w.at(of) === 'on';
  if (!joined && w.at(j) !== 'overnight') return null;
  const day = inner(w, joined ? of + 1 : of);
  if (day === null) return null;
  return wrap(day, i, (settled) => {
    if (settled.first === null)
      return /^XXXX/.test(settled.value) ? { ...settled, value: `${settled.value}T${part}` } : null;
    if (settled.precision === 'range' && settled.last === settled.first + 1)
      return { ...settled, value: `${isoDay(settled.first)}T${part}` };
    return settled.precision === 'day' && !settled.value.includes('T')
      ? { ...settled, value: `${settled.value}T${part}` }
      : null;
  });
}
