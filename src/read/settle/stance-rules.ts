// What one clause alone suggests of the stance, by rule: 'must stop' demands, 'we will answer' threatens, 'it never fired' denies.
// stance.ts weighs these votes with all else. Leaves finding the clause to content-clauses.ts.
import type { Tree } from '../../language/tree.ts';
import type { Evaluation } from '../../lexicon/evaluations.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { EventType } from '../../model/coded-event.ts';
import type { Stance } from '../../model/statement.ts';
import type { Clause } from './content-clauses.ts';

export type ClauseSigns = {
  /** Whose deed it is, seen from the speaker: 'own', 'other', 'none' … */
  readonly who: string;
  /** A modal, or 'perfect', 'passive', 'copula' … */
  readonly tense: string;
  readonly direct: boolean;
  /** Whether the speaker speaks for a side that can act, not for one that watches, nor for himself. */
  readonly side: boolean;
  /** Whether the cue may threaten: 'warn'. */
  readonly warning: boolean;
  /** Whether the cue lets something be understood rather than saying it: 'suggest'. */
  readonly alleging: boolean;
  /** Whether the speaker's side has owned up to the same before. */
  readonly again: boolean;
};
type Tables = Pick<Lexicon, 'actions' | 'cues' | 'evaluations' | 'modality'>;

const DUTY = new Set(['must', 'should', 'ought', 'shall']);
const FUTURE = new Set(['will', 'would', 'shall', "'ll", '’ll', 'wo', 'can', 'could', 'may', 'might']);
const HARMS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION']);
const COMING = new Set(['will', 'would', "'ll", '’ll', 'wo']);

/** null where the clause suggests nothing. */
export function ruleFor(tree: Tree, clause: Clause, signs: ClauseSigns, lexicon: Tables): Stance | null {
  const { who, tense } = signs;
  const token = tree.tokens[clause.predicate]!;
  const word = token.lemma.toLowerCase();
  const judgement = lexicon.evaluations.of(word) ?? lexicon.evaluations.of(token.form.toLowerCase());
  const deed = deedOf(tree, clause.predicate, lexicon);
  const negative = clause.negative !== null;
  const mine = who === 'own' || who === 'none';
  // 'is open to talks', not 'opened the school'
  const ready = judgement === 'ready' && token.upos !== 'VERB';
  if (judgement === 'false' || (judgement === 'true' && negative)) return 'deny';
  if (negative && clause.occurs && signs.side && !FUTURE.has(tense) && !DUTY.has(tense)) return 'deny';
  // 'the road really should be the harbour': what somebody holds to be right asks for nothing
  if (tense === 'should' && isIdentity(tree, clause)) return 'appraise';
  if (DUTY.has(tense) || needs(tree, clause))
    return clause.auxiliaries.includes('have') ? 'appraise' : negative && mine ? 'refuse' : 'demand';
  if (isNeed(tree, clause, judgement, lexicon)) return negative ? null : 'demand';
  if (isCommand(tree, clause)) return 'demand';
  const performed = (mine || who === 'nobody') && !negative ? performs(tree, clause, tense, lexicon) : null;
  if (performed !== null) return performed;
  // what another may do is a danger, not a threat
  if (signs.warning && who === 'other' && FUTURE.has(tense) && !negative) return 'appraise';
  if (COMING.has(tense) && !clause.auxiliaries.includes('have')) {
    if (ready && mine && !negative) return 'agree';
    if (judgement === 'resolve' || ((deed === 'ASSAULT' || deed === 'COERCE' || deed === 'SANCTION') && who === 'own'))
      return negative ? 'refuse' : 'threaten';
    if (signs.warning && signs.side && who !== 'other' && !negative) return 'threaten';
    if (who === 'own') return negative ? 'refuse' : 'promise';
    if (clause.negative === 'subject' && who === 'noun' && signs.side) return 'refuse';
    return clause.conditional ? 'threaten' : null;
  }
  if (negative && mine && declines(tree, clause, judgement, lexicon)) return 'refuse';
  if (who === 'own' && !negative && lexicon.modality.forceOf(word, 'verb') === 'planned') return 'promise';
  if (who === 'own' && !negative && ready) return 'agree';
  // 'I am not optimistic': how one feels turns nothing down
  if (negative && who === 'own' && judges(tree, clause, judgement)) return 'appraise';
  if (signs.side && negative && !FUTURE.has(tense) && (mine || turnsDown(tree, clause, who))) return 'deny';
  if (signs.again && who === 'own' && !negative && deed !== null) return 'confirm';
  if (signs.alleging && judgement === 'resolve' && token.upos === 'NOUN' && who === 'nobody') return 'threaten';
  return judges(tree, clause, judgement) ? 'appraise' : null;
}

/** A feeling in any word; good, bad and grave as a property: 'was barbaric', not 'the disaster'. */
function judges(tree: Tree, { predicate }: Clause, judgement: Evaluation | null): boolean {
  if (judgement === 'feeling') return true;
  const property = tree.tokens[predicate]!.upos === 'ADJ' || tree.child(predicate, 'cop') >= 0;
  return property && judgement !== null && /^(bad|good|grave|weighty)$/u.test(judgement);
}

/** Where the vote rests on more than the shape of the clause: harm not done, what will not be, what must be, a right kept. */
export function isSure(tree: Tree, clause: Clause, { who, tense }: ClauseSigns, vote: Stance, tables: Tables): boolean {
  if (vote === 'appraise') return who === 'other' && FUTURE.has(tense);
  if (vote === 'refuse') return COMING.has(tense) && who === 'own';
  if (vote === 'demand') return DUTY.has(tense);
  if (vote === 'threaten') return performs(tree, clause, tense, tables) !== null;
  const harms = HARMS.has(deedOf(tree, clause.predicate, tables) ?? 'CONSULT');
  return vote === 'confirm' ? harms : vote === 'deny' && (harms || clause.occurs);
}

/** What the table says was done by these very words: 'open' is nothing of the sort, 'open fire' is. */
function deedOf(tree: Tree, predicate: number, { actions }: Pick<Lexicon, 'actions'>): EventType | null {
  const fits = (word: string, k: number): boolean => tree.tokens[predicate + k]?.lemma.toLowerCase() === word;
  const object = tree.tokens[tree.child(predicate, 'obj', 'nsubj:pass')]?.lemma.toLowerCase() ?? '';
  const rows = actions.startingWith(tree.tokens[predicate]!.lemma.toLowerCase());
  const row = rows.find(
    ({ words, needs }) => (needs.length === 0 || needs.includes(object)) && words.split(' ').every(fits),
  );
  return row?.type ?? null;
}

/** 'no shell had fallen', 'there was no order', 'this is not so': what was said by others is not the case. 'There is no wall that is too high' is wisdom. */
function turnsDown(tree: Tree, clause: Clause, who: string): boolean {
  if (clause.negative === 'verb') return who === 'this';
  if (clause.negative !== 'subject' || who === 'other') return false;
  const property = tree.child(clause.subject, 'acl:relcl');
  return property < 0 || tree.tokens[property]!.upos !== 'ADJ';
}

/** 'this should be the port', 'one of them should not be the mayor': a thing or a man is set equal to another, nothing is to be done. */
function isIdentity(tree: Tree, { predicate, subject }: Clause): boolean {
  const token = tree.tokens[predicate]!;
  const nominal = token.upos === 'PROPN' || token.upos === 'NOUN';
  return (
    nominal &&
    tree.child(predicate, 'cop') >= 0 &&
    tree.child(predicate, 'case') < 0 &&
    subject >= 0 &&
    tree.tokens[subject]!.relation !== 'expl'
  );
}

/** 'needs to', 'has to', 'ought to', 'what you need to do is'. */
function needs(tree: Tree, clause: Clause): boolean {
  if (tree.tokens[clause.predicate]!.form.toLowerCase() === 'ought') return true;
  const { subject } = clause;
  const asked = subject < 0 || tree.tokens[subject]!.form.toLowerCase() !== 'what' ? [] : tree.children(subject);
  return [clause.predicate, subject, ...asked].some((i) => {
    const { lemma, upos } = tree.tokens[i] ?? { lemma: '', upos: 'X' };
    return upos === 'VERB' && (lemma === 'need' || lemma === 'have') && tree.child(i, 'xcomp') >= 0;
  });
}

/** 'the urgent need for talks', 'it was time to stop', 'it is vital that both sides hold back': what is to be done. */
function isNeed(tree: Tree, clause: Clause, judgement: Evaluation | null, lexicon: Tables): boolean {
  const { upos, lemma } = tree.tokens[clause.predicate]!;
  if (upos !== 'NOUN' && upos !== 'ADJ') return false;
  if (clause.subject < 0 && upos === 'NOUN')
    return judgement === 'needed' && lexicon.modality.forceOf(lemma, 'noun') === 'demanded';
  const around = tree.children(clause.predicate);
  const asked = around.some(
    (i) => i > clause.predicate && /^(csubj|ccomp|xcomp|acl|advcl)/u.test(tree.tokens[i]!.relation ?? ''),
  );
  const empty = around.some((i) => i < clause.predicate && tree.tokens[i]!.form.toLowerCase() === 'it');
  return asked && empty && (judgement === 'needed' || judgement === 'weighty' || judgement === 'grave');
}

/** 'we reserve the right to answer', 'we call upon both': the words of the content are such an act themselves. */
function performs(tree: Tree, clause: Clause, tense: string, lexicon: Tables): Stance | null {
  if (!tense.startsWith('Fin')) return null;
  const at = clause.predicate;
  for (const { words, stance, pos } of lexicon.cues.startingWith(tree.tokens[at]!.lemma.toLowerCase())) {
    if (pos !== 'verb' || (stance !== 'threaten' && (stance !== 'demand' || !tense.startsWith('Fin Pres')))) continue;
    const rest = words.split(' ');
    if (rest.length > 1 && rest.every((word, k) => tree.tokens[at + k]?.lemma.toLowerCase() === word)) return stance;
  }
  return null;
}

/** 'we do not accept', 'it had no intention of leaving', 'is not ready': what one could agree to or plan, turned down. */
function declines(tree: Tree, clause: Clause, judgement: Evaluation | null, lexicon: Tables): boolean {
  const { lemma, upos } = tree.tokens[clause.predicate]!;
  const agreeing = (entry: { readonly pos: string; readonly stance: Stance }): boolean =>
    entry.pos === 'verb' && (entry.stance === 'agree' || entry.stance === 'refuse');
  if (clause.negative === 'verb' && judgement === 'ready') return true;
  if (clause.negative === 'verb' && upos === 'VERB')
    return lexicon.cues.startingWith(lemma.toLowerCase()).some((entry) => entry.words === lemma && agreeing(entry));
  const things = tree.children(clause.predicate).filter((i) => i > clause.predicate);
  const object = things.find((i) => /^(obj|nsubj)$/u.test(tree.tokens[i]!.relation ?? ''));
  return (
    clause.negative !== 'verb' &&
    object !== undefined &&
    lexicon.modality.forceOf(tree.tokens[object]!.lemma.toLowerCase(), 'noun') === 'planned'
  );
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
