// The day a report was published: stated on the page, in its address, or given by the caller. Leaves the dates of the news itself to read/.
// Example: in 'By Mara Lindqvist October 3, 2021' it is 2021-10-03, stated.
import type { Block } from '../model/article.ts';
import type { Field } from '../model/field.ts';
import type { Span } from '../model/span.ts';
import type { FoundDateline } from './dateline.ts';
import { settledDay } from './day-order.ts';
import { datesIn, dayNear, isoDay, type PrintedDate, twoWayDatesIn } from './printed-dates.ts';
import { dayInUrl } from './printed-urls.ts';

type Page = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dateline: FoundDateline | null;
  readonly canonicalUrl: Field<string> | null;
  readonly given: string | null;
};

/** First of: a date line, a byline, the dateline, a headline line, a wire slug, the address; the given day where none is stated. */
export function publicationDay(page: Page): Field<string> | null {
  const stated = statedDay(page);
  if (stated !== null) return stated;
  const given = page.given === null ? null : isoDate(page.given);
  const inUrl = page.canonicalUrl === null ? null : dayInUrl(page.canonicalUrl.value);
  if (page.canonicalUrl?.basis === 'stated' && inUrl !== null) {
    return { value: inUrl, at: page.canonicalUrl.at, basis: 'stated', by: 'source-url' };
  }
  if (given !== null) return { value: given, at: null, basis: 'implied', by: 'given' };
  if (inUrl !== null) return { value: inUrl, at: null, basis: 'implied', by: 'given-url' };
  return fromReleaseNumber(page) ?? fromCopyrightYear(page);
}

function statedDay(page: Page): Field<string> | null {
  const { text, blocks } = page;
  const field = (date: PrintedDate, by: string): Field<string> => ({
    value: date.day,
    at: date.span,
    basis: 'stated',
    by,
  });
  const body = blocks.findIndex((block) => block.kind === 'paragraph');
  const head = body < 0 ? blocks : blocks.slice(0, body);
  for (const kinds of [['date'], ['byline']] as const) {
    for (const block of [...head, ...blocks.slice(head.length)]) {
      if (!(kinds as readonly string[]).includes(block.kind)) continue;
      if (block.kind === 'date' && page.dateline !== null && block.span.start === page.dateline.span.start) continue;
      const first = dateOf(page, block.span);
      if (first !== null) return field(first, block.kind === 'date' ? 'date-line' : 'byline');
    }
  }
  if (page.dateline?.day && page.dateline.date !== null) {
    return { value: page.dateline.day, at: page.dateline.date, basis: 'stated', by: 'dateline' };
  }
  for (const block of head) {
    if (!['heading', 'furniture', 'navigation', 'share', 'title', 'credit'].includes(block.kind)) continue;
    const [first] = datesIn(text, block.span);
    if (first !== undefined && atEdge(text, block, first)) return field(first, 'head-line');
  }
  return wireSlugDay(text, blocks);
}

/** The first date of a line; one that can be read in two ways as the rest of the text tells, else with the day first unless slashes part it. */
function dateOf({ text, given }: Page, span: Span): PrintedDate | null {
  const [first] = datesIn(text, span);
  const [twoWay] = twoWayDatesIn(text, span);
  if (twoWay === undefined || (first !== undefined && first.span.start < twoWay.span.start)) return first ?? null;
  const day = settledDay(text, twoWay.span, given);
  return day === null ? (first ?? null) : { span: twoWay.span, day };
}

/** The date begins or ends its line, or stands behind a bar or a place: not a date that the headline speaks of. */
function atEdge(text: string, block: Block, date: PrintedDate): boolean {
  const before = text.slice(block.span.start, date.span.start).trimEnd();
  const behind = text.slice(date.span.end, block.span.end).trimStart();
  return before === '' || /^[.)|]?$/.test(behind) || /[|,\u2022\u00B7(]$/.test(before);
}

/** 'AP-NY-10-18-91 1412EDT' under old agency copy: month, day, year. */
function wireSlugDay(text: string, blocks: readonly Block[]): Field<string> | null {
  const last = blocks[blocks.length - 1];
  if (last === undefined) return null;
  const from = Math.max(last.span.start, last.span.end - 60);
  const found = /\b\p{Lu}{2,4}-\p{Lu}{2}-(\d\d)-(\d\d)-(\d\d)\s\d{4}\p{Lu}{3}\b/u.exec(text.slice(from, last.span.end));
  if (found === null) return null;
  const short = Number(found[3]);
  const day = isoDay(short > 30 ? 1900 + short : 2000 + short, Number(found[1]), Number(found[2]));
  const start = from + found.index;
  return day === null
    ? null
    : { value: day, at: { start, end: start + found[0].length }, basis: 'stated', by: 'wire-slug' };
}

/** A dateline's month and day in the year and month of the release's number above it: '2010-08-CA-033'. */
function fromReleaseNumber({ text, dateline }: Page): Field<string> | null {
  if (dateline?.date == null) return null;
  const head = text.slice(Math.max(0, dateline.span.start - 400), dateline.span.start);
  const number = [...head.matchAll(/(?<![\d-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-(?=[\p{Lu}\d])/gu)].at(-1);
  if (number === undefined) return null;
  const day = dayNear(text.slice(dateline.date.start, dateline.date.end), `${number[1]}-${number[2]}-15`);
  return day === null ? null : { value: day, at: null, basis: 'implied', by: 'dateline-and-release-number' };
}

/** A dateline's month and day in the copyright's year. */
function fromCopyrightYear(page: Page): Field<string> | null {
  const block = page.blocks.find(({ kind }) => kind === 'copyright');
  if (block === undefined || page.dateline?.date == null) return null;
  const year = /(?:19|20)\d\d/.exec(page.text.slice(block.span.start, block.span.start + 120))?.[0];
  if (year === undefined) return null;
  const day = dayNear(page.text.slice(page.dateline.date.start, page.dateline.date.end), `${year}-07-01`);
  return day?.startsWith(year) ? { value: day, at: null, basis: 'implied', by: 'dateline-and-copyright-year' } : null;
}

/** An ISO day or minute as given by the caller ('2020-10-14', '2020-10-14T09:30:00Z'), null where it is none. */
export function isoDate(given: string): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(given.trim());
  if (found === null) return null;
  const day = isoDay(Number(found[1]), Number(found[2]), Number(found[3]));
  return day === null ? null : found[4] === undefined ? day : `${day}T${found[4]}:${found[5]}`;
}
