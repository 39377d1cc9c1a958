// A page's menu or its links that a scraper left behind the last sentence. Leaves wordings to data/en/furniture.tsv.
// Example: '... the doctor said. Weather Puzzles Podcasts Newsletters Jobs Press Room Contact' ends in a menu of eight words.
import type { BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { EdgeTools } from './edge-tools.ts';
import { isAgencyLine, outletsIn } from './outlet-mentions.ts';
import { isTitleRun } from './title-runs.ts';

/** In words: shorter stretches may be a name or a heading of the news. */
const LEAST = 7;

/** Behind the last full stop only words with capitals and no stop, while the news before is in small letters; null where it is not so. */
export function menuAtEnd(text: string, rest: Span, tools: EdgeTools): { kind: BlockKind; start: number } | null {
  const from = Math.max(rest.start, rest.end - 600);
  const tail = text.slice(from, rest.end);
  const found = /^.*(?:\p{Ll}|\d|[)\]])(?:\.{1,3}|[!?\u2026])["\u201D]?\s+(?:\.{3}\s+\d+\s+)?(?=\p{Lu})/su.exec(tail);
  if (found === null) return null;
  const menu = tail.slice(found[0].length);
  if (/[.!?]["'\u201D\u2019)]*$/.test(menu) || !isMenu(menu, tools)) return null;
  // a list of links or tags with its heading is told better by its wording
  const [heading] = tools.tables.furniture.inside(menu);
  if (heading?.at === 0 && heading.behind !== null) return null;
  const start = from + found[0].length;
  if (isAgencyLine(text, { start, end: rest.end }, tools.outlets)) return { kind: 'credit', start };
  const count = menu.split(/\s+/).length;
  const photo = count >= 3 && outletsIn(text, { start, end: rest.end }, tools.outlets)[0]?.span.start === start;
  // 'Ana Ferro', 'English Bulletin': names alone
  const named = count <= 4 && isTitleRun(menu, { ...tools.tables.words, has: () => false });
  if (count < LEAST && !photo && !named) return null;
  const before = found[0].slice(-300).split(/\s+/);
  const small = before.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small < 0.4 * before.length
    ? null
    : { kind: named || (photo && count <= 14) ? 'author-note' : 'navigation', start };
}

/** All words with capitals; of a long menu one in eight may be without ('iOS'). */
function isMenu(menu: string, tools: EdgeTools): boolean {
  if (isTitleRun(menu, tools.tables.words)) return true;
  const forms = menu.split(/\s+/);
  return forms.length >= 16 && forms.filter((form) => /^\p{Lu}/u.test(form)).length >= 0.875 * forms.length;
}
