// What speaks for and against a proposed content: its edges, its tree, its marks, the cue's frames.
// A cue has dozens of proposals that share their edges: what hangs on one edge, one head, one frame is spelled once.
// Leaves edges to content-edge-features.ts, the weighing to ranker.ts, the rules' own opinion to content-prior.ts, 'this is no cue' to
// nothing-features.ts. Example: 'right that stop' with the cue's ccomp inside has 'frame that', 'one root', 'ccomp'.
import { sensesFor } from '../../lexicon/cues.ts';
import { keptByNumber } from '../../text/kept-by-number.ts';
import { numbered } from '../../text/numbered.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Way } from '../find/content-ways.ts';
import type { Cue } from '../find/cues.ts';
import { isMark, type SentenceView, type TextView } from '../find/sentence-view.ts';
import {
  type Asked,
  BUCKETS,
  bucketAt,
  bucketed,
  type Closing,
  closingOf,
  type Framed,
  gapBundle,
  type Opening,
  openingOf,
  wordBefore,
} from './content-edge-features.ts';
import { type CueNumbers, cueNumbers, type Framing, framingOf } from './content-frame-features.ts';
import { endBundle, startBundle } from './content-place-features.ts';
import { isComplement, priorOf, type QuotationState, quotationState } from './content-prior.ts';
import { type ContentShape, contentShape } from './content-shape.ts';
import { contentTail, tailPrior } from './content-tail.ts';
import { begun, feature, finished } from './feature.ts';
import { lastingBundles, lastingTurn } from './lasting-bundles.ts';
import type { Judged } from './ranker.ts';
import { headOf } from './speaker-features.ts';

const frameNumber = numbered();
const quotationNumber = numbered();
const rootNumber = numbered();
// What these hang on is of few kinds: nearly all that a text asks for was asked for by texts before it.
const ofWays = lastingBundles();
const ofOutlines = lastingBundles();
const ofCounts = lastingBundles();
const ofHeads = lastingBundles();

type ContentJudge = (proposal: ContentProposal) => Judged;

/** For 'this is a cue and holds that content': first the text is given, then a sentence, then a cue of it, then each proposal of that cue. */
export function contentJudges(view: TextView): (sentence: SentenceView) => (cue: Cue) => ContentJudge {
  return (sentence) => {
    let edges = edgesKept();
    return (cue) => {
      const asked = askedOf(view, sentence, cue);
      const tail = contentTail(view, sentence, cue);
      const agent = view.tree.child(cue.head, 'obl:agent') >= 0;
      const numbers = cueNumbers(asked);
      const before = begun(`${cue.entries[0].words} before `);
      let own = ownKept();
      const held = keptByNumber<Held>();
      return (proposal) => {
        const turn = lastingTurn();
        if (edges.turn !== turn) edges = edgesKept();
        if (own.turn !== turn) own = ownKept();
        const { pieces, way } = proposal;
        const frame = proposal.frame ?? '-';
        const framed: Framed = { side: way.side, frame, number: way.sideNumber * 64 + frameNumber(frame) };
        const main = longest(pieces);
        const shape = contentShape(view, sentence, cue, pieces);
        const { finite } = shape;
        const outline = outlineOf(view, pieces, main);
        const head = held.get(shape.root) ?? held.keep(shape.root, heldAs(view, cue, shape.root));
        // Each number tells all that what is kept by it hangs on.
        const frameKey = framed.number * 2 + (finite ? 1 : 0);
        const openingKey = main.first * 1024 + framed.number;
        const closingKey = main.last * 16 + way.sideNumber;
        const { openings } = edges;
        const closings = main.last <= cue.head ? own.closings : edges.closings;
        const framing =
          own.framings.get(frameKey) ?? own.framings.keep(frameKey, framingOf(asked, numbers, framed, finite));
        const opening = openings.get(openingKey) ?? openings.keep(openingKey, openingOf(asked, main.first, framed));
        const closing = closings.get(closingKey) ?? closings.keep(closingKey, closingOf(asked, main.last, way));
        return {
          // `${words} before ${word}`
          features: [finished(before, wordBefore(asked, main.first))],
          shared: [opening.words, closing.words],
          lasting: [
            wayBundle(asked, way, numbers),
            gapBundle(asked, main, way, framed),
            outlineBundle(outline, way),
            countBundle(shape),
            headBundle(asked, head, framed, numbers),
            startBundle(asked, proposal, { way, cue: numbers, finite }),
            endBundle(asked, main, framed),
            framing[0],
            framing[1],
            framing[2],
            opening.kinds,
            closing.kinds,
            closing.beyond,
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

/** Edges that proposals of a sentence share whatever their cue. */
function edgesKept() {
  return { turn: lastingTurn(), openings: keptByNumber<Opening>(), closings: keptByNumber<Closing>() };
}

/** What proposals of one cue share. */
function ownKept() {
  return { turn: lastingTurn(), framings: keptByNumber<Framing>(), closings: keptByNumber<Closing>() };
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
  /** Of root and sense, for keys. */
  readonly number: number;
  readonly complement: boolean;
  readonly sense: 'named' | 'open' | 'none';
  /** The clause of a noun, not of the cue. */
  readonly relative: boolean;
};

function heldAs(view: TextView, cue: Cue, at: number): Held {
  const root = relationToCue(view, cue, at);
  const { head, relation } = view.tree.tokens[at]!;
  const relative = relation === 'acl:relcl' && head !== cue.head;
  const sense = senseOf(view, cue, at);
  return {
    root,
    number: rootNumber(root) * 4 + SENSES.indexOf(sense),
    complement: isComplement(root),
    sense,
    relative,
  };
}
const SENSES: readonly Held['sense'][] = ['named', 'open', 'none'];

function countBundle({ roots, out }: ContentShape): number {
  const key = roots * 8 + out;
  const known = ofCounts.get(key);
  return known >= 0 ? known : ofCounts.keep(key, countFeatures(bucketed(roots), bucketed(out)));
}

function countFeatures(roots: string, out: string): number[] {
  return [feature`in ${roots}`, feature`out ${out}`, feature`roots ${roots}`, feature`in ${roots} roots ${roots}`];
}

function headBundle({ cue }: Asked, { root, sense, number }: Held, framed: Framed, { kind }: CueNumbers): number {
  const key = (number * 16 + kind) * 1024 + framed.number;
  const known = ofHeads.get(key);
  if (known >= 0) return known;
  const { pos, strength } = cue.entries[0];
  const features = [
    feature`root ${root}`,
    feature`root ${root} ${framed.frame} ${framed.side}`,
    feature`sense ${sense}`,
    feature`sense ${sense} ${pos} ${strength}`,
  ];
  return ofHeads.keep(key, features);
}

function wayBundle({ view: { hasCommas }, cue }: Asked, { name, number }: Way, { pos }: CueNumbers): number {
  const key = (number * 8 + pos) * 2 + (hasCommas ? 1 : 0);
  const known = ofWays.get(key);
  if (known >= 0) return known;
  const features = [feature`by ${name}`, feature`commas ${hasCommas} ${name}`, feature`${cue.entries[0].pos} ${name}`];
  return ofWays.keep(key, features);
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
  const startsMark = isMark(tokens[main.first]!.word);
  const endsMark = isMark(tokens[main.last - 1]!.word);
  const length = bucketAt(main.last - main.first);
  const marks = (startsMark ? 1 : 0) + (endsMark ? 2 : 0);
  const number = ((pieces.length * 8 + quotationNumber(quotation)) * 8 + length) * 4 + marks;
  return { quotation, startsMark, endsMark, length, pieces: pieces.length, number };
}

function outlineBundle(outline: Outline, { side, sideNumber }: Way): number {
  const key = outline.number * 16 + sideNumber;
  const known = ofOutlines.get(key);
  return known >= 0 ? known : ofOutlines.keep(key, outlineFeatures(outline, side));
}

function outlineFeatures({ quotation, startsMark, endsMark, length, pieces }: Outline, side: string): number[] {
  return [
    feature`quote ${quotation} ${side}`,
    feature`marks ${startsMark} ${endsMark} ${side}`,
    feature`len ${BUCKETS[length]} ${side}`,
    feature`pieces ${pieces} ${side}`,
  ];
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
