// A quoted term ("frozen conflict") against quoted speech, by length, end mark and first letter only; no tags are at hand here.
// Example: the "frozen conflict" is a term; "Let them." is speech.
import type { Span } from '../model/span.ts';

/** One closed piece of fewer than five words that does not end like a sentence. */
export function isTerm(text: string, pieces: readonly Span[], closed: boolean): boolean {
  const [piece] = pieces;
  if (!closed || pieces.length !== 1 || piece === undefined || piece.end - piece.start > 80) return false;
  const inner = text
    .slice(piece.start, piece.end)
    .replace(/^[^\p{L}\p{N}[(]+/u, '')
    .replace(/["'\u201C\u201D\u2018\u2019\u00AB\u00BB\u2039\u203A\s]+$/u, '');
  const words = inner.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words === 0 || words > 4) return false;
  if (/[!?\u2026]$/.test(inner)) return false;
  const capital = /^\p{Lu}/u.test(inner);
  if (/[.,]$/.test(inner)) return !capital && words < 4;
  return true;
}
