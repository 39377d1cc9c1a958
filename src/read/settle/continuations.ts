// Quoted sentences with no cue of their own that plainly carry the last quotation on: they become further pieces of that statement.
// Example: '"It fell," she said. "We ran."' and the next paragraph's quotation after one that was never closed.
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { isMark, type TextView } from '../find/sentence-view.ts';
import type { Attribution } from './attributions.ts';

/** How far behind the end of a statement its quotation may be taken up again, in tokens. */
const REACH = 4;

/** The attributions with the pieces added, in the same order. */
export function carryOn(view: TextView, attributions: readonly Attribution[]): readonly Attribution[] {
  const covered = coverage(view, attributions);
  const pieces = attributions.map((attribution) => [...attribution.content]);
  view.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || quotation.term || covered.has(index)) return;
    const range = rangeOf(view, quotation);
    if (range === null || !standsAlone(view, range)) return;
    const holder = lastBefore(view, attributions, pieces, range.first);
    if (holder >= 0) pieces[holder]!.push(range);
  });
  return attributions.map((attribution, index) => ({ ...attribution, content: pieces[index]! }));
}

/** Quotations that some content already touches. */
function coverage(view: TextView, attributions: readonly Attribution[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { content, cue } of attributions) {
    for (const piece of content)
      for (let i = piece.first; i < piece.last; i++) if (view.quotationOf[i]! >= 0) covered.add(view.quotationOf[i]!);
    if (view.quotationOf[cue.first]! >= 0) covered.add(view.quotationOf[cue.first]!);
  }
  return covered;
}

function rangeOf(view: TextView, quotation: Quotation): TokenRange | null {
  const first = view.tree.tokenAt(quotation.span.start);
  let last = first;
  while (last < view.tree.tokens.length && view.tree.tokens[last]!.span.start < quotation.span.end) last++;
  return last > first ? { first, last } : null;
}

/** The quotation opens a sentence and closes one: nobody else's words share its sentence. */
function standsAlone(view: TextView, range: TokenRange): boolean {
  const opening = view.sentences[view.tree.sentenceOf(range.first)];
  const closing = view.sentences[view.tree.sentenceOf(range.last - 1)];
  return (
    opening !== undefined && closing !== undefined && opening.first === range.first && closing.last <= range.last + 1
  );
}

function lastBefore(
  view: TextView,
  attributions: readonly Attribution[],
  pieces: readonly TokenRange[][],
  at: number,
): number {
  let holder = -1;
  let end = -1;
  attributions.forEach((attribution, index) => {
    const behind = Math.max(attribution.cue.last, ...pieces[index]!.map((piece) => piece.last));
    const quoted = pieces[index]!.some(
      (piece) => isMark(view.tree.tokens[piece.first]!.form) || view.quotationOf[piece.last - 1]! >= 0,
    );
    if (quoted && behind <= at && behind >= end && at - sentenceEnd(view, behind) <= REACH) {
      holder = index;
      end = behind;
    }
  });
  return holder;
}

function sentenceEnd(view: TextView, behind: number): number {
  const sentence = view.sentences[view.tree.sentenceOf(Math.max(0, behind - 1))];
  return sentence === undefined ? behind : Math.max(behind, sentence.last);
}

/** The spans of token ranges in the text, in order. */
export function spansOf(view: TextView, ranges: readonly TokenRange[]): readonly Span[] {
  const { tokens } = view.tree;
  return ranges
    .map((range) => ({ start: tokens[range.first]!.span.start, end: tokens[range.last - 1]!.span.end }))
    .sort((a, b) => a.start - b.start);
}
