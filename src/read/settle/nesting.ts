// Which statement stands inside which: a cue inside another's content is said by that other to have been said.
// Example: 'The Kremlin said Putin called for talks': called for is within said.
import type { Span } from '../../model/span.ts';

export type Nestable = { readonly id: string; readonly cue: Span; readonly content: readonly Span[] };

/** For each statement the id of the smallest statement whose content holds its cue, or null. Linear but for statements that overlap. */
export function nest(statements: readonly Nestable[]): readonly (string | null)[] {
  const pieces = statements
    .flatMap((statement, index) => statement.content.map((span) => ({ span, index, size: sizeOf(statement.content) })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const order = statements.map((_, index) => index).sort((a, b) => statements[a]!.cue.start - statements[b]!.cue.start);
  const within: (string | null)[] = statements.map(() => null);
  let next = 0;
  let open: typeof pieces = [];
  for (const index of order) {
    const { cue } = statements[index]!;
    while (next < pieces.length && pieces[next]!.span.start <= cue.start) open.push(pieces[next++]!);
    open = open.filter((piece) => piece.span.end >= cue.end);
    let holder: (typeof pieces)[number] | null = null;
    for (const piece of open) {
      if (piece.index === index || holdsBack(statements[index]!, statements[piece.index]!)) continue;
      if (holder === null || piece.size < holder.size) holder = piece;
    }
    within[index] = holder === null ? null : statements[holder.index]!.id;
  }
  return within;
}

/** Two statements whose contents hold each other's cue: the longer content is the outer one. */
function holdsBack(inner: Nestable, outer: Nestable): boolean {
  const holds = inner.content.some((span) => span.start <= outer.cue.start && span.end >= outer.cue.end);
  return holds && sizeOf(inner.content) >= sizeOf(outer.content);
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
