// Turns annotated statements into examples for the stance model: the table's stance is the prior, the annotation the answer.
// Example: 'said' with content 'it had not fired' and answer deny.
import { articleFromText } from '../src/capture/from-text.ts';
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import type { Span } from '../src/model/span.ts';
import type { Stance } from '../src/model/statement.ts';
import type { TokenRange } from '../src/read/find/content-edges.ts';
import { proposeContents } from '../src/read/find/contents.ts';
import { type Cue, findCues } from '../src/read/find/cues.ts';
import { formsOf } from '../src/read/find/forms-of.ts';
import { partiesIn } from '../src/read/find/parties-in.ts';
import { type TextView, textViewOf } from '../src/read/find/sentence-view.ts';
import { voiceKinds } from '../src/read/find/voice-kinds.ts';
import { type Attribution, entryFor } from '../src/read/settle/attributions.ts';
import { labelAttributions } from '../src/read/settle/label-attributions.ts';
import { isNegated } from '../src/read/settle/negation.ts';
import { senseOf } from '../src/read/settle/sense-of-content.ts';
import { stanceLabels, stancePrior, withStance } from '../src/read/settle/stance.ts';
import type { Earlier } from '../src/read/settle/stance-context.ts';
import { type StanceContext, stanceSigns } from '../src/read/settle/stance-features.ts';
import { findQuotations } from '../src/text/quotations.ts';
import { overlapOf, rangesIn } from './attribution-examples.ts';
import type { GoldReport, GoldStatement } from './gold-reports.ts';
import { type RankExample, rankExample } from './rank-model.ts';

/** One annotated statement as the stance model sees it. */
export type StanceCase = { readonly gold: GoldStatement; readonly context: StanceContext };

/** The statements of a report whose cue the table knows, in text order, with the annotated content and party. */
export function stanceCases(
  report: GoldReport,
  tools: { readonly engine: LanguageEngine; readonly lexicon: Lexicon },
  regions: readonly Span[],
): readonly StanceCase[] {
  const { lexicon } = tools;
  const layer = tools.engine.annotate(report.text, regions);
  const tree = treeOf(layer);
  const view = textViewOf(layer, tree, findQuotations(report.text, regions), voiceKinds(layer, tools.lexicon));
  const words = formsOf(layer);
  const within = (range: TokenRange): readonly string[] => partiesIn(words, range, lexicon.parties);
  const code = (name: string | null): string | null => {
    if (name === null) return null;
    const parts = name.split(' ');
    return partiesIn(parts, { first: 0, last: parts.length }, lexicon.parties)[0] ?? name;
  };
  const cases: StanceCase[] = [];
  const earlier: Earlier[] = [];
  const labels = labelAttributions(tree, articleFromText({ id: report.id, text: report.text }).article.blocks);
  const cues = [...findCues(tree, lexicon.cues, lexicon.hedges), ...labels.map(({ cue }) => cue)];
  for (const cue of cues.sort((a, b) => a.first - b.first)) {
    const gold = report.gold.statements.find(
      ({ cue: { span } }) =>
        tree.tokens[cue.first]!.span.start < span.end && span.start < tree.tokens[cue.last - 1]!.span.end,
    );
    if (gold === undefined) continue;
    const content: TokenRange[] = rangesIn(view, gold.content);
    const span = gold.speakers[0]?.span ?? null;
    const phrase = span === null ? null : (rangesIn(view, [span])[0] ?? null);
    const found = labels.find((label) => label.cue === cue) ?? byRule(view, cue, content);
    if (found === null) continue;
    const plain: Attribution = { ...found, content, phrase };
    const contentParties = content.flatMap(within);
    const direct = content.every(
      (range) => view.quotationOf[range.first]! >= 0 && view.quotationOf[range.last - 1]! >= 0,
    );
    const negated = isNegated(tree, cue, plain.phrase, lexicon.negations);
    const attribution = senseOf(tree, plain, negated);
    const party = code(gold.speakers[0]?.party ?? null);
    cases.push({
      gold,
      context: {
        tree,
        lexicon,
        attribution,
        party,
        contentParties,
        partiesIn: within,
        direct,
        negated,
        earlier: [...earlier],
      },
    });
    earlier.push({ stance: attribution.entry.stance, party, content, contentParties });
  }
  return cases;
}

/** The attribution with the sense of the proposal that comes nearest to the annotated content. */
function byRule(view: TextView, cue: Cue, content: readonly TokenRange[]): Attribution | null {
  const sentence = view.tree.sentenceOf(cue.first);
  const proposals = proposeContents(view, view.sentences[sentence]!, cue);
  const overlaps = proposals.map((proposal) => overlapOf(content, proposal.pieces));
  const nearest = proposals[overlaps.indexOf(Math.max(...overlaps))];
  if (nearest === undefined) return null;
  return { cue, entry: entryFor(cue, nearest, view), sentence, content, phrase: null, by: nearest.way.name, margin: 0 };
}

export function stanceExample({ gold, context }: StanceCase): RankExample {
  const { vote, features } = stanceSigns(context);
  const candidates = stanceLabels().map((stance: Stance, index) => ({
    features: features.map((hash) => withStance(hash, index)),
    shared: [],
    lasting: [],
    spots: [],
    prior: stancePrior(context, stance, vote),
  }));
  const right = stanceLabels().indexOf(gold.stance as Stance);
  return rankExample(candidates, { right: right < 0 ? [] : [right], weight: 1, vectors: null });
}
