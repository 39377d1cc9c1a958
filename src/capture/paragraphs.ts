// Cuts a plain text into paragraphs: blank lines, single line breaks, hard-wrapped lines. Leaves what a paragraph is to block-kinds.ts.
// Example: 'Headline\n\nThe army\nsaid so.' is 'Headline' and 'The army\nsaid so.' where lines are wrapped.
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';

/** A sentence, a clause before a list, a salutation is over. */
const ends = /[.!?:;][)\]"'\u201D\u2019]*$/;

type Line = { readonly span: Span; readonly text: string; readonly indent: number };

/** Spans of the paragraphs in order, trimmed, none empty. Never throws; linear. */
export function paragraphsIn(text: string): readonly Span[] {
  const groups = lineGroups(text);
  const wrapped = isWrapped(groups);
  const blankLines = groups.length > 1;
  const paragraphs: Span[] = [];
  for (const group of groups) {
    let start = 0;
    for (let i = 1; i <= group.length; i += 1) {
      if (i < group.length && runsOn(group, i, { wrapped, blankLines })) continue;
      const from = (group[start] as Line).span.start;
      paragraphs.push({ start: from, end: (group[i - 1] as Line).span.end });
      start = i;
    }
  }
  return paragraphs;
}

/** Lines that are not parted by a blank one. */
function lineGroups(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  const flush = (): void => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) {
      group.push({ span, text: text.slice(span.start, span.end), indent: span.start - start });
    } else flush();
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  flush();
  return groups;
}

function isBreak(code: number): boolean {
  return (
    code === 10 || code === 13 || code === 11 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029
  );
}

/** Lines cut at a width: none is long, and most that do not end a sentence go on in lower case (in capitals: are about equally long). */
function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  let breaks = 0;
  let open = 0;
  let lower = 0;
  let full = 0;
  let letters = 0;
  let width = 0;
  for (const group of groups) for (const line of group) width = Math.max(width, line.text.length);
  if (width > 160) return false;
  for (const group of groups) {
    for (let i = 1; i < group.length; i += 1) {
      const before = (group[i - 1] as Line).text;
      const next = (group[i] as Line).text;
      breaks += 1;
      if (/\p{Ll}/u.test(next)) letters += 1;
      if (before.length >= 0.75 * width) full += 1;
      if (ends.test(before.slice(-8))) continue;
      open += 1;
      if (/^[^\p{L}]{0,3}\p{Ll}/u.test(next)) lower += 1;
    }
  }
  if (breaks === 0) return false;
  return letters < 0.2 * breaks ? full >= 0.6 * breaks && breaks > 2 : lower >= 0.5 * open && lower > 1;
}

type Layout = { readonly wrapped: boolean; readonly blankLines: boolean };

/** Does line `i` go on with the sentence of the line before it? */
function runsOn(group: readonly Line[], i: number, { wrapped, blankLines }: Layout): boolean {
  const before = group[i - 1] as Line;
  const line = group[i] as Line;
  if (isBullet(line.text)) return false;
  const ended = ends.test(before.text.slice(-8));
  const lower = /^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(line.text);
  if (!ended && lower && before.text.length > 25) return true;
  if (!wrapped) return false;
  if (line.indent > 1 && before.indent === 0 && ended) return false;
  const longest = Math.max(...group.slice(Math.max(0, i - 6), i + 6).map((one) => one.text.length));
  if (before.text.length < 0.6 * longest) return lower;
  return blankLines || !ended;
}

/** '- an item', '• an item', '3) an item'. A dash alone with a space also begins an item. */
export function isBullet(line: string): boolean {
  return /^(?:[\u2022\u25CF\u25CB\u25AA\u25A0\u2023\u00B7*]\s*|[-\u2013\u2014]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)\S/.test(
    line,
  );
}
