// The spine: bytes → Capture → Article → Reading, with incidents and commitments. Read this file and you have the program.
// Example: readReport({ id: 'a', text: 'Baku said it had struck a base.' }, loadTools()).statements has one statement.

import { type ArticleRead, articleFromText } from './capture/from-text.ts';
import { articleOf } from './capture/read-capture.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { loadLexicon } from './lexicon/load.ts';
import { loadEnglish, loadStatementWeights, readEnglishAhead } from './load-models.ts';
import type { Capture } from './model/capture.ts';
import type { Decision } from './model/decision.ts';
import type { LanguageEngine } from './model/language-layer.ts';
import type { Reading } from './model/reading.ts';
import { doubts } from './read/doubts.ts';
import type { Draft } from './read/draft.ts';
import { checkedRecipe, follow, type Recipe } from './read/recipe.ts';
import { GIVEN, readingSteps } from './read/steps.ts';
import { commitmentsOf } from './relate/commitments.ts';
import { relate } from './relate/relate.ts';

import { reviewed } from './review/reviewed.ts';
import { type Rulings, rulingsOf } from './review/rulings.ts';
import { conflictProblems } from './text/conflict-problems.ts';
import { PROGRAM } from './version.ts';

export type Tools = { readonly lexicon: Lexicon; readonly engine: LanguageEngine; readonly recipe: Recipe };
export type ReportInput = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly url?: string;
};
export type ReadOptions = {
  readonly id?: string;
  readonly published?: string;
  readonly url?: string;
  readonly tokens?: boolean;
  /** Those of the log that are about this report, in any order: laid over what is read. */
  readonly decisions?: readonly Decision[];
};

/** Everything that reading needs, loaded from the package: tables and weights. Takes a fraction of a second; do it once. */
export function loadTools(): Tools {
  return toolsWith(loadLexicon());
}

/** The same in less time: the weights come from disk while the tables are read. */
export async function loadToolsSooner(): Promise<Tools> {
  const weights = readEnglishAhead();
  const lexicon = loadLexicon();
  await weights;
  return toolsWith(lexicon);
}

function toolsWith(lexicon: Lexicon): Tools {
  const engine = loadEnglish();
  return { lexicon, engine, recipe: checkedRecipe(readingSteps({ engine, weights: loadStatementWeights() }), GIVEN) };
}

/** One report given as text. Never throws on any text; what it could not do stands in `problems`. */
export function readReport(input: ReportInput, tools: Tools, options: ReadOptions = {}): Reading {
  return readArticle(articleFromText(input, { outlets: tools.lexicon.outlets }), tools, options);
}

/** One report given as bytes: text or HTML. Never throws on any bytes. */
export function readCapture(capture: Capture, tools: Tools, options: ReadOptions = {}): Reading {
  return readArticle(articleOf(capture, { outlets: tools.lexicon.outlets, ...options }), tools, options);
}

function readArticle(read: ArticleRead, tools: Tools, options: ReadOptions): Reading {
  const draft = draftOf(read, tools);
  const decisions = options.decisions ?? [];
  const reading = decisions.length === 0 ? readingOf(draft, tools) : reviewedReading(draft, tools, decisions);
  const { layer } = draft;
  return options.tokens === true
    ? { ...reading, sentences: layer.sentences.map((sentence) => sentence.span), tokens: layer.tokens }
    : reading;
}

const draftOf = ({ article, problems }: ArticleRead, tools: Tools): Draft =>
  follow(tools.recipe, { article, lexicon: tools.lexicon, problems } as unknown as Draft);

/**
 * A report given as bytes, read once, and its reading under any decisions. Never throws on any bytes. For whoever tries a decision before
 * taking it.
 */
export function readOnce(capture: Capture, tools: Tools, options: ReadOptions = {}): ReadUnder {
  return underDecisions(articleOf(capture, { outlets: tools.lexicon.outlets, ...options }), tools);
}
export function readTextOnce(input: ReportInput, tools: Tools): ReadUnder {
  return underDecisions(articleFromText(input, { outlets: tools.lexicon.outlets }), tools);
}
export type ReadUnder = (decisions: readonly Decision[]) => Reading;

function underDecisions(read: ArticleRead, tools: Tools): ReadUnder {
  const draft = draftOf(read, tools);
  return (decisions) => (decisions.length === 0 ? readingOf(draft, tools) : reviewedReading(draft, tools, decisions));
}

/** Decisions on statements and events are laid over before incidents are made of them, those on incidents before it is settled how they stand. */
function reviewedReading(draft: Draft, tools: Tools, decisions: readonly Decision[]): Reading {
  const { statements, events, speechActs, people } = draft;
  const laid = reviewed({ statements, events, speechActs, entities: people.entities }, decisions);
  const rulings = rulingsOf(decisions, laid);
  const reading = readingOf({ ...draft, ...laid, people: { ...people, entities: laid.entities } }, tools, rulings);
  const reviews = [...laid.reviews, ...reading.reviews!].sort((a, b) => a.decision - b.decision);
  return {
    ...reading,
    problems: [...reading.problems, ...conflictProblems(reviews, decisions, draft.article.text.length)],
    reviews,
  };
}

function readingOf(draft: Draft, tools: Tools, rulings?: Rulings): Reading {
  const { article, layer, statements, events, places, moments, quantities, people } = draft;
  const related = relate(
    { text: article.text, layer, statements, events, speechActs: draft.speechActs },
    ...[tools.lexicon, rulings],
  );
  const { incidents, reviews } = rulings?.reviewsOf(related.incidents, related.asTold) ?? {
    incidents: related.incidents,
    reviews: undefined,
  };
  const commitments = commitmentsOf({ article, statements, events, incidents, places }, tools.lexicon.commitments);
  return {
    format: 'onrecord/1',
    program: PROGRAM,
    lexicon: tools.lexicon.version,
    article,
    entities: people.entities,
    statements,
    moments,
    places,
    quantities,
    events: inTextOrder([...draft.speechActs, ...events]),
    incidents,
    commitments,
    problems: [...draft.problems, ...doubts(draft)],
    ...(reviews === undefined ? {} : { reviews }),
  };
}

const inTextOrder = (events: Reading['events']): Reading['events'] =>
  [...events].sort((a, b) => a.trigger.start - b.trigger.start);
