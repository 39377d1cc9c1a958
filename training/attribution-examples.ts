// Turns annotated reports into ranking examples: for each candidate cue its content proposals (or none) and its speaker proposals.
// The right proposal is the one that overlaps the annotation best. Example: 'said' with 41 proposals, right: 'right that stop'.
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import type { Span } from '../src/model/span.ts';
import type { ContentProposal, TokenRange } from '../src/read/find/content-edges.ts';
import { proposeContents } from '../src/read/find/contents.ts';
import { type Cue, findCues } from '../src/read/find/cues.ts';
import { partQuotations } from '../src/read/find/parted-quotations.ts';
import { type TextView, textViewOf, withCues } from '../src/read/find/sentence-view.ts';
import { proposeSpeakers } from '../src/read/find/speaker-phrases.ts';
import { voiceKinds } from '../src/read/find/voice-kinds.ts';
import { kindInView } from '../src/read/settle/attributions.ts';
import { contentJudges } from '../src/read/settle/content-features.ts';
import { judgeNothing } from '../src/read/settle/nothing-features.ts';
import { featuresOf, type Judged } from '../src/read/settle/ranker.ts';
import { judgeSpeaker } from '../src/read/settle/speaker-features.ts';
import { findQuotations } from '../src/text/quotations.ts';
import type { GoldReport, GoldStatement } from './gold-reports.ts';
import { type RankExample, rankExample } from './rank-model.ts';

export type Examples = {
  content: RankExample[];
  speaker: RankExample[];
  missedCues: string[];
  reach: { content: number[]; speaker: number[] };
};

/** `regions` are the blocks that are read, as the reader cuts them. */
export function examplesOf(
  report: GoldReport,
  tools: { engine: LanguageEngine; lexicon: Lexicon },
  regions: readonly Span[],
  into: Examples,
): void {
  const layer = tools.engine.annotate(report.text, regions);
  const tree = treeOf(layer);
  const cues = findCues(tree, tools.lexicon.cues, tools.lexicon.hedges);
  const view = partQuotations(
    withCues(textViewOf(layer, tree, findQuotations(report.text, regions), voiceKinds(layer, tools.lexicon)), cues),
  );
  const used = new Set<string>();
  let before: GoldStatement | null = null;
  for (const cue of cues) {
    const gold = report.gold.statements.find(
      (statement) => !used.has(statement.id) && overlapsCue(view, cue, statement),
    );
    if (gold !== undefined) used.add(gold.id);
    addExamples(view, cue, { gold: gold ?? null, before }, into);
    before = gold ?? before;
  }
  for (const statement of report.gold.statements)
    if (!used.has(statement.id))
      into.missedCues.push(`${report.text.slice(statement.cue.span.start, statement.cue.span.end)}`);
}

function overlapsCue(view: TextView, cue: Cue, statement: GoldStatement): boolean {
  const { tokens } = view.tree;
  const start = tokens[cue.first]!.span.start;
  const end = tokens[cue.last - 1]!.span.end;
  return start < statement.cue.span.end && statement.cue.span.start < end;
}

function addExamples(
  view: TextView,
  cue: Cue,
  { gold, before }: { gold: GoldStatement | null; before: GoldStatement | null },
  into: Examples,
): void {
  const sentence = view.sentences[view.tree.sentenceOf(cue.first)]!;
  const proposals = proposeContents(view, sentence, cue);
  const judge = contentJudges(view)(sentence)(cue);
  // with all features spelled out, for lasting bundles may begin anew
  const judged = proposals.map((proposal): Judged => {
    const one = judge(proposal);
    return { ...one, features: featuresOf(one), shared: [], lasting: [] };
  });
  const candidates = [...judged, judgeNothing(view, sentence, cue)];
  const vectors = view.vectors?.values ?? null;
  if (gold === null) {
    into.content.push(rankExample(candidates, { right: [candidates.length - 1], weight: 1, vectors }));
    return;
  }
  const overlaps = proposals.map((proposal) => overlapOf(rangesIn(view, gold.content), proposal.pieces));
  const top = Math.max(0, ...overlaps);
  into.reach.content.push(top);
  if (top < 0.5) return;
  const equal = overlaps.flatMap((overlap, k) => (overlap === top ? [k] : []));
  const likewise = equal.filter((k) => proposals[k]!.pieces.length === gold.content.length);
  const right = likewise.length > 0 ? likewise : equal;
  into.content.push(rankExample(candidates, { right, weight: top > 0.99 ? 1.2 : 0.6, vectors }));
  addSpeaker(view, cue, gold, proposals[right[0]!]!, { into, previous: previousPhrase(view, cue, before) });
}

function addSpeaker(
  view: TextView,
  cue: Cue,
  gold: GoldStatement,
  content: ContentProposal,
  options: { into: Examples; previous: TokenRange | null },
): void {
  const { into } = options;
  const sentence = view.sentences[view.tree.sentenceOf(cue.first)]!;
  const proposals = proposeSpeakers(view, sentence, cue, options.previous);
  const context = {
    view,
    sentence,
    cue,
    content: content.pieces,
    previous: options.previous,
    kindOf: kindInView(view),
  };
  const candidates = proposals.map((proposal) => judgeSpeaker(context, proposal));
  const vectors = view.vectors?.values ?? null;
  const spans = gold.speakers.flatMap((speaker) => (speaker.span === null ? [] : [speaker.span]));
  if (spans.length === 0) {
    into.speaker.push(rankExample(candidates, { right: [proposals.length - 1], weight: 1, vectors }));
    return;
  }
  const merged =
    spans.length > 1
      ? [{ start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }]
      : spans;
  const overlaps = proposals.map((proposal) =>
    proposal.phrase === null ? 0 : overlapOf(rangesIn(view, merged), [proposal.phrase]),
  );
  const top = Math.max(...overlaps);
  into.reach.speaker.push(top);
  if (top <= 0) return;
  const right = overlaps.flatMap((overlap, k) => (overlap === top ? [k] : []));
  into.speaker.push(rankExample(candidates, { right, weight: 1, vectors }));
}

/** Who the annotation says spoke at the cue before, in the same sentence. */
function previousPhrase(view: TextView, cue: Cue, before: GoldStatement | null): TokenRange | null {
  const span = before?.speakers[0]?.span ?? null;
  if (before === null || span === null) return null;
  const at = view.tree.tokenAt(before.cue.span.start);
  return view.tree.sentenceOf(at) === view.tree.sentenceOf(cue.first) ? (rangesIn(view, [span])[0] ?? null) : null;
}

export function rangesIn(view: TextView, spans: readonly Span[]): TokenRange[] {
  return spans.map((span) => {
    const first = view.tree.tokenAt(span.start);
    let last = first;
    while (last < view.tree.tokens.length && view.tree.tokens[last]!.span.start < span.end) last++;
    return { first, last };
  });
}

/** Token intersection over union, marks and commas left out. */
export function overlapOf(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const left = new Set(
    a.flatMap((range) => Array.from({ length: range.last - range.first }, (_, k) => range.first + k)),
  );
  const right = new Set(
    b.flatMap((range) => Array.from({ length: range.last - range.first }, (_, k) => range.first + k)),
  );
  let shared = 0;
  for (const i of left) if (right.has(i)) shared++;
  const union = left.size + right.size - shared;
  return union === 0 ? 0 : shared / union;
}
