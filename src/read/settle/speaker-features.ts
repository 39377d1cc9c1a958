// What speaks for a proposed speaker: the way it was found, the word it is, where it stands to the cue and the content.
// Leaves the weighing to ranker.ts. Example: 'nsubj' right before 'said' and outside the content.
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import { isSeam, type SpeakerProposal } from '../find/speaker-phrases.ts';
import { feature } from './feature.ts';
import type { Judged } from './ranker.ts';

export type SpeakerContext = {
  readonly view: TextView;
  readonly sentence: SentenceView;
  readonly cue: Cue;
  readonly content: readonly TokenRange[];
  /** Who spoke at the cue before in the same sentence: participles and second verbs often share the speaker. */
  readonly previous: TokenRange | null;
  readonly kindOf: (phrase: TokenRange) => string;
};

export function judgeSpeaker(context: SpeakerContext, proposal: SpeakerProposal): Judged {
  const { view, cue } = context;
  const entry = cue.entries[0];
  const head = view.tree.tokens[cue.head]!;
  const passive = head.features.Voice === 'Pass';
  const form = `${entry.pos}${passive ? ' pass' : ''} ${head.features.VerbForm ?? '-'}`;
  const contentSide = context.content[0] === undefined ? '-' : context.content[0].first >= cue.last ? 'R' : 'L';
  const f = [
    feature`by ${proposal.by}`,
    feature`by ${proposal.by} ${form}`,
    feature`by ${proposal.by} ${contentSide}`,
    feature`${entry.words}|${proposal.by}`,
    feature`by ${proposal.by} ${entry.pos} ${head.relation ?? '-'}`,
    feature`kind ${proposal.by} ${view.tree.tokens[cue.last]?.upos ?? '$'}`,
  ];
  if (proposal.phrase === null)
    return {
      features: [
        ...f,
        feature`nobody ${entry.words}`,
        feature`nobody ${form}`,
        feature`nobody ${entry.hedge ?? '-'} ${entry.pos}`,
      ],
      shared: [],
      lasting: [],
      spots: [...NO_PHRASE, cue.head, cue.last < view.tree.tokens.length ? cue.last : -1],
      prior: entry.pos === 'adverb' || passive ? 1 : 0,
    };
  const features = [...f, ...phraseFeatures(context, proposal.phrase, proposal.by, form)];
  return {
    features,
    shared: [],
    lasting: [],
    spots: spotsOf(context, proposal.phrase),
    prior: priorOf(context, proposal.phrase, proposal.by, passive),
  };
}

/** Head and bounds of the phrase, what stands around it, and the cue. */
function spotsOf({ view, cue }: SpeakerContext, phrase: TokenRange): number[] {
  const next = phrase.last < view.tree.tokens.length ? phrase.last : -1;
  return [headOf(view, phrase), phrase.first, phrase.last - 1, next, phrase.first - 1, cue.head];
}

/** The roles of spotsOf stay empty for the proposal that nobody speaks, which has its own. */
const NO_PHRASE: readonly number[] = new Array(6).fill(-1);
/** How many roles there are: training makes room for them. */
export const SPEAKER_ROLES = 8;

function phraseFeatures(context: SpeakerContext, phrase: TokenRange, by: string, form: string): number[] {
  const { view, cue, sentence } = context;
  const { tokens } = view.tree;
  const head = headOf(view, phrase);
  const before = phrase.last <= cue.first;
  const distance = before ? cue.first - phrase.last : phrase.first - cue.last;
  const kind = context.kindOf(phrase);
  const previous = phrase.first > sentence.first ? tokens[phrase.first - 1]!.form.toLowerCase() : '^';
  const next = tokens[phrase.last]?.form.toLowerCase() ?? '$';
  return [
    feature`head ${tokens[head]!.upos} ${tokens[head]!.relation ?? '-'}`,
    feature`kind ${kind}`,
    feature`kind ${kind} ${form}`,
    feature`overlap ${overlaps(phrase, context.content)} ${form}`,
    feature`side ${before} ${distance > 6 ? 'far' : distance} ${form}`,
    feature`word ${tokens[head]!.lemma.toLowerCase()}`,
    feature`previous ${previous} ${before}`,
    feature`next ${next} ${before}`,
    feature`len ${Math.min(phrase.last - phrase.first, 8)}`,
    feature`first ${tokens[phrase.first]!.upos} ${by.split(' ').at(-1)}`,
    feature`tail ${tokens[phrase.last - 1]!.upos} next ${tokens[phrase.last]?.upos ?? '$'}`,
    feature`previous ${sameAsPrevious(context, phrase)} ${form}`,
    feature`previous ${sameAsPrevious(context, phrase)} ${by}`,
    feature`previous ${sameAsPrevious(context, phrase)} ${view.tree.tokens[cue.head]!.relation ?? '-'}`,
    feature`comma between ${commaBetween(context, phrase)} ${by}`,
    feature`edge ${phrase.first > sentence.first ? tokens[phrase.first - 1]!.upos : '^'} ${tokens[phrase.first]!.upos} ${before}`,
    feature`opens ${tokens[phrase.first]!.form.toLowerCase()} ${tokens[phrase.first + 1]?.upos ?? '$'}`,
    ...seamFeatures(context, phrase, before),
  ];
}

/** 'in Tabqa the Observatory': where two phrases stand side by side without their comma, the latter may be the whole speaker. */
function seamFeatures({ view, kindOf }: SpeakerContext, phrase: TokenRange, before: boolean): number[] {
  const { tokens } = view.tree;
  for (let i = phrase.last - 1; i > phrase.first; i--) {
    if (!isSeam(view.tree, i)) continue;
    const seam = `${tokens[i - 1]!.upos} ${tokens[i]!.upos}`;
    return [
      feature`seam ${seam} ${before}`,
      feature`seam ${kindOf({ first: i, last: phrase.last })} ${kindOf({ first: phrase.first, last: i })} ${before}`,
      feature`seam at ${tokens[i - 1]!.form.toLowerCase()}`,
    ];
  }
  return [feature`seam none ${before}`];
}

function priorOf(context: SpeakerContext, phrase: TokenRange, by: string, passive: boolean): number {
  let prior = 0;
  if (/^nsubj/u.test(by)) prior += passive ? 0.5 : 3;
  else if (/^agent|^whose|^governor|antecedent/u.test(by)) prior += 2.5;
  else if (/\^/u.test(by)) prior += 1.5;
  else if (/^left|^right/u.test(by)) prior += 1;
  if (by.endsWith('middle')) prior += 0.2;
  if (overlaps(phrase, context.content)) prior -= 4;
  if (context.kindOf(phrase) !== 'thing') prior += 1;
  if (sameAsPrevious(context, phrase) === 'same') prior += 1;
  return prior;
}

function sameAsPrevious({ previous }: SpeakerContext, phrase: TokenRange): string {
  if (previous === null) return 'first';
  return previous.first < phrase.last && phrase.first < previous.last ? 'same' : 'other';
}

export function headOf(view: TextView, phrase: TokenRange): number {
  for (let i = phrase.first; i < phrase.last; i++) {
    const { head, upos } = view.tree.tokens[i]!;
    if (upos !== 'PUNCT' && (head === null || head < phrase.first || head >= phrase.last)) return i;
  }
  return phrase.last - 1;
}

function overlaps(phrase: TokenRange, content: readonly TokenRange[]): boolean {
  return content.some((piece) => phrase.first < piece.last && piece.first < phrase.last);
}

function commaBetween(context: SpeakerContext, phrase: TokenRange): boolean {
  const { cue, view } = context;
  const from = Math.min(phrase.last, cue.last);
  const to = Math.max(phrase.first, cue.first);
  for (let i = from; i < to; i++) if (view.tree.tokens[i]!.form === ',') return true;
  return false;
}
