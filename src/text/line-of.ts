// Which line of a text an offset stands on, for people who check a row in an editor. CR LF counts once.
// Example: lineIndex('a\nb')(2) is 2.

/** Builds an index in one pass; the returned function answers in logarithmic time, lines counted from 1. Throws outside the text. */
export function lineIndex(text: string): (offset: number) => number {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
      throw new RangeError(`offset ${offset} lies outside its text of ${text.length} characters`);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** One look-up; build `lineIndex` for many. */
export function lineOf(text: string, offset: number): number {
  return lineIndex(text)(offset);
}
