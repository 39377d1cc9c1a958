// Lines of a stream of bytes, one at a time, in constant memory. A line ends at a line feed only: JSON text may hold other line ends.
// Leaves what stands in a line to report-line.ts. Example: '{"id":1}\n\n{"id":2}' gives two lines, numbered 1 and 3.

/** `text` is null where the line is longer than is read; `number` counts from 1, blank lines included. */
export type InputLine = { readonly number: number; readonly text: string | null };

/** Longest line that is read, in bytes. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** Yields every line that is not blank; a byte-order mark in front and a carriage return at the end of a line go. */
export async function* jsonLines(input: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (): InputLine | null => {
    number += 1;
    const text = size > longest ? null : decode(parts, number === 1);
    parts = [];
    size = 0;
    return text === '' ? null : { number, text };
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      if (size <= longest) parts.push(chunk.subarray(start, end));
      size += end - start;
      const line = take();
      if (line !== null) yield line;
      start = end + 1;
    }
    if (size <= longest) parts.push(chunk.slice(start));
    size += chunk.length - start;
    if (size > longest) parts = [];
  }
  if (size === 0) return;
  const last = take();
  if (last !== null) yield last;
}

function decode(parts: readonly Uint8Array[], first: boolean): string {
  const text = Buffer.concat(parts).toString('utf8').trim();
  return first && text.startsWith('\ufeff') ? text.slice(1) : text;
}
