// Decisions that conflict with what is read now, as problems of the reading, so that a person sees them wherever problems are shown.
// Example: 'decision 3 by Ana Brandt (correct stance of a statement) was taken on a reading that has changed; …'.
import type { Decision } from '../model/decision.ts';
import type { Problem } from '../model/problem.ts';
import type { Review } from '../model/review.ts';
import { problem } from './problems.ts';

/** In the order of the reviews; a place beyond the `length` of the text is left out. */
export function conflictProblems(
  reviews: readonly Review[],
  decisions: readonly Decision[],
  length: number,
): readonly Problem[] {
  const places = new Map(decisions.map(({ id, target }) => [id, target.span]));
  return reviews.flatMap(({ decision, act, kind, field, who, conflict }) => {
    if (conflict === null) return [];
    const at = places.get(decision) ?? null;
    const what = `${act} ${field === null ? '' : `${field} of `}${kind === 'statement' ? 'a' : 'an'} ${kind}`;
    return [
      problem(conflict === 'lost' ? 'decision-lost' : 'decision-differs', at !== null && at.end <= length ? at : null, {
        ...{ decision, who, what },
      }),
    ];
  });
}
