// Which blocks of an article are read as news: headlines, paragraphs, list items, quotations, captions. Page furniture never is.
import type { Article, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';

const NEWS: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);

/** In text order. */
export function newsRegions(article: Article): readonly Span[] {
  return article.blocks.filter((block) => NEWS.has(block.kind)).map((block) => block.span);
}

/** The news and the lines that date it: a dateline's day counts for what follows. */
export function datedRegions(article: Article, regions: readonly Span[]): readonly Span[] {
  const dates = article.blocks.filter((block) => block.kind === 'date').map((block) => block.span);
  return [...regions, ...dates].sort((a, b) => a.start - b.start);
}
