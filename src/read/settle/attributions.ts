// Decides for each cue whether it attributes, what it holds and who speaks: the best of the proposals by ranker.ts.
// Leaves stance, names and nesting to their own files. Example: 'denied' | her country had been firing … | a spokeswoman.
import { type CueEntry, sensesFor } from '../../lexicon/cues.ts';
import type { ContentProposal, TokenRange } from '../find/content-edges.ts';
import { proposeContents } from '../find/contents.ts';
import type { Cue } from '../find/cues.ts';
import { type SentenceView, type TextView, withCues } from '../find/sentence-view.ts';
import { proposeSpeakers, type SpeakerProposal } from '../find/speaker-phrases.ts';
import { judgeContent, judgeNothing } from './content-features.ts';
import { best, scoreOf, together, type Weights } from './ranker.ts';
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
export type AttributionWeights = { readonly content: Weights; readonly speaker: Weights } | null;

/** One attribution at most for each cue, in text order. */
export function settleAttributions(
  plain: TextView,
  cues: readonly Cue[],
  weights: AttributionWeights,
  kindOf: (phrase: TokenRange) => string,
): readonly Attribution[] {
  const view = withCues(plain, cues);
  const settled: Attribution[] = [];
  for (const cue of cues) {
    const sentence = view.sentences[view.tree.sentenceOf(cue.first)];
    if (sentence === undefined) continue;
    const chosen = chooseContent(view, sentence, cue, weights?.content ?? null);
    if (chosen === null) continue;
    const content = chosen.proposal.pieces;
    const last = settled.at(-1);
    const previous = last !== undefined && last.sentence === sentence.index ? last.phrase : null;
    const speaker = chooseSpeaker({ view, sentence, cue, content, previous, kindOf }, weights?.speaker ?? null);
    settled.push({
      cue,
      entry: entryFor(cue, chosen.proposal, view),
      sentence: sentence.index,
      content,
      phrase: speaker.phrase,
      by: `${chosen.proposal.by}; ${speaker.by}`,
      margin: chosen.margin,
    });
  }
  return settled;
}

function chooseContent(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  weights: Weights | null,
): { proposal: ContentProposal; margin: number } | null {
  const proposals = proposeContents(view, sentence, cue);
  if (proposals.length === 0) return null;
  const nothing = judgeNothing(view, sentence, cue);
  const floor = scoreOf(nothing.features, nothing.prior, weights);
  const scores = proposals.map((proposal) => {
    const judged = judgeContent(view, sentence, cue, proposal);
    return scoreOf(judged.features, judged.prior, weights);
  });
  const at = best(scores);
  const margin = together(scores) - floor;
  return margin > 0 ? { proposal: proposals[at]!, margin } : null;
}

function chooseSpeaker(context: Parameters<typeof judgeSpeaker>[0], weights: Weights | null): SpeakerProposal {
  const proposals = proposeSpeakers(context.view, context.sentence, context.cue, context.previous);
  const scores = proposals.map((proposal) => {
    const judged = judgeSpeaker(context, proposal);
    return scoreOf(judged.features, judged.prior, weights);
  });
  return proposals[best(scores)]!;
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
