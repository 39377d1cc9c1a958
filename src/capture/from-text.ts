// Plain text → Article: blocks, page furniture marked and not cut, provenance with its evidence. Leaves bytes to from-bytes.ts, HTML to from-html.ts.
// Example: 'OSLO -- Envoys met on Monday.' has the dateline 'OSLO' and one paragraph that begins at 'Envoys'. The text itself is never altered.
import { type OutletTable, outletTable } from '../lexicon/outlets.ts';
import type { Article, Block } from '../model/article.ts';
import type { Field } from '../model/field.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { problem } from '../text/problems.ts';
import { blockKinds } from './block-kinds.ts';
import { bylineNames } from './bylines.ts';
import { type CaptureTables, captureTables } from './capture-tables.ts';
import { datelineAt, type FoundDateline } from './dateline.ts';
import type { EdgeTools } from './edge-tools.ts';
import { peelDateline, peelTail } from './glued-edges.ts';
import { peelHead } from './glued-head.ts';
import { splitMiddle } from './glued-middle.ts';
import { withTitle } from './headlines.ts';
import { languageOf } from './language-of.ts';
import { isAgencyLine } from './outlet-mentions.ts';
import { paragraphsIn } from './paragraphs.ts';
import { dayNear } from './printed-dates.ts';
import { isoDate, publicationDay } from './publication-day.ts';
import { printed, sourcesOf } from './sources.ts';
import { textProblems } from './text-problems.ts';

export type TextInput = {
  readonly id: string;
  readonly text: string;
  /** ISO day or minute, for reports that state none. */
  readonly published?: string | null;
  readonly url?: string | null;
};
export type TextTools = {
  readonly outlets?: OutletTable;
  readonly tables?: CaptureTables;
  /** Whether a name is a place of some size; without it a dateline inside a line is known by its agency only. */
  readonly isPlace?: (name: string) => boolean;
};
export type ArticleRead = { readonly article: Article; readonly problems: readonly Problem[] };

const noOutlets = outletTable([]);

/** Reads any text whatever; `article.text` is the input, unchanged, every block lies inside it, in order, none overlapping. */
export function articleFromText(input: TextInput, tools: TextTools = {}): ArticleRead {
  return articleFromBlocks(input, null, tools);
}

/** As `articleFromText`, with paragraphs (and titles) that the caller knows already, as HTML does. */
export function articleFromBlocks(input: TextInput, known: readonly Block[] | null, tools: TextTools): ArticleRead {
  const { text } = input;
  const edge: EdgeTools = {
    tables: tools.tables ?? captureTables(),
    outlets: tools.outlets ?? noOutlets,
    isPlace: tools.isPlace ?? (() => false),
  };
  const { blocks, dateline } = blocksOf(text, known, edge);
  const given = input.published ?? null;
  const sources = sourcesOf({ text, blocks, dateline, url: input.url ?? null, outlets: edge.outlets });
  const published = publicationDay({ text, blocks, dateline, canonicalUrl: sources.canonicalUrl, given });
  const title = blocks.find((block) => block.kind === 'title');
  const article: Article = {
    id: input.id,
    text,
    language: languageOf(text, blocks, edge.tables.words),
    blocks,
    title: title === undefined ? null : printed(text, withoutStop(text, title.span), 'headline'),
    byline: bylinesOf(text, blocks),
    dateline: datelineField(text, dateline, published),
    published,
    publisher: sources.publisher,
    reprintedBy: sources.reprintedBy,
    wireCredits: sources.wireCredits,
    canonicalUrl: sources.canonicalUrl,
    rights: sources.rights,
  };
  return { article, problems: [...textProblems(article), ...dateProblems(article, given)] };
}

function blocksOf(
  text: string,
  known: readonly Block[] | null,
  edge: EdgeTools,
): { blocks: readonly Block[]; dateline: FoundDateline | null } {
  const paragraphs = known?.map((block) => block.span) ?? paragraphsIn(text);
  const judged = blockKinds(text, paragraphs, edge.tables).map((block, i) => {
    const fixed = known?.[i]?.kind;
    if (fixed !== undefined && fixed !== 'paragraph') return { kind: fixed, span: block.span };
    return isAgencyLine(text, block.span, edge.outlets) ? { kind: 'credit' as const, span: block.span } : block;
  });
  if (known !== null) return splitDateline(text, withTitle(text, judged), false);
  const split = splitMiddles(text, peelTailOf(text, peelHeadOf(text, judged, edge), edge), edge);
  const found = splitDateline(text, withTitle(text, split.blocks), true);
  const glued = split.dateline;
  const sooner = found.dateline === null || (glued !== null && glued.span.start < found.dateline.span.start);
  return { blocks: found.blocks, dateline: sooner ? glued : found.dateline };
}

/** Long paragraphs in pieces, where furniture stands in the middle of them; the first dateline among it. */
function splitMiddles(
  text: string,
  blocks: readonly Block[],
  edge: EdgeTools,
): { blocks: readonly Block[]; dateline: FoundDateline | null } {
  let dateline: FoundDateline | null = null;
  let headed = false;
  const split = blocks.flatMap((block) => {
    const titled = headed;
    headed ||= block.kind === 'title' || block.kind === 'heading' || block.kind === 'paragraph';
    if (block.kind !== 'paragraph' || block.span.end - block.span.start < 100) return [block];
    const pieces = splitMiddle(text, block.span, { ...edge, untitled: !titled });
    dateline ??= pieces.dateline;
    return pieces.blocks;
  });
  return { blocks: split, dateline };
}

/** Glued heads: only the first paragraph, and only where it is long and no title stands above it. */
function peelHeadOf(text: string, blocks: readonly Block[], edge: EdgeTools): readonly Block[] {
  const i = blocks.findIndex((block) => block.kind === 'paragraph');
  const block = blocks[i];
  if (block === undefined || block.span.end - block.span.start < 160) return blocks;
  if (blocks.slice(0, i).some(({ kind }) => kind === 'heading' || kind === 'title')) return blocks;
  const { before, rest } = peelHead(text, block.span, edge);
  return [...blocks.slice(0, i), ...before, { kind: block.kind, span: rest }, ...blocks.slice(i + 1)];
}

function peelTailOf(text: string, blocks: readonly Block[], edge: EdgeTools): readonly Block[] {
  const i = blocks.findLastIndex((block) => block.kind === 'paragraph');
  const block = blocks[i];
  if (block === undefined || block.span.end - block.span.start < 90) return blocks;
  const title = blocks.slice(0, i).find(({ kind }) => kind === 'title' || kind === 'heading') ?? null;
  const { rest, after } = peelTail(text, block.span, { ...edge, title: title?.span ?? null });
  return [...blocks.slice(0, i), { kind: block.kind, span: rest }, ...after, ...blocks.slice(i + 1)];
}

/** The dateline opens the first paragraph or is a line above it; it becomes a block of its own (`split`), so that the news begins with a word. */
function splitDateline(
  text: string,
  blocks: readonly Block[],
  split: boolean,
): { blocks: readonly Block[]; dateline: FoundDateline | null } {
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const last = first < 0 ? blocks.length : first + 1;
  for (let i = last - 1; i >= 0; i -= 1) {
    const block = blocks[i] as Block;
    if (!['paragraph', 'heading', 'date', 'quote'].includes(block.kind)) continue;
    const dateline = datelineAt(text, block.span);
    if (dateline === null || (block.kind === 'heading' && dateline.date === null && dateline.agency === null)) continue;
    const peeled = peelDateline(text, block.span);
    if (block.kind !== 'paragraph' || !split || peeled === null) return { blocks, dateline };
    const rest: readonly Block[] = peeled.rest.end > peeled.rest.start ? [{ kind: block.kind, span: peeled.rest }] : [];
    return { blocks: [...blocks.slice(0, i), ...peeled.before, ...rest, ...blocks.slice(i + 1)], dateline };
  }
  return { blocks, dateline: null };
}

/** A headline's span without its full stop ('...' and 'U.S.' keep theirs). */
function withoutStop(text: string, span: Span): Span {
  return /[\p{Ll}\p{N}]{2}\.$/u.test(text.slice(span.start, span.end).slice(-3))
    ? { start: span.start, end: span.end - 1 }
    : span;
}

function bylinesOf(text: string, blocks: readonly Block[]): readonly Field<string>[] {
  const fields: Field<string>[] = [];
  for (const block of blocks) {
    if (block.kind !== 'byline') continue;
    for (const span of bylineNames(text, block.span)) {
      const field = printed(text, span, 'byline');
      if (!fields.some(({ value }) => value === field.value)) fields.push(field);
    }
  }
  return fields;
}

function datelineField(
  text: string,
  found: FoundDateline | null,
  published: Field<string> | null,
): Article['dateline'] {
  if (found === null) return null;
  const words = found.date === null ? null : text.slice(found.date.start, found.date.end);
  const day = found.day ?? (words !== null && published !== null ? dayNear(words, published.value) : null);
  const end = Math.max(found.place.end, found.date?.end ?? 0, found.agency?.end ?? 0);
  const at: Span = trimSpan(text, { start: found.place.start, end });
  const place = text.slice(found.place.start, found.place.end).replace(/\s+/gu, ' ');
  return { value: { place, date: day }, at, basis: 'stated', by: 'dateline' };
}

function dateProblems(article: Article, given: string | null): readonly Problem[] {
  if (article.text.trim() === '') return [];
  if (given !== null && isoDate(given) === null) return [problem('bad-date', null, { given: given.slice(0, 40) })];
  if (article.published === null) return [problem('no-date', null)];
  const stated = article.published.value.slice(0, 10);
  if (given !== null && article.published.basis === 'stated' && isoDate(given)?.slice(0, 10) !== stated) {
    return [problem('date-differs', article.published.at, { stated, given: given.slice(0, 10) })];
  }
  return [];
}
