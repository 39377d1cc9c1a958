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
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  pieces: readonly TokenRange[],
): ContentShape {
  const { governors, finiteBefore } = view;
  let root = -1;
  let roots = 0;
  let finite = false;
  for (const piece of pieces) {
    if (finiteBefore[piece.last]! > finiteBefore[piece.first]!) finite = true;
    for (let i = piece.first; i < piece.last && roots < MANY; i++) {
      const head = governors[i]!;
      if (head === PUNCTUATION || (head >= piece.first && head < piece.last) || holds(pieces, head)) continue;
      if (root < 0) root = i;
      roots++;
    }
  }
  return { root: root < 0 ? pieces[0]!.first : root, roots, out: wordsOutside(view, sentence, cue, pieces), finite };
}

/** How many words of the sentence outside the pieces, the cue aside, hang on a word inside; counted to MANY. */
function wordsOutside(
  { governors }: TextView,
  sentence: SentenceView,
  cue: Cue,
  pieces: readonly TokenRange[],
): number {
  const { first } = pieces[0]!;
  const { last } = pieces[pieces.length - 1]!;
  const whole = pieces.length === 1;
  let out = 0;
  for (let i = sentence.first; i < sentence.last && out < MANY; i++) {
    // nearly all contents are one piece: what lies in it, which may begin in the sentence before, need not be looked at
    if (whole && i >= first && i < last) {
      i = last - 1;
      continue;
    }
    const head = governors[i]!;
    // pieces stand in text order: nothing is held by what lies before the first or behind the last
    if (head < first || head >= last) continue;
    if (!whole && (!holds(pieces, head) || holds(pieces, i))) continue;
    if (i < cue.first || i >= cue.last) out++;
  }
  return out;
}

function holds(pieces: readonly TokenRange[], i: number): boolean {
  for (const piece of pieces) if (i >= piece.first && i < piece.last) return true;
  return false;
}
