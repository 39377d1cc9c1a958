// Texts that a scraper left as one paragraph: date, headline, agency and page furniture glued before and behind the news. Leaves lines of
// their own to block-kinds.ts. Example: 'Wed 3 Mar 2021 Two held after raid. Police in ...' has a date, a title and the news.
import type { OutletTable } from '../lexicon/outlets.ts';
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { isTitleCase } from './block-kinds.ts';
import type { CaptureTables } from './capture-tables.ts';
import { datelineAt } from './dateline.ts';
import { isAgencyLine, outletsIn } from './outlet-mentions.ts';
import { datesIn } from './printed-dates.ts';

export type Peeled = { readonly before: readonly Block[]; readonly rest: Span; readonly after: readonly Block[] };
export type EdgeTools = { readonly tables: CaptureTables; readonly outlets: OutletTable };

/** Takes what is glued to the head of the first news paragraph: labels, date, author, title; the news is `rest`. */
export function peelHead(text: string, span: Span, tools: EdgeTools): Peeled {
  const before: Block[] = [];
  let rest = span;
  const take = (kind: BlockKind, end: number): void => {
    before.push({ kind, span: trimSpan(text, { start: rest.start, end }) });
    rest = trimSpan(text, { start: end, end: rest.end });
  };
  let dated = false;
  for (let turn = 0; turn < 4; turn += 1) {
    const glued = tools.tables.furniture.head(text.slice(rest.start, rest.start + 120));
    const end = glued === null ? dateHead(text, rest, tools) : rest.start + glued.length;
    if (end === null || rest.end - end < 80) break;
    take(glued?.kind ?? 'date', end);
    if (glued === null) {
      dated = true;
      const author = authorHead(text, rest, span);
      if (author !== null) take('byline', author);
    }
  }
  const title = dated ? sentenceTitle(text, rest) : titleBeforeDate(text, rest, tools);
  if (title !== null) {
    take('title', title);
    for (const end of agencyAndDate(text, rest, tools)) take(end.kind, end.end);
  }
  return { before, rest, after: [] };
}

/** End of a date at the beginning, with its label; null where the text opens otherwise. The news behind begins with a capital. */
function dateHead(text: string, span: Span, tools: EdgeTools): number | null {
  const label = tools.tables.furniture.dateLabel(text.slice(span.start, span.start + 60));
  const head = { start: span.start + label, end: Math.min(span.end, span.start + label + 60) };
  const [first] = datesIn(text, head);
  if (first === undefined || first.span.start - head.start > 1) return null;
  const rest = text.slice(first.span.end, first.span.end + 40);
  if (!/^[\s|.\u2013\u2014-]*(?:\(updated[^)]*\)\s*)?(?:["'\u201C\u2018(]*[\p{Lu}\p{N}]|by\s)/u.test(rest)) return null;
  if (/^\s*[\u2013\u2014-]+\s/.test(rest))
    return first.span.end + (/^\s*[\u2013\u2014-]+\s/.exec(rest)?.[0].length ?? 0);
  return /^[,;]/.test(rest) ? null : first.span.end;
}

/** 'by Paula Rahal ' behind a posting date: a name of two words, or as many as stand at the end of the text again. */
function authorHead(text: string, rest: Span, whole: Span): number | null {
  const found = /^by\s+((?:\p{Lu}[\p{L}.'\u2019-]*\s+){2,5})/u.exec(text.slice(rest.start, rest.start + 120));
  if (found === null) return null;
  const by = /^by\s+/.exec(found[0])?.[0].length ?? 0;
  const words = (found[1] as string).trim().split(/\s+/);
  const tail = text.slice(Math.max(whole.end - 80, rest.start), whole.end).trimEnd();
  let count = 2;
  for (let n = words.length; n > 1; n -= 1) {
    if (tail.endsWith(words.slice(0, n).join(' '))) {
      count = n;
      break;
    }
  }
  const name = new RegExp(`^(?:\\S+\\s+){${count}}`).exec(found[1] as string)?.[0] ?? '';
  return rest.start + by + name.length;
}

/** The first sentence behind a glued date, short and with the news still to come: the headline. */
function sentenceTitle(text: string, rest: Span): number | null {
  const head = text.slice(rest.start, rest.start + 200);
  const sentence = /^(.{15,150}?[^\s.\p{Lu}])\.\s+(?=["'\u201C]?\p{Lu})/su.exec(head);
  if (sentence !== null && (sentence[1] as string).split(/\s+/).length <= 20 && rest.end - rest.start > 200) {
    if (!/["\u201C]/.test(sentence[1] as string) || isTitleCase(sentence[1] as string))
      return rest.start + sentence[0].length;
  }
  // 'Opposition Opens New Front Beirut- Fighters of ...': title case up to a dateline.
  const dateline = /\s(?=\p{Lu}[\p{L}]{2,}-\s\p{Lu})/u.exec(head);
  if (dateline !== null && isTitleCase(head.slice(0, dateline.index))) return rest.start + dateline.index + 1;
  return null;
}

/** 'Headline words AGENCY Wed 22 Jun 2016 The news ...': the end of the headline, null where the date is part of a sentence. */
function titleBeforeDate(text: string, rest: Span, tools: EdgeTools): number | null {
  if (rest.end - rest.start < 300) return null;
  const head = { start: rest.start, end: Math.min(rest.end, rest.start + 300) };
  const [first] = datesIn(text, head);
  if (first === undefined || first.span.start - rest.start < 20) return null;
  const before = text.slice(rest.start, first.span.start);
  if (/[.!?,;]\s*$/.test(before) || /[.!?]\s+\p{Lu}/u.test(before) || before.length > 220) return null;
  const last = /(\S+)\s*$/.exec(before)?.[1] ?? '';
  if (
    tools.tables.words.has(last) ||
    !/^\s+["\u201C'(]?[\p{Lu}\p{N}]/u.test(text.slice(first.span.end, first.span.end + 6))
  )
    return null;
  const mentions = outletsIn(text, { start: rest.start, end: first.span.start }, tools.outlets);
  const agency = mentions[mentions.length - 1];
  const atEnd =
    agency !== undefined && text.slice(agency.span.end, first.span.start).trim() === '' ? agency.span.start : null;
  const end = atEnd ?? first.span.start;
  return end - rest.start < 15 ? null : end;
}

/** Behind a glued headline: the agency and the date that stood between it and the news. */
function agencyAndDate(text: string, rest: Span, tools: EdgeTools): readonly { kind: BlockKind; end: number }[] {
  const found: { kind: BlockKind; end: number }[] = [];
  const [first] = datesIn(text, { start: rest.start, end: Math.min(rest.end, rest.start + 60) });
  if (first === undefined) return found;
  const agency = trimSpan(text, { start: rest.start, end: first.span.start });
  if (agency.end > agency.start) {
    if (!isAgencyLine(text, agency, tools.outlets)) return found;
    found.push({ kind: 'credit', end: first.span.start });
  }
  found.push({ kind: 'date', end: first.span.end });
  return found;
}

/** Takes what is glued behind the last news paragraph: credits, sign-offs, links, a stray page number. */
export function peelTail(text: string, span: Span, tools: EdgeTools): Peeled {
  const after: Block[] = [];
  let rest = span;
  for (let turn = 0; turn < 8; turn += 1) {
    const cut = tailCut(text, rest, tools);
    if (cut === null || cut.start - span.start < 60) break;
    after.unshift({ kind: cut.kind, span: trimSpan(text, { start: cut.start, end: rest.end }) });
    rest = trimSpan(text, { start: rest.start, end: cut.start });
  }
  return { before: [], rest, after };
}

function tailCut(text: string, rest: Span, tools: EdgeTools): { kind: BlockKind; start: number } | null {
  const from = Math.max(rest.start, rest.end - 320);
  const tail = text.slice(from, rest.end);
  const glued = tools.tables.furniture.tail(tail);
  if (glued !== null) return { kind: glued.kind, start: rest.end - glued.length };
  const number = /[.!?)"\u201D]\s+(\d{1,3}|[A-Z]{2,4}(?:\s\d{1,3})?)$/.exec(tail);
  const sign = /[.!?)"\u201D]\s*((?:--+|[\u2014\u2013])\s*\p{Lu}[\p{L}\p{N} .&/-]{1,40})$/u.exec(tail);
  if (sign?.[1] !== undefined) {
    const span = { start: rest.end - sign[1].length, end: rest.end };
    if (isAgencyLine(text, span, tools.outlets) || sign[1].split(/\s+/).length <= 2)
      return { kind: 'credit', start: span.start };
  }
  const bracket = /[.!?"\u201D]\s*(\([^()]{2,100}\))$/.exec(tail);
  if (bracket?.[1] !== undefined) {
    const span = { start: rest.end - bracket[1].length, end: rest.end };
    const credited =
      outletsIn(text, span, tools.outlets).length > 0 || tools.tables.furniture.ofLine(bracket[1]) !== null;
    if (credited && !/\d{2,}/.test(bracket[1])) return { kind: 'credit', start: span.start };
  }
  const desk =
    /[.!?"\u201D]\s+((?:\p{Lu}|al-)[\p{L}.-]{0,14}(?:\s(?:\p{Lu}|al-)[\p{L}.-]{0,14})?(?:\s?\/\s?(?:\p{Lu}|al-)[\p{L}.-]{0,14}(?:\s(?:\p{Lu}|al-)[\p{L}.-]{0,14})?){1,4})$/u.exec(
      tail,
    );
  if (desk?.[1] !== undefined) return { kind: 'author-note', start: rest.end - desk[1].length };
  if (number?.[1] !== undefined) return { kind: 'furniture', start: rest.end - number[1].length };
  return null;
}

/** Splits a paragraph at a run of tags ('... this month. Tags Syria Raqqa Army spokesmen said'): before, tags, behind. */
export function peelTags(text: string, span: Span, tools: EdgeTools): readonly Block[] | null {
  const part = text.slice(span.start, Math.min(span.end, span.start + 1500));
  const found = /[.!?]\s+(Tags:?\s+(?:(?:\p{Lu}|al-|Al-)[\p{L}\p{N}'-]*\s+){2,40})/u.exec(part);
  if (found === null) return null;
  const start = span.start + found.index + found[0].length - (found[1] as string).length;
  const words = [...(found[1] as string).matchAll(/\S+/gu)];
  const function_ = words.findIndex((word, i) => i > 0 && tools.tables.words.has(word[0]));
  const cut = function_ > 0 ? function_ : words.length - 1;
  const end = start + ((words[cut] as RegExpMatchArray).index ?? 0);
  const pieces: Block[] = [
    { kind: 'paragraph', span: trimSpan(text, { start: span.start, end: start }) },
    { kind: 'furniture', span: trimSpan(text, { start, end }) },
    { kind: 'paragraph', span: trimSpan(text, { start: end, end: span.end }) },
  ];
  return pieces.filter((piece) => piece.span.end > piece.span.start);
}

/** The dateline of a paragraph as a block of its own, so that the news begins with its first word. */
export function peelDateline(text: string, span: Span): Peeled | null {
  const found = datelineAt(text, span);
  if (found === null) return null;
  return {
    before: [{ kind: 'date', span: trimSpan(text, { start: span.start, end: found.span.end }) }],
    rest: trimSpan(text, { start: found.span.end, end: span.end }),
    after: [],
  };
}
