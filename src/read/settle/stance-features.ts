// What tells the stance: the cue and its sense, who is the subject of what was said, its modal, tense and negation, words that judge,
// and what others said before. Leaves the weighing to stance.ts. Example: 'said it had not fired' has subject own, negated, perfect.
import type { Tree } from '../../language/tree.ts';
import type { Evaluation } from '../../lexicon/evaluations.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Stance } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Attribution } from './attributions.ts';
import { type Clause, clausesOf } from './content-clauses.ts';
import { begun, feature, finished, further } from './feature.ts';
import { replyOf } from './reply.ts';
import { type Earlier, type Echoes, echoesOf } from './stance-context.ts';
import { isSure, ruleFor } from './stance-rules.ts';

export type StanceContext = {
  readonly tree: Tree;
  readonly lexicon: Pick<Lexicon, 'actions' | 'cues' | 'evaluations' | 'modality' | 'negations' | 'parties' | 'roles'>;
  readonly attribution: Attribution;
  /** The speaker's party and the parties that the content names, in order. */
  readonly party: string | null;
  readonly contentParties: readonly string[];
  /** Parties named from token `first` up to `last`. */
  readonly partiesIn: (range: TokenRange) => readonly string[];
  readonly direct: boolean;
  /** Whether the cue itself is negated: 'has not commented'. */
  readonly negated: boolean;
  /** Statements before this one, nearest last. */
  readonly earlier: readonly Earlier[];
};

/** How far into each piece words are looked at. */
const WINDOW = 40;
const NEAR = 14;
const FIRST_PERSON = new Set(['we', 'i', 'our', 'my', 'us', 'ours']);
const THIRD_PERSON = new Set(['it', 'they', 'he', 'she', 'its', 'their', 'his', 'her']);
/** Sectors whose bodies a side has one of each. */
const OF_SIDES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'REB', 'LEG', 'JUD', 'SPY', 'COP', 'OPP']);
const POINTING = new Set(['this', 'that', 'these', 'those']);

/** What a clause suggests by rule, whether it leaves little doubt, or is the whole answer to a question. */
export type Vote = { readonly stance: Stance | null; readonly weight: 'some' | 'sure' | 'answer' };
/** The vote of the first clause, and the hashes of features, each to be combined with each stance. Linear in the content. */
export type StanceSigns = { readonly vote: Vote; readonly features: readonly number[] };

export function stanceSigns(context: StanceContext): StanceSigns {
  const { attribution, tree, lexicon } = context;
  const { entry } = attribution;
  const kind = `${entry.stance}${entry.pos === 'noun' ? ' noun' : ''}`;
  const clauses = clausesOf(tree, attribution.content, lexicon.negations);
  const features = [...cueFeatures(context), ...wordFeatures(context, kind), ...leadFeatures(context, kind)];
  const side = `${kind} ${speaksAs(context)}`;
  const withKind = ` ${kind}`;
  const tellings = clauses.map((clause) => tellingOf(context, clause));
  clauses.forEach((clause, i) => {
    const telling = tellings[i]!;
    const doing = `${clause.negative === null ? 'so' : 'not'} ${telling.tense}`;
    if (i === 0) features.push(feature`1 ${doing} ${side}`, feature`1 ${clause.negative} ${side}`);
    else features.push(feature`+ ${doing} ${side}`);
    for (const sign of clauseSigns(context, clause, telling, i === 0 ? FIRST_CLAUSE : LATER_CLAUSE)) {
      features.push(finished(sign));
      if (i === 0) features.push(finished(sign, withKind));
    }
  });
  const given = clauses.map((clause, i) => voteOf(context, clause, tellings[i]));
  const votes = given.map(({ stance }) => stance);
  features.push(feature`rule ${votes[0]}`, feature`rule ${votes[0]} ${kind}`, feature`rule ${votes[0]} ${side}`);
  for (const vote of new Set(votes)) features.push(feature`some rule ${vote}`, feature`some rule ${vote} ${kind}`);
  features.push(feature`clauses ${clauses.length} ${kind}`, ...echoFeatures(context, clauses[0], tellings[0]));
  const reply = replyOf(tree, attribution.content, lexicon.negations);
  if (reply !== null) features.push(feature`reply ${reply}`, feature`reply ${reply} ${kind}`);
  // 'It is sad, but they are not taking place here': what stands behind 'but' is what is meant
  const meant = given.find(({ stance }, i) => stance !== null && clauses[i]!.contrast) ?? given[0];
  const vote = reply === null ? meant : ({ stance: reply, weight: 'answer' } as const);
  return { vote: vote ?? NO_VOTE, features: [...new Set(features)] };
}

/** Signs of the first clause and of later ones have names of their own. */
const FIRST_CLAUSE = begun('1 ');
const LATER_CLAUSE = begun('+ ');
const NO_VOTE: Vote = { stance: null, weight: 'some' };

/** Whose deed a clause tells, and its modal or tense. */
type Telling = { readonly who: string; readonly tense: string };
function tellingOf(context: StanceContext, clause: Clause): Telling {
  return { who: subjectOf(context, clause), tense: tenseOf(context.tree, clause) };
}

const heard = new WeakMap<StanceContext, Echoes>();
/** What was said before, looked through once for all clauses. */
function echoesIn(context: StanceContext): Echoes {
  let echoes = heard.get(context);
  if (echoes === undefined) {
    echoes = echoesOf(context.tree, context.attribution.content, context.party, context.earlier);
    heard.set(context, echoes);
  }
  return echoes;
}

/** What the clause suggests by rule alone. */
export function voteOf(context: StanceContext, clause: Clause, telling = tellingOf(context, clause)): Vote {
  const { attribution } = context;
  const { entry } = attribution;
  const signs = {
    again: entry.stance === 'assert' && echoesIn(context).repeated === 'confirm',
    alleging: entry.hedge === 'suggested',
    side: speaksAs(context) === 'side',
    warning: attribution.cue.entries.some(({ stance }) => stance === 'threaten'),
    ...telling,
    direct: context.direct,
  };
  const stance = ruleFor(context.tree, clause, signs, context.lexicon);
  const sure = stance !== null && isSure(context.tree, clause, signs, stance, context.lexicon);
  return { stance, weight: sure ? 'sure' : 'some' };
}

/** Whether the speaker speaks for a side that can act itself, for a body that watches, or for himself. */
function speaksAs({ party, lexicon }: StanceContext): 'side' | 'watching' | 'private' {
  if (party === null) return 'private';
  const kind = lexicon.parties.byCode(party)?.kind;
  return kind === 'alliance' || kind === 'organisation' ? 'watching' : 'side';
}

function cueFeatures({ tree, attribution, party, contentParties, direct, negated }: StanceContext): number[] {
  const { entry, cue } = attribution;
  const frame = attribution.by.split(' ').slice(0, 2).join(' ').replace(';', '');
  const own = party !== null && contentParties.includes(party);
  const other = contentParties.some((named) => named !== party);
  const sides = `${party === null ? '?' : ''}${own ? 'own' : ''}${other ? 'other' : ''}`;
  return [
    feature`bias`,
    feature`cue ${entry.words}`,
    feature`cue ${entry.words} ${frame}`,
    feature`cue ${entry.words} ${entry.stance}`,
    feature`table ${entry.stance}`,
    feature`table ${entry.stance} ${entry.pos}`,
    feature`table ${entry.stance} ${frame}`,
    feature`table ${entry.stance} ${sides}`,
    feature`hedge ${entry.hedge} ${entry.stance}`,
    feature`direct ${direct} ${entry.stance}`,
    feature`sides ${sides}`,
    feature`cue ${entry.words} ${party === null}`,
    feature`cue ${entry.words} ${negated}`,
    feature`negated ${negated} ${entry.stance}`,
    feature`form ${tree.tokens[cue.head]!.features.VerbForm ?? tree.tokens[cue.head]!.upos} ${entry.stance}`,
    feature`voice ${tree.tokens[cue.head]!.features.Voice ?? '-'} ${attribution.phrase === null} ${entry.stance}`,
    feature`senses ${cue.entries.map((sense) => sense.stance).join(' ')}`,
  ];
}

/** Words of the content one by one and in pairs, and the classes of those that judge. */
function wordFeatures({ tree, attribution, lexicon }: StanceContext, kind: string): number[] {
  const features: number[] = [];
  const judged = new Set<Evaluation>();
  for (const piece of attribution.content) {
    let before = '^';
    const last = Math.min(piece.last, piece.first + WINDOW);
    for (let i = piece.first; i < last; i++) {
      const { upos, lemma, form } = tree.tokens[i]!;
      if (upos === 'PUNCT') continue;
      const word = lemma.toLowerCase();
      const evaluation = lexicon.evaluations.of(word) ?? lexicon.evaluations.of(form.toLowerCase());
      if (evaluation !== null) judged.add(evaluation);
      const near = i < piece.first + NEAR;
      if (upos !== 'PROPN' && upos !== 'NUM') features.push(feature`${near ? 'has' : 'far'} ${word}`);
      if (near) features.push(feature`has ${word} ${kind}`);
      if (i < piece.first + 7) features.push(feature`two ${before} ${word}`);
      before = upos === 'PROPN' || upos === 'NUM' ? upos : word;
    }
  }
  for (const evaluation of judged) features.push(feature`judges ${evaluation}`, feature`judges ${evaluation} ${kind}`);
  if (judged.size === 0) features.push(feature`judges nothing ${kind}`);
  const length = attribution.content.reduce((sum, piece) => sum + piece.last - piece.first, 0);
  features.push(feature`length ${length < 4 ? length : length < 8 ? 'few' : length < 20 ? 'some' : 'many'} ${kind}`);
  const first = tree.tokens[attribution.content[0]?.first ?? 0];
  if (first !== undefined)
    features.push(feature`opens ${first.upos} ${kind}`, feature`opens ${first.form.toLowerCase()} ${kind}`);
  return features;
}

/** The word that opens the sentence ('But', 'However'), and those around the cue. */
function leadFeatures({ tree, attribution }: StanceContext, kind: string): number[] {
  const { cue } = attribution;
  const features: number[] = [];
  for (let i = cue.first - 1; i >= Math.max(0, cue.first - 3); i--) {
    const { upos, form } = tree.tokens[i]!;
    if (upos === 'ADV' || upos === 'PART' || upos === 'AUX')
      features.push(feature`by cue ${form.toLowerCase()} ${kind}`);
  }
  const start = tree.subtree(cue.head)[0] ?? cue.first;
  const opening = tree.tokens[Math.min(start, cue.first)]!;
  if (opening.upos !== 'PROPN') features.push(feature`sentence ${opening.form.toLowerCase()} ${kind}`);
  return features;
}

/** Names of signs, spelled behind what `from` has spelled, not closed yet. */
function clauseSigns(
  { tree, lexicon }: StanceContext,
  clause: Clause,
  { who, tense }: Telling,
  from: number,
): readonly number[] {
  const sign = further(from);
  const token = tree.tokens[clause.predicate]!;
  const word = token.lemma.toLowerCase();
  const said = token.upos === 'PROPN' ? 'NAME' : word;
  const negative = clause.negative === null ? 'so' : 'not';
  const deed = lexicon.actions.startingWith(word)[0]?.type ?? '-';
  const judgement = lexicon.evaluations.of(word) ?? '-';
  return [
    sign`says ${said}`,
    sign`says ${said} ${negative}`,
    sign`part ${token.upos} ${negative}`,
    sign`who ${who}`,
    sign`who ${who} ${negative}`,
    sign`who ${who} ${tense}`,
    sign`who ${who} ${tense} ${negative}`,
    sign`negative ${clause.negative}`,
    sign`tense ${tense}`,
    sign`tense ${tense} ${negative}`,
    sign`deed ${deed} ${who}`,
    sign`deed ${deed} ${who} ${tense} ${negative}`,
    sign`judges ${judgement}`,
    sign`judges ${judgement} ${who} ${negative}`,
    sign`if ${clause.conditional} ${tense}`,
  ];
}

/** The modal where there is one, else what the auxiliaries and the form of the verb make. */
export function tenseOf(tree: Tree, clause: Clause): string {
  const token = tree.tokens[clause.predicate]!;
  const modal = clause.auxiliaries.find((word) => !['have', 'be', 'do', 'get'].includes(word));
  if (modal !== undefined) return modal;
  if (clause.auxiliaries.includes('have')) return 'perfect';
  if (clause.auxiliaries.includes('be'))
    return token.features.VerbForm === 'Ger' || token.form.endsWith('ing')
      ? 'progressive'
      : token.upos === 'VERB'
        ? 'passive'
        : 'copula';
  if (clause.auxiliaries.includes('do')) return 'did';
  const { VerbForm: form, Tense: tense, Mood: mood } = token.features;
  return `${form ?? token.upos} ${tense ?? mood ?? ''}`;
}

/** Whose deed it is, seen from the speaker. */
export function subjectOf(context: StanceContext, clause: Clause): string {
  const { tree, party, attribution } = context;
  const { subject } = clause;
  if (subject < 0) return 'nobody';
  const token = tree.tokens[subject]!;
  const words = [subject, ...tree.subtree(subject).slice(0, 8)].map((i) => tree.tokens[i]!.form.toLowerCase());
  if (words.some((word) => FIRST_PERSON.has(word))) return 'own';
  if (token.upos === 'PRON' || token.upos === 'DET') {
    if (THIRD_PERSON.has(words[0]!)) return context.direct ? 'they' : 'own';
    return POINTING.has(words[0]!) ? 'this' : context.lexicon.negations.determiners.has(words[0]!) ? 'none' : 'pronoun';
  }
  const range = { first: Math.min(subject, ...tree.children(subject)), last: subject + 1 };
  const named = context.partiesIn(range);
  if (named.length > 0) return party === null ? 'side' : named.includes(party) ? 'own' : 'other';
  const { phrase } = attribution;
  if (phrase !== null)
    for (let i = phrase.first; i < phrase.last; i++)
      if (tree.tokens[i]!.lemma.toLowerCase() === token.lemma.toLowerCase()) return 'own';
  if (words.some((word) => THIRD_PERSON.has(word))) return context.direct ? 'theirs' : 'own';
  if (isOwnBody(context, subject)) return 'own';
  return token.upos === 'PROPN' ? 'name' : token.relation === 'expl' ? 'there' : 'noun';
}

/** 'the army would hold', said by a side that has one: its body of state or arms, named by nothing but its office. */
function isOwnBody(context: StanceContext, subject: number): boolean {
  const { tree, lexicon } = context;
  if (speaksAs(context) !== 'side' || tree.tokens[subject]!.upos !== 'NOUN') return false;
  const others = tree.children(subject).filter((i) => i !== subject && tree.tokens[i]!.upos !== 'PUNCT');
  if (others.length !== 1 || tree.tokens[others[0]!]!.lemma.toLowerCase() !== 'the') return false;
  const role = lexicon.roles.at([tree.tokens[subject]!.form.toLowerCase()], 0)?.entry;
  return role !== undefined && role.kind === 'institution' && role.speaksForParty && OF_SIDES.has(role.sector);
}

/** Whether others spoke of the same before, and how; whether they spoke of the speaker's side. */
function echoFeatures(context: StanceContext, clause: Clause | undefined, telling: Telling | undefined): number[] {
  const negative = clause === undefined || clause.negative === null ? 'so' : 'not';
  const { accused, echoed, shared, repeated } = echoesIn(context);
  const table = context.attribution.entry.stance;
  const who = telling === undefined ? '-' : telling.who;
  return [
    feature`accused ${accused} ${table}`,
    feature`accused ${accused} ${table} ${negative} ${who}`,
    feature`echoed ${echoed} ${table}`,
    feature`echoed ${echoed} ${table} ${negative}`,
    feature`shared ${shared} ${table} ${negative}`,
    feature`repeated ${repeated} ${table}`,
    feature`repeated ${repeated} ${table} ${negative} ${who}`,
  ];
}
