// Years, decades, centuries, quarters, seasons of a year: '1994', 'the 2016 fighting', 'the late 1930s', 'the summer of 1955', '333 BC'.
// Leaves out numbers that are no years: '2,000', '1500 soldiers', 'Resolution 1973', fiscal years.
import type { FoundTime } from './anchor.ts';
import { yearFor } from './anchor.ts';
import {
  dayNumber,
  daysInMonth,
  offCalendar,
  type Settled,
  seasonStretch,
  yearStretch,
  yearsStretch,
} from './calendar.ts';
import { yearAt } from './dates.ts';
import { isDash, ordinalAt, type TimeWords } from './words.ts';

const SEASON_MIDDLE: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 };

/** Whether the four digits at `i` are a year, by what stands around them. */
function readsAsYear(w: TimeWords, i: number, year: number): boolean {
  const before = w.words[i - 1];
  const after = w.words[i + 1];
  const afterNext = w.words[i + 2];
  if (
    before !== undefined &&
    (/^[$€£¥#№:+]$/.test(before.text) ||
      (before.glued && /^[.,]$/.test(before.text) && w.number(i - 2) !== null && w.words[i]!.glued))
  )
    return false;
  if (w.words[i]!.glued && before !== undefined && /^\p{L}/u.test(before.text)) return false;
  if (w.words[i]!.glued && before?.text === '-' && /^\p{L}/u.test(w.words[i - 2]?.text ?? '') && !w.is(i - 2, 'part'))
    return false;
  if (after?.glued && /^[,.:%°]$/.test(after.text) && afterNext?.glued && afterNext.number !== null) return false;
  if (after?.glued && (/^\p{L}/u.test(after.text) || after.text === '%')) return false;
  const numbered =
    after?.glued &&
    isDash(after.text) &&
    afterNext?.glued &&
    afterNext.number !== null &&
    w.words[i + 3]?.glued &&
    isDash(w.at(i + 3));
  if (numbered) return false;
  if (w.is(i - 1, 'not-year-before') !== undefined || w.is(i - 1, 'no-time') !== undefined) return false;
  if (w.at(i - 1) === 'year' && w.is(i - 2, 'no-time') !== undefined) return false;
  if (w.at(i - 1) === '.' && w.is(i - 2, 'not-year-before') !== undefined) return false;
  if (w.is(i + 1, 'not-year-after') !== undefined) return false;
  if (
    w.at(i + 1) === '-' &&
    after?.glued &&
    (w.is(i + 2, 'not-year-after') !== undefined || w.is(i + 2, 'unit') !== undefined)
  )
    return false;
  const next = after?.text ?? '';
  const measured = w.is(i + 1, 'unit') !== undefined && (year < 1900 || w.at(i + 1) === 'year');
  if (measured || next === '+') return false;
  if (isDash(next) && yearAt(w, i + 2) !== null) return true;
  if (before !== undefined && isDash(before.text) && yearAt(w, i - 2) !== null) return true;
  const noun = /^\p{Ll}{4,}$/u.test(next) && w.is(i + 1, 'time-preposition') === undefined;
  const counted =
    /^(of|from|to|between|and|for|about|around|or)$/.test(w.at(i - 1)) && year < 1900 && noun && plural(w, i + 1);
  if (
    w.is(i - 1, 'time-preposition') !== undefined ||
    w.is(i - 1, 'part') !== undefined ||
    w.is(i - 1, 'season') !== undefined
  )
    return !counted && (year >= 1400 || !plural(w, i + 1));
  if (/^(at|least|than|nearly|some|over|almost|only|roughly|approximately|an)$/.test(w.at(i - 1))) return false;
  const definite = /^(the|its|their|his|her|s|that|this|as)$/.test(w.at(i - 1));
  if (year >= 1900 && year <= 2060) return !noun || definite || !plural(w, i + 1);
  if (year >= 1600 && definite && w.at(i - 1) !== 's') return true;
  return !noun && before !== undefined && (w.at(i - 1) === '(' || isDash(w.at(i - 1)) || w.at(i - 1) === ',');
}
/** Looks like the plural noun that a number counts. */
const plural = (w: TimeWords, i: number): boolean =>
  /^\p{Ll}{2,}(?:[^s']s|ren)$/u.test(w.words[i]?.text ?? '') && w.at(i) !== 'was' && w.at(i) !== 'has';

/** '1994', "'94", '1941-42', and 'the year 1994'. */
export function bareYear(w: TimeWords, i: number): FoundTime | null {
  const short = w.at(i) === "'" || w.at(i) === '’' || w.at(i) === '‘';
  const year = yearAt(w, i);
  if (year === null) return null;
  if (short && /^\p{L}/u.test(w.words[i + 2]?.text ?? '') && w.words[i + 2]?.glued) return null;
  if (
    short &&
    w.is(i - 1, 'time-preposition') === undefined &&
    w.is(i - 1, 'season') === undefined &&
    w.is(i - 1, 'part') === undefined
  )
    return null;
  if (!short && !readsAsYear(w, i, year.year)) return null;
  const dash = w.words[i + 1];
  const end = w.words[i + 2];
  if (!short && dash?.glued && isDash(dash.text) && end?.glued && end.text.length === 2 && end.number !== null) {
    const last = Math.floor(year.year / 100) * 100 + end.number;
    if (last > year.year && !(w.words[i + 3]?.glued && isDash(w.at(i + 3)))) {
      return {
        first: i,
        last: i + 3,
        year: year.year,
        settle: () => yearsStretch(year.year, last, `${year.year}/${last}`),
      };
    }
  }
  return { first: i, last: i + year.length, year: year.year, settle: () => yearStretch(year.year, true) };
}

/** '333 BC', 'AD 70', '31 BC': on no calendar of days. */
export function eraYear(w: TimeWords, i: number): FoundTime | null {
  const leading = w.is(i, 'era') === 'AD' && w.words[i]!.text === 'AD' ? 1 : 0;
  const n = w.number(i + leading);
  if (n === null || n === 0 || n > 9999) return null;
  const mark = leading === 1 ? { era: 'AD', length: 0 } : eraMark(w, i + 1);
  if (mark === null) return null;
  const digits = String(n).padStart(4, '0');
  const settle = (): Settled => (mark.era === 'BC' ? offCalendar(`BC${digits}`) : yearStretch(n, true));
  return { first: i, last: i + leading + 1 + mark.length, year: n, settle };
}
function eraMark(w: TimeWords, i: number): { readonly era: string; readonly length: number } | null {
  const word = w.words[i];
  if (word === undefined || !word.capital) return null;
  const era = w.is(i, 'era');
  if (era !== undefined && word.text === word.text.toUpperCase()) return { era, length: 1 };
  const dotted = `${w.at(i)}${w.at(i + 1)}${w.at(i + 2)}${w.at(i + 3)}`;
  return dotted === 'b.c.' ? { era: 'BC', length: 4 } : dotted === 'a.d.' ? { era: 'AD', length: 4 } : null;
}

/** '1930s', 'the 1930’s', "the '90s", 'the nineties', 'the 19th century'. */
export function longStretch(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const named = w.is(i + the, 'decade-name');
  if (named !== undefined && the === 1) return decade(i, i + 2, 1900 + Number(named));
  const ordinal = ordinalAt(w, i + the);
  if (ordinal !== null && the === 1) {
    const j = i + the + ordinal.length;
    if (w.at(j) === '-' || w.at(j) !== 'century')
      return w.at(j) === '-' && w.at(j + 1) === 'century' ? century(i, j + 2, ordinal.value) : null;
    return century(i, j + 1, ordinal.value);
  }
  const year = yearAt(w, i + the);
  if (year === null || year.year % 10 !== 0) return null;
  let j = i + the + year.length;
  if (/^['’]$/.test(w.at(j)) && w.words[j]!.glued) j++;
  if (w.at(j) !== 's' || !w.words[j]!.glued) return null;
  return decade(i, j + 1, year.year);
}
const decade = (first: number, last: number, year: number): FoundTime => ({
  first,
  last,
  year,
  settle: () => yearsStretch(year, year + 9, String(Math.floor(year / 10)).padStart(3, '0')),
});
const century = (first: number, last: number, n: number): FoundTime => ({
  first,
  last,
  settle: () => (n < 1 || n > 30 ? null : yearsStretch(n * 100 - 99, n * 100, String(n - 1).padStart(2, '0'))),
});

/** 'the summer of 1955', 'summer 1955', 'the 1955 summer', 'last winter', 'in the spring'. */
export function seasonOfYear(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const leadYear = yearAt(w, i + the);
  if (leadYear !== null) {
    const season = w.is(i + the + 1, 'season');
    const title = w.words[i + the + 1]?.capital && w.words[i + the + 2]?.capital;
    return season === undefined || title || w.at(i + the + 1) === 'fall'
      ? null
      : seasonFound(i, i + the + 2, season, leadYear.year);
  }
  const shift = w.is(i + the, 'direction') ?? w.is(i + the, 'following');
  const lead = shift === undefined ? 0 : 1;
  const j = i + the + lead;
  const season = w.is(j, 'season');
  if (
    season === undefined ||
    (w.words[j]!.text.length === 4 &&
      w.at(j) === 'fall' &&
      the + lead === 0 &&
      w.at(j + 1) !== 'of' &&
      yearAt(w, j + 1) === null &&
      !w.is(i - 1, 'part'))
  )
    return null;
  const of = w.at(j + 1) === 'of' || w.at(j + 1) === ',' ? 1 : 0;
  const year = yearAt(w, j + 1 + of);
  if (year !== null) {
    const dash =
      isDash(w.at(j + 2 + of)) &&
      w.words[j + 2 + of]!.glued &&
      w.number(j + 3 + of) !== null &&
      w.words[j + 3 + of]!.glued
        ? 2
        : 0;
    return seasonFound(i, j + 1 + of + year.length + dash, season, year.year);
  }
  const era = w.at(j + 2 + of) === 'bc' || w.at(j + 2 + of) === 'bce' ? w.number(j + 1 + of) : null;
  if (era !== null)
    return { first: i, last: j + 3 + of, settle: () => offCalendar(`BC${String(era).padStart(4, '0')}-${season}`) };
  const inSeason =
    (the === 1 && !w.words[j]!.capital && !/^\p{Ll}/u.test(w.words[j + 1]?.text ?? '')) ||
    w.is(i - 1, 'time-preposition') !== undefined ||
    w.is(i - 1, 'part') !== undefined;
  if (lead === 0 && !inSeason) return null;
  if (lead === 0 && /^(to|for|around|about|from)$/.test(w.at(i - 1)) && the === 0) return null;
  if (
    w.at(j + 1) === 'of' ||
    (w.at(j) === 'fall' && !/^(in|since|by|during|until|late|early|mid)$/.test(w.at(i - 1)) && lead === 0)
  )
    return null;
  return { first: i, last: j + 1, settle: (anchor) => settleSeason(season, Number(shift ?? 0), anchor), open: true };
}
const seasonFound = (first: number, last: number, season: string, year: number): FoundTime => ({
  first,
  last,
  year,
  settle: () => seasonStretch(year, season, true),
});
function settleSeason(season: string, shift: number, anchor: Parameters<FoundTime['settle']>[0]): Settled | null {
  const year = yearFor(SEASON_MIDDLE[season]!, null, anchor);
  if (year === null) return offCalendar(`XXXX-${season}`);
  const past =
    anchor.reference !== null && shift === -1 && seasonStretch(year, season).last! >= anchor.reference
      ? year - 1
      : year;
  const next =
    anchor.reference !== null && shift === 1 && seasonStretch(year, season).first! <= anchor.reference
      ? year + 1
      : past;
  return seasonStretch(next, season);
}

/** 'the first half of 1942', 'the third quarter of 2020', 'Q3 2020'. */
export function yearFraction(w: TimeWords, i: number): FoundTime | null {
  const the = w.at(i) === 'the' ? 1 : 0;
  const ordinal = ordinalAt(w, i + the);
  const which = ordinal?.value ?? (w.at(i + the) === 'last' || w.at(i + the) === 'final' ? -1 : null);
  const length = ordinal?.length ?? 1;
  if (which === null || w.at(i + the + length + 1) !== 'of') return null;
  const noun = w.at(i + the + length);
  const year = yearAt(w, i + the + length + 2);
  if (year === null || (noun !== 'half' && noun !== 'quarter')) return null;
  const parts = noun === 'half' ? 2 : 4;
  const n = which === -1 ? parts : which;
  if (n > parts) return null;
  const months = 12 / parts;
  const settle = (): Settled => ({
    type: 'DATE',
    value: `${year.year}-${noun === 'half' ? 'H' : 'Q'}${n}`,
    first: dayNumber(year.year, (n - 1) * months + 1, 1),
    last: dayNumber(year.year, n * months, daysInMonth(year.year, n * months)),
    precision: 'range',
    stated: true,
  });
  return { first: i, last: i + the + length + 2 + year.length, year: year.year, settle };
}
