// What no content does at its edges, in the rules' own opinion: end in 'and', part a subject from its verb, leave a clause at a quotation that is but
// a part of it, take a bit out of a quotation. Leaves all that is weighed to content-edge-features.ts.
// Example: in 'said it "fully" backs the plan' no content ends behind "fully".
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import { isPlainVerb } from '../find/plain-verb.ts';
import { prefixSeam } from '../find/prefix-seam.ts';
import { isMark, type SentenceView, type TextView } from '../find/sentence-view.ts';
import { longest } from './content-features.ts';
import { quotationState } from './content-prior.ts';

const NEVER = -4;
const HARDLY = -2;
/** In words: 'late on Monday night'. */
const DAY = 6;
/** 'Mark Peter Stone, 21, of Newtown in the hills,' */
const NAME = 16;
const NAMED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);

/** What each proposal loses; 0 for most. It tells between proposals, and nothing of whether the cue holds any. */
export function edgePrior(view: TextView, sentence: SentenceView, cue: Cue, { pieces }: ContentProposal): number {
  const main = longest(pieces);
  const { tokens } = view.tree;
  let prior = 0;
  if (tokens[pieces.at(-1)!.last - 1]!.upos === 'CCONJ') prior += NEVER;
  if (quotationState(view, main) === 'inside' && view.quotationOf[cue.first] !== view.quotationOf[main.first])
    prior += HARDLY;
  if (pieces.length === 1 && main.first >= cue.last) {
    if (partsSubject(view, main)) prior += NEVER;
    if (partsName(view, main)) prior += NEVER;
    if (leavesClause(view, main)) prior += HARDLY;
    if (skipsOpening(view, cue, main)) prior += NEVER;
    if (holdsDay(view, cue, main)) prior += HARDLY;
    if (startsInName(view, cue, main)) prior += NEVER;
    if (leavesDeed(view, main)) prior += HARDLY;
    if (runsIntoNext(view, cue, main)) prior += HARDLY;
  } else if (main.first < cue.first && runsOn(view, sentence, main)) prior += HARDLY;
  if (holdsSubject(view, cue, pieces)) prior += NEVER;
  if (missesSeam(view, sentence, cue, pieces)) prior += 2 * NEVER;
  return prior;
}

/** 'it "fully" | backs the plan': the verb right behind has its subject within, be it but a pronoun that waits for its verb. */
function partsSubject({ tree, finiteBefore }: TextView, { first, last }: TokenRange): boolean {
  const verb = tree.tokens[last];
  if (verb === undefined || (verb.upos !== 'VERB' && verb.upos !== 'AUX')) return false;
  if (tree.tokens[first]!.features.Case === 'Nom' && finiteBefore[first] === finiteBefore[last]) return true;
  const at = verb.upos === 'AUX' && verb.head !== null ? verb.head : last;
  if (at < last) return false;
  const subject = tree.child(at, 'nsubj', 'nsubj:pass', 'csubj');
  return subject >= first && subject < last;
}

/** 'had her brother |, Mark Stone |, 21, ring the bell': behind the name of one just told of comes what he was to do. */
function partsName(view: TextView, { last }: TokenRange): boolean {
  const { tree } = view;
  if (tree.tokens[last]?.form !== ',' || !NAMED.has(tree.tokens[last - 1]!.upos)) return false;
  for (let i = last + 1; i < Math.min(last + NAME, tree.tokens.length); i++) {
    const { upos } = tree.tokens[i]!;
    if (upos === 'VERB') return isPlainVerb(view, i) && tree.child(i, 'mark', 'ccomp', 'xcomp') < 0;
    if (!NAMED.has(upos) && upos !== 'ADP' && upos !== 'DET' && tree.tokens[i]!.form !== ',') return false;
  }
  return false;
}

/** 'the plan was “sound” | when it was drawn up': what follows the part in marks hangs on words of the clause. */
function leavesClause(view: TextView, { first, last }: TokenRange): boolean {
  if (view.quotationOf[last - 1]! < 0 || view.runStart[last - 1]! <= first) return false;
  // a comma within the marks ends the clause as one behind them does
  if (view.tree.tokens[last - 2]?.upos === 'PUNCT') return false;
  const next = view.tree.tokens[last];
  if (next === undefined || next.upos === 'PUNCT' || next.upos === 'CCONJ') return false;
  let at = last;
  for (let steps = 0; steps < 3; steps++) {
    const up: number | null = view.tree.tokens[at]!.head;
    if (up === null) return false;
    if (up < last) return up >= first;
    at = up;
  }
  return false;
}

/** 'said that by noon “the roads were shut”': the words before the marks belong to what is said. */
function skipsOpening(view: TextView, cue: Cue, { first }: TokenRange): boolean {
  const { tokens } = view.tree;
  if (view.quotationOf[first]! < 0 || view.runStart[first] !== first) return false;
  for (let i = first - 2; i >= cue.last; i--)
    if (tokens[i]!.form === 'that' && tokens[i]!.upos === 'SCONJ') return tokens[i + 1]!.upos !== 'PUNCT';
  return false;
}

/** 'said Monday night that the roads were shut': when it was said stands before 'that'. */
function holdsDay({ tree: { tokens } }: TextView, cue: Cue, { first, last }: TokenRange): boolean {
  if (first !== cue.last) return false;
  for (let i = first + 1; i < Math.min(last, first + DAY); i++) {
    if (tokens[i]!.form !== 'that' || tokens[i]!.upos !== 'SCONJ') continue;
    const { head, relation } = tokens[i - 1]!;
    return head === cue.head && (relation ?? '').startsWith('obl');
  }
  return false;
}

/** '“We left” the mayor of the town': a whole clause stands in the marks, and behind them begins whoever says it. */
function runsOn(view: TextView, sentence: SentenceView, { first, last }: TokenRange): boolean {
  if (view.quotationOf[first]! < 0 || !isMark(view.tree.tokens[first]!.word)) return false;
  const end = view.runEnd[first]!;
  if (end >= last || end >= sentence.last) return false;
  if (view.finiteBefore[end] === view.finiteBefore[first]) return false;
  return /^(?:DET|PROPN|PRON)$/u.test(view.tree.tokens[end]!.upos);
}

/** 'Another man, not seen here, tells her: “…”': who tells is no piece of what he tells. */
function holdsSubject({ tree, quotationOf }: TextView, cue: Cue, pieces: readonly TokenRange[]): boolean {
  if (pieces.length < 2) return false;
  const subject = tree.child(cue.head, 'nsubj');
  const piece = pieces[0]!;
  // 'The guards, she added, fled': the tree may err where somebody else stands nearer
  for (let i = piece.last; i < cue.first; i++) if (/^(?:NOUN|PROPN|PRON)$/u.test(tree.tokens[i]!.upos)) return false;
  return subject >= piece.first && subject < piece.last && piece.last <= cue.first && quotationOf[subject]! < 0;
}

/** 'according to a film of | his own talk': who speaks goes on behind a preposition. */
function startsInName({ tree: { tokens }, hasCommas }: TextView, cue: Cue, { first }: TokenRange): boolean {
  return (
    hasCommas &&
    first > cue.last &&
    tokens[first - 1]!.upos === 'ADP' &&
    cue.entries.every(({ frames }) => frames.includes('prefix'))
  );
}

/** 'According to AFP | the camp is full': the clause begins at the seam and is told to its verb and beyond, and nothing else is told. */
function missesSeam(view: TextView, sentence: SentenceView, cue: Cue, pieces: readonly TokenRange[]): boolean {
  const seam = prefixSeam(view, sentence, cue);
  const [piece] = pieces;
  if (seam === null || piece === undefined) return false;
  return pieces.length > 1 || piece.first !== seam.at || piece.last <= seam.verb;
}

/** 'flew raids | wiping out two posts': a bare participle of the clause, and no cue. */
function leavesDeed({ tree: { tokens }, isCue }: TextView, { first, last }: TokenRange): boolean {
  const next = tokens[last];
  if (next === undefined || next.upos !== 'VERB' || !next.form.endsWith('ing') || isCue[last] === 1) return false;
  return next.head !== null && next.head >= first && next.head < last;
}

/** 'deplored the raid and called on both': a verb joined to the cue itself. */
function runsIntoNext(view: TextView, cue: Cue, { first, last }: TokenRange): boolean {
  const { tree, isCue } = view;
  const next = tree.child(cue.head, 'conj');
  return (
    next >= first &&
    next < last &&
    isCue[next] === 1 &&
    !isPlainVerb(view, next) &&
    tree.child(next, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass') < 0
  );
}
