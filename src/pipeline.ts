// The spine: bytes → Capture → Article → Reading, with incidents and commitments. Read this file and you have the program.
// Example: readReport({ id: 'a', text: 'Baku said it had struck a base.' }, loadTools()).statements has one statement.

import { type ArticleRead, articleFromText, type TextTools } from './capture/from-text.ts';
import { articleOf } from './capture/read-capture.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { loadLexicon } from './lexicon/load.ts';
import { loadEnglish, loadStatementWeights, readEnglishAhead } from './load-models.ts';
import type { Capture } from './model/capture.ts';
import type { Decision } from './model/decision.ts';
import type { LanguageEngine, Token } from './model/language-layer.ts';
import type { Reading } from './model/reading.ts';
import { doubts } from './read/doubts.ts';
import type { Draft } from './read/draft.ts';
import { checkedRecipe, follow, type Recipe } from './read/recipe.ts';
import { GIVEN, readingSteps } from './read/steps.ts';
import { commitmentsOf } from './relate/commitments.ts';
import { relate } from './relate/relate.ts';

import { decisionsOn } from './review/decisions-on.ts';
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
  /** Of the log, in any order: those on the report of this id are laid over what is read. */
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
  return readArticle(articleFromText(input, namesOf(tools)), tools, options);
}

/** One report given as bytes: text or HTML. Never throws on any bytes. */
export function readCapture(capture: Capture, tools: Tools, options: ReadOptions = {}): Reading {
  return readArticle(articleOf(capture, { ...namesOf(tools), ...options }), tools, options);
}

/** In people: datelines are of towns that every reader knows. */
const TOWN = 50_000;

/** What reading a text into an article asks the lexicon for. */
function namesOf({ lexicon }: Tools): TextTools {
  const isPlace = (name: string): boolean => lexicon.gazetteer.find(name).some((place) => place.population >= TOWN);
  return { outlets: lexicon.outlets, isPlace };
}

function readArticle(read: ArticleRead, tools: Tools, options: ReadOptions): Reading {
  const draft = draftOf(read, tools);
  const reading = readingUnder(options.decisions ?? [], draft, tools);
  const { layer } = draft;
  return options.tokens === true
    ? { ...reading, sentences: layer.sentences.map((sentence) => sentence.span), tokens: layer.tokens.map(plainToken) }
    : reading;
}

/** As the design has it: without what the reading keeps with a word. */
const plainToken = ({ span, form, lemma, upos, features, head, relation }: Token): Token => ({
  span,
  form,
  lemma,
  upos,
  features,
  head,
  relation,
});

/**
 * A report given as bytes, read once; gives its reading under any decisions, for whoever tries one before taking it. Never throws on any bytes.
 */
export function readOnce(capture: Capture, tools: Tools, options: ReadOptions = {}): ReadUnder {
  const draft = draftOf(articleOf(capture, { ...namesOf(tools), ...options }), tools);
  return (decisions) => readingUnder(decisions, draft, tools);
}
export type ReadUnder = (decisions: readonly Decision[]) => Reading;

const draftOf = ({ article, problems }: ArticleRead, tools: Tools): Draft =>
  follow(tools.recipe, { article, lexicon: tools.lexicon, problems } as unknown as Draft);

/** Decisions on statements and events are laid over before incidents are made of them, those on incidents before it is settled how they stand. */
function readingUnder(log: readonly Decision[], draft: Draft, tools: Tools): Reading {
  const { article, statements, events, speechActs, people } = draft;
  const decisions = decisionsOn(article.id, log);
  if (decisions.length === 0) return readingOf(draft, tools);
  const laid = reviewed({ statements, events, speechActs, entities: people.entities }, decisions);
  const rulings = rulingsOf(decisions, laid);
  const reading = readingOf({ ...draft, ...laid, people: { ...people, entities: laid.entities } }, tools, rulings);
  const reviews = [...laid.reviews, ...(reading.reviews ?? [])].sort((a, b) => a.decision - b.decision);
  const problems = conflictProblems(reviews, decisions, article.text.length);
  return { ...reading, problems: [...reading.problems, ...problems], reviews };
}

function readingOf(draft: Draft, tools: Tools, rulings?: Rulings): Reading {
  const { article, layer, statements, events, places, moments, quantities, people } = draft;
  const related = relate(
    { text: article.text, layer, statements, events, speechActs: draft.speechActs, people, places },
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
    // taken when it is asked for: see lexicon/digest.ts
    get lexicon() {
      return tools.lexicon.version;
    },
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
