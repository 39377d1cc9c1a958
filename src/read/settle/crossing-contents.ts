// How contents of one sentence lie to each other: they may hold each other, they may not cross. One that runs out of another which holds its cue
// ends where that ends. Leaves choosing to attributions.ts. Example: in 'The toll is expected to rise the army said' nobody expects the army.
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';

/** A content that is chosen for its cue. */
export type Held = { readonly cue: Cue; readonly proposal: ContentProposal };

/** What a content loses that crosses one already chosen, and what it loses where that one need only end sooner to lie in it. */
const CROSSING = 4;
const TRIMMING = 2;

/** What a proposal loses for the contents that it crosses: those of the sentences `before` stand as they are, those `chosen` in its own may give way. */
export function crossingCost(
  cue: Cue,
  proposal: ContentProposal,
  { before, chosen }: { readonly before: readonly Held[]; readonly chosen: readonly Held[] },
): number {
  let cost = 0;
  for (const other of before) if (crosses(cue, proposal, other)) cost += CROSSING;
  for (const other of chosen)
    if (crosses(cue, proposal, other)) cost += endedWith(other, proposal, cue) === null ? CROSSING : TRIMMING;
  return cost;
}

/** The proposal ended where the first of the chosen contents ends that holds its cue and that it would run out of; most stay as they are. */
export function fittedInto(chosen: readonly Held[], proposal: ContentProposal, cue: Cue): ContentProposal {
  for (const other of chosen) {
    const cut = crosses(cue, proposal, other) ? clipped(proposal, cue, other.proposal) : null;
    if (cut !== null) return cut;
  }
  return proposal;
}

/** The content of `other` ended where `outer` ends, if then it lies whole in it; null where it would still cross. */
export function endedWith(other: Held, outer: ContentProposal, cue: Cue): ContentProposal | null {
  const cut = clipped(other.proposal, other.cue, outer);
  return cut === null || crosses(cue, outer, { cue: other.cue, proposal: cut }) ? null : cut;
}

/** The inner content without what runs out of the piece of the outer one that holds its cue; null where nothing does. */
function clipped(inner: ContentProposal, cue: Cue, outer: ContentProposal): ContentProposal | null {
  const piece = outer.pieces.find(({ first, last }) => first <= cue.first && cue.last <= last);
  if (piece === undefined) return null;
  const end = piece.last;
  if (!inner.pieces.some(({ first, last }) => first < end && last > end)) return null;
  const pieces = inner.pieces.map(({ first, last }) => ({ first, last: first < end ? Math.min(last, end) : last }));
  return { ...inner, pieces };
}

/** They share words but not all, and neither content holds the other's cue; or each holds the other's. */
export function crosses(cue: Cue, proposal: ContentProposal, other: Held): boolean {
  const holds = holdsCue(proposal.pieces, other.cue);
  const held = holdsCue(other.proposal.pieces, cue);
  if (holds && held) return true;
  if (!sharesWords(proposal.pieces, other.proposal.pieces) || same(proposal, other.proposal)) return false;
  if (holds) return !covers(proposal, other.proposal);
  if (held) return !covers(other.proposal, proposal);
  return true;
}

export function holdsCue(pieces: readonly TokenRange[], { first, last }: Cue): boolean {
  for (const piece of pieces) if (piece.first <= first && piece.last >= last) return true;
  return false;
}

function sharesWords(some: readonly TokenRange[], others: readonly TokenRange[]): boolean {
  for (const a of some) for (const b of others) if (a.first < b.last && b.first < a.last) return true;
  return false;
}

function same(a: ContentProposal, b: ContentProposal): boolean {
  return covers(a, b) && covers(b, a);
}

/** Every piece of the inner content lies inside a piece of the outer one. */
function covers(outer: ContentProposal, inner: ContentProposal): boolean {
  return inner.pieces.every((b) => outer.pieces.some((a) => a.first <= b.first && a.last >= b.last));
}
