// Finds quotation marks and says which way each leans; apostrophes, elisions, feet and inches are told apart as far as the
// neighbours show. Leaves pairing to quotations.ts. Example: in 'the rebels' chief said "no"' the marks around "no" are found.
import type { Span } from '../model/span.ts';

export type MarkFamily = 'straight' | 'curly' | 'low' | 'guillemet' | 'guillemet-reversed' | 'single';
/** `lean`: what the neighbours allow. `sure` (single marks only): punctuation before it or no plural s, so not a possessive. */
export type Mark = {
  readonly at: number;
  readonly width: number;
  readonly glyph: string;
  readonly single: boolean;
  readonly lean: 'open' | 'close' | 'either';
  readonly sure: boolean;
};

const quoteGlyphs = '"\u201C\u201D\u201E\u201F\uFF02\u00AB\u00BB\u2039\u203A\'\u2018\u2019\u201A`';
/** The same to go from one to the next: most of a text is none. */
const nextGlyph = /["\u201C\u201D\u201E\u201F\uFF02\u00AB\u00BB\u2039\u203A'\u2018\u2019\u201A`]/g;
const singleGlyphs = "'\u2018\u2019\u201A`";
const opensBefore = /[\s([{<\u2014\u2013/|\u200B\uFEFF]/;
const closesAfter = /[\s.,;:!?)\]}>\u2014\u2013\u2026/|\u200B\uFEFF-]/;
const wordLike = /[\p{L}\p{N}]/u;
const digit = /\p{N}/u;
/** English spellings that begin with an apostrophe: orthography, closed. */
const elision = /^(?:\d\ds?\b|(?:em|til|tis|twas|n|cause|bout|cos)\b)/i;

/** All marks of a region in order, apostrophes inside words left out. Linear in the region's length. */
export function marksIn(text: string, region: Span): readonly Mark[] {
  const marks: Mark[] = [];
  const part = text.slice(region.start, region.end);
  nextGlyph.lastIndex = 0;
  for (let found = nextGlyph.exec(part); found !== null; found = nextGlyph.exec(part)) {
    const i = region.start + found.index;
    const glyph = text[i] as string;
    const doubled = (glyph === "'" || glyph === '`') && text[i + 1] === glyph && i + 1 < region.end;
    const width = doubled ? 2 : 1;
    const mark = markAt(text, region, { at: i, width, glyph: doubled ? '"' : glyph });
    if (mark !== null) marks.push(mark);
    nextGlyph.lastIndex = found.index + width;
  }
  return marks;
}

type Place = { readonly at: number; readonly width: number; readonly glyph: string };

function markAt(text: string, region: Span, place: Place): Mark | null {
  const { at, width, glyph } = place;
  const before = skipQuotes(text, region, at - 1, -1);
  const after = skipQuotes(text, region, at + width, 1);
  const left = before === '' || opensBefore.test(before) || (before === '-' && spacedHyphen(text, region, at));
  const trailing = after === '\u2026' || (after === '.' && text.startsWith('...', at + width));
  const right = after === '' || (closesAfter.test(after) && !(left && trailing));
  const lean = left === right ? 'either' : left ? 'open' : 'close';
  const single = singleGlyphs.includes(glyph);
  if (!single) {
    if (digit.test(before) && glyph === '"' && wordLike.test(after)) return null;
    return { at, width, glyph, single, lean, sure: true };
  }
  if (lean === 'either') return null;
  if (lean === 'open' && (glyph === '\u2019' || elision.test(text.slice(at + 1, at + 8)))) return null;
  const possessive = /[sSzZ]/.test(before) && /\s/.test(after) && wordLike.test(text[at + 2] ?? '');
  return { at, width, glyph, single, lean, sure: !possessive };
}

/** The nearest character on one side that is no quotation mark (at most four are passed), '' at the region's edge. */
function skipQuotes(text: string, region: Span, from: number, step: 1 | -1): string {
  let i = from;
  for (let passed = 0; passed < 4; passed += 1, i += step) {
    if (i < region.start || i >= region.end) return '';
    const c = text[i] as string;
    if (!quoteGlyphs.includes(c)) return c;
  }
  return '';
}

/** ' -"We go" ': a hyphen that stands for a dash, not the one of 'al-"Nur"'. */
function spacedHyphen(text: string, region: Span, at: number): boolean {
  let i = at - 1;
  while (i > region.start && text[i] === '-') i -= 1;
  return i <= region.start || /\s/.test(text[i] ?? '');
}
