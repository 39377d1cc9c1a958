// Whether a time expression lies ahead of the report: a word of future time shortly before it ("is to meet on Friday"), or, for a weekday, a word
// right before it that looks ahead. Leaves counting the day to the recognisers. Example: 'a truce starting on Thursday' is of next Thursday.
import type { FoundTime } from './anchor.ts';
import type { TimeWords } from './words.ts';

/** How far before an expression a word of future time may stand. */
const FUTURE_REACH = 9;

/** `sentences` holds the number of the sentence of each word. */
export function liesAhead(w: TimeWords, found: FoundTime, sentences: readonly number[]): boolean {
  const { first } = found;
  for (let i = first - 1; i >= Math.max(0, first - FUTURE_REACH) && sentences[i] === sentences[first]; i--) {
    if (w.is(i, 'future-cue') !== undefined) return true;
    const phrase = w.table
      .phrases(w.at(i))
      .some((p) => p.kind === 'future-cue' && p.words.every((word, n) => w.at(i + n) === word));
    if (phrase) return true;
  }
  return isLedAhead(w, found);
}

/** 'starting on Thursday', 'until early Sunday', 'effective from Monday'; "Until Friday, however," at the head of a sentence looks back. */
function isLedAhead(w: TimeWords, { first, last }: FoundTime): boolean {
  let day = first;
  while (day < last && w.is(day, 'weekday') === undefined) day++;
  if (day === last) return false;
  let i = day - 1;
  while (w.is(i, 'future-lead') === undefined && isBetween(w, i)) i--;
  // 'lasted from Monday until Saturday': a stretch lies where its first day does
  return w.is(i, 'future-lead') !== undefined && !w.words[i]!.capital && w.is(i - 1, 'weekday') === undefined;
}

/** What may stand between the word that leads ahead and its day: prepositions, parts of a day, the hour: 'begins at 8 a.m. on Monday'. */
const isBetween = (w: TimeWords, i: number): boolean =>
  w.is(i, 'time-preposition') !== undefined ||
  w.is(i, 'part') !== undefined ||
  w.number(i) !== null ||
  w.is(i, 'meridiem') !== undefined ||
  w.is(i, 'zone') !== undefined ||
  (HOUR_MARKS.has(w.at(i)) && w.words[i + 1]?.capital === false);
/** 'a.m.', 'p.m.', '8:30' fall apart into these. */
const HOUR_MARKS: ReadonlySet<string> = new Set(['a', 'p', 'm', '.', ':']);
