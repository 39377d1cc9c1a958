// Credits that a scraper left in the middle of a paragraph: photographers behind captions, the source line behind the news. Leaves wordings of
// other furniture to glued-middle.ts. Example: 'A bus at the bridge. REUTERS/Ana Ferro The army said ...' has a photographer's note.
import type { Span } from '../model/span.ts';
import type { EdgeTools, Piece } from './edge-tools.ts';
import { isAgencyLine, outletsIn } from './outlet-mentions.ts';
import { titlesEnd } from './title-runs.ts';

/** In no order; they may overlap. A photographer's note ('author-note') names no agency whose text this is; a 'credit' does. */
export function gluedCredits(text: string, span: Span, tools: EdgeTools): readonly Piece[] {
  return [...photoCredits(text, span, tools), ...photographers(text, span, tools), ...sourceLines(text, span, tools)];
}

const sentenceEnd = /[.!?\u2026:)\]"\u201D\u2019]$/u;

/** '(AFP Photo)', '[Getty]' behind a caption: a photographer's note, no agency whose text this is. */
function photoCredits(text: string, span: Span, tools: EdgeTools): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text
    .slice(span.start, span.end)
    .matchAll(/[([]([^()[\]]{2,60})[)\]](?=\s+["'\u201C(]?[\p{Lu}\p{N}])/gu)) {
    const start = span.start + match.index;
    const inner = { start: start + 1, end: start + match[0].length - 1 };
    const named = tools.tables.furniture.ofLine(match[0]);
    if (named !== 'credit' && named !== 'caption' && !isAgencyLine(text, inner, tools.outlets)) continue;
    const before = text.slice(Math.max(span.start, start - 4), start).trimEnd();
    if (match[0].startsWith('[') || sentenceEnd.test(before) || named !== null)
      pieces.push({ kind: named === 'credit' ? named : 'author-note', start, end: start + match[0].length });
  }
  return pieces;
}

/** 'REUTERS/Ana Ferro' behind a caption; 'REUTERS Ana Ferro Rebels Leave River Town': an agency, its photographer and a link in capitals behind the end of a sentence. */
function photographers(text: string, span: Span, tools: EdgeTools): readonly Piece[] {
  const pieces: Piece[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(
    /(?=\p{Lu})(?<=[.!?]["\u201D]?\s+)\p{Lu}{2,}\s?\/\s?\p{Lu}\S+(?:\s\p{Lu}\S+)?(?=\s+["\u201C]?\p{Lu}|\s*$)/gu,
  )) {
    const start = span.start + match.index;
    if (outletsIn(text, { start, end: start + match[0].indexOf('/') }, tools.outlets)[0]?.span.start === start)
      pieces.push({ kind: 'author-note', start, end: start + match[0].length });
  }
  for (const match of part.matchAll(/(?=\p{Lu})(?<=[.!?]["\u201D]?\s+)(?:\p{Lu}\S*\s+){5}/gu)) {
    const start = span.start + match.index;
    const [agency] = outletsIn(text, { start, end: start + match[0].length }, tools.outlets);
    if (agency?.span.start !== start || /[.!?]\s/.test(match[0])) continue;
    const run = titlesEnd(text, { start, end: span.end }, tools.tables.words);
    const clear =
      run.last ||
      tools.tables.words.has(/^[\p{L}]+/u.exec(text.slice(run.end, run.end + 12))?.[0] ?? '') ||
      /^["\u201C]/.test(text.slice(run.end));
    if (clear && run.end >= start + match[0].length - 1 && run.end - start < 300)
      pieces.push({ kind: 'author-note', start, end: run.end });
  }
  return pieces;
}

/** 'Source: Reuters', 'Source AFP' behind the last sentence of the news. */
function sourceLines(text: string, span: Span, tools: EdgeTools): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text
    .slice(span.start, span.end)
    .matchAll(/(?=Source)(?<=[.!?]["\u201D]?\s+)Sources?:?\s+(?=\p{Lu})/gu)) {
    const start = span.start + match.index;
    const from = start + match[0].length;
    const [outlet] = outletsIn(text, { start: from, end: Math.min(span.end, from + 60) }, tools.outlets);
    if (outlet?.span.start !== from) continue;
    const more =
      /^\s+and\s+(?:\p{Lu}\p{L}+|agencies)/u.exec(text.slice(outlet.span.end, outlet.span.end + 30))?.[0].length ?? 0;
    const end = outlet.span.end + more;
    if (/^(?:\s*$|\s+\p{Lu})/u.test(text.slice(end, Math.min(span.end, end + 4))))
      pieces.push({ kind: 'credit', start, end });
  }
  return pieces;
}
