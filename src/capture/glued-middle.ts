// What a scraper left in the middle of a paragraph: datelines, tags, links, photo credits, adverts. Leaves its two ends to glued-edges.ts.
// Example: 'Smoke over Umm Kadra. (AFP Photo) Warplanes bombed a market ...' has a credit between two stretches of news.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { bylineAtEnd } from './bylines.ts';
import type { FoundDateline } from './dateline.ts';
import type { EdgeTools, Piece } from './edge-tools.ts';
import { gluedCredits } from './glued-credits.ts';
import { gluedDatelines } from './glued-datelines.ts';
import { isTitleRun, tagsEnd, titlesEnd } from './title-runs.ts';

export type Split = { readonly blocks: readonly Block[]; readonly dateline: FoundDateline | null };

/** `untitled`: no headline stands above the paragraph, so that the words before a first dateline may be one. */
export type MiddleTools = EdgeTools & { readonly untitled: boolean };

/** In characters: what is longer is a dump of no paragraphs. */
const LONGEST = 200_000;

/** The paragraph in pieces, in order: news, and the furniture between. */
export function splitMiddle(text: string, span: Span, tools: MiddleTools): Split {
  const whole: Split = { blocks: [{ kind: 'paragraph', span }], dateline: null };
  // a text all in capitals shows nothing by them
  if (span.end - span.start > LONGEST || !/\p{Ll}{3}/u.test(text.slice(span.start, span.start + 400))) return whole;
  const datelines = gluedDatelines(text, span, tools);
  const credits = gluedCredits(text, span, tools);
  const pieces = apart(
    datelines.map((found) => ({ kind: 'date', start: found.span.start, end: found.span.end })),
    [...wordings(text, span, { tools, credits }), ...credits],
  );
  if (pieces.length === 0) return whole;
  const blocks: Block[] = [];
  let from = span.start;
  for (const piece of pieces) {
    const first = from === span.start;
    const place: Place = { title: tools.untitled && first && piece.kind === 'date', linked: !first, tools };
    blocks.push(...stretch(text, trimSpan(text, { start: from, end: piece.start }), place));
    blocks.push({ kind: piece.kind, span: trimSpan(text, { start: piece.start, end: piece.end }) });
    from = piece.end;
  }
  blocks.push({ kind: 'paragraph', span: trimSpan(text, { start: from, end: span.end }) });
  return { blocks: blocks.filter((block) => block.span.end > block.span.start), dateline: datelines[0] ?? null };
}

/** All in text order without overlaps: datelines first, of the others the one that begins sooner. */
function apart(datelines: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let next = 0;
  let end = 0;
  for (const piece of [...others].sort((a, b) => a.start - b.start)) {
    while ((datelines[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next += 1;
    if (piece.start < end || (datelines[next]?.start ?? Number.POSITIVE_INFINITY) < piece.end) continue;
    kept.push(piece);
    end = piece.end;
  }
  return [...datelines, ...kept].sort((a, b) => a.start - b.start);
}

type Place = { readonly title: boolean; readonly linked: boolean; readonly tools: EdgeTools };

/** News before a piece; what stands there without a full stop is a headline at the top, a link before a dateline or tags. */
function stretch(text: string, rest: Span, place: Place): readonly Block[] {
  const part = text.slice(rest.start, rest.end);
  if (/[.!?:;,\u2026]["'\u201D\u2019)\]]*$/u.test(part)) return [{ kind: 'paragraph', span: rest }];
  const cut = (at: number, before: BlockKind, behind: BlockKind): readonly Block[] => [
    { kind: before, span: trimSpan(text, { start: rest.start, end: rest.start + at }) },
    { kind: behind, span: trimSpan(text, { start: rest.start + at, end: rest.end }) },
  ];
  const last = lastSentenceEnd(part);
  if (place.title && last === 0) {
    const by = bylineAtEnd(part) ?? part.length;
    const count = part.slice(0, by).split(/\s+/).length;
    if (count >= 4 && by <= 220) return cut(by, 'title', 'byline');
  }
  const linked = (place.linked || last > 0) && isTitleRun(part.slice(last), place.tools.tables.words);
  return linked ? cut(last, 'paragraph', 'related') : [{ kind: 'paragraph', span: rest }];
}

/** Offset behind the last full stop that a capital follows; 0 where the part is one sentence. */
function lastSentenceEnd(part: string): number {
  let end = 0;
  for (const match of part.matchAll(
    /(?:\p{Ll}|\d|[)\]"\u201D])[.!?]["'\u201D\u2019)]*\s+(?=["'\u201C(]?[\p{Lu}\p{N}])/gu,
  ))
    end = match.index + match[0].length;
  return end;
}

type Beside = { readonly tools: EdgeTools; readonly credits: readonly Piece[] };

/** '... 43' is the count of comments behind cut links. */
const sentenceEnd = /(?:[.!?\u2026:)\]"\u201D\u2019]|\.{3}\s\d{1,5})$/u;

/** Wordings of data/en/furniture.tsv behind the end of a sentence or behind another piece, with the tags or links that follow them. */
function wordings(text: string, span: Span, { tools, credits }: Beside): readonly Piece[] {
  const pieces: Piece[] = [];
  const found = tools.tables.furniture.inside(text.slice(span.start, span.end));
  const over = new Set(credits.filter(({ kind }) => kind === 'credit').map(({ end }) => end + 1));
  const tags = found.filter(({ behind }) => behind === 'tags').map(({ at }) => span.start + at);
  let next = 0;
  for (const one of found) {
    const start = span.start + one.at;
    while ((tags[next] ?? span.end) <= start && next < tags.length) next += 1;
    const previous = pieces[pieces.length - 1];
    if (previous !== undefined && previous.end > start) continue;
    // a source line ends the report: links behind it go on to the end
    if (previous?.kind === 'credit') over.add(previous.end + 1);
    const end = start + one.length;
    const follows = isApart(text, span, start) || previous?.end === start || previous?.end === start - 1;
    if (one.behind === 'tags') pieces.push(...tagPiece(text, { ...one, start, end, limit: span.end, follows }, tools));
    else if (one.behind === 'titles' && over.has(start)) pieces.push({ kind: one.kind, start, end: span.end });
    else if (follows && one.behind === null) pieces.push({ kind: one.kind, start, end });
    else if (follows) {
      const run = titlesEnd(text, { start: end, end: tags[next] ?? span.end }, tools.tables.words);
      const linked = run.end > end + 3 && run.end - end < 500;
      if (linked || one.kind === 'author-note') pieces.push({ kind: one.kind, start, end: linked ? run.end : end });
    }
  }
  return pieces;
}

/** Behind the end of a sentence, or a wording that begins with a sign ('- YouTube'). */
function isApart(text: string, span: Span, start: number): boolean {
  const before = text.slice(Math.max(span.start, start - 8), start).trimEnd();
  return before === '' || sentenceEnd.test(before) || /[^\p{L}\p{N}]/u.test(text.charAt(start));
}

type Tags = Piece & { readonly limit: number; readonly follows: boolean };

/** Tags up to the news behind them; where no sentence comes any more they end the page, and may stand behind anything. */
function tagPiece(text: string, { kind, start, end, limit, follows }: Tags, tools: EdgeTools): readonly Piece[] {
  if (limit - end < 600 && !/[.!?]["'\u201D]?(?:\s|$)/u.test(text.slice(end, limit)))
    return [{ kind, start, end: limit }];
  if (!follows || !/^[\s:]*[\p{Lu}\p{N}]/u.test(text.slice(end, end + 4))) return [];
  const run = tagsEnd(text, { start: end, end: limit }, tools.tables.words);
  return run.end > end + 3 && run.end - end < 500 ? [{ kind, start, end: run.end }] : [];
}
