// Proposes what a cue may hold as its content: stretches of its sentence, quotations beside it, pieces on both sides of it.
// It only proposes; settle/attributions.ts chooses. Example: for 'said' in 'A, he said, fled' the pieces 'A' and 'fled'.
import { type ContentProposal, endOfQuotation, startOfQuotation, type TokenRange } from './content-edges.ts';
import { wayOf, wayOfBoth } from './content-ways.ts';
import type { Cue } from './cues.ts';
import { around, leftProposals, passiveSubject, relative } from './left-contents.ts';
import { rightProposals } from './right-contents.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';

/** All proposals for one cue, without doubles, in a fixed order; at most a few dozen, whatever the sentence. */
export function proposeContents(view: TextView, sentence: SentenceView, cue: Cue): readonly ContentProposal[] {
  const right = rightProposals(view, sentence, cue);
  const left = leftProposals(view, sentence, cue);
  const seen = new Set<number | string>();
  const proposals: ContentProposal[] = [];
  const take = (some: readonly ContentProposal[]): void => {
    for (const one of some) {
      const proposal = withMarksAround(view, cue, one);
      if (isEmpty(view, proposal.pieces)) continue;
      const { size } = seen;
      if (seen.add(keyOf(sentence, proposal.pieces)).size > size) proposals.push(proposal);
    }
  };
  take(right);
  take(left);
  take(bothSides(view, left, right, cue));
  take(around(view, sentence, cue));
  take(relative(view, sentence, cue));
  take(passiveSubject(view, sentence, cue));
  take(neighbours(view, sentence, cue));
  take(shared(view, sentence, cue));
  return proposals;
}

/** Nothing; a mark alone; but who does what stands behind: 'he', 'they'. */
function isEmpty({ tree: { tokens } }: TextView, pieces: readonly TokenRange[]): boolean {
  if (pieces.length === 0) return true;
  for (const { first, last } of pieces)
    if (last <= first || (last - first === 1 && tokens[first]!.upos === 'PUNCT')) return true;
  const { first, last } = pieces[0]!;
  const { upos, features } = tokens[first]!;
  return (
    pieces.length === 1 &&
    last - first === 1 &&
    upos === 'PRON' &&
    features.Case === 'Nom' &&
    features.Gender !== 'Neut'
  );
}

/** The same for the same words; a whole number of thirty bits for the one piece that most have, for it needs no spelling and no memory. */
function keyOf(sentence: SentenceView, pieces: readonly TokenRange[]): number | string {
  const { first, last } = pieces[0]!;
  const at = first - sentence.first + 2 ** 12;
  const length = last - first;
  if (pieces.length === 1 && at >= 0 && at < 2 ** 17 && length < 2 ** 13) return at * 2 ** 13 + length;
  return pieces.map((piece) => `${piece.first}-${piece.last}`).join(' ');
}

/** Most stay as they are. */
function withMarksAround(view: TextView, cue: Cue, proposal: ContentProposal): ContentProposal {
  const { pieces, way, frame } = proposal;
  let same = true;
  for (const piece of pieces) if (withMarks(view, cue, piece) !== piece) same = false;
  return same ? proposal : { pieces: pieces.map((piece) => withMarks(view, cue, piece)), way, frame };
}

/** A quotation that begins or ends with the piece keeps its marks and the stop inside them. */
function withMarks(view: TextView, cue: Cue, piece: TokenRange): TokenRange {
  const { quotationOf, tree } = view;
  let { first, last } = piece;
  const inside = quotationOf[last - 1]!;
  if (inside >= 0 && quotationOf[last] === inside) {
    let end = last;
    while (end < last + 3 && quotationOf[end] === inside && tree.tokens[end]?.upos === 'PUNCT') end++;
    if (quotationOf[end] !== inside && (piece.first >= cue.last || end <= cue.first)) last = end;
  }
  if (
    first > 0 &&
    quotationOf[first]! >= 0 &&
    quotationOf[first - 1] === quotationOf[first] &&
    isMark(tree.tokens[first - 1]!.word)
  ) {
    if (quotationOf[first - 2] !== quotationOf[first] && (first - 1 >= cue.last || last <= cue.first)) first--;
  }
  return first === piece.first && last === piece.last ? piece : { first, last };
}

/** How far behind its conjunction a second cue may stand: 'neither confirm nor even deny the raid'. */
const SECOND = 3;

/** What a second cue beside this one holds, both hold: 'can neither confirm nor deny the raid'. */
function shared(view: TextView, sentence: SentenceView, cue: Cue): readonly ContentProposal[] {
  const { tokens } = view.tree;
  if (tokens[cue.last]?.upos !== 'CCONJ') return [];
  for (let i = cue.last + 1; i < Math.min(cue.last + 1 + SECOND, sentence.last); i++)
    if (view.isCue[i] === 1)
      return rightProposals(view, sentence, { first: i, last: i + 1, head: i, entries: cue.entries });
  return [];
}

/** A content broken by its cue: 'A, he said, B' and '"A," he said. "B."' */
function bothSides(
  view: TextView,
  left: readonly ContentProposal[],
  right: readonly ContentProposal[],
  cue: Cue,
): ContentProposal[] {
  const lefts = left.filter(({ way }) => way.firstHalf).slice(0, 5);
  const rights = right
    .filter(({ pieces }) => !isSaidBefore(view, cue, pieces[0]!.first))
    .filter(({ way }) => way.secondHalf)
    .slice(0, 5);
  const joined: ContentProposal[] = [];
  for (const l of lefts)
    for (const r of rights)
      joined.push({
        pieces: [...l.pieces, ...r.pieces],
        way: wayOfBoth(l.way, r.way),
        frame: 'quote',
      });
  const behind = quotationBehind(view, cue);
  if (behind !== null)
    for (const l of left.filter(({ way }) => way.marked).slice(0, 5))
      joined.push({ pieces: [...l.pieces, behind], way: wayOf(`behind ${l.way.name}`), frame: 'quote' });
  return joined;
}

/** Another cue stands between this one and a word in marks, or opens what would go on: '"A," he said, adding that it was "late"'. */
function isSaidBefore({ isCue, quotationOf, quotations, tree }: TextView, cue: Cue, first: number): boolean {
  if (quotations[quotationOf[first]!]?.term === true)
    for (let i = cue.last; i < first; i++) if (isCue[i] === 1 && quotationOf[i]! < 0) return true;
  return isCue[first] === 1 && tree.tokens[first]!.form.endsWith('ing');
}

/** The quotation that opens the next sentence, straight after the cue's own: it carries the speech on. */
function quotationBehind(view: TextView, cue: Cue): TokenRange | null {
  const sentence = view.sentences[view.tree.sentenceOf(cue.first)]!;
  const next = sentence.last;
  const quotation = view.quotationOf[next];
  if (quotation === undefined || quotation < 0 || view.quotationOf[next - 1] === quotation) return null;
  if (view.quotations[quotation]!.term) return null;
  const end = endOfQuotation(view, next, view.quotationOf.length);
  return isSaidBehind(view, end) ? null : { first: next, last: end };
}

/** How far behind a quotation its own cue may stand: '"We lay on the floor," Mayor Ann Lee of the river port added'. */
const OWN_CUE = 12;

/** A cue stands behind the quotation that ends before `end`, in its last sentence and before any other: the words are that cue's. */
function isSaidBehind(view: TextView, end: number): boolean {
  const sentence = view.sentences[view.tree.sentenceOf(end - 1)]!;
  for (let i = end; i < Math.min(sentence.last, end + OWN_CUE); i++) {
    if (view.quotationOf[i]! >= 0) return false;
    if (view.isCue[i] === 1) return true;
  }
  return false;
}

/** Speech that stands whole in the sentence before or behind: 'He was blunt: …', '"…" So said the colonel.' */
function neighbours(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  const next = quotationBehind(view, cue);
  if (next !== null) proposals.push({ pieces: [next], way: wayOf('next-quotation'), frame: 'quote' });
  const before = sentence.first - 1;
  const quotation = before >= 0 ? view.quotationOf[before]! : -1;
  if (quotation >= 0 && !view.quotations[quotation]!.term) {
    const begin = startOfQuotation(view, before);
    const piece = { first: begin, last: sentence.first };
    proposals.push({ pieces: [piece], way: wayOf('previous-quotation'), frame: 'quote' });
    // '"Who goes there?" the guard demands. "Stop."' is cut at the question; small letters go on
    if (next !== null && /^\p{Ll}/u.test(view.tree.tokens[sentence.first]!.form))
      proposals.push({ pieces: [piece, next], way: wayOf('behind previous-quotation'), frame: 'quote' });
  }
  return proposals;
}
