// Where words that a person quotes stand in a report. Line breaks and spaces may differ; the place nearest to what the decision is about is taken.
// Example: wordsIn(text, 'had hit a target', { near: 120 }) is the span; where they stand thrice and nothing is near, the lines are told.
import type { Span } from '../model/span.ts';
import { lineIndex } from '../text/line-of.ts';

export type Place = {
  /** Offset of the thing that is decided on; null where there is none yet. */
  readonly near: number | null;
  /** Only what begins on this line, counted from 1. */
  readonly line: number | null;
};

/** What is wrong stands after the quoted words: 'do not stand in the report; …'. */
export function wordsIn(text: string, words: string, { near, line }: Place): Span | { readonly wrong: string } {
  const lineOf = lineIndex(text);
  const everywhere = spansOf(text, words);
  const found = everywhere.filter(({ start }) => line === null || lineOf(start) === line);
  const [first] = found;
  if (first === undefined) {
    const where = everywhere.map(({ start }) => lineOf(start)).join(', ');
    const cure = where === '' ? 'copy them as they stand there' : `they stand on line ${where}`;
    return {
      wrong: `${JSON.stringify(words)} do not stand in the report${line === null ? '' : ` on line ${line}`}; ${cure}`,
    };
  }
  if (near !== null)
    return found.reduce((best, one) => (Math.abs(one.start - near) < Math.abs(best.start - near) ? one : best), first);
  if (found.length === 1) return first;
  const lines = [...new Set(found.map(({ start }) => lineOf(start)))];
  const cure =
    lines.length > 1
      ? `add --line ${lines.join(' or --line ')}`
      : 'quote more of the words around, so that they stand once';
  return { wrong: `${JSON.stringify(words)} stand ${found.length} times in the report; ${cure}` };
}

/** All places, as printed first, then in any case. */
function spansOf(text: string, words: string): readonly Span[] {
  const parts = words.trim().split(/\s+/u).map(escaped).join('\\s+');
  if (parts === '') return [];
  for (const flags of ['gu', 'giu']) {
    const found = [...text.matchAll(new RegExp(parts, flags))].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    if (found.length > 0) return found;
  }
  return [];
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
