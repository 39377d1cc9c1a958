// Turns annotated statements into examples for the stance model: the table's stance is the prior, the annotation the answer.
// Example: 'said' with content 'it had not fired' and answer deny.
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import type { Span } from '../src/model/span.ts';
import type { TokenRange } from '../src/read/find/content-edges.ts';
import { proposeContents } from '../src/read/find/contents.ts';
import { findCues } from '../src/read/find/cues.ts';
import { partiesIn, wordsOf } from '../src/read/find/parties-in.ts';
import { textViewOf } from '../src/read/find/sentence-view.ts';
import { voiceKinds } from '../src/read/find/voice-kinds.ts';
import { entryFor } from '../src/read/settle/attributions.ts';
import { stanceFeatures, stanceLabels, stanceTablePrior } from '../src/read/settle/stance.ts';
import { findQuotations } from '../src/text/quotations.ts';
import { overlapOf, rangesIn } from './attribution-examples.ts';
import type { GoldReport } from './gold-reports.ts';
import { hashed, type RankExample } from './rank-model.ts';

export function stanceExamples(
  report: GoldReport,
  tools: { engine: LanguageEngine; lexicon: Lexicon; bits: number },
  regions: readonly Span[],
): RankExample[] {
  const layer = tools.engine.annotate(report.text, regions);
  const tree = treeOf(layer);
  const view = textViewOf(layer, tree, findQuotations(report.text, regions), voiceKinds(layer, tools.lexicon));
  const words = wordsOf(tree.tokens);
  const examples: RankExample[] = [];
  for (const cue of findCues(tree, tools.lexicon.cues, tools.lexicon.hedges)) {
    const start = tree.tokens[cue.first]!.span.start;
    const gold = report.gold.statements.find(
      (statement) => start < statement.cue.span.end && statement.cue.span.start < tree.tokens[cue.last - 1]!.span.end,
    );
    if (gold === undefined) continue;
    const content: TokenRange[] = rangesIn(view, gold.content);
    const proposals = proposeContents(view, view.sentences[tree.sentenceOf(cue.first)]!, cue);
    const overlaps = proposals.map((proposal) => overlapOf(content, proposal.pieces));
    const nearest = proposals[overlaps.indexOf(Math.max(...overlaps))];
    if (nearest === undefined) continue;
    const entry = entryFor(cue, nearest, view);
    const attribution = {
      cue,
      entry,
      sentence: tree.sentenceOf(cue.first),
      content,
      phrase: null,
      by: nearest.by,
      margin: 0,
    };
    const contentParties = content.flatMap((range) => partiesIn(words, range, tools.lexicon));
    const direct = content.every(
      (range) => view.quotationOf[range.first]! >= 0 && view.quotationOf[range.last - 1]! >= 0,
    );
    const features = stanceFeatures({
      tree,
      attribution,
      party: gold.speakers[0]?.party ?? null,
      contentParties,
      direct,
    });
    const candidates = stanceLabels().map((stance) => ({
      features: hashed(
        features.map((feature) => `${stance}|${feature}`),
        tools.bits,
      ),
      prior: stance === entry.stance ? stanceTablePrior() : 0,
    }));
    const right = stanceLabels().findIndex((stance) => stance === gold.stance);
    if (right >= 0) examples.push({ candidates, right: [right], weight: 1 });
  }
  return examples;
}
