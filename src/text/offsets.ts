// Arithmetic on spans: cutting words out of a text, comparing, joining. Leaves finding spans to the stages.
// Example: slice('Azerbaijan confirms', {start: 11, end: 19}) is 'confirms'; {start: 11, end: 99} throws.
import type { Span } from '../model/span.ts';

/** Throws a RangeError (one line, the bad span quoted) where the span is not a stretch of `text`. */
export function checkSpan(text: string, span: Span): Span {
  const { start, end } = span;
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length) return span;
  throw new RangeError(`span {start: ${start}, end: ${end}} lies outside its text of ${text.length} characters`);
}

/** The words of a span; throws where the span lies outside the text. */
export function slice(text: string, span: Span): string {
  checkSpan(text, span);
  return text.slice(span.start, span.end);
}

/** Share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `inner` lies wholly in `outer`, ends may meet. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The smallest span that holds both. */
export function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** What both have in common, null where they do not overlap. */
export function intersection(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Text order: by start, then by end. For `Array.sort`. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

const space = /\s|[\u200B\uFEFF]/;

/** The span without the white space at its edges; an all-space span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = checkSpan(text, span);
  while (start < end && space.test(text[start] ?? '')) start += 1;
  while (end > start && space.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : { start: span.start, end: span.start };
}
