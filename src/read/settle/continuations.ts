// Quoted sentences with no cue of their own that plainly carry the last quotation on: they become further pieces of that statement.
// Example: '"It fell," she said. "We ran."' and the next paragraph's quotation after one that was never closed.
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { isMark, type TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** How far behind the end of a statement its quotation may be taken up again, in tokens. */
const REACH = 4;

/** The attributions with the pieces added, in the same order. */
export function carryOn(view: TextView, attributions: readonly Attribution[]): readonly Attribution[] {
  const covered = coverage(view, attributions);
  const pieces = attributions.map((attribution) => [...attribution.content]);
  const ends = endsOf(view, attributions);
  view.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || quotation.term || covered.has(index)) return;
    const range = rangeOf(view, quotation);
    if (range === null || !standsAlone(view, range)) return;
    const holder = ends.lastBefore(range.first);
    if (holder < 0) return;
    pieces[holder]!.push(range);
    ends.extend(holder, range);
  });
  return attributions.map((attribution, index) => attributionWith(attribution, { content: pieces[index]! }));
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

type Ends = {
  /** The attribution with quoted words that ends last at or before `at` and in reach of it, or -1. */
  readonly lastBefore: (at: number) => number;
  readonly extend: (index: number, piece: TokenRange) => void;
};

/** Where each attribution with quoted words ends, kept by sentence, so that asking costs a sentence or two and not the report. */
function endsOf(view: TextView, attributions: readonly Attribution[]): Ends {
  const end = attributions.map(({ cue, content }) =>
    content.reduce((last, piece) => Math.max(last, piece.last), cue.last),
  );
  const bySentence = new Map<number, Set<number>>();
  const keep = (index: number): void => {
    const sentence = endSentence(view, end[index]!);
    const there = bySentence.get(sentence);
    if (there === undefined) bySentence.set(sentence, new Set([index]));
    else there.add(index);
  };
  attributions.forEach(({ content }, index) => {
    if (content.some((piece) => isQuoted(view, piece))) keep(index);
  });
  return {
    lastBefore: (at) => {
      let holder = -1;
      const first = endSentence(view, at - REACH);
      for (let sentence = first; sentence <= endSentence(view, at); sentence++) {
        if ((view.sentences[sentence]?.last ?? at) < at - REACH) continue;
        for (const index of bySentence.get(sentence) ?? []) {
          if (end[index]! > at) continue;
          if (holder < 0 || end[index]! > end[holder]! || (end[index] === end[holder] && index > holder))
            holder = index;
        }
      }
      return holder;
    },
    extend: (index, piece) => {
      bySentence.get(endSentence(view, end[index]!))?.delete(index);
      end[index] = Math.max(end[index]!, piece.last);
      keep(index);
    },
  };
}

function isQuoted(view: TextView, piece: TokenRange): boolean {
  return isMark(view.tree.tokens[piece.first]!.word) || view.quotationOf[piece.last - 1]! >= 0;
}

/** The sentence of the last token before `end`. */
function endSentence(view: TextView, end: number): number {
  return view.tree.sentenceOf(Math.max(0, end - 1));
}

/** The spans of token ranges in the text, in order. */
export function spansOf(view: TextView, ranges: readonly TokenRange[]): readonly Span[] {
  const { tokens } = view.tree;
  return ranges
    .map((range) => ({ start: tokens[range.first]!.span.start, end: tokens[range.last - 1]!.span.end }))
    .sort((a, b) => a.start - b.start);
}
