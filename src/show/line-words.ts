// The line of a row of the ledger in words; in a report that is one long line the column is told too. Leaves lines of a reading to line-numbers.ts.
// Example: 'L12'; 'L1:2345' where the first line goes on that far.

/** A line longer than this is no place to look for something. */
const LONG_LINE = 1500;

/** `line` counts from 1, `start` is the offset in the whole text: on the first line it is the column. */
export const lineWords = (line: number, start: number): string =>
  line === 1 && start >= LONG_LINE ? `L1:${start + 1}` : `L${line}`;
