// Which of the lines above the news is the title. Leaves the cutting of lines to paragraphs.ts and block-kinds.ts.
// Example: of 'PRESS RELEASE' and 'Coast guard says its boat was rammed off the shoal' the second is the title.
import type { Block } from '../model/article.ts';
import { isHeadline, isTitleCase } from './block-kinds.ts';
import { datesIn } from './printed-dates.ts';

/** Marks the title among the blocks, and a second printing of it as furniture. Blocks without a headline above the news stay as they are. */
export function withTitle(text: string, blocks: readonly Block[]): readonly Block[] {
  const title = blocks.find((block) => block.kind === 'title') ?? blocks[titleIndex(text, blocks)];
  if (title === undefined) return blocks;
  const words = plain(text, title);
  return blocks.map((block) => {
    if (block === title) return { kind: 'title', span: block.span };
    const again = block.kind === 'heading' && block.span.start > title.span.start && plain(text, block) === words;
    return again ? { kind: 'furniture', span: block.span } : block;
  });
}

function plain(text: string, block: Block): string {
  return text
    .slice(block.span.start, Math.min(block.span.end, block.span.start + 400))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 'The Harbour Courier -- Your window on the world': the page's own name and motto. */
const tagline = /^[^:,.!?]{3,40}\s(?:--|\||\u2014|::|\u00BB)\s/;

/** Among the headline-like lines before the first paragraph: the first of six words or more, else the longest. */
function titleIndex(text: string, blocks: readonly Block[]): number {
  let best = -1;
  let bestWords = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      const line = text.slice(block.span.start, block.span.end);
      // A headline with a full stop at the very top, in title case.
      if (best === -1 && line.length <= 160 && isTitleCase(line) && isHeadline(line) && blocks.length > i + 1) return i;
      break;
    }
    if (block.kind === 'list-item') break;
    if (block.kind !== 'heading') continue;
    const dated = datesIn(text, block.span)[0]?.span.start === block.span.start;
    if (dated && best !== -1) break;
    const masthead = tagline.test(plain(text, block)) && blocks.slice(i + 1).some((later) => later.kind === 'heading');
    if (masthead) continue;
    const words = dated ? 0 : plain(text, block).split(' ').length;
    if (words >= 6) return i;
    if (words > bestWords) {
      best = i;
      bestWords = words;
    }
  }
  const letterhead = best !== -1 && bestWords < 4 && !/\p{Ll}/u.test(plain(text, blocks[best] as Block));
  return letterhead ? -1 : best;
}
