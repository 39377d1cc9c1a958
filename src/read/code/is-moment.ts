// Whether a phrase is a moment of the report: 'on Wednesday', 'the next day' take part in nothing. Leaves finding moments to find/moments.ts.
// Example: in 'seized the ship on Monday' nobody called Monday was sailed against.
import type { Span } from '../../model/span.ts';
import { countWhile } from '../../text/count-while.ts';
import type { EventInput } from './event-input.ts';

/** In logarithmic time; moments stand in text order. */
export function isMoment({ moments }: EventInput, { start, end }: Span): boolean {
  const moment = moments[countWhile(moments.length, (i) => moments[i]!.span.end < end)];
  return moment !== undefined && moment.span.start <= start && moment.span.end >= end;
}
