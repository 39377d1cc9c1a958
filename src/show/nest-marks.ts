// Makes elements of spans that may overlap anyhow: HTML can only nest, so a span that crosses another is split where it must be.
// Leaves what a mark looks like to page-text.ts. Example: [0,4) and [2,6) over 'abcdef' give (ab(cd))(ef).
import type { Span } from '../model/span.ts';
import { wholeCharacter } from './whole-character.ts';

/** `open` writes a start tag, once for each part of a mark that must be split; `close` is the end tag. */
export type Mark = { readonly span: Span; readonly open: () => string; readonly close: string };
type Placed = Span & { readonly mark: Mark };

/**
 * The stretch `within` of `text`, its marks as nested elements: the longer one outside, of equals the earlier in the list. `write` makes
 * HTML of bare text. Marks are cut at the edges of the stretch; empty ones are left out. No surrogate pair is torn.
 */
export function nestMarks(
  text: string,
  within: Span,
  marks: readonly Mark[],
  write: (words: string) => string,
): string {
  const placed = placeMarks(text, within, marks);
  const edges = new Set([within.start, within.end, ...placed.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const open: Placed[] = [];
  let html = '';
  let next = 0;
  for (const [i, edge] of sorted.entries()) {
    const ended = open.findIndex(({ end }) => end <= edge);
    const closed = ended < 0 ? [] : open.splice(ended);
    html += closed
      .map(({ mark }) => mark.close)
      .reverse()
      .join('');
    const fresh = closed.filter(({ end }) => end > edge);
    while (next < placed.length && placed[next]?.start === edge) fresh.push(placed[next++] as Placed);
    for (const one of fresh.sort((a, b) => b.end - a.end)) {
      html += one.mark.open();
      open.push(one);
    }
    html += write(text.slice(edge, sorted[i + 1] ?? edge));
  }
  return html;
}

/** Cut to the stretch, in the order in which they open. */
function placeMarks(text: string, within: Span, marks: readonly Mark[]): Placed[] {
  return marks
    .map((mark) => ({
      mark,
      start: Math.max(wholeCharacter(text, mark.span.start), within.start),
      end: Math.min(wholeCharacter(text, mark.span.end), within.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
