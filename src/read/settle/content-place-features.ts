// What speaks for and against a proposed content by where it stands to its cue: with which voice it begins, whether right behind the cue, whether it
// goes to the end of the sentence, on what the word behind it hangs. All of few kinds, so each bundle lasts for all texts.
// Leaves the words at its edges to content-edge-features.ts. Example: 'right next stop' begins right behind the cue and is whole.
import { numbered } from '../../text/numbered.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Way } from '../find/content-ways.ts';
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import { type Asked, type Framed, isWhole } from './content-edge-features.ts';
import { type CueNumbers, kindNumber } from './content-frame-features.ts';
import { feature } from './feature.ts';
import { lastingBundles } from './lasting-bundles.ts';

const relationNumber = numbered();
const ofStarts = lastingBundles();
const ofEnds = lastingBundles();

export function startBundle(
  asked: Asked,
  proposal: ContentProposal,
  { way, cue, finite }: { readonly way: Way; readonly cue: CueNumbers; readonly finite: boolean },
): number {
  const { first } = proposal.pieces[0]!;
  const kind = asked.view.kinds[first] ?? '';
  const follows = first === asked.cue.last;
  const taken = way.quoted ? takenElsewhere(asked.view, asked.sentence, proposal) : null;
  const said = taken === null ? 0 : taken ? 1 : 2;
  const key =
    (((kindNumber(kind) * 64 + cue.sense) * 3 + said) * 4 + (finite ? 1 : 0) + (follows ? 2 : 0)) * 16 + way.sideNumber;
  const known = ofStarts.get(key);
  if (known >= 0) return known;
  const { side } = way;
  const features = [
    feature`first voice ${kind} ${side} ${finite} ${asked.subject}`,
    feature`start ${follows} ${side} ${finite} ${asked.cue.entries[0].stance}`,
  ];
  if (taken !== null) features.push(feature`taken ${taken} ${side}`);
  return ofStarts.keep(key, features);
}

export function endBundle({ view, sentence, cue }: Asked, main: TokenRange, { side, frame, number }: Framed): number {
  const whole = isWhole(sentence, main.last);
  const hangs = goesOn(view, cue, main);
  const relation = view.tree.tokens[main.last]?.relation ?? '$';
  const key = ((relationNumber(relation) * 4 + HANGS.indexOf(hangs)) * 2 + (whole ? 1 : 0)) * 1024 + number;
  const known = ofEnds.get(key);
  if (known >= 0) return known;
  return ofEnds.keep(key, [feature`whole ${whole} ${side} ${frame}`, feature`beyond hangs ${hangs} ${relation}`]);
}

const HANGS = ['inside', 'cue', 'else'] as const;
/** What the word behind the content hangs on. */
function goesOn({ tree }: TextView, cue: Cue, main: TokenRange): (typeof HANGS)[number] {
  const head = tree.tokens[main.last]?.head ?? -1;
  return head >= main.first && head < main.last ? 'inside' : head >= cue.first && head < cue.last ? 'cue' : 'else';
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
