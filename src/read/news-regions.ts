// Which blocks of an article are read as news: headlines, paragraphs, list items, quotations, captions. Page furniture never is.
import type { Article, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';

const NEWS: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);

/** In characters: half a book. A report has a few thousand; what has more is a dump, and only its beginning is read. */
export const READ_LIMIT = 200_000;

/** In text order, up to the limit. */
export function newsRegions(article: Article): readonly Span[] {
  const regions: Span[] = [];
  let room = READ_LIMIT;
  for (const { kind, span } of article.blocks) {
    if (!NEWS.has(kind) || room <= 0) continue;
    const fits = span.end - span.start <= room;
    const region = fits ? span : cutAt(article.text, { start: span.start, end: span.start + room });
    room -= span.end - span.start;
    if (region.end > region.start || fits) regions.push(region);
  }
  return regions;
}

/** How long the news is, whether it is read or not. */
export function newsLength(article: Article): number {
  return article.blocks.reduce((sum, { kind, span }) => sum + (NEWS.has(kind) ? span.end - span.start : 0), 0);
}

/** Cut behind a whole word where one ends near. */
function cutAt(text: string, span: Span): Span {
  const tail = text.slice(Math.max(span.start, span.end - 200), span.end);
  const gap = tail.search(/\s\S*$/u);
  return trimSpan(text, gap < 0 ? span : { start: span.start, end: span.end - tail.length + gap });
}

/** The news and the lines that date it: a dateline's day counts for what follows. */
export function datedRegions(article: Article, regions: readonly Span[]): readonly Span[] {
  const dates = article.blocks.filter((block) => block.kind === 'date').map((block) => block.span);
  return [...regions, ...dates].sort((a, b) => a.start - b.start);
}
