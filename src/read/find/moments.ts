// Finds the time expressions of a report and gives each its TIMEX3 value and its days. The recognisers in moments/ find, this file takes the
// longest at each word and keeps what expressions are counted from: the report's day, and the last date said ("the following day").
// Example: 'late last month' in a report of 2020-10-14 is 2020-09, 2020-09-21 to 2020-09-30.
import type { MomentTable } from '../../lexicon/moments.ts';
import type { Moment } from '../../model/moment.ts';
import type { Span } from '../../model/span.ts';
import { followingUnit, shifted } from './moments/anaphoric.ts';
import type { Anchor, FoundTime } from './moments/anchor.ts';
import { isoDay, parseDay, type Settled } from './moments/calendar.ts';
import { clockTime } from './moments/clock.ts';
import { calendarDate } from './moments/dates.ts';
import { ago, directedUnit, nearDay, pastStretch, weekday } from './moments/deictic.ts';
import { bareUnits, countedUnit } from './moments/durations.ts';
import { everyUnit, fixedPhrase } from './moments/fixed.ts';
import { partOfDay, partOfStretch } from './moments/parts.ts';
import { type TimeWords, timeWords } from './moments/words.ts';
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

/** Can begin an expression: most words cannot, and are passed at once. */
const OPENERS = [
  'month',
  'weekday',
  'unit',
  'season',
  'day-part',
  'clock-word',
  'number',
  'ordinal',
  'decade-name',
  'some',
  'part',
  'direction',
  'near-day',
  'following',
  'vague',
  'set',
  'holiday',
  'era',
] as const;
function mayOpen(w: TimeWords, i: number): boolean {
  const word = w.at(i);
  if (w.number(i) !== null || /^(the|a|an|half|every|each|earlier|later|mid|tonight|recent|['’‘])$/.test(word))
    return true;
  return OPENERS.some((kind) => w.is(i, kind) !== undefined) || w.table.phrases(word).length > 0;
}

/** Sentence number of each word, roughly: a full stop, question or exclamation mark before a capital, or a blank line. */
function sentenceNumbers(text: string, w: TimeWords): readonly number[] {
  let n = 0;
  return w.words.map((word, i) => {
    const before = w.words[i - 1];
    if (before !== undefined && !word.glued) {
      const stop = /^[.?!”"'’)]$/.test(before.text) && word.capital && (w.at(i - 2).length > 3 || before.text !== '.');
      if (stop || /\n\s*\n/.test(text.slice(before.end, word.start))) n++;
    }
    return n;
  });
}

function futureSentences(w: TimeWords, sentences: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  w.words.forEach((_, i) => {
    if (w.is(i, 'future-cue') !== undefined) found.add(sentences[i]!);
  });
  return found;
}

function findIn(w: TimeWords): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let i = 0; i < w.words.length; ) {
    const one = mayOpen(w, i) ? wholeAt(w, i) : null;
    if (one !== null && one.last > i) {
      found.push(one);
      i = one.last;
    } else i++;
  }
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

/**
 * The time expressions of the regions, in text order. Offsets are those of `text`. Where the words carry no full date the moment is `implied`:
 * its value counts from the report's day or from the last date said.
 */
export function findMoments(text: string, regions: readonly Span[], context: MomentContext): readonly Moment[] {
  const reference = parseDay(context.referenceDay);
  const moments: Moment[] = [];
  let said: Settled | null = null;
  for (const region of regions) {
    const w = timeWords(text, region, context.words);
    const found = findIn(w);
    if (found.length === 0) continue;
    const sentences = sentenceNumbers(text, w);
    const future = futureSentences(w, sentences);
    let saidIn = -1;
    for (const [n, one] of found.entries()) {
      const sentence = sentences[one.first] ?? 0;
      const anchor: Anchor = {
        reference,
        said,
        saidHere: saidIn === sentence,
        future: future.has(sentence),
        nextYear: one.open === true ? joinedYear(w, found, n) : null,
      };
      const settled = one.settle(anchor);
      if (settled === null) continue;
      moments.push(momentOf({ start: w.words[one.first]!.start, end: w.words[one.last - 1]!.end }, settled));
      if (settled.first === null || one.aside === true || settled.type !== 'DATE') continue;
      said = settled;
      saidIn = settled.stated && (settled.precision === 'day' || settled.precision === 'month') ? sentence : -1;
    }
  }
  return moments;
}
