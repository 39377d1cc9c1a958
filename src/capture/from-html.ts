// HTML → Article: the main text by Readability, provenance from the page's code and from the text. Leaves bytes to decode.ts, wording to from-text.ts.
// Example: a page with one <article> becomes a text of title and blocks parted by blank lines. No script runs, nothing is requested.
import type { Article, Block, BlockKind } from '../model/article.ts';
import type { Field } from '../model/field.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../text/problems.ts';
import { type ArticleRead, articleFromBlocks, articleFromText, type TextInput, type TextTools } from './from-text.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { looseDay } from './page-days.ts';
import { shapeOf, stripTags } from './page-guard.ts';
import { type PageMetadata, pageMetadata, type Said } from './page-metadata.ts';
import { mainText, parsePage } from './page-nodes.ts';
import { dayInUrl, hostOf } from './printed-urls.ts';

/** Open elements and tags beyond which a page is not parsed, only stripped. */
const DEEPEST = 500;
const MOST_TAGS = 100_000;
const LONGEST = 12_000_000;

type Found = {
  readonly blocks: readonly PageBlock[];
  readonly metadata: PageMetadata | null;
  readonly problems: readonly Problem[];
};

/** `input.text` is the page's HTML; `article.text` is what was extracted. Never throws. */
export function articleFromHtml(input: TextInput, tools: TextTools = {}): ArticleRead {
  const found = readPage(input.text);
  const { text, blocks } = layOut(found);
  const url = found.metadata?.url?.value ?? input.url ?? null;
  const page = { id: input.id, text, published: input.published ?? found.metadata?.day?.value ?? null, url };
  const read = blocks.length === 0 ? articleFromText(page, tools) : articleFromBlocks(page, blocks, tools);
  const article = withMetadata(read.article, found.metadata, { given: input.published ?? null, url });
  const left = read.problems.filter(
    ({ code }) => code !== 'date-differs' && !(code === 'no-date' && article.published !== null),
  );
  return { article, problems: [...found.problems, ...left] };
}

function readPage(html: string): Found {
  const shape = html.length > LONGEST ? { depth: DEEPEST, tags: MOST_TAGS } : shapeOf(html, DEEPEST);
  if (shape.depth >= DEEPEST || shape.tags >= MOST_TAGS) {
    return { blocks: stripped(html), metadata: null, problems: [problem('too-deep', null, { limit: DEEPEST })] };
  }
  let metadata: PageMetadata | null = null;
  try {
    const page = parsePage(html);
    metadata = withDayBesideTitle(pageMetadata(page), html);
    const main = mainText(page);
    const blocks = main?.content == null ? [] : pageBlocks(main.content);
    if (blocks.length > 0) return { blocks, metadata, problems: [] };
  } catch {
    // The parser gave up; the text is still there between the tags.
  }
  const blocks = stripped(html);
  return { blocks, metadata, problems: blocks.length === 0 ? [] : [problem('no-main-text', null)] };
}

/** Where the code names no day: the date printed within a few lines of the headline. */
function withDayBesideTitle(metadata: PageMetadata, html: string): PageMetadata {
  if (metadata.day !== null && metadata.day.by !== 'modified') return metadata;
  const title = metadata.title?.value ?? '';
  if (title.length < 8) return metadata;
  const lines = stripTags(html);
  for (const [i, line] of lines.entries()) {
    if (!same(line, title)) continue;
    for (const near of [...lines.slice(i + 1, i + 9), ...lines.slice(Math.max(0, i - 4), i).reverse()]) {
      const day = near.length > 140 ? null : looseDay(near);
      if (day !== null) return { ...metadata, day: { value: day, by: 'beside-headline' } };
    }
  }
  return metadata;
}

function stripped(html: string): readonly PageBlock[] {
  return stripTags(html).map((words) => ({ kind: null, words }));
}

/** Title and blocks joined by blank lines; a heading that only repeats the title is left out. */
function layOut(found: Found): { readonly text: string; readonly blocks: readonly Block[] } {
  const title = found.metadata?.title?.value ?? null;
  const lines: { kind: BlockKind; words: string }[] = title === null ? [] : [{ kind: 'title', words: title }];
  for (const { kind, words } of found.blocks) {
    if (title !== null && lines.length < 6 && same(words, title)) continue;
    lines.push({ kind: kind ?? 'paragraph', words });
  }
  let text = '';
  const blocks: Block[] = [];
  for (const { kind, words } of lines) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text, blocks };
}

function same(a: string, b: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}

/** Provenance from the page's code where the text states none; stated where the text carries the same words. */
function withMetadata(
  article: Article,
  metadata: PageMetadata | null,
  caller: { given: string | null; url: string | null },
): Article {
  if (metadata === null) return article;
  const byline =
    metadata.authors.length > 0 ? metadata.authors.map((author) => placed(article, author)) : article.byline;
  const day = metadata.day !== null && metadata.day.by !== 'modified' ? metadata.day : null;
  const inUrl = caller.url === null ? null : dayInUrl(caller.url);
  const late = inUrl ?? metadata.day?.value ?? null;
  const published: Field<string> | null =
    day !== null
      ? { value: day.value, at: null, basis: 'implied', by: day.by }
      : stated(article.published)
        ? article.published
        : late === null
          ? article.published
          : { value: late, at: null, basis: 'implied', by: inUrl === null ? 'modified' : 'url' };
  const host = caller.url === null ? null : hostOf(caller.url);
  const site = metadata.site === null ? null : placed(article, metadata.site);
  const named = article.publisher !== null && article.publisher.value !== host;
  return {
    ...article,
    title: article.title ?? (metadata.title === null ? null : placed(article, metadata.title)),
    byline,
    published,
    publisher: named ? article.publisher : (site ?? article.publisher),
  };
}

function stated(field: Field<string> | null): boolean {
  return field !== null && field.basis === 'stated';
}

/** A value of the page's code as a field: stated at its place where the text has it (first 4,000 characters), else implied. */
function placed(article: Article, said: Said): Field<string> {
  const at = article.text.slice(0, 4000).indexOf(said.value);
  return at < 0
    ? { value: said.value, at: null, basis: 'implied', by: said.by }
    : { value: said.value, at: { start: at, end: at + said.value.length }, basis: 'stated', by: said.by };
}
