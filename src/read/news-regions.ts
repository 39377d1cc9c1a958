// Which blocks of an article are read as news: headlines, paragraphs, list items, quotations, captions. Page furniture never is.
import type { Article, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';

const NEWS: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);

/** In text order. */
export function newsRegions(article: Article): readonly Span[] {
  return article.blocks.filter((block) => NEWS.has(block.kind)).map((block) => block.span);
}
