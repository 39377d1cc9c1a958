// What speaks for and against a proposed content: its edges, its tree, its marks, the cue's frames.
// Leaves the weighing to ranker.ts, the rules' own opinion to content-prior.ts, 'this is no cue' to nothing-features.ts. Example: 'right that stop' with the cue's ccomp inside has 'frame that', 'one root', 'ccomp'.
import { sensesFor } from '../../lexicon/cues.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import { isMark, type SentenceView, type TextView } from '../find/sentence-view.ts';
import { priorOf, quotationState, type Shape, wayOf } from './content-prior.ts';
import { feature } from './feature.ts';
import type { Judged } from './ranker.ts';
import { headOf } from './speaker-features.ts';

/** For 'this is a cue and holds that content'. */
export function judgeContent(view: TextView, sentence: SentenceView, cue: Cue, proposal: ContentProposal): Judged {
  const entry = cue.entries[0];
  const f: number[] = [];
  const main = proposal.pieces.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a));
  const shape = shapeOf(view, sentence, cue, proposal.pieces);
  const root = relationToCue(view, cue, shape.root);
  const frameFits = proposal.frame !== null;
  const side = wayOf(proposal.by).side;
  f.push(
    feature`bias`,
    feature`by ${proposal.by}`,
    feature`commas ${view.hasCommas} ${proposal.by}`,
    feature`side ${side}`,
    feature`${entry.words}|${side}`,
    feature`${entry.words}|${proposal.frame ?? '-'}`,
    feature`${entry.pos} ${proposal.by}`,
    feature`${entry.strength} ${proposal.frame ?? '-'} ${side}`,
  );
  f.push(
    feature`frame ${proposal.frame ?? '-'} ${entry.pos}`,
    feature`root ${root}`,
    feature`root ${root} ${proposal.frame ?? '-'} ${side}`,
    feature`in ${shape.in}`,
    feature`out ${shape.out}`,
    feature`roots ${shape.roots}`,
    feature`in ${shape.in} roots ${shape.roots}`,
  );
  if (wayOf(proposal.by).quoted) f.push(feature`taken ${takenElsewhere(view, sentence, proposal)} ${side}`);
  const sense = senseOf(view, cue, shape.root);
  f.push(feature`sense ${sense}`, feature`sense ${sense} ${entry.pos} ${entry.strength}`);
  f.push(...subjectFeatures(view, sentence, cue, proposal, shape.finite));
  f.push(...edgeFeatures(view, sentence, cue, proposal, main), ...quoteFeatures(view, main, side));
  f.push(
    feature`len ${bucket(main.last - main.first)} ${side}`,
    feature`finite ${shape.finite} ${proposal.frame ?? '-'}`,
    feature`pieces ${proposal.pieces.length} ${side}`,
  );
  return {
    features: f,
    spots: spotsOf(view, cue, proposal, main),
    prior: priorOf({
      sense,
      relative: isRelative(view, cue, shape.root, main),
      proposal,
      frameFits,
      shape,
      root,
      side,
      strong: entry.strength === 'strong',
      quotation: quotationState(view, main),
    }),
  };
}

/** Where the proposal begins and ends, what stands around it, the cue, the head and the bounds of its longest piece. */
function spotsOf(view: TextView, cue: Cue, { pieces }: ContentProposal, main: TokenRange): number[] {
  const first = pieces[0]!.first;
  const { last } = pieces.at(-1)!;
  const around = [first, last - 1, wordAt(view, last), wordAt(view, first - 1)];
  return [...around, cue.head, headOf(view, main), main.first, main.last - 1];
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

function isRelative({ tree }: TextView, cue: Cue, root: number, { first }: TokenRange): boolean {
  const { head, relation } = tree.tokens[root]!;
  return relation === 'acl:relcl' && head !== cue.head && first > cue.last;
}

/** How well the tree agrees with the pieces taken together: heads that leave them, words outside (the cue aside) that hang on them. */
function shapeOf(view: TextView, sentence: SentenceView, cue: Cue, pieces: readonly TokenRange[]): Shape {
  const { tokens } = view.tree;
  const inside = (i: number): boolean => pieces.some((piece) => i >= piece.first && i < piece.last);
  let root = -1;
  let roots = 0;
  let finite = false;
  for (const piece of pieces) {
    for (let i = piece.first; i < piece.last; i++) {
      const token = tokens[i]!;
      if (token.features.VerbForm === 'Fin') finite = true;
      if (token.upos === 'PUNCT' || (token.head !== null && inside(token.head))) continue;
      if (root < 0) root = i;
      roots++;
    }
  }
  let out = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((i >= cue.first && i < cue.last) || inside(i)) continue;
    const { head, upos } = tokens[i]!;
    if (upos !== 'PUNCT' && head !== null && inside(head)) out++;
  }
  return {
    root: root < 0 ? pieces[0]!.first : root,
    roots: bucketed(roots),
    in: bucketed(roots),
    out: bucketed(out),
    finite,
  };
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

function edgeFeatures(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  proposal: ContentProposal,
  main: TokenRange,
): number[] {
  const { tokens } = view.tree;
  const start = tokens[main.first]!;
  const before = main.first > sentence.first ? tokens[main.first - 1]!.form.toLowerCase() : '^';
  const end = tokens[main.last - 1]!;
  const after = tokens[main.last]?.form.toLowerCase() ?? '$';
  const afterTag = tokens[main.last]?.upos ?? '$';
  const side = wayOf(proposal.by).side;
  const wholeStop = main.last === sentence.stop || main.last === sentence.last;
  const gap = main.first >= cue.last ? main.first - cue.last : cue.first - main.last;
  const over = gapWords(view, cue, main);
  return [
    feature`start ${start.upos} ${proposal.frame ?? '-'}`,
    feature`start ${start.form.toLowerCase()}`,
    feature`before ${before} ${side}`,
    feature`before ${before} ${start.upos}`,
    feature`end ${end.upos} ${side}`,
    feature`after ${after} ${side}`,
    feature`after ${afterTag} ${wholeStop}`,
    feature`end ${end.upos} after ${afterTag}`,
    feature`gap ${bucket(Math.max(gap, 0))} ${side}`,
    feature`over ${over} ${side}`,
    feature`over ${over} ${wayOf(proposal.by).start}`,
    feature`over ${over} ${proposal.frame ?? '-'}`,
    feature`whole ${wholeStop} ${side} ${proposal.frame ?? '-'}`,
    feature`starts sentence ${main.first === sentence.first} ${side}`,
    feature`after ${after} rel ${tokens[main.last]?.relation ?? '$'}`,
    feature`${cue.entries[0].words} before ${before}`,
    ...beyondFeatures(view, sentence, cue, main, after),
  ];
}

/** What is skipped between cue and content: an addressee is a noun, a second verb is a clause of its own. */
function gapWords(view: TextView, cue: Cue, main: TokenRange): string {
  const [from, to] = main.first >= cue.last ? [cue.last, main.first] : [main.last, cue.first];
  let verbs = 0;
  let nouns = 0;
  for (let i = from; i < to; i++) {
    const { upos } = view.tree.tokens[i]!;
    if (upos === 'VERB') verbs++;
    else if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') nouns++;
  }
  return `${Math.min(verbs, 2)}v${nouns === 0 ? 0 : 1}n`;
}

/** What follows a cut: another cue there speaks for it, a clause of the same subject against it. */
function beyondFeatures(view: TextView, sentence: SentenceView, cue: Cue, main: TokenRange, after: string): number[] {
  const { tokens } = view.tree;
  const limit = Math.min(sentence.stop, main.last + 4);
  let nextCue = 'none';
  for (let i = main.last; i < limit; i++)
    if (view.isCue[i] === 1 && i !== cue.head) nextCue = nextCue === 'none' ? String(i - main.last) : nextCue;
  let finite = 0;
  for (let i = main.last; i < sentence.stop && finite < MANY; i++) if (tokens[i]!.features.VerbForm === 'Fin') finite++;
  const second = tokens[main.last + 1]?.upos ?? '$';
  const third = tokens[main.last + 2]?.upos ?? '$';
  let restCue = 'none';
  for (let i = main.last; i < sentence.stop; i++) if (view.isCue[i] === 1 && i !== cue.head) restCue = 'some';
  const rest = sentence.stop - main.last;
  const word = (tokens[main.last + 1]?.form ?? '$').toLowerCase();
  const end = tokens[main.last - 1]!;
  const goesOn = tokens[main.last]?.head ?? -1;
  const hangs =
    goesOn >= main.first && goesOn < main.last ? 'inside' : goesOn >= cue.first && goesOn < cue.last ? 'cue' : 'else';
  return [
    feature`beyond ${after} cue ${nextCue}`,
    feature`beyond ${after} ${second}`,
    feature`beyond ${after} ${second} ${third}`,
    feature`beyond cue ${nextCue}`,
    feature`beyond ${after} ${word}`,
    feature`rest ${bucket(Math.max(rest, 0))} cue ${restCue} ${after}`,
    feature`commas ${view.hasCommas} rest ${bucket(Math.max(rest, 0))} cue ${restCue}`,
    feature`rest cue ${restCue} finite ${bucketed(finite)} ${after === ',' ? after : '-'}`,
    feature`beyond finite ${bucketed(finite)} ${after === ',' || after === 'and' ? after : '-'}`,
    feature`beyond hangs ${hangs} ${tokens[main.last]?.relation ?? '$'}`,
    feature`last word ${end.form.toLowerCase()}`,
  ];
}

/** Where the cue's subject stands and what stands beside it: 'said the colonel' holds nothing on its right. */
function subjectFeatures(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  proposal: ContentProposal,
  finite: boolean,
): number[] {
  const { tree } = view;
  const subject = tree.child(cue.head, 'nsubj', 'nsubj:pass', 'csubj');
  const where = subject < 0 ? 'none' : subject < cue.first ? 'left' : 'right';
  const side = wayOf(proposal.by).side;
  const left = cue.first > sentence.first ? tree.tokens[cue.first - 1]!.upos : '^';
  const voice = subject < 0 ? 'none' : subjectKind(view, subject);
  const right = tree.tokens[cue.last]?.upos ?? '$';
  const { pos, stance } = cue.entries[0];
  return [
    feature`subject ${where} ${side} ${finite} ${pos}`,
    feature`voice ${voice} ${side} ${finite}`,
    feature`voice ${voice} ${pos} ${proposal.frame ?? '-'}`,
    feature`next voice ${view.kinds[cue.last] ?? ''} ${side} ${finite}`,
    feature`first voice ${view.kinds[proposal.pieces[0]!.first] ?? ''} ${side} ${finite} ${where}`,
    feature`subject ${where} ${side} ${finite} ${proposal.frame ?? '-'}`,
    feature`left ${left} ${side} ${finite}`,
    feature`left ${left} right ${right} ${side} ${finite}`,
    feature`${cue.entries[0].words} ${side} finite ${finite}`,
    feature`stance ${stance} ${pos} ${side} finite ${finite}`,
    feature`start ${startsAtCue(cue, proposal)} ${side} ${finite} ${stance}`,
  ];
}

/** What kind of voice the subject is; a pronoun or a plain noun where nothing is known. */
export function subjectKind(view: TextView, subject: number): string {
  const kind = view.kinds[subject] ?? '';
  return kind !== '' ? kind : view.tree.tokens[subject]!.upos;
}

function startsAtCue(cue: Cue, proposal: ContentProposal): boolean {
  return proposal.pieces[0]!.first === cue.last;
}

function quoteFeatures(view: TextView, range: TokenRange, side: string): number[] {
  const state = quotationState(view, range);
  const { tokens } = view.tree;
  const startsMark = isMark(tokens[range.first]!.form);
  const endsMark = isMark(tokens[range.last - 1]!.form);
  return [feature`quote ${state} ${side}`, feature`marks ${startsMark} ${endsMark} ${side}`];
}

/** Beyond this nobody counts on: in a sentence of thousands of words each cue would walk through all of it. */
const MANY = 5;

function bucketed(count: number): string {
  return count >= MANY ? 'many' : String(count);
}

function bucket(length: number): string {
  return length < 4 ? String(length) : length < 7 ? '4+' : length < 12 ? '7+' : length < 25 ? '12+' : '25+';
}
