// Parts a speech that was attributed in one paragraph and is attributed anew in its last: each cue holds its own part. Leaves finding quotations
// to text/quotations.ts. Example: '"A," she told the court. "B.' and, in the next paragraph, '"C," she said.' are A and B, told, and C, said.
import type { Quotation } from '../../model/quotation.ts';
import { runsOf, type TextView, viewWith } from './sentence-view.ts';

/** The same view where there is nothing to part. Linear in quotations and the sentences at their ends. */
export function partQuotations(view: TextView): TextView {
  const quotations: Quotation[] = [...view.quotations];
  const quotationOf = view.quotationOf.slice();
  for (const [index, quotation] of view.quotations.entries()) {
    const { pieces, depth, span } = quotation;
    const last = pieces.at(-1);
    if (depth > 0 || last === undefined || pieces.length < 2) continue;
    const first = view.tree.tokenAt(span.start);
    const from = view.tree.tokenAt(last.start);
    let to = from;
    while (quotationOf[to] === index) to++;
    if (!followsSaying(view, first, index) || !isSaid(view, to)) continue;
    quotationOf.fill(quotations.length, from, to);
    const rest = pieces.slice(0, -1);
    quotations[index] = {
      ...quotation,
      span: { start: span.start, end: rest.at(-1)!.end },
      pieces: rest,
      closed: false,
    };
    quotations.push({ ...quotation, span: last, pieces: [last] });
  }
  if (quotations.length === view.quotations.length) return view;
  return viewWith(view, { quotations, quotationOf, ...runsOf(quotationOf) });
}

/** The sentence before ends at this very token and has a cue outside a quotation of its own. */
function followsSaying(view: TextView, first: number, quotation: number): boolean {
  const before = view.sentences[view.tree.sentenceOf(Math.max(0, first - 1))];
  if (before === undefined || first === 0 || before.last !== first) return false;
  let quoted = false;
  for (let i = before.first; i < before.last; i++)
    if (view.quotationOf[i]! >= 0 && view.quotationOf[i] !== quotation) quoted = true;
  return quoted && hasCue(view, before.first, before.last);
}

/** A cue stands behind the speech in its sentence. */
function isSaid(view: TextView, to: number): boolean {
  const sentence = view.sentences[view.tree.sentenceOf(Math.max(0, to - 1))];
  return sentence !== undefined && hasCue(view, to, sentence.last);
}

function hasCue(view: TextView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.isCue[i] === 1 && view.quotationOf[i]! < 0) return true;
  return false;
}
