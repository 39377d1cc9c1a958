// The rules' own opinion of a proposed content, which decides alone where there are no weights: its tree, its marks, the way it was found.
// Leaves features to content-features.ts. Example: a whole quotation that the tree hangs on the cue as its ccomp has most.
import type { TokenRange } from '../find/content-edges.ts';
import type { Way } from '../find/content-ways.ts';
import type { TextView } from '../find/sentence-view.ts';
import type { ContentShape } from './content-shape.ts';

export type QuotationState = 'whole' | 'inside' | 'cut' | 'holds' | 'none';

export function quotationState(view: TextView, range: TokenRange): QuotationState {
  const { quotationOf } = view;
  const a = quotationOf[range.first]!;
  const b = quotationOf[range.last - 1]!;
  const before = range.first > 0 ? quotationOf[range.first - 1]! : -1;
  const after = quotationOf[range.last] ?? -1;
  const cutLeft = a >= 0 && before === a;
  const cutRight = b >= 0 && after === b;
  if (a >= 0 && a === b && !cutLeft && !cutRight) return 'whole';
  if (a >= 0 && a === b && cutLeft && cutRight) return 'inside';
  if (cutLeft || cutRight) return 'cut';
  return a >= 0 || view.runEnd[range.first]! < range.last ? 'holds' : 'none';
}

const COMPLEMENT = /^(ccomp|xcomp|obj|obl|parataxis|up parataxis|up ccomp)/u;

/** Whether a word that hangs on the cue by this relation is what verbs of saying take. */
export function isComplement(relation: string): boolean {
  return COMPLEMENT.test(relation);
}

export function priorOf(input: {
  sense: 'named' | 'open' | 'none';
  /** Whether the content is a relative clause of a noun that stands between: 'confirmed striking a site that Baku used'. */
  relative: boolean;
  way: Way;
  /** Whether who speaks stands behind 'by': then the noun itself is told. */
  agent: boolean;
  frameFits: boolean;
  shape: ContentShape;
  complement: boolean;
  strong: boolean;
  quotation: QuotationState;
}): number {
  let prior = 0;
  if (input.sense === 'none') prior -= 2;
  if (input.relative) prior -= 1.5;
  if (input.sense === 'named') prior += 1;
  if (input.agent && input.way.name === 'relative alone') prior += 1.5;
  if (input.frameFits) prior += 1.5;
  if (input.shape.roots === 1) prior += 1;
  if (input.shape.out === 0) prior += 0.7;
  if (input.complement) prior += 1.2;
  if (input.quotation === 'whole') prior += 2;
  if (input.quotation === 'cut') prior -= 3;
  if (input.way.endsWell) prior += 0.8;
  if (input.way.side === 'both' || input.way.side === 'behind') prior += input.quotation === 'whole' ? 0.5 : -0.5;
  if (input.way.startsWell) prior += 0.6;
  return prior;
}
