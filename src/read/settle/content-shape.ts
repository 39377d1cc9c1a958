// How well the tree agrees with the pieces of a proposed content, taken together. Leaves what that speaks for to content-features.ts.
// Example: 'that it had fired on' without 'civilians' has one head, and one word outside that hangs on it.
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import { PUNCTUATION, type SentenceView, type TextView } from '../find/sentence-view.ts';

/** Beyond this nobody counts on. */
export const MANY = 5;

export type ContentShape = {
  /** The first word whose head lies outside. */
  readonly root: number;
  /** How many such words there are, and how many words outside, the cue aside, hang on a word inside; counted to MANY. */
  readonly roots: number;
  readonly out: number;
  readonly finite: boolean;
};

export function contentShape(
  { governors, finiteBefore }: TextView,
  sentence: SentenceView,
  cue: Cue,
  pieces: readonly TokenRange[],
): ContentShape {
  let root = -1;
  let roots = 0;
  let finite = false;
  for (const piece of pieces) {
    if (finiteBefore[piece.last]! > finiteBefore[piece.first]!) finite = true;
    for (let i = piece.first; i < piece.last; i++) {
      const head = governors[i]!;
      if (head === PUNCTUATION || holds(pieces, head)) continue;
      if (root < 0) root = i;
      roots++;
    }
  }
  let out = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const head = governors[i]!;
    if (head < 0 || !holds(pieces, head) || holds(pieces, i)) continue;
    if (i < cue.first || i >= cue.last) out++;
  }
  return { root: root < 0 ? pieces[0]!.first : root, roots: Math.min(roots, MANY), out: Math.min(out, MANY), finite };
}

function holds(pieces: readonly TokenRange[], i: number): boolean {
  for (const piece of pieces) if (i >= piece.first && i < piece.last) return true;
  return false;
}
