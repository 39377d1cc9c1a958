// Where in a report a span stands, for a reader: its line. Lines are counted from 1, a paragraph being a line in most reports.
// Example: 'L12'; in a report that is one long line the column is told too: 'L1:2345'.
import { lineIndex } from '../text/line-of.ts';

/** Words for the place of an offset. */
export type LineNumbers = (offset: number) => string;

/** A line longer than this is no place to look for something: the column is told as well. */
const LONG_LINE = 1500;

/** Builds the look-up in one pass; each question is a binary search. */
export function lineNumbers(text: string): LineNumbers {
  const line = lineIndex(text);
  const long = longLines(text);
  return (offset) => {
    const number = line(offset);
    const start = long.get(number);
    return start === undefined ? `L${number}` : `L${number}:${offset - start + 1}`;
  };
}

/** Start of each line that is too long, by its number. */
function longLines(text: string): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let start = 0;
  let number = 1;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line.length > LONG_LINE) starts.set(number, start);
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
    number += 1;
  }
  return starts;
}
