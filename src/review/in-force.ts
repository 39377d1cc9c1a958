// Which decisions hold: of those on one thing the last verdict, and of those on one field the last correction. Leaves laying them to lay.ts.
// Example: correct stance to deny, later to confirm: confirm holds; reject and later accept: it stands again.
import type { Decision } from '../model/decision.ts';

export type InForce = {
  /** The last acceptance or rejection of the whole; null where there is none. */
  readonly verdict: Decision | null;
  /** By field, in the order of the log. A correction that was taken back is not among them. */
  readonly corrections: ReadonlyMap<string, Decision>;
};

/** `decisions` on one thing, in any order. */
export function inForce(decisions: readonly Decision[]): InForce {
  let verdict: Decision | null = null;
  const corrections = new Map<string, Decision>();
  for (const decision of inLogOrder(decisions)) {
    if (decision.act === 'reject') verdict = decision;
    if (decision.act === 'accept' && decision.field === null) verdict = decision;
    if (decision.act === 'accept' && decision.field !== null) corrections.delete(decision.field);
    if (decision.act !== 'correct' || decision.field === null) continue;
    corrections.delete(decision.field);
    corrections.set(decision.field, decision);
  }
  return { verdict, corrections };
}

export const inLogOrder = (decisions: readonly Decision[]): readonly Decision[] =>
  [...decisions].sort((a, b) => a.id - b.id);
