// Between UTF-16 offsets, which the record uses, and code points, which the W3C annotation model counts.
// Example: in '🙂 war' the word 'war' is {start: 3, end: 6} in UTF-16 units and {start: 2, end: 5} in code points.
import type { Span } from '../model/span.ts';
import { countWhile } from './count-while.ts';

export type CodePointIndex = {
  readonly toCodePoints: (span: Span) => Span;
  readonly fromCodePoints: (span: Span) => Span;
};

/** An index over the surrogate pairs of a text. An offset inside a pair counts as its beginning; a lone surrogate is one code point. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i += 1) {
    if (isPairAt(text, i)) {
      pairs.push(i);
      i += 1;
    }
  }
  const length = text.length - pairs.length;
  const to = (offset: number): number => {
    checked(offset, text.length);
    return offset - countWhile(pairs.length, (k) => pairs[k]! + 1 < offset) - (insidePair(pairs, offset) ? 1 : 0);
  };
  const from = (point: number): number => {
    checked(point, length);
    return point + countWhile(pairs.length, (k) => pairs[k]! - k < point);
  };
  return {
    toCodePoints: (span) => ({ start: to(span.start), end: to(span.end) }),
    fromCodePoints: (span) => ({ start: from(span.start), end: from(span.end) }),
  };
}

function isPairAt(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  const low = text.charCodeAt(i + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function checked(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return;
  throw new RangeError(`offset ${offset} lies outside its text of ${length}`);
}

function insidePair(pairs: readonly number[], offset: number): boolean {
  const i = countWhile(pairs.length, (k) => pairs[k]! + 1 < offset);
  return pairs[i] !== undefined && pairs[i] + 1 === offset;
}
