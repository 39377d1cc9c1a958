// Texts that a scraper left as one paragraph: labels, date, author, agency and headline glued before the news. Leaves what stands behind it to
// glued-edges.ts, lines of their own to block-kinds.ts. Example: 'Wed 3 Mar 2021 Two held after raid. Police in ...' has a date, a title and the news.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { bylineAtEnd } from './bylines.ts';
import type { EdgeTools } from './edge-tools.ts';
import { labelBefore, sentenceTitle, type TitleEnd, titleBeforeDate, titleInCapitals } from './glued-titles.ts';
import { isAgencyLine, outletsIn } from './outlet-mentions.ts';
import { datesIn, twoWayDatesIn } from './printed-dates.ts';
import { isRepeated } from './repeated-title.ts';

type Head = { readonly before: readonly Block[]; readonly rest: Span };
type Piece = { readonly kind: BlockKind; readonly end: number };

/** Takes what is glued to the head of the first news paragraph; the news is `rest`. */
export function peelHead(text: string, span: Span, tools: EdgeTools): Head {
  const before: Block[] = [];
  let rest = span;
  const take = ({ kind, end }: Piece): void => {
    before.push({ kind, span: trimSpan(text, { start: rest.start, end }) });
    rest = trimSpan(text, { start: end, end: rest.end });
  };
  const takeLabels = (): void => {
    for (let turn = 0; turn < 10; turn += 1) {
      const piece = labelAt(text, rest, tools);
      if (piece === null || rest.end - piece.end < 80) return;
      // 'Share prices', 'Print ...': a word alone is a label only among labels
      const alone = before.length === 0 && !/\s/.test(text.slice(rest.start, piece.end)) && piece.kind !== 'date';
      if (alone && labelAt(text, trimSpan(text, { start: piece.end, end: rest.end }), tools) === null) return;
      take(piece);
      const author = piece.kind === 'date' ? authorHead(text, rest, span) : null;
      if (author !== null) take({ kind: 'byline', end: author });
    }
  };
  takeLabels();
  const dated = before.some(({ kind }) => kind === 'date');
  const told = dated ? sentenceTitle(text, rest, tools) : titleBeforeDate(text, rest, tools);
  const title = told ?? titleInCapitals(text, rest, tools.tables);
  if (title !== null) {
    const headline = { start: rest.start, end: title.end };
    take({ kind: 'title', end: title.end });
    for (const piece of behindTitle(text, rest, title, tools)) take(piece);
    const credit = creditHead(text, rest, tools);
    if (credit !== null) take(credit);
    takeLabels();
    const again = isRepeated(text, headline, rest.start);
    if (again !== null) take({ kind: 'furniture', end: again });
  }
  return { before, rest };
}

/** An agency, or authors as a sentence of nothing but names, behind a headline: 'AFP', 'Ana Ferro Joe Lund.' */
function creditHead(text: string, rest: Span, tools: EdgeTools): Piece | null {
  const head = { start: rest.start, end: Math.min(rest.end, rest.start + 80) };
  const [agency] = outletsIn(text, head, tools.outlets);
  if (
    agency?.span.start === rest.start &&
    agency.entry.kind === 'wire' &&
    /^\s+["\u201C]?[\p{Lu}\d]/u.test(text.slice(agency.span.end, agency.span.end + 3))
  )
    return { kind: 'credit', end: agency.span.end };
  const names = /^(?:\p{Lu}[\p{L}'\u2019-]+\s+){1,6}\p{Lu}[\p{L}'\u2019-]+\.(?=\s+["\u201C]?\p{Lu})/u.exec(
    text.slice(head.start, head.end),
  );
  const isNames = names !== null && !names[0].split(/[\s.]+/).some((word) => tools.tables.words.has(word));
  return isNames ? { kind: 'byline', end: rest.start + names[0].length } : null;
}

/** One label at the very beginning: a path of the site, a wording of the table, a date, an address that lost its marks. */
function labelAt(text: string, rest: Span, tools: EdgeTools): Piece | null {
  const head = text.slice(rest.start, rest.start + 160);
  const path = /^(?:\p{Lu}[\p{L} ]{1,24}\s?[>»›]\s+){1,6}(?=["'\u201C]?[\p{Lu}\p{N}])/u.exec(head);
  if (path !== null) return { kind: 'navigation', end: rest.start + path[0].length };
  const glued = tools.tables.furniture.head(head);
  if (glued !== null) return { kind: glued.kind, end: rest.start + glued.length };
  const sentence = /^[^.!?]{10,150}[.!?](?=\s+["'\u201C]?\p{Lu})/u.exec(head)?.[0] ?? '';
  if (tools.tables.furniture.ofLine(sentence) === 'caption')
    return { kind: 'caption', end: rest.start + sentence.length };
  const address = /^(?:https?|www)[^\s]{6,}(?=\s)/u.exec(head);
  if (address !== null) return { kind: 'share', end: rest.start + address[0].length };
  const bracket = /^\([^()]{0,24}\)(?=\s)/u.exec(head);
  if (bracket !== null && datesIn(text, { start: rest.start, end: rest.start + bracket[0].length }).length > 0)
    return { kind: 'date', end: rest.start + bracket[0].length };
  const date = dateHead(text, rest, tools);
  if (date !== null) return { kind: 'date', end: date };
  const byline = bylineHead(text, rest, tools);
  return byline === null ? null : { kind: 'byline', end: byline };
}

/** 'By Ana Ferro ' before a date at the very beginning. */
function bylineHead(text: string, rest: Span, tools: EdgeTools): number | null {
  const found = /^By\s+(?:\p{Lu}[\p{L}.'\u2019-]*\s+){2,8}/u.exec(text.slice(rest.start, rest.start + 100));
  if (found === null) return null;
  for (const word of [...found[0].matchAll(/\S+\s+/gu)].slice(2)) {
    const end = rest.start + word.index + word[0].length;
    for (const at of [rest.start + word.index, end])
      if (dateHead(text, { start: at, end: rest.end }, tools) !== null) return at;
  }
  return null;
}

/** End of a date at the beginning, with its label; null where the text opens otherwise. The news behind begins with a capital. */
function dateHead(text: string, span: Span, tools: EdgeTools): number | null {
  const label = tools.tables.furniture.dateLabel(text.slice(span.start, span.start + 60));
  const from = span.start + label;
  const clock = /^\d{1,2}:?\d\d\s(?=\d{1,2}[./-])/.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const head = { start: from + clock, end: Math.min(span.end, from + clock + 60) };
  const first = datesIn(text, head)[0] ?? twoWayDatesIn(text, head)[0];
  if (first === undefined || first.span.start - head.start > 1) return null;
  const rest = text.slice(first.span.end, first.span.end + 40);
  const dash = /^\s*[\u2013\u2014-]+\s/.exec(rest);
  const closed = /^\)(?=\s)/.exec(rest)?.[0].length ?? 0;
  if (!/^[)\s|.\u2013\u2014-]*(?:\([^()]*\d[^()]*\)\s*)?(?:["'\u201C\u2018(]*[\p{Lu}\p{N}]|by\s)/u.test(rest))
    return null;
  if (dash !== null) return first.span.end + dash[0].length;
  return /^[,;]/.test(rest) ? null : first.span.end + closed;
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

/** Behind a glued headline: the agency, the photographer or the author, and the date that stood between it and the news. */
function behindTitle(text: string, rest: Span, title: TitleEnd, tools: EdgeTools): readonly Piece[] {
  if (title.date === null) return [];
  const label = labelBefore(text, { start: rest.start, end: title.date.start }, tools);
  const between = trimSpan(text, { start: rest.start, end: label });
  const dash =
    /^\s*[|\u2022\u00B7\u2013-]+(?=\s)/.exec(text.slice(title.date.end, title.date.end + 8))?.[0].length ?? 0;
  const date: Piece = { kind: 'date', end: title.date.end + dash };
  if (between.end === between.start) return [date];
  const agency = isAgencyLine(text, between, tools.outlets);
  const byline = !agency && bylineAtEnd(` ${text.slice(between.start, between.end)}`) !== null;
  return [{ kind: byline ? 'byline' : agency ? 'credit' : 'author-note', end: label }, date];
}
