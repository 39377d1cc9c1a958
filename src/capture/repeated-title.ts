// A headline that a page prints again: at the head of the news, or behind it as the link of its own page. Leaves lines of their own to headlines.ts.
// Example: in 'Two held after raid ... Police said so. Read Also Two held after raid' the last four words are the headline again.
import type { Span } from '../model/span.ts';

/** In words: shorter ones may be the beginning of a sentence. */
const LEAST = 4;

/** End of the headline's words where they stand again at `start` and a new sentence begins behind them; null where they do not. */
export function isRepeated(text: string, headline: Span, start: number): number | null {
  const title = words(text.slice(headline.start, headline.end));
  if (title.length < LEAST) return null;
  const part = text.slice(start, start + headline.end - headline.start + 40);
  let end = 0;
  let count = 0;
  for (const match of part.matchAll(/\S+/gu)) {
    const [word] = words(match[0]);
    if (word === undefined) continue;
    if (count === title.length) return /^["'\u201C(]?[\p{Lu}\p{N}]/u.test(match[0]) ? start + end : null;
    if (word !== title[count]) return null;
    count += 1;
    end = match.index + match[0].length;
  }
  return null;
}

/** Where the headline's words begin that end the span once more, behind another sentence or a link; null where they do not. */
export function repeatedAtEnd(text: string, headline: Span, span: Span): number | null {
  const title = words(text.slice(headline.start, headline.end));
  if (title.length < LEAST || headline.end > span.start) return null;
  const from = Math.max(span.start, span.end - (headline.end - headline.start) - 40);
  const found = [...text.slice(from, span.end).matchAll(/\S+/gu)].filter((match) => words(match[0]).length > 0);
  const tail = found.slice(-title.length);
  if (tail.length < title.length || !tail.every((match, i) => words(match[0])[0] === title[i])) return null;
  const at = from + (tail[0]?.index ?? 0);
  return at - span.start < 60 ? null : at;
}

/** In lower case, letters and figures only. */
function words(part: string): readonly string[] {
  return part
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((word) => word !== '');
}
