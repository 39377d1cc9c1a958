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
  while (
    w.is(i, 'future-lead') === undefined &&
    (w.is(i, 'time-preposition') !== undefined || w.is(i, 'part') !== undefined)
  )
    i--;
  // 'lasted from Monday until Saturday': a stretch lies where its first day does
  return w.is(i, 'future-lead') !== undefined && !w.words[i]!.capital && w.is(i - 1, 'weekday') === undefined;
}
