// What a paragraph of a page is: news (title, heading, paragraph, list item) or furniture. Leaves wording to data/en/furniture.tsv.
// Example: 'Join the Harbour Watch mailing list' is 'subscribe'; 'Share prices fell after the strike.' is a paragraph.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { isByline } from './bylines.ts';
import type { CaptureTables } from './capture-tables.ts';
import { datelineAt } from './dateline.ts';
import { isBullet } from './paragraphs.ts';
import { datesIn, twoWayDatesIn, weekdayPattern } from './printed-dates.ts';
import { urlsIn } from './printed-urls.ts';

/** Kinds that are read as news. */
export const newsKinds: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote']);

/** Kinds of the paragraphs in order, before the title is chosen: headlines are 'heading' still. */
export function blockKinds(text: string, paragraphs: readonly Span[], tables: CaptureTables): readonly Block[] {
  const blocks: Block[] = [];
  let zone: BlockKind | null = null;
  let seenNews = false;
  const lastLong = zoneFrom(paragraphs);
  paragraphs.forEach((span, i) => {
    const line = text.slice(span.start, Math.min(span.end, span.start + 600));
    const length = span.end - span.start;
    const begins = i > 0 && length <= 80 ? tables.furniture.zone(line) : null;
    if (begins !== null && i >= lastLong) zone = begins;
    else if (zone !== null && zone !== 'furniture' && isSentence(line, length)) zone = null;
    const where = { inHead: !seenNews, nearEnd: i >= paragraphs.length - 4 };
    const alone = paragraphs.length === 1 && hasSentences(line);
    const kind = alone ? 'paragraph' : (zone ?? begins ?? kindOf(text, span, tables, where));
    if (kind === 'paragraph') seenNews = true;
    blocks.push({ kind, span });
  });
  return blocks;
}

/** Where a zone of links may begin: behind the last long paragraph, with less than a third of the text to come. */
function zoneFrom(paragraphs: readonly Span[]): number {
  const total = paragraphs.reduce((sum, span) => sum + span.end - span.start, 0);
  let behind = 0;
  for (let i = paragraphs.length - 1; i >= 0; i -= 1) {
    const span = paragraphs[i] as Span;
    behind += span.end - span.start;
    if (span.end - span.start > 240 || behind > total / 3) return i + 1;
  }
  return 0;
}

/** News goes on behind a list of links. */
function isSentence(line: string, length: number): boolean {
  return length > 90 && /[.!?]["'\u201D\u2019)]*$/.test(line.trimEnd());
}

/** A whole text in one line: whatever wording it begins with, it is more than that. */
function hasSentences(line: string): boolean {
  return line.length > 100 && /\p{Ll}{2}[.!?]["\u201D]?\s+["\u201C]?\p{Lu}/u.test(line);
}

type Where = { readonly inHead: boolean; readonly nearEnd: boolean };

function kindOf(text: string, span: Span, tables: CaptureTables, where: Where): BlockKind {
  const length = span.end - span.start;
  if (length > 420) return 'paragraph';
  const line = text.slice(span.start, span.end);
  if (isByline(line)) return 'byline';
  if (isDateLine(text, span, tables)) return 'date';
  const layout = layoutKind(text, span, line);
  if (layout === 'copyright') return layout;
  const furniture = tables.furniture.ofLine(line);
  if (furniture !== null && !readsLikeNews(line, furniture) && (furniture !== 'author-note' || where.nearEnd))
    return furniture;
  if (layout !== null) return layout;
  if (isBullet(line)) return 'list-item';
  if (!where.inHead && (/[.!?:,;]["'\u201D\u2019)]*$/.test(line) || length > 120)) return 'paragraph';
  if (!isHeadline(line)) return 'paragraph';
  const dateline = datelineAt(text, span);
  if (dateline === null) return 'heading';
  if (dateline.span.end === span.end) return 'date';
  return length > 100 || dateline.date !== null || dateline.agency !== null ? 'paragraph' : 'heading';
}

/** A line with a spoken sentence in it is news even where a wording of furniture occurs in it. */
function readsLikeNews(line: string, kind: BlockKind): boolean {
  if (kind === 'copyright' || kind === 'source' || kind === 'author-note' || kind === 'credit') return false;
  return line.length > 60 && /["\u201C][^"\u201C\u201D]{20,}["\u201D]/.test(line);
}

/** Furniture by its make, not its words: bracketed notes, bars between short words, bare addresses, wire slugs, times of day. */
function layoutKind(text: string, span: Span, line: string): BlockKind | null {
  if (/^\[\s*[^\][]{1,80}\]$/.test(line) && !/[.!?]\s*\]$/.test(line)) return 'furniture';
  if (!/\p{L}/u.test(line)) return /^\(?\d{1,2}[:.]\d\d\)?(?:\s*$)/.test(line) ? 'date' : 'furniture';
  if (/^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?$/.test(line)) return 'date';
  const [url] = urlsIn(text, span);
  if (url !== undefined && url.span.end - url.span.start > 0.8 * line.length) return 'source';
  const parts = line.split(/\s+(?:\||>|»|\u2022|\u00B7|\/{1,2})\s+|\s{3,}|\t+/).filter((part) => part.trim() !== '');
  if (parts.length >= 2 && parts.some((part) => /^(?:\(c\)|\u00A9)\s*\d{4}/i.test(part))) return 'copyright';
  if (parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 6) && !/[.!?]$/.test(line))
    return 'navigation';
  if (line.length <= 60 && !/\p{Ll}/u.test(line) && /^\^?[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+(?:\s|$)/u.test(line)) {
    if (line.split(/\s+/).length <= 5) return 'furniture';
  }
  if (
    /^\p{Lu}[\p{L}.-]{0,14}(?:\s(?:\p{Lu}|al-)[\p{L}.-]{0,14})?(?:\s?\/\s?\p{Lu}[\p{L}.-]{0,14}(?:\s(?:\p{Lu}|al-)[\p{L}.-]{0,14})?){1,4}$/u.test(
      line,
    ) &&
    line.length <= 50
  ) {
    return /\.|\p{Ll}/u.test(line) ? 'author-note' : null;
  }
  return null;
}

/** A line of a date with at most a label, a place and a time beside it; 'date | time | place | by-line' too. */
function isDateLine(text: string, span: Span, tables: CaptureTables): boolean {
  if (span.end - span.start > 160) return false;
  const line = text.slice(span.start, span.end);
  const lead = /^[^\p{L}\p{N}]*/u.exec(line)?.[0].length ?? 0;
  const label = tables.furniture.dateLabel(line.slice(lead));
  const certain = datesIn(text, span);
  const dates = certain.length > 0 ? certain : twoWayDatesIn(text, span);
  const [first] = dates;
  if (first === undefined) return label > 0 && line.length < 60 && /\d/.test(line) && !/[.!?]$/.test(line);
  let outside = line.slice(lead + label);
  for (const date of dates) outside = outside.replace(text.slice(date.span.start, date.span.end), ' ');
  outside = outside.replace(timesOfDay, ' ').trim();
  if (outside.replace(/[^\p{L}\p{N}]+/gu, '').length <= 8) return true;
  const before = line.slice(0, first.span.start - span.start);
  const placeOnly = /^[\p{Lu}\p{L}.,\s()/-]*$/u.test(outside) && !/\p{Ll}\s+\p{Ll}/u.test(outside);
  if (placeOnly && outside.split(/\s+/).length <= (/,\s*$/.test(before) ? 5 : 3) && first.span.end >= span.end - 12)
    return true;
  return /\s[|\u2022\u00B7]\s/.test(line) && !/[.!?]$/.test(line.trim());
}

const timesOfDay = new RegExp(
  `(?<!\\p{L})(?:${weekdayPattern}(?!\\p{L})|\\d{1,2}[:.]\\d\\d(?:\\s*[AaPp]\\.?[Mm]\\.?)?)`,
  'gu',
);

/** Short, not ended like a sentence. */
export function isHeadline(line: string): boolean {
  if (line.length > 220 || line.length < 2) return false;
  if (/[.;:,]["'\u201D\u2019)]*$/.test(line.trimEnd()) && !/\.\.\.$|\b\p{Lu}\.$/u.test(line)) return isTitleCase(line);
  if (/^["\u201C].*[.!?]["\u201D]$/su.test(line)) return false;
  return line.split(/\s+/).length <= 32;
}

/** Most of the longer words begin with a capital: 'Army Denies Shelling Of Market.' */
export function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /^[^\p{L}]*\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capitals >= 0.8 * words.length && line.length <= 160;
}
