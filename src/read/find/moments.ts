// Finds the time expressions of a report and gives each its TIMEX3 value and its days. The recognisers in moments/ find, this file takes the
// longest at each word and keeps what expressions are counted from: the report's day, and the last date said ("the following day").
// Example: 'late last month' in a report of 2020-10-14 is 2020-09, 2020-09-21 to 2020-09-30.
import type { MomentTable } from '../../lexicon/moments.ts';
import type { Moment } from '../../model/moment.ts';
import type { Span } from '../../model/span.ts';
import { followingUnit, shifted } from './moments/anaphoric.ts';
import { type Anchor, type FoundTime, movesThread } from './moments/anchor.ts';
import { isoDay, parseDay, type Settled } from './moments/calendar.ts';
import { clockTime } from './moments/clock.ts';
import { calendarDate } from './moments/dates.ts';
import { dayBehind } from './moments/day-behind.ts';
import { ago, directedUnit, nearDay, pastStretch, weekday, weekend } from './moments/deictic.ts';
import { bareUnits, countedUnit } from './moments/durations.ts';
import { everyUnit, fixedPhrase } from './moments/fixed.ts';
import { liesAhead } from './moments/lies-ahead.ts';
import { partOfDay, partOfStretch } from './moments/parts.ts';
import { isDash, type TimeWords, timeWords } from './moments/words.ts';
import { bareYear, eraYear, longStretch, seasonOfYear, yearFraction } from './moments/years.ts';

export type MomentContext = {
  /** Day that relative expressions count from ('2020-10-14'); null where nothing gives one: then the text's own dates do. */
  readonly referenceDay: string | null;
  readonly words: MomentTable;
};

type Recogniser = (w: TimeWords, i: number) => FoundTime | null;
/** In order of preference where two are equally long. */
const RECOGNISERS: readonly Recogniser[] = [
  calendarDate,
  eraYear,
  longStretch,
  yearFraction,
  seasonOfYear,
  bareYear,
  clockTime,
  nearDay,
  weekday,
  weekend,
  directedUnit,
  ago,
  followingUnit,
  shifted,
  pastStretch,
  everyUnit,
  fixedPhrase,
  countedUnit,
  bareUnits,
];

function longestAt(w: TimeWords, i: number): FoundTime | null {
  let best: FoundTime | null = null;
  for (const recognise of RECOGNISERS) {
    const found = recognise(w, i);
    if (found !== null && (best === null || found.last > best.last)) best = found;
  }
  return best;
}
function wholeAt(w: TimeWords, i: number): FoundTime | null {
  const plain = longestAt(w, i);
  const part = partOfStretch(w, i, longestAt) ?? partOfDay(w, i, longestAt);
  return part !== null && (plain === null || part.last > plain.last) ? part : plain;
}

/** Most words begin no expression, and are passed at once. 'the house' leads nowhere. */
const mayOpen = (w: TimeWords, i: number): boolean => w.words[i]!.opens || (w.words[i]!.leads && tellsTime(w, i));

/** How far behind a small word what it leads into may stand: 'half of the past century'. */
const AHEAD = 4;
/** Some word of the table, a figure or a phrase must follow. */
function tellsTime(w: TimeWords, i: number): boolean {
  for (let k = i; k <= i + AHEAD && k < w.words.length; k++)
    if (w.words[k]!.row !== undefined || w.number(k) !== null || w.words[k]!.phrases.length > 0) return true;
  return false;
}
/** Sentence number of each word, roughly: a full stop, question or exclamation mark before a capital, or a blank line. */
function sentenceNumbers(text: string, w: TimeWords): readonly number[] {
  let n = 0;
  return w.words.map((word, i) => {
    const before = w.words[i - 1];
    if (before !== undefined && !word.glued) {
      const stop = /^[.?!”"'’)]$/.test(before.text) && word.capital && (w.at(i - 2).length > 3 || before.text !== '.');
      // two line feeds at least: most words stand one blank apart
      if (stop || (word.start - before.end > 1 && /\n\s*\n/.test(text.slice(before.end, word.start)))) n++;
    }
    return n;
  });
}

/** The first from word `from` on. */
function nextIn(w: TimeWords, from: number): FoundTime | null {
  for (let i = from; i < w.words.length; i++) {
    const one = mayOpen(w, i) ? wholeAt(w, i) : null;
    if (one !== null && one.last > i) return one;
  }
  return null;
}

function findIn(w: TimeWords): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let one = nextIn(w, 0); one !== null; one = nextIn(w, one.last)) found.push(one);
  return found;
}

/** The year said by the next date where the two are joined: "from 27 May to 10 June 1994", "in May and June 1994". */
function joinedYear(w: TimeWords, found: readonly FoundTime[], n: number): number | null {
  for (let k = n; k + 1 < found.length && k < n + 4; k++) {
    const here = found[k]!;
    const next = found[k + 1]!;
    if (here.open !== true || next.first - here.last > 2) return null;
    const between = Array.from({ length: next.first - here.last }, (_, d) => w.at(here.last + d));
    if (!between.every((word) => /^(to|and|or|until|till|through|,|-|–|—|the)$/.test(word))) return null;
    if (next.year !== undefined && next.last - next.first > 1) return next.year;
  }
  return null;
}

/** First day of the date before, where this one ends the range it opens. */
function rangeOpener(w: TimeWords, found: readonly FoundTime[], n: number, said: Settled | null): number | null {
  const before = found[n - 1];
  const one = found[n]!;
  if (before === undefined || said === null || one.first - before.last !== 1 || before.aside === true) return null;
  const from = w.at(before.first - 1);
  const link = w.at(before.last);
  const ranged =
    link === 'through' ||
    isDash(link) ||
    (/^(to|until|till)$/.test(link) && from === 'from') ||
    (link === 'and' && from === 'between');
  return ranged ? said.first : null;
}

function momentOf(span: Span, settled: Settled): Moment {
  const { type, value, first, last, precision, stated } = settled;
  const basis = stated || (first === null && type !== 'DATE') ? 'stated' : 'implied';
  return {
    span,
    type,
    value,
    start: first === null ? null : isoDay(first),
    end: last === null ? null : isoDay(last),
    precision,
    basis,
  };
}

/** How far into a report its own date may stand, and how many days it may lie from the day that the caller gives. */
const HEAD = 250;
const NEAR = 60;

/**
 * The day that a report's relative words count from. A full date at its head that hangs on no preposition ("AFP Wednesday 22 Jun 2016") is the
 * report's own and goes before a given day near it: lists of reports are often dated by something else. Else the given day, or null.
 */
export function headDay(text: string, regions: readonly Span[], { referenceDay, words }: MomentContext): string | null {
  const given = parseDay(referenceDay);
  for (const region of regions) {
    if (region.start > HEAD) break;
    const w = timeWords(text, { start: region.start, end: Math.min(region.end, HEAD + 40) }, words);
    for (let one = nextIn(w, 0); one !== null; one = nextIn(w, one.last)) {
      const settled = one.settle({
        reference: null,
        said: null,
        thread: null,
        saidHere: false,
        future: false,
        nextYear: null,
        from: null,
      });
      if (settled === null || !settled.stated || settled.precision !== 'day' || settled.first === null) continue;
      if (w.is(one.first - 1, 'time-preposition') !== undefined || w.at(one.first - 1) === 'the') return referenceDay;
      return given === null || Math.abs(given - settled.first) <= NEAR ? isoDay(settled.first) : referenceDay;
    }
  }
  return referenceDay;
}

/**
 * The time expressions of the regions, in text order. Offsets are those of `text`. Where the words carry no full date the moment is `implied`:
 * its value counts from the report's day or from the last date said.
 */
export function findMoments(text: string, regions: readonly Span[], context: MomentContext): readonly Moment[] {
  const reference = parseDay(headDay(text, regions, context));
  const moments: Moment[] = [];
  let said: Settled | null = null;
  let thread: Settled | null = null;
  for (const region of regions) {
    const w = timeWords(text, region, context.words);
    const found = findIn(w);
    if (found.length === 0) continue;
    const sentences = sentenceNumbers(text, w);
    let saidIn = -1;
    for (const [n, one] of found.entries()) {
      const sentence = sentences[one.first] ?? 0;
      const anchorOf = (k: number): Anchor => {
        const open = found[k]!.open === true;
        return {
          reference,
          said,
          thread,
          saidHere: saidIn === sentence,
          future: liesAhead(w, found[k]!, sentences),
          nextYear: open ? joinedYear(w, found, k) : null,
          from: open ? rangeOpener(w, found, k, said) : null,
        };
      };
      const behind = one.clock === true ? dayBehind(w, found, n) : null;
      const day = behind === null ? null : found[behind]!.settle(anchorOf(behind));
      const anchor = day?.precision === 'day' ? { ...anchorOf(n), said: day } : anchorOf(n);
      const settled = one.settle(anchor);
      if (settled === null) continue;
      moments.push(momentOf({ start: w.words[one.first]!.start, end: w.words[one.last - 1]!.end }, settled));
      if (settled.first === null || one.aside === true || settled.type !== 'DATE') continue;
      said = settled;
      const opens = sentences[one.first - 3] !== sentence;
      if (movesThread(thread, settled, opens)) thread = settled;
      const ahead = reference !== null && settled.first > reference;
      const exact = settled.precision === 'day' || settled.precision === 'month';
      saidIn = exact && (settled.stated || ahead) ? sentence : -1;
    }
  }
  return moments;
}
