// Whether a verb that speaks only beside quoted words ('continued', 'smiled') has none: then it tells of a deed.
// Example: '"We go," he continued' is speech, 'the army continued operations' is none. Leaves finding the content to attributions.ts.
import type { TextView } from '../find/sentence-view.ts';
import type { Attribution } from './attributions.ts';

/** True where no sense of the cue takes more than a quotation, and the content is a phrase without quotation marks or a finite verb. */
export function onlyCarriesOn(view: TextView, { cue, content }: Attribution): boolean {
  const quotes = cue.entries.every(
    ({ pos, strength, frames }) => pos === 'verb' && strength === 'weak' && frames.every((frame) => frame === 'quote'),
  );
  if (!quotes) return false;
  return content.every(
    ({ first, last }) =>
      first >= cue.last &&
      view.finiteBefore[last] === view.finiteBefore[first] &&
      view.quotationOf[first]! < 0 &&
      view.runEnd[first]! >= last,
  );
}
