// Puts the statements of a report together: cue, content, who speaks, stance, reserve, when and where said, what it stands in and answers.
// The parts are found and settled in their own files; this is their order. Example: see test/cases/statements.txt.
import type { Tree } from '../../language/tree.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Article } from '../../model/article.ts';
import type { Moment } from '../../model/moment.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import type { WhoSpeaks } from '../draft.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { findCues } from '../find/cues.ts';
import { tellsOfADeed } from '../find/deed-cues.ts';
import { onlyModifies } from '../find/modifying-cues.ts';
import { partQuotations } from '../find/parted-quotations.ts';
import { type TextView, withCues } from '../find/sentence-view.ts';
import { answeredInPassing } from '../settle/answered-in-passing.ts';
import { answersOf } from '../settle/answers.ts';
import { aroundSpeaker } from '../settle/around-speaker.ts';
import {
  type Attribution,
  type AttributionWeights,
  attributionWith,
  beforeContent,
  kindInView,
  settleAttributions,
  withoutSpeaker,
} from '../settle/attributions.ts';
import { behindObject } from '../settle/behind-object.ts';
import { withoutSeams } from '../settle/beside-speaker.ts';
import { withCitedSources } from '../settle/cited-sources.ts';
import { carryOn, spansOf } from '../settle/continuations.ts';
import { withoutDayOfSaying } from '../settle/day-of-saying.ts';
import { hedgesOf } from '../settle/hedges.ts';
import { labelAttributions } from '../settle/label-attributions.ts';
import { isNegated } from '../settle/negation.ts';
import { nest } from '../settle/nesting.ts';
import { onlyCarriesOn } from '../settle/only-carries-on.ts';
import { withoutOthersWords } from '../settle/others-words.ts';
import { beforeOwnNextWords } from '../settle/own-next-words.ts';
import type { Weights } from '../settle/ranker.ts';
import { saidByADeed } from '../settle/said-by-a-deed.ts';
import { addresseeOf, type Saying, saidOn, venueOf } from '../settle/said-where-and-when.ts';
import { senseOf } from '../settle/sense-of-content.ts';
import { withOwnEdges } from '../settle/speaker-edges.ts';
import { stanceOf } from '../settle/stance.ts';
import { type Earlier, LOOK_BACK } from '../settle/stance-context.ts';
import type { StanceContext } from '../settle/stance-features.ts';
import { withoutAuxiliaries } from '../settle/told-subject.ts';

export type StatementWeights = { readonly attributions: AttributionWeights; readonly stance: Weights | null };
export type StatementInput = {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly tree: Tree;
  readonly view: TextView;
  readonly moments: readonly Moment[];
  readonly whoSpeaks: WhoSpeaks;
  /** The parties behind 'neither side'; empty where the phrase means no pair. */
  readonly twoSides: (phrase: Span) => readonly Speaker[];
  /** Parties that a stretch of text names, in order. */
  readonly partiesIn: (span: Span) => readonly string[];
  readonly weights: StatementWeights;
};

/** All statements in the order of their cues. Never throws; time linear in the text but for overlapping statements. */
export function codeStatements(input: StatementInput): readonly Statement[] {
  const attributions = attributionsOf(input);
  const ids = idsOf(attributions, input.tree);
  const contents = attributions.map((attribution) => spansOf(input.view, attribution.content));
  const cues = attributions.map((attribution) => cueSpan(input.tree, attribution));
  const places = new Map(ids.map((id, i) => [id, i]));
  const within = nest(attributions.map((_, i) => ({ id: ids[i]!, cue: cues[i]!, content: contents[i]! })));
  const speakers = speakersOf(
    input,
    attributions,
    within.map((id) => (id === null ? -1 : places.get(id)!)),
  );
  const said = attributions.map(
    ({ entry, content }, i): Earlier => ({
      stance: entry.stance,
      party: speakers[i]![0]?.party ?? null,
      content,
      contentParties: contents[i]!.flatMap((span) => input.partiesIn(span)),
    }),
  );
  const beside = grouped(attributions, ({ sentence }) => sentence);
  const moments = grouped(input.moments, ({ span }) => input.tree.sentenceOf(input.tree.tokenAt(span.start)));
  const drafts = attributions.map((attribution, i) =>
    draftOf(input, attribution, {
      id: ids[i]!,
      cue: cues[i]!,
      content: contents[i]!,
      within: within[i]!,
      speakers: speakers[i]!,
      beside: beside.get(attribution.sentence)!,
      moments: moments.get(attribution.sentence) ?? [],
      said: said.slice(Math.max(0, i - LOOK_BACK), i + 1),
    }),
  );
  const about = answersOf(
    input.tree,
    drafts.map((draft, i) => ({
      id: draft.id,
      stance: draft.stance,
      negated: draft.negated,
      within: draft.within,
      party: draft.speakers[0]?.party ?? null,
      name: draft.speakers[0]?.name ?? null,
      content: attributions[i]!.content,
    })),
  );
  return carryDates(
    input.tree,
    attributions,
    drafts.map((draft, i) => ({ ...draft, about: about[i]! })),
  );
}

/** Speech by the same speaker in the very next sentence was said on the same day: implied, and marked so. */
function carryDates(
  _tree: Tree,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): readonly Statement[] {
  const dated: Statement[] = [];
  statements.forEach((statement, i) => {
    const before = dated[i - 1];
    const speaker = statement.speakers[0]?.entity ?? null;
    const follows = before !== undefined && attributions[i]!.sentence - attributions[i - 1]!.sentence === 1;
    const carries =
      follows &&
      statement.saidOn === null &&
      before.saidOn !== null &&
      before.within === null &&
      statement.form === 'direct' &&
      speaker !== null &&
      before.speakers[0]?.entity === speaker;
    dated.push(
      carries
        ? { ...statement, saidOn: { ...before.saidOn!, basis: 'implied', by: 'said with the statement before' } }
        : statement,
    );
  });
  return dated;
}

function attributionsOf(input: StatementInput): readonly Attribution[] {
  const { tree } = input;
  const cues = findCues(tree, input.lexicon.cues, input.lexicon.hedges).filter((cue) => !tellsOfADeed(input.view, cue));
  const view = partQuotations(withCues(input.view, cues));
  const settled = settleAttributions(view, cues, input.weights.attributions, kindInView(view)).filter(
    ({ cue, phrase, entry: { strength, pos } }) =>
      !(onlyModifies(tree, cue) && holds(phrase, tree.tokens[cue.head]!.head)) &&
      (strength === 'strong' || pos !== 'verb' || !saidByADeed(tree, phrase, input.lexicon.actions)),
  );
  const speech = settled.filter((attribution) => !onlyCarriesOn(view, attribution));
  const labels = labelAttributions(tree, input.article.blocks);
  const all = [...speech, ...labels].sort((a, b) => a.cue.first - b.cue.first);
  const moments = grouped(input.moments, ({ span }) => tree.sentenceOf(tree.tokenAt(span.start)));
  const carried = carryOn(
    view,
    beforeOwnNextWords(view, answeredInPassing(view, withCitedSources(view, all))).map((attribution) => {
      const days = moments.get(attribution.sentence) ?? [];
      const apart = aroundSpeaker(view, attributionWith(attribution, behindObject(view, attribution)));
      const { cue } = apart;
      const phrase = beforeContent(view, withOwnEdges(view, apart.phrase, cue, days), cue, apart.content);
      // the phrase may have grown to the left: what is told ends before it
      const content = withoutSeams(view, withoutSpeaker(withoutAuxiliaries(tree, apart), phrase, cue));
      const told = attributionWith(apart, { phrase, content });
      const dated = attributionWith(told, { content: withoutDayOfSaying(tree, told, days) });
      return senseOf(tree, dated, negatedIn(input, dated));
    }),
  );
  return withoutOthersWords(view, carried, input.article.blocks);
}

function negatedIn({ tree, lexicon }: StatementInput, { cue, phrase }: Attribution): boolean {
  return isNegated(tree, cue, phrase, lexicon.negations);
}

function holds(phrase: TokenRange | null, at: number | null): boolean {
  return phrase !== null && at !== null && phrase.first <= at && at < phrase.last;
}

function idsOf(attributions: readonly Attribution[], tree: Tree): readonly string[] {
  const taken = new Map<string, number>();
  return attributions.map(({ cue }) => {
    const id = `s${tree.tokens[cue.first]!.span.start}`;
    const times = taken.get(id) ?? 0;
    taken.set(id, times + 1);
    return times === 0 ? id : `${id}${String.fromCharCode(97 + times)}`;
  });
}

/** In order, by the sentence that `sentenceOf` gives for each. */
function grouped<T>(things: readonly T[], sentenceOf: (thing: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const group = groups.get(sentenceOf(thing));
    if (group === undefined) groups.set(sentenceOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function cueSpan(tree: Tree, { cue }: Attribution): Span {
  return { start: tree.tokens[cue.first]!.span.start, end: tree.tokens[cue.last - 1]!.span.end };
}

/** In text order, so that 'he' finds who spoke before; 'I' and 'we' inside a content are the speaker of the statement around it. */
function speakersOf(
  input: StatementInput,
  attributions: readonly Attribution[],
  outer: readonly number[],
): readonly (readonly Speaker[])[] {
  const settled: (readonly Speaker[])[] = attributions.map(() => []);
  const before: Speaker[] = [];
  const waiting: number[] = [];
  attributions.forEach(({ phrase }, i) => {
    if (phrase !== null && isFirstPerson(input.tree, phrase) && outer[i]! >= 0) {
      waiting.push(i);
      return;
    }
    settled[i] = phrase === null ? [NOBODY] : input.whoSpeaks(phraseSpan(input.tree, phrase), before);
    before.push(...settled[i]!.filter((speaker) => speaker.voice !== 'nobody'));
  });
  for (const i of waiting) {
    const span = phraseSpan(input.tree, attributions[i]!.phrase!);
    settled[i] = settled[outer[i]!]!.map((speaker) => ({ ...speaker, span }));
    if (settled[i]!.length === 0) settled[i] = input.whoSpeaks(span, before);
  }
  return settled;
}

const NOBODY: Speaker = { voice: 'nobody', entity: null, name: null, role: null, party: null, span: null };

function isFirstPerson(tree: Tree, phrase: TokenRange): boolean {
  return phrase.last - phrase.first === 1 && tree.tokens[phrase.first]!.features.Person === '1';
}

function phraseSpan(tree: Tree, phrase: TokenRange): Span {
  return { start: tree.tokens[phrase.first]!.span.start, end: tree.tokens[phrase.last - 1]!.span.end };
}

type Settled = {
  readonly id: string;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly within: string | null;
  readonly speakers: readonly Speaker[];
  /** All attributions and moments of the same sentence. */
  readonly beside: readonly Attribution[];
  readonly moments: readonly Moment[];
  /** This statement last, and the few before it. */
  readonly said: readonly Earlier[];
};

function draftOf(input: StatementInput, attribution: Attribution, settled: Settled): Statement {
  const { tree, view, article } = input;
  const sentence = view.sentences[attribution.sentence]!;
  const otherCues = settled.beside.filter((other) => other !== attribution).map((other) => other.cue.head);
  const saying: Saying = { tree, sentence, attribution, otherCues };
  const form = formOf(view, attribution.content);
  const addressee = addresseeOf(saying);
  const negated = negatedIn(input, attribution);
  const context = stanceContext(input, attribution, settled.said, { direct: form === 'direct', negated });
  return {
    id: settled.id,
    speakers: settled.speakers,
    cue: { span: settled.cue, lemma: attribution.entry.words },
    stance: stanceOf(context, input.weights.stance),
    negated,
    hedges: hedgesOf(tree, attribution, input.lexicon.hedges),
    form,
    content: settled.content,
    saidOn: saidOn(saying, settled.moments),
    venue: venueOf(saying, article.text, input.lexicon.venues),
    addressees:
      addressee === null
        ? []
        : [
            {
              span: addressee,
              name: article.text.slice(addressee.start, addressee.end),
              party: input.partiesIn(addressee)[0] ?? null,
            },
          ],
    within: settled.within,
    about: [],
  };
}

function stanceContext(
  input: StatementInput,
  attribution: Attribution,
  said: readonly Earlier[],
  how: { readonly direct: boolean; readonly negated: boolean },
): StanceContext {
  const { tree, lexicon } = input;
  const { party, contentParties } = said.at(-1)!;
  const partiesIn = (range: TokenRange) => input.partiesIn(phraseSpan(tree, range));
  return { tree, lexicon, attribution, party, contentParties, partiesIn, ...how, earlier: said.slice(0, -1) };
}

function formOf(view: TextView, content: readonly TokenRange[]): Statement['form'] {
  let quoted = 0;
  let plain = 0;
  for (const piece of content) {
    for (let i = piece.first; i < piece.last; i++) {
      if (view.quotationOf[i]! >= 0) quoted++;
      else if (view.tree.tokens[i]!.upos !== 'PUNCT') plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
