// The recipe of reading, in order. Each step says what it needs and gives; the rules stand in find/, settle/ and code/.
// The engine (recipe.ts) knows none of them; the pipeline hands them over.
import { treeOf } from '../language/tree.ts';
import type { LanguageEngine } from '../model/language-layer.ts';
import type { Span } from '../model/span.ts';
import { problem } from '../text/problems.ts';
import { findQuotations } from '../text/quotations.ts';
import { codeEvents } from './code/events.ts';
import { mendedTree } from './code/mended-tree.ts';
import { codeSpeechActs } from './code/speech-acts.ts';
import { codeStatements, type StatementWeights } from './code/statements.ts';
import type { Draft } from './draft.ts';
import { formsOf } from './find/forms-of.ts';
import { findMentions } from './find/mentions.ts';
import { findMoments } from './find/moments.ts';
import { partiesIn, rememberedParties } from './find/parties-in.ts';
import { findPlaces } from './find/places.ts';
import { findQuantities } from './find/quantities.ts';
import { textViewOf } from './find/sentence-view.ts';
import { voiceKinds } from './find/voice-kinds.ts';
import { datedRegions, newsLength, newsRegions, READ_LIMIT } from './news-regions.ts';
import type { Step } from './recipe.ts';
import { settleEntities } from './settle/entities.ts';
import { voicesOf } from './settle/who-speaks.ts';

export type ReadTools = { readonly engine: LanguageEngine; readonly weights: StatementWeights };

/** What the pipeline gives before the first step. */
export const GIVEN: readonly (keyof Draft)[] = ['article', 'lexicon', 'problems'];

export function readingSteps(tools: ReadTools): readonly Step[] {
  return [
    {
      name: 'regions',
      needs: ['article'],
      gives: ['regions', 'referenceDay', 'problems'],
      run: regionsOf,
    },
    { name: 'language', needs: ['regions'], gives: ['layer', 'tree'], run: (draft) => annotated(draft, tools.engine) },
    {
      name: 'quotations',
      needs: ['regions'],
      gives: ['quotations'],
      run: ({ article, regions }) => ({ quotations: findQuotations(article.text, regions) }),
    },
    {
      name: 'moments',
      needs: ['regions', 'referenceDay'],
      gives: ['moments'],
      run: ({ article, regions, referenceDay, lexicon }) => ({
        moments: findMoments(article.text, datedRegions(article, regions), { referenceDay, words: lexicon.moments }),
      }),
    },
    {
      name: 'places',
      needs: ['layer', 'tree'],
      gives: ['places'],
      run: (draft) => ({ places: findPlaces(draft) }),
    },
    {
      name: 'quantities',
      needs: ['layer', 'tree', 'moments'],
      gives: ['quantities'],
      run: ({ article, layer, tree, moments, lexicon }) => ({
        quantities: findQuantities(article.text, layer, { tree, moments, counts: lexicon.counts }),
      }),
    },
    { name: 'people', needs: ['layer', 'tree', 'places'], gives: ['people', 'voices'], run: peopleOfDraft },
    {
      name: 'statements',
      needs: ['tree', 'quotations', 'moments', 'voices'],
      gives: ['statements'],
      run: (draft) => ({ statements: statementsOf(draft, tools.weights) }),
    },
    {
      name: 'events',
      needs: ['statements', 'moments', 'places', 'quantities', 'voices'],
      gives: ['events', 'speechActs'],
      run: eventsOf,
    },
  ];
}

function regionsOf({ article, problems }: Draft): Partial<Draft> {
  const length = newsLength(article);
  return {
    regions: newsRegions(article),
    referenceDay: article.published?.value.slice(0, 10) ?? article.dateline?.value.date ?? null,
    problems: length > READ_LIMIT ? [...problems, problem('too-long', null, { length, limit: READ_LIMIT })] : problems,
  };
}

function annotated({ article, regions }: Draft, engine: LanguageEngine): Partial<Draft> {
  const layer = engine.annotate(article.text, regions);
  return { layer, tree: treeOf(layer) };
}

function peopleOfDraft(draft: Draft): Partial<Draft> {
  const input = Object.assign({}, draft, { text: draft.article.text });
  const mentions = findMentions(input);
  const people = settleEntities(input, mentions);
  return { people, voices: voicesOf(people, input, mentions) };
}

function statementsOf(draft: Draft, weights: StatementWeights): Draft['statements'] {
  const { article, lexicon, layer, tree, quotations, moments, voices } = draft;
  const words = formsOf(layer);
  const parties = rememberedParties(words, lexicon.parties);
  const within = (span: Span) => {
    const first = tree.tokenAt(span.start);
    let last = first;
    while (last < layer.tokens.length && layer.tokens[last]!.span.start < span.end) last++;
    return partiesIn(words, { first, last }, parties);
  };
  const view = textViewOf(layer, tree, quotations, voiceKinds(layer, lexicon));
  return codeStatements({
    article,
    lexicon,
    tree,
    view,
    moments,
    whoSpeaks: voices.whoSpeaks,
    twoSides: voices.twoSides,
    partiesIn: within,
    weights,
  });
}

function eventsOf(draft: Draft): Partial<Draft> {
  const headlines = draft.article.blocks
    .filter((block) => block.kind === 'title' || block.kind === 'heading')
    .map((block) => block.span);
  const tree = mendedTree(draft.layer, draft.tree, draft.lexicon);
  const input = Object.assign({}, draft, {
    tree,
    text: draft.article.text,
    partyOfPhrase: draft.voices.partyOfPhrase,
    headlines,
    dateline: draft.article.dateline?.at ?? null,
  });
  const events = codeEvents(input);
  return { events, speechActs: codeSpeechActs(input, events) };
}
