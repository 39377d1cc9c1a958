// Which of two readings a date of three numbers has: told by the days that the text names by month. Leaves finding dates to printed-dates.ts.
// Example: '10-03-2015' above 'a hospital was hit early on October 3' is 2015-10-03; where the text tells nothing, '10-03-2015' has the day first.
import type { Span } from '../model/span.ts';
import { datesIn, dayNear, monthDaysIn, twoWayDatesIn } from './printed-dates.ts';

/** In days: news tells of what was shortly before it is published. */
const NEAR = 10;
const DAY = 86_400_000;

/** The day of the date of two readings at `at`, null where there is none or nothing tells. `given`: a day that the caller knows. */
export function settledDay(text: string, at: Span, given: string | null): string | null {
  const date = twoWayDatesIn(text, at)[0];
  if (date === undefined || date.span.start !== at.start) return null;
  const [dayFirst, monthFirst] = date.days;
  const votes = [0, 0];
  const vote = (day: string): void => {
    const near = date.days.map((one) => isNear(day, one));
    if (near[0] !== near[1]) votes[near[0] ? 0 : 1] = (votes[near[0] ? 0 : 1] as number) + 1;
  };
  if (given !== null) vote(given.slice(0, 10));
  const news = { start: 0, end: Math.min(text.length, 8000) };
  for (const full of datesIn(text, news)) if (twoWayDatesIn(text, full.span).length === 0) vote(full.day.slice(0, 10));
  for (const span of monthDaysIn(text, news)) {
    const printed = text.slice(span.start, span.end);
    for (const one of date.days) {
      const day = dayNear(printed, one);
      if (day !== null && isNear(day, one)) vote(day);
    }
  }
  const [first = 0, second = 0] = votes;
  return first === second ? null : first > second ? dayFirst : monthFirst;
}

/** At most ten days before the publication, one after it. */
function isNear(day: string, published: string): boolean {
  const before = (Date.parse(published) - Date.parse(day)) / DAY;
  return before >= -1 && before <= NEAR;
}
