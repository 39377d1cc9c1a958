// Proposes what a cue may hold as its content: stretches of its sentence, quotations beside it, pieces on both sides of it.
// It only proposes; settle/attributions.ts chooses. Example: for 'said' in 'A, he said, fled' the pieces 'A' and 'fled'.
import type { CueEntry, Frame } from '../../lexicon/cues.ts';
import type { Cue } from './cues.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';

/** Token ranges, `last` exclusive, in text order. `by` says how each side was cut. */
export type ContentProposal = {
  readonly pieces: readonly TokenRange[];
  readonly by: string;
  /** The frame that the start speaks for, null where none does. */
  readonly frame: Frame | null;
};
export type TokenRange = { readonly first: number; readonly last: number };

const START_WINDOW = 16;
const SIDE_WINDOW = 90;
const EDGE_LIMIT = 12;
const PREPOSITION_FRAMES: Readonly<Record<string, readonly Frame[]>> = {
  of: ['of', 'A-of', 'noun-of'],
  for: ['for', 'A-for'],
  on: ['on'],
  about: ['about', 'A-about'],
  against: ['against'],
  with: ['with'],
  as: ['as-np'],
};

/** All proposals for one cue, without doubles, in a fixed order; at most a few dozen, whatever the sentence. */
export function proposeContents(view: TextView, sentence: SentenceView, cue: Cue): readonly ContentProposal[] {
  const right = rightProposals(view, sentence, cue);
  const left = leftProposals(view, sentence, cue);
  const both = bothSides(view, left, right, cue);
  const seen = new Set<string>();
  return [...right, ...left, ...both, ...around(view, sentence, cue), ...neighbours(view, sentence, cue)].filter((proposal) => {
    const key = proposal.pieces.map((piece) => `${piece.first}-${piece.last}`).join(' ');
    if (proposal.pieces.length === 0 || proposal.pieces.some((piece) => piece.last <= piece.first) || seen.has(key))
      return false;
    seen.add(key);
    return true;
  });
}

function rightProposals(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  for (const start of rightStarts(view, sentence, cue)) {
    for (const end of endsAfter(view, sentence, start.at)) {
      const frame = start.wants === null ? start.frame : frameOf(cue, hasFinite(view, start.at, end.at) ? start.wants.clause : start.wants.phrase);
      proposals.push({ pieces: [{ first: start.at, last: end.at }], by: `right ${start.by} ${end.by}`, frame });
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
        by: `right as ${end.by}`,
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

/** 'called it a joke': the object and what it is called, as two pieces. */
function objectAndPredicate(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  if (!cue.entries.some((entry) => entry.frames.includes('np-adj'))) return [];
  const { tree } = view;
  const object = tree.child(cue.head, 'obj', 'iobj', 'nsubj');
  const splits = new Set<number>();
  if (object >= cue.last) splits.add(tree.subtree(object).at(-1)! + 1);
  for (let i = cue.last + 1; i < Math.min(sentence.stop, cue.last + START_WINDOW); i++) {
    if (isMark(tree.tokens[i]!.form) && view.quotationOf[i] !== view.quotationOf[i - 1]) splits.add(i);
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
        by: `right called ${end.by}`,
        frame: 'np-adj',
      });
    }
  }
  return proposals;
}

/** `wants`: where the frame hangs on whether the stretch is a clause or a phrase. */
type Start = { readonly at: number; readonly by: string; readonly frame: Frame | null; readonly wants: Wants | null };
type Wants = { readonly clause: readonly Frame[]; readonly phrase: readonly Frame[] };
const BARE: Wants = { clause: ['that', 'A-that', 'A-to', 'quote'], phrase: ['np', 'A-to', 'as-np', 'np-adj'] };
const BARE_ING: Wants = { clause: ['ing', 'that', 'np'], phrase: ['ing', 'np'] };

/** Whether a finite verb stands in the stretch: a clause, not a mere phrase. */
function hasFinite(view: TextView, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (view.tree.tokens[i]!.features.VerbForm === 'Fin') return true;
  return false;
}


function rightStarts(view: TextView, sentence: SentenceView, cue: Cue): Start[] {
  const { tokens } = view.tree;
  const starts: Start[] = [];
  const add = (at: number, by: string, frame: Frame | null, wants: Wants | null = null) => {
    if (at < sentence.stop && !starts.some((start) => start.at === at)) starts.push({ at, by, frame, wants });
  };
  const limit = Math.min(sentence.stop, cue.last + START_WINDOW);
  for (let i = cue.last; i < limit; i++) {
    const { form, upos, features } = tokens[i]!;
    const lower = form.toLowerCase();
    const first = i === cue.last;
    if (lower === 'that' && (upos === 'SCONJ' || first))
      add(i + 1, 'that', frameOf(cue, first ? ['that', 'noun-that'] : ['A-that', 'that']));
    else if (isMark(form)) add(i, 'mark', 'quote');
    else if (form === ':') add(i + 1, 'colon', 'quote');
    else if (form === ',' && i + 1 < limit) add(i + 1, 'comma', null);
    else if (lower === 'to' && upos === 'PART') add(i, 'to', frameOf(cue, ['to', 'A-to']));
    else if (PREPOSITION_FRAMES[lower] !== undefined && upos !== 'NOUN')
      add(i + 1, lower, frameOf(cue, PREPOSITION_FRAMES[lower]));
    else if (['what', 'who', 'whether', 'how', 'why', 'where', 'when', 'if'].includes(lower))
      add(i, 'wh', frameOf(cue, ['wh']));
    else if (first) add(i, 'next', null, features.VerbForm === 'Ger' || (form.endsWith('ing') && upos === 'VERB') ? BARE_ING : BARE);
  }
  const object = view.tree.child(cue.head, 'obj', 'ccomp', 'xcomp', 'iobj');
  if (object >= cue.last) {
    const all = view.tree.subtree(object);
    const begin = all[0]!;
    add(tokens[begin]!.form.toLowerCase() === 'that' ? begin + 1 : begin, 'object', null, BARE);
    const after = all.at(-1)! + 1;
    if (after < limit && view.tree.tokens[after]!.upos !== 'PUNCT')
      add(after, 'behind-object', null, { clause: ['A-that', 'that', 'quote'], phrase: ['np-adj'] });
  }
  return starts;
}

function frameOf(cue: Cue, wanted: readonly Frame[]): Frame | null {
  for (const frame of wanted) if (cue.entries.some((entry: CueEntry) => entry.frames.includes(frame))) return frame;
  return null;
}

type Edge = { readonly at: number; readonly by: string };

/** Where a content that starts at `from` may end: the stop, quotation ends, commas, conjunctions, tree edges. */
export function endsAfter(view: TextView, sentence: SentenceView, from: number): Edge[] {
  const { tree } = view;
  const edges: Edge[] = [];
  const add = (at: number, by: string) => {
    if (at > from && at <= sentence.last && edges.length < EDGE_LIMIT && !edges.some((edge) => edge.at === at))
      edges.push({ at, by });
  };
  const quotation = view.quotationOf[from]!;
  if (quotation >= 0) {
    add(endOfQuotation(view, from, sentence.last), 'quotation');
    if (!isMark(tree.tokens[from]!.form)) add(sentence.stop, 'stop');
  } else if (view.quotationOf[sentence.stop - 1]! >= 0) {
    add(sentence.last, 'stop-mark');
    add(sentence.stop, 'stop');
  } else {
    add(sentence.stop, 'stop');
  }
  addTreeEdge(view, from, sentence, add);
  const limit = Math.min(sentence.stop, from + SIDE_WINDOW);
  for (let i = from + 1; i < limit; i++) {
    const token = tree.tokens[i]!;
    const quoted = view.quotationOf[i]! >= 0 && view.quotationOf[i] === quotation;
    if (quoted) continue;
    if (view.quotationOf[i]! < 0 && view.quotationOf[i - 1]! >= 0) add(i, 'quote-end');
    if (
      token.form === ',' ||
      token.form === '--' ||
      token.form === '—' ||
      token.form === '–' ||
      token.form === ';' ||
      token.form === ')'
    )
      add(i, 'comma');
    else if (token.upos === 'CCONJ' && tree.tokens[i - 1]!.form !== ',') add(i, 'and');
    else if (token.upos === 'SCONJ' && token.form.toLowerCase() !== 'that' && tree.tokens[i - 1]!.form !== ',')
      add(i, 'sconj');
    else if (token.features['VerbForm'] === 'Ger' && token.relation === 'advcl') add(i, 'ing');
  }
  return edges;
}

function addTreeEdge(
  view: TextView,
  from: number,
  sentence: SentenceView,
  add: (at: number, by: string) => void,
): void {
  const { tree } = view;
  let head = from;
  for (let steps = 0; steps < 12; steps++) {
    const up = tree.tokens[head]!.head;
    if (up === null || up < from || up >= sentence.last) break;
    head = up;
  }
  const all = tree.subtree(head).filter((i) => i >= from && i < sentence.last);
  let end = (all.at(-1) ?? from) + 1;
  while (end > from + 1 && tree.tokens[end - 1]!.upos === 'PUNCT' && view.quotationOf[end - 1]! < 0) end--;
  add(end, 'tree');
}

function endOfQuotation(view: TextView, from: number, limit: number): number {
  let end = from;
  const quotation = view.quotationOf[from];
  while (end < view.quotationOf.length && view.quotationOf[end] === quotation) end++;
  return quotation === -1 ? Math.min(end, limit) : end;
}

function leftProposals(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  const starts = leftStarts(view, sentence, cue);
  for (const end of leftEnds(view, sentence, cue)) {
    for (const start of starts) {
      if (start.at < end.at)
        proposals.push({
          pieces: [{ first: start.at, last: end.at }],
          by: `left ${start.by} ${end.by}`,
          frame: frameOf(cue, ['quote', 'that', 'prefix']),
        });
    }
  }
  return proposals;
}

function leftStarts(view: TextView, sentence: SentenceView, cue: Cue): Edge[] {
  const { tokens } = view.tree;
  const low = Math.max(sentence.first, cue.first - SIDE_WINDOW);
  const starts: Edge[] = [{ at: sentence.first, by: 'start' }];
  const quotation = view.quotationOf[sentence.first]!;
  if (quotation >= 0) {
    let begin = sentence.first;
    while (begin > 0 && view.quotationOf[begin - 1] === quotation) begin--;
    if (begin < sentence.first) starts.push({ at: begin, by: 'quotation' });
  }
  for (let i = low; i < cue.first && starts.length < EDGE_LIMIT; i++) {
    const { form, upos } = tokens[i]!;
    if (i === sentence.first) {
      if (upos === 'CCONJ' || upos === 'ADV') starts.push({ at: i + 1, by: 'after-connector' });
      if (upos === 'PUNCT') starts.push({ at: i + 1, by: 'after-mark' });
    } else if (form === ',' || form === ':' || form === ';' || form === '--' || form === '—')
      starts.push({ at: i + 1, by: 'after-comma' });
    else if (upos === 'CCONJ') starts.push({ at: i + 1, by: 'after-and' });
    else if (isMark(form) && view.quotationOf[i]! >= 0 && view.quotationOf[i - 1]! !== view.quotationOf[i]!)
      starts.push({ at: i, by: 'mark' });
    else if (upos === 'SCONJ' || form.toLowerCase() === 'which') starts.push({ at: i, by: 'sconj' });
  }
  return starts;
}

function leftEnds(view: TextView, sentence: SentenceView, cue: Cue): Edge[] {
  const { tree } = view;
  const { tokens } = tree;
  const ends: Edge[] = [];
  const add = (at: number, by: string) => {
    if (at > sentence.first && at <= cue.first && ends.length < EDGE_LIMIT && !ends.some((end) => end.at === at))
      ends.push({ at, by });
  };
  const low = Math.max(sentence.first, cue.first - SIDE_WINDOW);
  for (let i = cue.first - 1; i > low; i--) {
    const { form } = tokens[i]!;
    if (form === ',' || form === '--' || form === '—' || form === '(') {
      add(isMark(tokens[i - 1]!.form) || isQuotedComma(view, i) ? i + 1 : i, 'comma');
    } else if (view.quotationOf[i]! >= 0 && view.quotationOf[i + 1]! !== view.quotationOf[i]!) add(i + 1, 'quote-end');
  }
  const subject = tree.child(cue.head, 'nsubj', 'nsubj:pass', 'csubj');
  if (subject >= 0 && subject < cue.first) add(tree.subtree(subject)[0]!, 'before-subject');
  let plain = cue.first;
  while (
    plain > low &&
    ['PROPN', 'NOUN', 'ADJ', 'DET', 'PRON', 'AUX', 'ADV', 'NUM', 'PART'].includes(tokens[plain - 1]!.upos)
  ) {
    plain--;
    if (tokens[plain]!.upos === 'DET' || tokens[plain]!.upos === 'PRON' || tokens[plain]!.upos === 'PROPN')
      add(plain, 'before-phrase');
  }
  add(cue.first, 'at-cue');
  return ends;
}

function isQuotedComma(view: TextView, i: number): boolean {
  return view.quotationOf[i]! >= 0 && view.quotationOf[i + 1]! >= 0 && isMark(view.tree.tokens[i + 1]!.form) === false;
}

/** A cue that is an adverb or a passive inside its own content: 'A bus was reportedly hit', 'the general was said to have fled'. */
function around(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  if (cue.entries[0].pos !== 'adverb' && view.tree.tokens[cue.head]!.features.Voice !== 'Pass') return [];
  const proposals: ContentProposal[] = [];
  const starts = leftStarts(view, sentence, cue);
  const subject = view.tree.child(cue.head, 'nsubj:pass', 'nsubj');
  const governor = view.tree.tokens[cue.head]!.head;
  const clause = governor === null ? -1 : view.tree.child(governor, 'nsubj:pass', 'nsubj');
  for (const at of [subject, clause]) if (at >= sentence.first && at < cue.first) starts.push({ at: view.tree.subtree(at)[0]!, by: 'subject' });
  for (const start of starts) {
    for (const end of endsAfter(view, sentence, cue.last)) {
      proposals.push({ pieces: [{ first: start.at, last: cue.first }, { first: cue.last, last: end.at }], by: `around ${start.by} ${end.by}`, frame: 'quote' });
    }
  }
  return proposals;
}

/** A content broken by its cue: 'A, he said, B' and '"A," he said. "B."' */
function bothSides(
  view: TextView,
  left: readonly ContentProposal[],
  right: readonly ContentProposal[],
  cue: Cue,
): ContentProposal[] {
  const lefts = left
    .filter((proposal) => /^left (start|quotation|mark|after-connector|after-and) (comma|quote-end)/u.test(proposal.by))
    .slice(0, 5);
  const rights = right
    .filter((proposal) => /^right (comma|mark|colon|next) (stop|quotation|stop-mark|tree)/u.test(proposal.by))
    .slice(0, 5);
  const joined: ContentProposal[] = [];
  for (const l of lefts)
    for (const r of rights)
      joined.push({
        pieces: [...l.pieces, ...r.pieces],
        by: `both ${l.by.slice(5)} / ${r.by.slice(6)}`,
        frame: 'quote',
      });
  const behind = quotationBehind(view, cue);
  if (behind !== null)
    for (const l of left
      .filter((proposal) => proposal.by.includes('quote-end') || proposal.by.includes('comma'))
      .slice(0, 5))
      joined.push({ pieces: [...l.pieces, behind], by: `behind ${l.by}`, frame: 'quote' });
  return joined;
}

/** The quotation that opens the next sentence, straight after the cue's own: it carries the speech on. */
function quotationBehind(view: TextView, cue: Cue): TokenRange | null {
  const sentence = view.sentences[view.tree.sentenceOf(cue.first)]!;
  const next = sentence.last;
  const quotation = view.quotationOf[next];
  if (quotation === undefined || quotation < 0 || view.quotationOf[next - 1] === quotation) return null;
  if (view.quotations[quotation]!.term) return null;
  const end = endOfQuotation(view, next, view.quotationOf.length);
  return { first: next, last: end };
}

/** Speech that stands whole in the sentence before or behind: 'He was blunt: …', '"…" So said the colonel.' */
function neighbours(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  const next = quotationBehind(view, cue);
  if (next !== null) proposals.push({ pieces: [next], by: 'next-quotation', frame: 'quote' });
  const before = sentence.first - 1;
  const quotation = before >= 0 ? view.quotationOf[before]! : -1;
  if (quotation >= 0 && !view.quotations[quotation]!.term) {
    let begin = before;
    while (begin > 0 && view.quotationOf[begin - 1] === quotation) begin--;
    proposals.push({ pieces: [{ first: begin, last: sentence.first }], by: 'previous-quotation', frame: 'quote' });
  }
  return proposals;
}
