// Page furniture that a scraper left glued behind the news: credits, links, tags, a page number; and a dateline at its head. Leaves the rest
// of the head to glued-head.ts, lines of their own to block-kinds.ts. Example: '... he said. Agencies contributed to this report Read Also'.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { datelineAt } from './dateline.ts';
import type { EdgeTools } from './edge-tools.ts';
import { labelBefore } from './glued-titles.ts';
import { menuAtEnd } from './menu-at-end.ts';
import { isAgencyLine, outletsIn } from './outlet-mentions.ts';
import { datesIn } from './printed-dates.ts';
import { repeatedAtEnd } from './repeated-title.ts';

export type Peeled = { readonly before: readonly Block[]; readonly rest: Span; readonly after: readonly Block[] };

/** `title`: the headline above, which pages print again below. */
export type TailTools = EdgeTools & { readonly title: Span | null };

/** Takes what is glued behind the last news paragraph: credits, sign-offs, links, a stray page number. */
export function peelTail(text: string, span: Span, tools: TailTools): Peeled {
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

function tailCut(text: string, rest: Span, tools: TailTools): { kind: BlockKind; start: number } | null {
  const again = tools.title === null ? null : repeatedAtEnd(text, tools.title, rest);
  if (again !== null) return { kind: 'furniture', start: again };
  const from = Math.max(rest.start, rest.end - 320);
  const tail = text.slice(from, rest.end);
  const glued = tools.tables.furniture.tail(tail);
  if (glued !== null) return { kind: glued.kind, start: rest.end - glued.length };
  const dated = datedTail(text, rest, tools);
  if (dated !== null) return { kind: 'date', start: dated };
  const number = /[.!?)"\u201D]\s+(\d{1,3}(?:-\d{1,3})?|[A-Z]{2,4}(?:\s\d{1,3})?)$/.exec(tail);
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
  return menuAtEnd(text, rest, tools);
}

/** 'Published: 3 June 2022' at the end: where its label begins; a date alone may belong to the last sentence. */
function datedTail(text: string, rest: Span, tools: EdgeTools): number | null {
  const last = datesIn(text, { start: Math.max(rest.start, rest.end - 60), end: rest.end }).at(-1);
  if (last === undefined || last.span.end !== rest.end) return null;
  const label = labelBefore(text, { start: rest.start, end: last.span.start }, tools);
  return label === last.span.start ? null : label;
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
