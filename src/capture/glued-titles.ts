// Headlines that a scraper glued to the news: a first sentence behind a date, or the words before a date. Leaves the rest of the head to
// glued-head.ts. Example: 'Army leaves river town REUTERS Ana Ferro 09:15 03.11.2019 The army ...' has the headline 'Army leaves river town'.
import type { FunctionWords } from '../lexicon/function-words.ts';
import type { Span } from '../model/span.ts';
import { isTitleCase } from './block-kinds.ts';
import { bylineAtEnd } from './bylines.ts';
import { datelineAt } from './dateline.ts';
import type { EdgeTools } from './edge-tools.ts';
import { outletsIn } from './outlet-mentions.ts';
import { datesIn, twoWayDatesIn } from './printed-dates.ts';
import { titlesEnd } from './title-runs.ts';

/** `date`: the one that stands behind it, where that is how the headline was told. */
export type TitleEnd = { readonly end: number; readonly date: Span | null };

/** The first sentence behind a glued date, short and with the news still to come: the headline. */
export function sentenceTitle(text: string, rest: Span, tools: EdgeTools): TitleEnd | null {
  const { words } = tools.tables;
  const head = text.slice(rest.start, rest.start + 200);
  const [whole, sentence] = /^(.{15,150}?[^\s.\p{Lu}])\.\s+(?=["'\u201C]?\p{Lu})/su.exec(head) ?? [];
  if (
    whole !== undefined &&
    sentence !== undefined &&
    sentence.split(/\s+/).length <= 20 &&
    rest.end - rest.start > 200
  ) {
    const told = /["\u201C]/.test(sentence) || isTold(sentence, words);
    if (!told || isTitleCase(sentence)) return { end: rest.start + whole.length, date: null };
  }
  const agency = titleBeforeAgency(text, rest, tools);
  if (agency !== null) return agency;
  // 'Opposition Opens New Front Beirut- Fighters of ...': title case up to a dateline.
  const dateline = /\s(?=\p{Lu}[\p{L}]{2,}-\s\p{Lu})/u.exec(head);
  if (dateline !== null && isTitleCase(head.slice(0, dateline.index)))
    return { end: rest.start + dateline.index + 1, date: null };
  return null;
}

/** In words: fewer capitals in a row may be a long name. */
const LEAST = 6;

/** 'Army Shells Market Near River Town The governor said ...': words with capitals up to a function word that opens a sentence. */
export function titleInCapitals(text: string, rest: Span, { words }: EdgeTools['tables']): TitleEnd | null {
  const run = titlesEnd(text, { start: rest.start, end: Math.min(rest.end, rest.start + 220) }, words);
  const part = text.slice(rest.start, run.end).trim();
  const next = /^(?:\p{Lu}\p{L}*|\d+)(?=\s)/u.exec(text.slice(run.end, run.end + 20))?.[0] ?? '';
  if (run.last || part.split(/\s+/).length < LEAST || !isTitleCase(part) || /[.!?]\s|[.!?,;:]$/.test(part)) return null;
  return words.has(next) && !words.has(part.split(/\s+/).at(-1) ?? '') ? { end: run.end, date: null } : null;
}

/** 'Rebel fire kills two: governor AFP A barrage of ...': headline, agency, and a sentence begins. */
function titleBeforeAgency(text: string, rest: Span, tools: EdgeTools): TitleEnd | null {
  const head = { start: rest.start, end: Math.min(rest.end, rest.start + 170) };
  const agency = outletsIn(text, head, tools.outlets).find(
    ({ entry, span }) => entry.kind === 'wire' && span.start - rest.start > 20,
  );
  if (agency === undefined) return null;
  const part = text.slice(rest.start, agency.span.start).trim();
  const last = part.split(/\s+/).at(-1) ?? '';
  const behind = text.slice(agency.span.end, agency.span.end + 40);
  const opens = /^\s+["\u201C]?(\p{Lu}\p{L}*|\d+)\s/u.exec(behind)?.[1];
  if (opens === undefined || !(/^\d/.test(opens) || tools.tables.words.has(opens) || /^\s+["\u201C]/.test(behind)))
    return null;
  if (/[.!?,;]\s*\p{Lu}?/u.test(part) || part.split(/\s+/).length < 4 || tools.tables.words.has(last)) return null;
  return isTold(part, tools.tables.words) ? null : { end: agency.span.start, date: null };
}

/** Headlines leave out articles and auxiliaries: 'A drone has hit the plant' is a sentence of the news. */
function isTold(sentence: string, words: FunctionWords): boolean {
  const small = sentence
    .split(/\s+/)
    .filter((word) => /^\p{Ll}/u.test(word))
    .map(words.classOf);
  return small.includes('article') || small.filter((kind) => kind === 'auxiliary').length > 1;
}

/** 'Headline words AGENCY Wed 22 Jun 2016 The news ...': the end of the headline, null where the date is part of a sentence. */
export function titleBeforeDate(text: string, rest: Span, tools: EdgeTools): TitleEnd | null {
  if (rest.end - rest.start < 160 || datelineAt(text, rest) !== null) return null;
  const head = { start: rest.start, end: Math.min(rest.end, rest.start + 300) };
  const first = datesIn(text, head)[0] ?? twoWayDatesIn(text, head)[0];
  if (first === undefined || first.span.start - rest.start < 20) return null;
  // 'Africa 0915 03.11.2019': a time of day, with its colon or without
  const clock = /\s\d{1,2}:?\d\d\s*$/.exec(text.slice(rest.start, first.span.start))?.[0].length ?? 0;
  const end = labelBefore(text, { start: rest.start, end: first.span.start - clock }, tools);
  const before = text.slice(rest.start, end);
  if (/[.!?,;]\s*$/.test(before) || /[.!?]\s+\p{Lu}/u.test(before) || before.length > 220) return null;
  const last = /(\S+)\s*$/.exec(before)?.[1] ?? '';
  const behind = text.slice(first.span.end, first.span.end + 6);
  if (
    tools.tables.words.has(last) ||
    !/^\)?(?:[\s|\u2022\u00B7\u2013-]+["\u201C'(]?[\p{Lu}\p{N}]|\p{Lu}|\()/u.test(behind)
  )
    return null;
  const at = creditBefore(text, { start: rest.start, end }, tools) ?? end;
  const short = at - rest.start < 15 || /[,;:([]\s*$/.test(text.slice(rest.start, at));
  return short ? null : { end: at, date: { start: first.span.start, end: first.span.end } };
}

/** Where the label of a date begins that ends the span ('... in ambush Updated:'); the end of the span where there is none. */
export function labelBefore(text: string, span: Span, tools: EdgeTools): number {
  const from = Math.max(span.start, span.end - 40);
  for (const word of text.slice(from, span.end).matchAll(/(?<!\S)\p{Lu}/gu)) {
    const start = from + word.index;
    // a figure behind it, as the date stands there
    if (tools.tables.furniture.dateLabel(`${text.slice(start, span.end)} 1`) === span.end - start + 1) return start;
  }
  return span.end;
}

/** Where the agency, its photographer and the section, or the author, begin that stand between a headline and its date. */
function creditBefore(text: string, span: Span, tools: EdgeTools): number | null {
  const by = bylineAtEnd(text.slice(span.start, span.end).trimEnd());
  if (by !== null) return span.start + by;
  const mentions = outletsIn(text, span, tools.outlets);
  const agency = mentions[mentions.length - 1];
  if (agency === undefined || agency.span.start - span.start < 15) return null;
  const behind = text
    .slice(agency.span.end, span.end)
    .replace(/^[\s|:,]+$/, '')
    .trim();
  const photo = behind.split(/\s+/).length <= 6 && /^(?:\p{Lu}\S*(?:\s+|$)){2,}$/u.test(behind);
  return behind === '' || photo ? agency.span.start : null;
}
