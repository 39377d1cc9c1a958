// What speaks for and against a proposed content: its edges, its tree, its marks, the cue's frames.
// A cue has dozens of proposals that share their edges: what hangs on one edge, one head, one frame is spelled once.
// Leaves edges to content-edge-features.ts, the weighing to ranker.ts, the rules' own opinion to content-prior.ts, 'this is no cue' to
// nothing-features.ts. Example: 'right that stop' with the cue's ccomp inside has 'frame that', 'one root', 'ccomp'.
import { sensesFor } from '../../lexicon/cues.ts';
import { numbered } from '../../text/numbered.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import { isMark, type SentenceView, type TextView } from '../find/sentence-view.ts';
import {
  type Asked,
  BUCKETS,
  bucketAt,
  bucketed,
  closingFeatures,
  gapFeatures,
  gapOf,
  goesOn,
  isWhole,
  openingFeatures,
} from './content-edge-features.ts';
import { isComplement, priorOf, type QuotationState, quotationState, type Way, wayOf } from './content-prior.ts';
import { contentShape } from './content-shape.ts';
import { contentTail, tailPrior } from './content-tail.ts';
import { feature } from './feature.ts';
import { bundles, type Judged } from './ranker.ts';
import { headOf } from './speaker-features.ts';

const frameNumber = numbered();
const posNumber = numbered();
const quotationNumber = numbered();

type ContentJudge = (proposal: ContentProposal) => Judged;

/** For 'this is a cue and holds that content': first the text is given, then a sentence, then a cue of it, then each proposal of that cue. */
export function contentJudges(view: TextView): (sentence: SentenceView) => (cue: Cue) => ContentJudge {
  const [ways, gaps, outlines, counts] = [bundles(), bundles(), bundles(), bundles()];
  return (sentence) => {
    const [openings, closingsBehind] = [bundles(), bundles()];
    return (cue) => {
      const asked = askedOf(view, sentence, cue);
      const tail = contentTail(view, sentence, cue);
      const agent = view.tree.child(cue.head, 'obl:agent') >= 0;
      const [frames, heads, closingsBefore] = [bundles(), bundles(), bundles()];
      const held = new Map<number, Held>();
      return (proposal) => {
        const { pieces } = proposal;
        const way = wayOf(proposal.by);
        const frame = proposal.frame ?? '-';
        const main = longest(pieces);
        const shape = contentShape(view, sentence, cue, pieces);
        const gap = gapOf(view, cue, main);
        const outline = outlineOf(view, pieces, main);
        let head = held.get(shape.root);
        if (head === undefined) {
          head = heldAs(view, cue, shape.root);
          held.set(shape.root, head);
        }
        // Each number tells all that the features of its bundle hang on.
        const frameKind = frameNumber(frame);
        const framed = way.sideNumber * 64 + frameKind;
        const wayKey = way.number * 8 + posNumber(cue.entries[0].pos);
        const gapKey = (way.number * 64 + frameKind) * 64 + gap.length * 6 + gap.words;
        const outlineKey = outline.number * 16 + way.sideNumber;
        const countKey = shape.roots * 8 + shape.out;
        const frameKey = framed * 2 + (shape.finite ? 1 : 0);
        const headKey = shape.root * 1024 + framed;
        const openingKey = main.first * 1024 + framed;
        const closingKey = main.last * 16 + way.sideNumber;
        const closings = main.last <= cue.head ? closingsBefore : closingsBehind;
        return {
          features: ownFeatures(asked, proposal, main, { way, frame, finite: shape.finite }),
          shared: [
            ways.get(wayKey) ?? ways.keep(wayKey, wayFeatures(asked, way)),
            gaps.get(gapKey) ?? gaps.keep(gapKey, gapFeatures(gap, way, frame)),
            outlines.get(outlineKey) ?? outlines.keep(outlineKey, outlineFeatures(outline, way.side)),
            counts.get(countKey) ?? counts.keep(countKey, countFeatures(bucketed(shape.roots), bucketed(shape.out))),
            frames.get(frameKey) ?? frames.keep(frameKey, frameFeatures(asked, way.side, frame, shape.finite)),
            heads.get(headKey) ?? heads.keep(headKey, headFeatures(asked, head, way.side, frame)),
            openings.get(openingKey) ?? openings.keep(openingKey, openingFeatures(asked, main.first, way.side, frame)),
            closings.get(closingKey) ?? closings.keep(closingKey, closingFeatures(asked, main.last, way.side)),
          ],
          spots: spotsOf(view, cue, pieces, main),
          prior:
            tailPrior(tail, sentence, main) +
            priorOf({
              sense: head.sense,
              relative: head.relative && main.first > cue.last,
              way,
              agent,
              frameFits: proposal.frame !== null,
              shape,
              complement: head.complement,
              strong: cue.entries[0].strength === 'strong',
              quotation: outline.quotation,
            }),
        };
      };
    };
  };
}

function askedOf(view: TextView, sentence: SentenceView, cue: Cue): Asked {
  const subject = view.tree.child(cue.head, 'nsubj', 'nsubj:pass', 'csubj');
  return {
    view,
    sentence,
    cue,
    subject: subject < 0 ? 'none' : subject < cue.first ? 'left' : 'right',
    voice: subject < 0 ? 'none' : subjectKind(view, subject),
  };
}

/** The longest piece, which stands for all. */
export function longest(pieces: readonly TokenRange[]): TokenRange {
  let main = pieces[0]!;
  for (const piece of pieces) if (piece.last - piece.first > main.last - main.first) main = piece;
  return main;
}

/** How the word that governs a content hangs on the cue. */
type Held = {
  readonly root: string;
  readonly complement: boolean;
  readonly sense: 'named' | 'open' | 'none';
  /** The clause of a noun, not of the cue. */
  readonly relative: boolean;
};

function heldAs(view: TextView, cue: Cue, at: number): Held {
  const root = relationToCue(view, cue, at);
  const { head, relation } = view.tree.tokens[at]!;
  const relative = relation === 'acl:relcl' && head !== cue.head;
  return { root, complement: isComplement(root), sense: senseOf(view, cue, at), relative };
}

function frameFeatures({ view, sentence, cue, subject, voice }: Asked, side: string, frame: string, finite: boolean) {
  const { words, pos, strength, stance } = cue.entries[0];
  const { tokens } = view.tree;
  const left = cue.first > sentence.first ? tokens[cue.first - 1]!.upos : '^';
  const right = tokens[cue.last]?.upos ?? '$';
  return [
    feature`bias`,
    feature`side ${side}`,
    feature`${words}|${side}`,
    feature`${words}|${frame}`,
    feature`${strength} ${frame} ${side}`,
    feature`frame ${frame} ${pos}`,
    feature`subject ${subject} ${side} ${finite} ${pos}`,
    feature`voice ${voice} ${side} ${finite}`,
    feature`voice ${voice} ${pos} ${frame}`,
    feature`next voice ${view.kinds[cue.last] ?? ''} ${side} ${finite}`,
    feature`subject ${subject} ${side} ${finite} ${frame}`,
    feature`left ${left} ${side} ${finite}`,
    feature`left ${left} right ${right} ${side} ${finite}`,
    feature`${words} ${side} finite ${finite}`,
    feature`stance ${stance} ${pos} ${side} finite ${finite}`,
    feature`finite ${finite} ${frame}`,
  ];
}

function countFeatures(roots: string, out: string): number[] {
  return [feature`in ${roots}`, feature`out ${out}`, feature`roots ${roots}`, feature`in ${roots} roots ${roots}`];
}

function headFeatures({ cue }: Asked, { root, sense }: Held, side: string, frame: string): number[] {
  const { pos, strength } = cue.entries[0];
  return [
    feature`root ${root}`,
    feature`root ${root} ${frame} ${side}`,
    feature`sense ${sense}`,
    feature`sense ${sense} ${pos} ${strength}`,
  ];
}

function wayFeatures({ view, cue }: Asked, { name }: Way): number[] {
  return [feature`by ${name}`, feature`commas ${view.hasCommas} ${name}`, feature`${cue.entries[0].pos} ${name}`];
}

/** Of what kind and how long a content is, marks and pieces. */
type Outline = {
  readonly quotation: QuotationState;
  readonly startsMark: boolean;
  readonly endsMark: boolean;
  readonly length: number;
  readonly pieces: number;
  readonly number: number;
};

function outlineOf(view: TextView, pieces: readonly TokenRange[], main: TokenRange): Outline {
  const { tokens } = view.tree;
  const quotation = quotationState(view, main);
  const startsMark = isMark(tokens[main.first]!.form);
  const endsMark = isMark(tokens[main.last - 1]!.form);
  const length = bucketAt(main.last - main.first);
  const marks = (startsMark ? 1 : 0) + (endsMark ? 2 : 0);
  const number = ((pieces.length * 8 + quotationNumber(quotation)) * 8 + length) * 4 + marks;
  return { quotation, startsMark, endsMark, length, pieces: pieces.length, number };
}

function outlineFeatures({ quotation, startsMark, endsMark, length, pieces }: Outline, side: string): number[] {
  return [
    feature`quote ${quotation} ${side}`,
    feature`marks ${startsMark} ${endsMark} ${side}`,
    feature`len ${BUCKETS[length]} ${side}`,
    feature`pieces ${pieces} ${side}`,
  ];
}

/** What few proposals share. */
function ownFeatures(
  { view, sentence, cue, subject }: Asked,
  proposal: ContentProposal,
  main: TokenRange,
  { way: { side, quoted }, frame, finite }: { readonly way: Way; readonly frame: string; readonly finite: boolean },
): number[] {
  const { tokens } = view.tree;
  const { words, stance } = cue.entries[0];
  const { first } = proposal.pieces[0]!;
  const before = main.first > sentence.first ? tokens[main.first - 1]!.form.toLowerCase() : '^';
  const f = [
    feature`${words} before ${before}`,
    feature`first voice ${view.kinds[first] ?? ''} ${side} ${finite} ${subject}`,
    feature`start ${first === cue.last} ${side} ${finite} ${stance}`,
    feature`whole ${isWhole(sentence, main.last)} ${side} ${frame}`,
    feature`beyond hangs ${goesOn(view, cue, main)} ${tokens[main.last]?.relation ?? '$'}`,
  ];
  if (quoted) f.push(feature`taken ${takenElsewhere(view, sentence, proposal)} ${side}`);
  return f;
}

/** Where the proposal begins and ends, what stands around it, the cue, the head and the bounds of its longest piece. */
function spotsOf(view: TextView, cue: Cue, pieces: readonly TokenRange[], main: TokenRange): number[] {
  const { first } = pieces[0]!;
  const { last } = pieces.at(-1)!;
  return [
    first,
    last - 1,
    wordAt(view, last),
    wordAt(view, first - 1),
    cue.head,
    headOf(view, main),
    main.first,
    main.last - 1,
  ];
}

/** How many roles there are: training makes room for them. */
export const CONTENT_ROLES = 12;

export function wordAt(view: TextView, i: number): number {
  return i < view.tree.tokens.length ? Math.max(i, -1) : -1;
}

/** A quotation of the next or last sentence whose own sentence has a cue outside it is somebody else's. */
function takenElsewhere(view: TextView, sentence: SentenceView, proposal: ContentProposal): boolean {
  const piece = proposal.pieces.at(-1)!.first >= sentence.last ? proposal.pieces.at(-1)! : proposal.pieces[0]!;
  if (piece.first >= sentence.first && piece.last <= sentence.last) return false;
  const home = view.sentences[view.tree.sentenceOf(piece.first >= sentence.last ? piece.last - 1 : piece.first)];
  if (home === undefined) return false;
  for (let i = home.first; i < home.last; i++)
    if (view.isCue[i] === 1 && (i < piece.first || i >= piece.last)) return true;
  return false;
}

/** Whether a sense of the cue asks for this very object, takes any, or none takes it: 'withdrew its troops' retracts nothing. */
function senseOf(view: TextView, cue: Cue, root: number): 'named' | 'open' | 'none' {
  const object = view.tree.tokens[root]!.lemma.toLowerCase();
  const senses = sensesFor(cue.entries, [object]);
  if (senses.length === 0) return 'none';
  return senses.some((sense) => sense.objects.includes(object)) ? 'named' : 'open';
}

function relationToCue(view: TextView, cue: Cue, root: number): string {
  const { tokens } = view.tree;
  const token = tokens[root]!;
  if (token.head !== null && token.head >= cue.first && token.head < cue.last) return token.relation ?? '-';
  const cueHead = tokens[cue.head]!.head;
  if (cueHead === root) return `up ${tokens[cue.head]!.relation ?? '-'}`;
  if (token.head !== null && tokens[token.head]!.head === cue.head) return `far ${token.relation ?? '-'}`;
  return token.head === null ? 'top' : 'none';
}

/** What kind of voice the subject is; a pronoun or a plain noun where nothing is known. */
export function subjectKind(view: TextView, subject: number): string {
  const kind = view.kinds[subject] ?? '';
  return kind !== '' ? kind : view.tree.tokens[subject]!.upos;
}
