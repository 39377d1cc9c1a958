// Finds in a reading what a decision is about, by its words: another program may give the thing another id or cut its cue otherwise.
// Example: 'has denied' decided on is found again where the cue is read as 'denied'.
import type { Span } from '../model/span.ts';

export type Findable = { readonly id: string; readonly span: Span };

/** The item at exactly these words, else the only one that shares a character with them, else null. The first of equals. */
export function findTarget(items: readonly Findable[], span: Span): string | null {
  const exact = items.find((item) => item.span.start === span.start && item.span.end === span.end);
  if (exact !== undefined) return exact.id;
  const near = items.filter((item) => item.span.start < span.end && span.start < item.span.end);
  return near.length === 1 ? near[0]!.id : null;
}
