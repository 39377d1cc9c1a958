// What one clause alone suggests of the stance, by rule: 'must stop' demands, 'we will answer' threatens, 'it never fired' denies.
// stance.ts weighs these votes with all else. Leaves finding the clause to content-clauses.ts.
import type { Tree } from '../../language/tree.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Stance } from '../../model/statement.ts';
import type { Clause } from './content-clauses.ts';

export type ClauseSigns = {
  /** Whose deed it is, seen from the speaker: 'own', 'other', 'none' … */
  readonly who: string;
  /** A modal, or 'perfect', 'passive', 'copula' … */
  readonly tense: string;
  readonly direct: boolean;
  /** Whether the speaker speaks for a side. */
  readonly side: boolean;
};

const DUTY = new Set(['must', 'should', 'ought', 'shall']);
const FUTURE = new Set(['will', 'would', 'shall', "'ll", '’ll', 'wo', 'can', 'could', 'may', 'might']);
const COMING = new Set(['will', 'would', "'ll", '’ll', 'wo']);

/** null where the clause suggests nothing. */
export function ruleFor(
  tree: Tree,
  clause: Clause,
  signs: ClauseSigns,
  lexicon: Pick<Lexicon, 'actions' | 'evaluations' | 'modality'>,
): Stance | null {
  const { who, tense } = signs;
  const token = tree.tokens[clause.predicate]!;
  const word = token.lemma.toLowerCase();
  const judgement = lexicon.evaluations.of(word) ?? lexicon.evaluations.of(token.form.toLowerCase());
  const deed = lexicon.actions.startingWith(word)[0]?.type ?? null;
  const negative = clause.negative !== null;
  const mine = who === 'own' || who === 'none';
  if (judgement === 'false' || (judgement === 'true' && negative)) return 'deny';
  if (DUTY.has(tense) || needs(tree, clause))
    return clause.auxiliaries.includes('have') ? 'appraise' : negative && mine ? 'refuse' : 'demand';
  if (isCommand(tree, clause)) return 'demand';
  if (COMING.has(tense) && !clause.auxiliaries.includes('have')) {
    if (judgement === 'ready' && mine && !negative) return 'agree';
    if (judgement === 'resolve' || ((deed === 'ASSAULT' || deed === 'COERCE' || deed === 'SANCTION') && who === 'own'))
      return negative ? 'refuse' : 'threaten';
    if (who === 'own') return negative ? 'refuse' : 'promise';
    return clause.conditional ? 'threaten' : null;
  }
  if (who === 'own' && !negative && lexicon.modality.forceOf(word, 'verb') === 'planned') return 'promise';
  if (who === 'own' && !negative && judgement === 'ready') return 'agree';
  if (mine && negative && signs.side && !FUTURE.has(tense)) return 'deny';
  if (judgement !== null && judgement !== 'needed' && judgement !== 'resolve') return 'appraise';
  return null;
}

/** 'needs to', 'has to', 'is to be'. */
function needs(tree: Tree, clause: Clause): boolean {
  const { lemma, upos } = tree.tokens[clause.predicate]!;
  return upos === 'VERB' && (lemma === 'need' || lemma === 'have') && tree.child(clause.predicate, 'xcomp') >= 0;
}

/** 'Leave at once': a verb without subject in its plain form that opens its clause, also behind 'do not', 'let', 'stop'. */
function isCommand(tree: Tree, clause: Clause): boolean {
  const { upos, features, form, lemma } = tree.tokens[clause.predicate]!;
  if (upos !== 'VERB' || clause.subject >= 0) return false;
  if (clause.auxiliaries.some((word) => word !== 'do')) return false;
  const plain = form.toLowerCase() === lemma.toLowerCase();
  return (
    plain &&
    (features.Mood === 'Imp' || features.VerbForm === 'Inf' || features.VerbForm === undefined) &&
    !tree.children(clause.predicate).some((i) => tree.tokens[i]!.form.toLowerCase() === 'to')
  );
}
