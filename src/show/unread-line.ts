// The record of a line that is no report: an empty reading with the problem, so that every line in has a line out.
// Leaves telling such lines to cli/. Example: unreadLine(empty, 7) has the problem 'bad-line' with severity error.
import type { Reading } from '../model/reading.ts';
import { problem } from '../text/problems.ts';

/** `empty` is the reading of an empty text under the line's id; `line` counts from 1. */
export function unreadLine(empty: Reading, line: number): Reading {
  return { ...empty, problems: [problem('bad-line', null, { line })] };
}
