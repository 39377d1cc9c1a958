// Decides for each cue whether it attributes, what it holds and who speaks: the best of the proposals by ranker.ts.
// Leaves stance, names and nesting to their own files. Example: 'denied' | her country had been firing … | a spokeswoman.
import { type CueEntry, sensesFor } from '../../lexicon/cues.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import { proposeContents } from '../find/contents.ts';
import type { Cue } from '../find/cues.ts';
import { prefixSeam } from '../find/prefix-seam.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import { proposeSpeakers, type SpeakerProposal } from '../find/speaker-phrases.ts';
import { upToSpeaker, withCompound } from './beside-speaker.ts';
import { contentJudges } from './content-features.ts';
import { crosses, crossingCost, endedWith, fittedInto, holdsCue } from './crossing-contents.ts';
import { edgePrior } from './edge-prior.ts';
import { judgeNothing } from './nothing-features.ts';
import { best, type Judged, type Scorer, scorerOver, together, type Weights } from './ranker.ts';
import { headOf, judgeSpeaker } from './speaker-features.ts';

export type Attribution = {
  readonly cue: Cue;
  readonly entry: CueEntry;
  readonly sentence: number;
  readonly content: readonly TokenRange[];
  readonly phrase: TokenRange | null;
  /** How the content and the speaker were found: the names of the proposals. */
  readonly by: string;
  /** Score over the null proposal. */
  readonly margin: number;
};
/** An attribution with some of it told anew; spelled out, so that all attributions have one hidden class in V8. */
export function attributionWith(one: Attribution, told: Partial<Attribution>): Attribution {
  const copy: Attribution = {
    cue: one.cue,
    entry: one.entry,
    sentence: one.sentence,
    content: one.content,
    phrase: one.phrase,
    by: one.by,
    margin: one.margin,
  };
  return Object.assign(copy, told);
}
export type AttributionWeights = { readonly content: Weights; readonly speaker: Weights } | null;

/** One attribution at most for each cue, in text order; the view knows the cues (`withCues`). */
export function settleAttributions(
  view: TextView,
  cues: readonly Cue[],
  weights: AttributionWeights,
  kindOf: (phrase: TokenRange) => string,
): readonly Attribution[] {
  const settled: Attribution[] = [];
  const speaking = scorerOver(weights?.speaker ?? null, view.vectors);
  const ranking = { judges: contentJudges(view), scorer: scorerOver(weights?.content ?? null, view.vectors) };
  for (const choice of chooseContents(view, cues, ranking)) {
    const { cue, sentence, proposal, margin } = choice;
    const content = proposal.pieces;
    const last = settled.at(-1);
    const previous = last !== undefined && last.sentence === sentence.index ? last.phrase : null;
    const told = last !== undefined && last.sentence === sentence.index ? last.content : [];
    const speaker = chooseSpeaker({ view, sentence, cue, content, previous, kindOf }, speaking, told);
    const phrase = withCompound(view.tree, beforeContent(view, speaker.phrase, cue, content), cue);
    settled.push({
      cue,
      entry: entryFor(cue, proposal, view),
      sentence: sentence.index,
      content: upToSpeaker(view.tree, withoutSpeaker(content, phrase, cue), phrase, cue),
      phrase,
      by: `${proposal.way.name}; ${speaker.by}`,
      margin,
    });
  }
  return settled.filter((one, i) => !settled.slice(i + 1, i + 3).some((other) => isSaidTwice(one, other)));
}

/** 'renewed its call for talks' is one call: a verb that only carries the noun by which the same speaker says the same adds nothing. */
function isSaidTwice(verb: Attribution, noun: Attribution): boolean {
  const [held] = verb.content;
  const [told] = noun.content;
  if (verb.entry.pos !== 'verb' || noun.entry.pos !== 'noun' || held === undefined || told === undefined) return false;
  const carried = noun.cue.first >= held.first && noun.cue.first - held.first <= 1 && noun.cue.first >= verb.cue.last;
  const same = verb.phrase?.first === noun.phrase?.first && verb.phrase?.last === noun.phrase?.last;
  return carried && same && verb.phrase !== null && verb.content.length === 1 && told.last === held.last;
}

/** Who stands right before the cue at the end of what is told before it, for want of a comma, is not told but tells. */
export function withoutSpeaker(
  content: readonly TokenRange[],
  phrase: TokenRange | null,
  { first }: Cue,
): readonly TokenRange[] {
  if (phrase === null || phrase.last > first) return content;
  return content.map((piece) =>
    piece.last <= first && piece.last > phrase.first && piece.first < phrase.first && first - phrase.last <= 1
      ? { first: piece.first, last: phrase.first }
      : piece,
  );
}

/** Behind the cue who speaks ends where what he says begins: 'According to Article 9, "the members shall …"'. */
export function beforeContent(
  { tree: { tokens } }: TextView,
  phrase: TokenRange | null,
  cue: Cue,
  content: readonly TokenRange[],
): TokenRange | null {
  if (phrase === null || phrase.first < cue.last) return phrase;
  const told = content.find((piece) => piece.first > phrase.first && piece.first < phrase.last);
  if (told === undefined) return phrase;
  let last = told.first;
  while (last > phrase.first + 1 && tokens[last - 1]!.upos === 'PUNCT') last--;
  return { first: phrase.first, last };
}

type Choice = {
  readonly cue: Cue;
  readonly sentence: SentenceView;
  readonly proposal: ContentProposal;
  readonly margin: number;
};
type Ranked = {
  readonly cue: Cue;
  readonly proposals: readonly ContentProposal[];
  readonly scores: readonly number[];
  readonly floor: number;
};

/** What tells a content by its features, and what weighs them. */
type Ranking = { readonly judges: ReturnType<typeof contentJudges>; readonly scorer: Scorer };

/** Sentence by sentence the surest cue first: contents may hold each other, they may not cross. In text order. */
function chooseContents(view: TextView, cues: readonly Cue[], ranking: Ranking): readonly Choice[] {
  const chosen: Choice[] = [];
  let from = 0;
  while (from < cues.length) {
    const at = view.tree.sentenceOf(cues[from]!.first);
    let to = from;
    while (to < cues.length && view.tree.sentenceOf(cues[to]!.first) === at) to++;
    const sentence = view.sentences[at];
    if (sentence !== undefined)
      chosen.push(
        ...chooseInSentence(
          view,
          sentence,
          cues.slice(from, Math.min(to, from + MOST_CUES)),
          ranking,
          chosen.slice(-NEIGHBOURS),
        ),
      );
    from = to;
  }
  return chosen;
}

/** No sentence says as many things; one that seems to is no sentence, and its further cues are left aside. */
const MOST_CUES = 30;
/** How many choices of earlier sentences the next one must agree with. */
const NEIGHBOURS = 4;
/** What is said by somebody is oftener said to have been said: inside a content a cue needs this much less. */
const INSIDE = 0.6;
function chooseInSentence(
  view: TextView,
  sentence: SentenceView,
  cues: readonly Cue[],
  { judges, scorer }: Ranking,
  before: readonly Choice[],
): readonly Choice[] {
  const judgesOf = judges(sentence);
  const ranked = cues.map((cue) => rank(view, sentence, cue, { judge: judgesOf(cue), scorer }));
  const order = ranked
    .map((one, index) => ({
      index,
      margin: one.scores.length === 0 ? Number.NEGATIVE_INFINITY : together(one.scores) - one.floor,
    }))
    .filter(({ margin }) => margin > -INSIDE)
    .sort((a, b) => b.margin - a.margin || a.index - b.index);
  const chosen: Choice[] = [];
  for (const { index } of order) {
    const { cue, proposals: open, scores, floor } = ranked[index]!;
    const proposals = open.map((proposal) => fittedInto(chosen, proposal, cue));
    const fair = scores.map((score, k) => score - crossingCost(cue, proposals[k]!, { before, chosen }));
    const margin = together(fair) - floor;
    const holds = (other: Choice): boolean => holdsCue(other.proposal.pieces, cue);
    const inside = before.some(holds) || chosen.some(holds);
    if (margin > (inside ? -INSIDE : 0)) {
      const proposal = proposals[mostAgreed(proposals, fair)]!;
      chosen.forEach((other, i) => {
        if (!crosses(cue, proposal, other)) return;
        const cut = endedWith(other, proposal, cue);
        if (cut !== null) chosen[i] = { ...other, proposal: cut };
      });
      chosen.push({ cue, sentence, proposal, margin });
    }
  }
  return chosen.sort((a, b) => a.cue.first - b.cue.first);
}

function rank(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  { judge, scorer }: { readonly judge: (proposal: ContentProposal) => Judged; readonly scorer: Scorer },
): Ranked {
  const proposals = proposeContents(view, sentence, cue);
  const likely = proposals.map((proposal) => scorer(judge(proposal)));
  const scores = likely.map((score, k) => score + edgePrior(view, sentence, cue, proposals[k]!));
  // what those lose whose edges cannot be is no sign that nothing is said
  const lost = likely.length === 0 ? 0 : together(likely) - together(scores);
  return { cue, proposals, scores, floor: scorer(judgeNothing(view, sentence, cue)) - lost };
}

/**
 * The proposal that most of the weight agrees with: its own share, and the share of those that hold much the same words. Of many that differ
 * by an edge one alone may be the likeliest and still stand apart from what the rest say (minimum Bayes risk; Goel and Byrne 2000).
 */
function mostAgreed(proposals: readonly ContentProposal[], scores: readonly number[]): number {
  const top = scores[best(scores)]!;
  const likely = scores.flatMap((score, k) => (top - score < UNLIKELY ? [k] : []));
  const values = likely.map((k) => {
    let value = 0;
    for (const j of likely) value += Math.exp(scores[j]! - top) * agreement(proposals[k]!, proposals[j]!);
    return value;
  });
  return likely[best(values)]!;
}

/** A fiftieth of the likeliest. */
const UNLIKELY = 4;

/** One for half of the words or more; two for the very same, for edges count as much. */
function agreement(a: ContentProposal, b: ContentProposal): number {
  if (a === b) return 2;
  let shared = 0;
  for (const x of a.pieces)
    for (const y of b.pieces) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first));
  const both = lengthOf(a) + lengthOf(b) - shared;
  return both === 0 ? 0 : shared / both >= 0.5 ? 1 : 0;
}

function lengthOf({ pieces }: ContentProposal): number {
  return pieces.reduce((sum, piece) => sum + piece.last - piece.first, 0);
}

/** Whoever only stands in what was told before does not speak behind it: in 'said the bridge was gone adding that' the bridge adds nothing. */
function chooseSpeaker(
  context: Parameters<typeof judgeSpeaker>[0],
  scorer: Scorer,
  told: readonly TokenRange[],
): SpeakerProposal {
  const all = proposeSpeakers(context.view, context.sentence, context.cue, context.previous);
  const behind = told.filter((piece) => piece.last <= context.cue.first);
  // 'said he had met the mayor who warned that': what a relative clause hangs on may
  const proposals = all.filter(
    ({ phrase, by }) =>
      phrase === null ||
      by.includes('acl') ||
      !behind.some((piece) => piece.first <= phrase.first && phrase.last <= piece.last),
  );
  // 'According to AFP | the camp is full': all between the cue and the clause is who speaks
  const seam = prefixSeam(context.view, context.sentence, context.cue);
  if (seam !== null) return { phrase: { first: context.cue.last, last: seam.at }, by: 'right' };
  const chosen = proposals[best(proposals.map((proposal) => scorer(judgeSpeaker(context, proposal))))]!;
  return isSpokenTo(context, chosen) ? { phrase: null, by: 'nobody' } : chosen;
}

/** 'when he was asked for details': he is spoken to, and nobody is told to have asked. */
function isSpokenTo({ view: { tree }, cue }: Parameters<typeof judgeSpeaker>[0], { by }: SpeakerProposal): boolean {
  const [entry] = cue.entries;
  const passive = entry.pos === 'verb' && tree.child(cue.head, 'aux:pass') >= 0;
  const toSomebody =
    entry.stance === 'demand' || cue.entries.some(({ frames }) => frames.some((f) => f.startsWith('A-')));
  return passive && toSomebody && by.startsWith('nsubj:pass');
}

/** Of the senses the table offers, the one whose object and frame the content fills; a noun cue keeps its noun sense. */
export function entryFor(cue: Cue, proposal: ContentProposal, view: TextView): CueEntry {
  const { frame } = proposal;
  const head = view.tree.tokens[cue.head]!;
  const tagged = cue.entries.filter((entry) => (head.upos === 'NOUN') === (entry.pos === 'noun'));
  const senses = sensesFor(tagged.length > 0 ? tagged : cue.entries, objectsOf(view, proposal));
  const fits = frame === null ? [] : senses.filter((entry) => entry.frames.includes(frame));
  return fits[0] ?? senses[0] ?? cue.entries[0];
}

/** Lemmas of the words that govern each piece: what the cue is about. */
function objectsOf(view: TextView, proposal: ContentProposal): readonly string[] {
  return proposal.pieces.map((piece) => view.tree.tokens[headOf(view, piece)]!.lemma.toLowerCase());
}

/** 'role:spokesperson', 'party:state', 'person', 'pronoun', 'thing' for a phrase, by its head and else by any word in it. */
export function kindInView(view: TextView): (phrase: TokenRange) => string {
  return (phrase) => {
    const at = headOf(view, phrase);
    const { upos } = view.tree.tokens[at]!;
    if (upos === 'PRON') return 'pronoun';
    const own = view.kinds[at] ?? '';
    if (own !== '') return own;
    for (let i = phrase.last - 1; i >= phrase.first; i--) {
      const kind = view.kinds[i] ?? '';
      if (kind.startsWith('role') || kind === 'person') return kind;
    }
    return upos === 'PROPN' ? 'name' : 'thing';
  };
}
