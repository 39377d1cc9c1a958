// Proposes contents behind the cue: a clause with or without 'that', a phrase, what follows a preposition, object and predicate.
// Example: for 'urged' in 'urged Ankara to stop' it proposes 'Ankara to stop' and 'Ankara'.
import type { Frame } from '../../lexicon/cues.ts';
import { toldOf } from '../../text/told-of.ts';
import { type ContentProposal, endsAfter, frameOf } from './content-edges.ts';
import { wayNamed } from './content-ways.ts';
import type { Cue } from './cues.ts';
import { prefixSeam } from './prefix-seam.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';

const START_WINDOW = 16;
const FAR_WINDOW = 48;
const PREPOSITION_FRAMES: ReadonlyMap<string, readonly Frame[]> = new Map([
  ['of', ['of', 'A-of', 'noun-of']],
  ['for', ['for', 'A-for']],
  ['on', ['on']],
  ['about', ['about', 'A-about']],
  ['against', ['against']],
  ['with', ['with']],
  ['as', ['as-np']],
]);
const QUESTIONS: ReadonlySet<string> = new Set(['what', 'who', 'whether', 'how', 'why', 'where', 'when', 'if']);

export function rightProposals(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  const speakerFollows = cue.entries.every((entry) => entry.frames.every((frame) => frame === 'prefix'));
  for (const start of rightStarts(view, sentence, cue)) {
    if (speakerFollows && start.at === cue.last) continue;
    const ends = start.by === 'as much' ? [{ at: start.at + 2, by: 'tree' }] : endsAfter(view, sentence, start.at);
    for (const end of ends) {
      const frame = start.wants === null ? start.frame : frameOf(cue, wanted(view, start.wants, start.at, end.at));
      proposals.push({ pieces: [{ first: start.at, last: end.at }], way: wayNamed('right', start.by, end.by), frame });
    }
  }
  const asAt = asPosition(view, sentence, cue);
  if (asAt > cue.last) {
    for (const end of endsAfter(view, sentence, asAt + 1)) {
      proposals.push({
        pieces: [
          { first: cue.last, last: asAt },
          { first: asAt + 1, last: end.at },
        ],
        way: wayNamed('right', 'as', end.by),
        frame: 'as-np',
      });
    }
  }
  proposals.push(...objectAndPredicate(view, sentence, cue));
  return proposals;
}

/** 'dismissed X as Y': where 'as' stands, or -1. */
function asPosition(view: TextView, sentence: SentenceView, cue: Cue): number {
  if (!cue.entries.some((entry) => entry.frames.includes('as-np'))) return -1;
  const limit = Math.min(sentence.stop, cue.last + 24);
  for (let i = cue.last; i < limit; i++) if (view.tree.tokens[i]!.form.toLowerCase() === 'as') return i;
  return -1;
}

/** 'accused the co-chairs of the group that … of dragging its feet': what one is accused of may stand far behind. */
function addFarGerunds(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  add: (at: number, by: string, frame: Frame | null) => void,
): void {
  const { tokens } = view.tree;
  const limit = Math.min(sentence.stop - 1, cue.last + FAR_WINDOW);
  for (let i = cue.last + START_WINDOW; i < limit; i++) {
    if (tokens[i + 1]!.upos !== 'VERB' || !tokens[i + 1]!.form.endsWith('ing')) continue;
    const frames = PREPOSITION_FRAMES.get(tokens[i]!.form.toLowerCase());
    const frame = frames === undefined ? null : frameOf(cue, frames);
    if (frame !== null) add(i + 1, 'far', frame);
  }
}

/** 'called it a joke': the object and what it is called, as two pieces. */
function objectAndPredicate(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  if (!cue.entries.some((entry) => entry.frames.includes('np-adj'))) return [];
  const { tree } = view;
  const object = tree.child(cue.head, 'obj', 'iobj', 'nsubj');
  const splits = new Set<number>();
  if (object >= cue.last) splits.add(tree.lastUnder(object) + 1);
  for (let i = cue.last + 1; i < Math.min(sentence.stop, cue.last + START_WINDOW); i++) {
    if (isMark(tree.tokens[i]!.word) && view.quotationOf[i] !== view.quotationOf[i - 1]) splits.add(i);
  }
  if (tree.tokens[cue.last]?.upos === 'PRON') splits.add(cue.last + 1);
  const proposals: ContentProposal[] = [];
  for (const split of splits) {
    if (split <= cue.last || split >= sentence.stop) continue;
    for (const end of endsAfter(view, sentence, split)) {
      proposals.push({
        pieces: [
          { first: cue.last, last: split },
          { first: split, last: end.at },
        ],
        way: wayNamed('right', 'called', end.by),
        frame: 'np-adj',
      });
    }
  }
  return proposals;
}

/** `wants`: where the frame hangs on whether the stretch is a clause or a phrase. */
type Start = { readonly at: number; readonly by: string; readonly frame: Frame | null; readonly wants: Wants | null };
type Wants = { readonly clause: readonly Frame[]; readonly phrase: readonly Frame[] };
const BARE: Wants = { clause: ['that', 'A-that', 'A-to', 'quote'], phrase: ['np', 'as-np', 'np-adj'] };
const BARE_ING: Wants = { clause: ['ing', 'that', 'np'], phrase: ['ing', 'np'] };

/** 'urged Ankara to stop' is what one is urged to only with its infinitive; 'told lawmakers' holds nothing. */
function wanted(view: TextView, wants: Wants, first: number, last: number): readonly Frame[] {
  if (hasFinite(view, first, last)) return wants.clause;
  for (let i = first + 1; i < last; i++)
    if (view.tree.tokens[i]!.upos === 'PART' && view.tree.tokens[i]!.form.toLowerCase() === 'to')
      return ['A-to', ...wants.phrase];
  return wants.phrase;
}

/** Whether a finite verb stands in the stretch: a clause, not a mere phrase. */
function hasFinite(view: TextView, first: number, last: number): boolean {
  return view.finiteBefore[last]! > view.finiteBefore[first]!;
}

/** 'denied that claim', 'denied that': this 'that' is a part of what is denied, it opens no clause. */
function pointsOut(view: TextView, i: number): boolean {
  const { upos, relation } = view.tree.tokens[i]!;
  return upos === 'DET' ? relation === 'det' : upos === 'PRON' && relation !== 'mark';
}

/** 'said as much in a letter', not 'as much bread as before'. */
function isAsMuch({ tree: { tokens } }: TextView, i: number): boolean {
  if (tokens[i]!.form.toLowerCase() !== 'as' || tokens[i + 1]?.form !== 'much') return false;
  return !/^(?:NOUN|ADJ|VERB|PROPN)$/u.test(tokens[i + 2]?.upos ?? 'X');
}

/** The mark at the end of a quotation opens no other. */
function closes({ quotationOf, runStart, runEnd }: TextView, i: number): boolean {
  return quotationOf[i]! >= 0 && runEnd[i] === i + 1 && runStart[i]! < i;
}

/** What a content may begin with, or be hung by, for its word alone. */
const startOf = toldOf((form) => ({
  behind: PREPOSITION_FRAMES.get(form.toLowerCase()) ?? null,
  asks: QUESTIONS.has(form.toLowerCase()),
}));

function rightStarts(view: TextView, sentence: SentenceView, cue: Cue): Start[] {
  const { tokens } = view.tree;
  const starts: Start[] = [];
  const add = (at: number, by: string, frame: Frame | null, wants: Wants | null = null) => {
    if (at < sentence.stop && !starts.some((start) => start.at === at)) starts.push({ at, by, frame, wants });
  };
  const limit = Math.min(sentence.stop, cue.last + START_WINDOW);
  const seam = prefixSeam(view, sentence, cue);
  if (seam !== null) add(seam.at, 'comma', null);
  addFarGerunds(view, sentence, cue, add);
  for (let i = cue.last; i < limit; i++) {
    const { form, upos, features, word } = tokens[i]!;
    const { lower } = word;
    const first = i === cue.last;
    const { behind, asks } = startOf(word);
    // 'said in a statement on Friday that nine had died': behind a day it opens no clause of the day's
    const tells = upos === 'SCONJ' || (upos === 'PRON' && tokens[i - 1]!.upos === 'PROPN');
    if (lower === 'that' && (first ? !pointsOut(view, i) : tells))
      add(i + 1, 'that', frameOf(cue, first ? ['that', 'noun-that'] : ['A-that', 'that']));
    else if (isMark(word)) {
      if (!closes(view, i)) add(i, 'mark', 'quote');
    } else if (form === ':') add(i + 1, 'colon', 'quote');
    else if (form === ',' && i + 1 < limit) add(i + 1, 'comma', null);
    // 'claims was used to shell them': behind a finite verb the infinitive is that verb's
    else if (lower === 'to' && upos === 'PART')
      add(i, 'to', hasFinite(view, cue.last, i) ? null : frameOf(cue, ['to', 'A-to']));
    else if (first && isAsMuch(view, i)) add(i, 'as much', frameOf(cue, ['that', 'np']));
    else if (behind !== null && upos !== 'NOUN') add(i + 1, lower, frameOf(cue, behind));
    else if (asks) add(i, 'wh', frameOf(cue, ['wh']));
    else if (first)
      add(i, 'next', null, features.VerbForm === 'Ger' || (form.endsWith('ing') && upos === 'VERB') ? BARE_ING : BARE);
  }
  const object = view.tree.child(cue.head, 'obj', 'ccomp', 'xcomp', 'iobj');
  if (object >= cue.last) {
    const begin = view.tree.firstUnder(object);
    const opens = tokens[begin]!.form.toLowerCase() === 'that' && !pointsOut(view, begin);
    add(opens ? begin + 1 : begin, 'object', null, BARE);
    const after = view.tree.lastUnder(object) + 1;
    if (after < limit && view.tree.tokens[after]!.upos !== 'PUNCT')
      add(after, 'behind-object', null, { clause: ['A-that', 'that', 'quote'], phrase: ['np-adj'] });
  }
  return starts;
}
