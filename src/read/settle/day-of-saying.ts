// Takes the day of the saying off the head of a content. Leaves the day itself to said-where-and-when.ts.
// Example: 'said on Sunday two bombers had struck' holds 'two bombers had struck'; in 'said Sunday was quiet' the day is told of.
import type { Tree } from '../../language/tree.ts';
import type { Moment } from '../../model/moment.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Attribution } from './attributions.ts';

/** What may open a content behind the day: whoever or whatever it tells of. A bare noun may be the day's own: 'said Monday talks had failed'. */
const OPENS: ReadonlySet<string> = new Set(['PROPN', 'PRON', 'DET', 'NUM', 'ADJ']);

/** The content without the day that stands right behind the cue, be it at the head of a piece or a piece of its own. */
export function withoutDayOfSaying(
  tree: Tree,
  { cue, content }: Attribution,
  moments: readonly Moment[],
): readonly TokenRange[] {
  const k = content.findIndex((piece) => piece.first >= cue.last && piece.first <= cue.last + 1);
  const piece = content[k];
  if (piece === undefined) return content;
  const led = tree.tokens[piece.first]!.upos === 'ADP' || tree.tokens[piece.first - 1]!.upos === 'ADP';
  const at = tree.tokens[piece.first]!.upos === 'ADP' ? piece.first + 1 : piece.first;
  const start = tree.tokens[at]?.span.start;
  const day = moments.find((one) => one.type === 'DATE' && one.precision === 'day' && one.span.start === start);
  if (day === undefined) return content;
  let begin = at;
  while (begin < piece.last && tree.tokens[begin]!.span.start < day.span.end) begin++;
  if (begin >= piece.last) return content.length > 1 ? content.filter((one) => one !== piece) : content;
  const { upos } = tree.tokens[begin]!;
  if (!OPENS.has(upos) && !(led && upos === 'NOUN')) return content;
  return tellsItself(tree, begin, piece.last) ? content.with(k, { first: begin, last: piece.last }) : content;
}

/** A clause with a finite verb is left: in 'said Sunday attacks' nothing would be. */
function tellsItself({ tokens }: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (tokens[i]!.features.VerbForm === 'Fin') return true;
  return false;
}
