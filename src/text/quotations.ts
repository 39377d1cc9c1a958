// Pairs quotation marks into quotations, over paragraphs and where marks are missing. Leaves who speaks to read/.
// Example: 'He said: "Go.' / '"Go now," he said.' is one quotation in two pieces.
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from './offsets.ts';
import { type Mark, type MarkFamily, marksIn } from './quotation-marks.ts';
import { isTerm } from './quoted-term.ts';

type Frame = {
  readonly family: MarkFamily;
  readonly glyph: string;
  readonly first: number;
  /** Pieces of earlier paragraphs. */
  readonly pieces: Span[];
  /** Where the piece of this paragraph begins. */
  from: number;
  /** First quotation of the same family that opened inside it in this paragraph, and whether that looks like speech. */
  inner: { readonly at: number; readonly speech: boolean } | null;
};
type Found = { readonly pieces: readonly Span[]; readonly closed: boolean };
type State = { readonly text: string; readonly frames: Frame[]; readonly found: Found[] };

/**
 * All quotations in text order, outer before inner. A quotation still open at the end of a region goes on in the next one only
 * if that begins with a mark (the printers' rule); else it ends there with `closed` false. Linear in the text's length.
 */
export function findQuotations(text: string, regions: readonly Span[]): readonly Quotation[] {
  const state: State = { text, frames: [], found: [] };
  for (const region of regions) {
    const marks = marksIn(text, region);
    const resumed = resume(state, region, marks[0]);
    const better = closersAhead(marks);
    for (let i = resumed ? 1 : 0; i < marks.length; i += 1) {
      const mark = marks[i] as Mark;
      if (mark.single) takeSingle(state, mark, better[i] === true);
      else takeDouble(state, mark);
    }
    endRegion(state, region);
  }
  for (const frame of state.frames.splice(0)) giveUp(state, frame);
  return layOut(text, state.found);
}

/** At a new paragraph: the quotation left open goes on behind an opening mark, or is over. */
function resume(state: State, region: Span, mark: Mark | undefined): boolean {
  const frame = state.frames[0];
  if (frame === undefined) return false;
  const head = trimSpan(state.text, region).start;
  const same = mark !== undefined && mark.single === (frame.family === 'single');
  if (mark !== undefined && same && mark.at === head && mark.lean !== 'close') {
    frame.from = mark.at;
    frame.inner = null;
    return true;
  }
  state.frames.length = 0;
  giveUp(state, frame);
  return false;
}

/** For each single mark: does a surer closing one follow before the next opening or double mark? */
function closersAhead(marks: readonly Mark[]): readonly boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let sure = false;
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const mark = marks[i] as Mark;
    ahead[i] = sure;
    if (!mark.single || mark.lean === 'open') sure = false;
    else if (mark.sure) sure = true;
  }
  return ahead;
}

function takeDouble(state: State, mark: Mark): void {
  const closes = closable(state.frames, mark);
  const opening = opensAs(mark, closes !== -1);
  if (opening === null) {
    if (closes !== -1) close(state, closes, mark);
    return;
  }
  open(state, mark, opening);
}

/** The family a mark opens, null where it closes or is a stray. */
function opensAs(mark: Mark, canClose: boolean): MarkFamily | null {
  const { glyph, lean } = mark;
  if (glyph === '\u00AB' || glyph === '\u2039') return canClose ? null : 'guillemet';
  if (glyph === '\u00BB' || glyph === '\u203A') return canClose || lean !== 'open' ? null : 'guillemet-reversed';
  if (glyph === '\u201E' || glyph === '\u201F') return 'low';
  if (glyph === '\u201C') return canClose && lean === 'close' ? null : 'curly';
  if (glyph === '\u201D') return canClose || lean !== 'open' ? null : 'curly';
  if (lean === 'open') return 'straight';
  return canClose || lean === 'close' ? null : 'straight';
}

const closers: Readonly<Record<MarkFamily, string>> = {
  straight: '"\uFF02\u201D',
  curly: '\u201D\u201C"',
  low: '\u201C\u201D"',
  guillemet: '\u00BB\u203A',
  'guillemet-reversed': '\u00AB\u2039',
  single: "'\u2019\u2018",
};

/** Index of the frame that a double mark may close: the innermost that is no single, if the mark fits it. */
function closable(frames: readonly Frame[], mark: Mark): number {
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    const { family } = frames[i] as Frame;
    if (family === 'single') continue;
    if (closers[family].includes(mark.glyph)) return i;
    // A straight closing mark inside guillemets and the like is a stray; look no further, so that time stays linear.
    return -1;
  }
  return -1;
}

function open(state: State, mark: Mark, family: MarkFamily): void {
  state.frames.push({ family, glyph: mark.glyph, first: mark.at, pieces: [], from: mark.at, inner: null });
}

function close(state: State, index: number, mark: Mark): void {
  const { frames } = state;
  for (const dropped of frames.splice(index + 1)) if (dropped.family !== 'single') giveUp(state, dropped);
  const frame = frames.pop() as Frame;
  const end = mark.at + mark.width;
  state.found.push({ pieces: [...frame.pieces, { start: frame.from, end }], closed: true });
  const outer = frames[frames.length - 1];
  if (outer !== undefined && outer.family === frame.family && outer.inner === null) {
    outer.inner = { at: frame.first, speech: /[.,!?\u2026]/.test(state.text[mark.at - 1] ?? '') };
  }
}

function takeSingle(state: State, mark: Mark, betterAhead: boolean): void {
  const top = state.frames[state.frames.length - 1];
  if (mark.lean === 'open') {
    if (top?.family === 'single') {
      state.frames.pop();
      if (isSpeech(state.text, top)) endBefore(state, top, mark.at);
    }
    open(state, mark, 'single');
    return;
  }
  if (top?.family !== 'single' || !closers.single.includes(mark.glyph)) return;
  if (!mark.sure && (betterAhead || mark.at - top.from > 60)) return;
  close(state, state.frames.length - 1, mark);
}

/** A single mark that nothing closes is kept only where it is curly and begins like a sentence, or where it ran over paragraphs. */
function isSpeech(text: string, frame: Frame): boolean {
  return frame.pieces.length > 1 || (frame.glyph === '\u2018' && beginsSentence(text, frame));
}

function beginsSentence(text: string, frame: Frame): boolean {
  return /\p{Lu}/u.test(text[frame.first + 1] ?? '');
}

/** Settles what is open at a paragraph's end; at most one quotation is handed on. */
function endRegion(state: State, region: Span): void {
  const { text, frames } = state;
  const open = frames.splice(0);
  const doubles = open.filter((frame) => frame.family !== 'single');
  const single = open[open.length - 1];
  doubles.forEach((frame, i) => {
    const next = doubles[i + 1];
    if (next !== undefined) endBefore(state, frame, frame.inner?.at ?? next.from);
    else if (frame.inner?.speech === true) endBefore(state, frame, frame.inner.at);
    else handOn(state, frame, region);
  });
  if (frames.length === 0 && single?.family === 'single' && (isSpeech(text, single) || beginsSentence(text, single))) {
    handOn(state, single, region);
  }
}

function handOn(state: State, frame: Frame, region: Span): void {
  const piece = trimSpan(state.text, { start: frame.from, end: region.end });
  frame.pieces.push(piece);
  state.frames.push(frame);
}

/** The closing mark is missing: another quotation of the same kind begins, so this one was over before it. */
function endBefore(state: State, frame: Frame, at: number): void {
  const piece = trimSpan(state.text, { start: frame.from, end: Math.max(at, frame.from) });
  const pieces = piece.end > piece.start ? [...frame.pieces, piece] : frame.pieces;
  if (pieces.length > 0) state.found.push({ pieces, closed: false });
}

/** Nothing goes on with it: unclosed, up to the paragraph's end, or up to the next mark of its kind there. */
function giveUp(state: State, frame: Frame): void {
  if (frame.family === 'single' && !isSpeech(state.text, frame)) return;
  if (frame.pieces.length === 0) return;
  const last = frame.pieces[frame.pieces.length - 1] as Span;
  if (frame.inner !== null && frame.inner.at > last.start) {
    frame.pieces.pop();
    frame.from = last.start;
    endBefore(state, frame, frame.inner.at);
    return;
  }
  state.found.push({ pieces: frame.pieces, closed: false });
}

/** Text order with depth: how many other quotations hold each. A lone mark with nothing behind it is dropped. */
function layOut(text: string, found: readonly Found[]): readonly Quotation[] {
  const spanned = found.map((one) => {
    const last = one.pieces[one.pieces.length - 1] as Span;
    return { pieces: one.pieces, closed: one.closed, span: { start: (one.pieces[0] as Span).start, end: last.end } };
  });
  spanned.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const ends: number[] = [];
  const quotations: Quotation[] = [];
  for (const { pieces, closed, span } of spanned) {
    if (span.end - span.start < (closed ? 3 : 2)) continue;
    while (ends.length > 0 && (ends[ends.length - 1] as number) <= span.start) ends.pop();
    quotations.push({ span, pieces, closed, depth: ends.length, term: isTerm(text, pieces, closed) });
    ends.push(span.end);
  }
  return quotations;
}
