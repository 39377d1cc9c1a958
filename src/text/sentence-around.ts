// The sentence that holds some words, for a row that must show them. Leaves making it safe to show to show/.
// Example: around 'struck' in 'Rain fell. Baku struck a base at dawn. Nobody was hurt.' it is 'Baku struck a base at dawn.'
import type { Span } from '../model/span.ts';

/** On one line: up to the ends of the sentence or `most` characters to each side, whichever is nearer; '…' where it was cut. */
export function sentenceAround(text: string, at: Span, most = 160): string {
  const before = text.slice(Math.max(0, at.start - most), at.start);
  const after = text.slice(at.end, at.end + most);
  const start = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]["”]?\s(?=[^.!?]*$)/u) + 1);
  const stop = after.search(/[.!?]["”]?(\s|$)|\n/u);
  const cutBefore = start <= 0 && at.start > most ? '… ' : '';
  const cutAfter = stop < 0 && at.end + most < text.length ? ' …' : '';
  const head = before.slice(
    start > 0 ? start + (before[start] === '\n' ? 1 : 0) : cutBefore === '' ? 0 : before.indexOf(' ') + 1,
  );
  const tail = stop < 0 ? (cutAfter === '' ? after : after.slice(0, after.lastIndexOf(' '))) : after.slice(0, stop + 1);
  return `${cutBefore}${head}${text.slice(at.start, at.end)}${tail}${cutAfter}`.replace(/\s+/gu, ' ').trim();
}
