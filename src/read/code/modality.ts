// Whether a told deed is said to have happened, or is planned, possible, demanded, threatened, promised. By modals, conditionals, purpose
// infinitives, the words that govern it, and what the enclosing statement does. Leaves 'not' to negated.ts.
// Example: 'vowed to strike' is promised; 'urged an end to the shelling' leaves the shelling actual.

import type { ModalForce } from '../../lexicon/modality.ts';
import type { Modality } from '../../model/coded-event.ts';
import type { Statement } from '../../model/statement.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { isInRule } from './in-a-rule.ts';
import { headOf, isPassive, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

/** `earlier`: its words set it before the news; `usual`: they tell of a habit, not of one deed. */
export type Mood = {
  readonly modality: Modality;
  readonly prevented: boolean;
  readonly earlier: boolean;
  readonly usual: boolean;
};
/** Forces that leave it open whether the event has happened; the others say how it stands in time, or that it did not come about. */
type OpenForce = Exclude<ModalForce, 'aspect' | 'ending' | 'prevented' | 'earlier' | 'usual'>;
const settled: ReadonlySet<ModalForce> = new Set<ModalForce>(['aspect', 'ending', 'prevented', 'earlier', 'usual']);
const isOpenForce = (force: ModalForce): force is OpenForce => !settled.has(force);

export function moodOf(input: EventInput, trigger: Trigger, statement: Statement | null): Mood {
  const { tree } = input;
  if (isInRule(input, trigger)) return { modality: 'hypothetical', prevented: false, earlier: false, usual: false };
  let prevented = false;
  let earlier = false;
  let usual = false;
  let found: OpenForce | null = null;
  let under = false;
  for (const step of ladderOf(input, trigger, statement)) {
    if (under) break; // what is to be ended is there, whatever becomes of the end
    for (const force of forcesAt(input, step, statement)) {
      if (force === 'ending') under = true;
      else if (force === 'prevented') prevented = true;
      else if (force === 'earlier') earlier ||= step.by === '';
      else if (force === 'usual') usual ||= step.by === '';
      else if (isOpenForce(force)) found ??= force;
    }
  }
  found ??= wordBeforeTo(input, trigger);
  const stance = statement === null ? null : stanceForce(statement);
  const bound = found === 'hypothetical' && isCondition(input, trigger); // 'if A attacks, B will respond': only B threatens
  if (stance !== null && found !== null && !bound && found !== 'threatened' && found !== 'promised') found = stance;
  if (!under && statement?.stance === 'refuse' && refusesTo(input, trigger, statement))
    return { modality: 'actual', prevented: !prevented, earlier, usual };
  if (found === null && stance !== null && !under && governed(input, trigger, statement as Statement)) found = stance;
  if (found === null && headlinePlan(tree, trigger)) found = 'planned';
  if (found === null && isCommand(tree, trigger)) found = 'demanded';
  if (found === null && isOpenInfinitive(input, trigger, statement)) found = 'hypothetical';
  return { modality: found ?? 'actual', prevented, earlier, usual };
}

/** Its clause opens with a word of condition: 'if', 'unless'. */
const isCondition = ({ tree, lexicon }: EventInput, { head }: Trigger): boolean =>
  tree
    .children(head)
    .some(
      (k) => relationOf(tree, k) === 'mark' && lexicon.modality.forceOf(lemmaOf(tree, k), 'mark') === 'hypothetical',
    );

/** 'refused to withdraw': the infinitive that hangs on the cue; it is told as a fact that this was not done. */
const refusesTo = ({ tree }: EventInput, { head, entry }: Trigger, statement: Statement): boolean => {
  const up = headOf(tree, head);
  return (
    entry.pos === 'verb' &&
    relationOf(tree, head) === 'xcomp' &&
    up >= 0 &&
    isCue(tree.tokens[up]!.span.start, statement)
  );
};

/** 'the right to target', 'plans to attack' where the tree has lost it: the word just before 'to'. */
function wordBeforeTo({ tree, lexicon }: EventInput, { first, entry }: Trigger): OpenForce | null {
  if (entry.pos !== 'verb' || lemmaOf(tree, first - 1) !== 'to') return null;
  const upos = tree.tokens[first - 2]?.upos;
  const part = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : null;
  const force = part === null ? null : lexicon.modality.forceOf(lemmaOf(tree, first - 2), part);
  return force !== null && isOpenForce(force) ? force : null;
}

/** One rung: a token, and by which relation the rung below hangs on it ('' for the event itself). */
type Step = { readonly token: number; readonly by: string; readonly below: number; readonly definite: boolean };

const carries: ReadonlySet<string> = new Set([
  'xcomp',
  'ccomp',
  'obj',
  'obl',
  'nmod',
  'acl',
  'advcl',
  'nsubj',
  'nsubj:pass',
  'conj',
]);

/** From the event up to its clause and the words that govern it; not past a finite verb of its own, nor past the cue. */
function ladderOf({ tree }: EventInput, trigger: Trigger, statement: Statement | null): readonly Step[] {
  const start = trigger.light >= 0 ? trigger.light : trigger.head;
  const definite = trigger.entry.pos === 'noun' && trigger.light < 0 && isDefinite({ tree }, trigger.head);
  const steps: Step[] = [{ token: start, by: '', below: -1, definite: false }];
  if (trigger.light >= 0) steps.push({ token: trigger.head, by: '', below: -1, definite: true });
  let at = start;
  for (let depth = 0; depth < 6; depth++) {
    const relation = relationOf(tree, at);
    const up = headOf(tree, at);
    const told = relation === 'acl:relcl' && prepositionOf(tree, at) === 'to' ? 'acl' : relation; // 'the right to target'
    if (up < 0 || !carries.has(told) || isCue(tree.tokens[up]!.span.start, statement)) break;
    if ((relation === 'advcl' || relation === 'conj') && hasFiniteForm({ tree }, at)) break;
    if (
      relation === 'advcl' &&
      prepositionOf(tree, at) !== '' &&
      !['of', 'for', 'from', 'at'].includes(prepositionOf(tree, at))
    )
      break;
    steps.push({ token: up, by: told, below: at, definite: definite && depth === 0 });
    at = up;
  }
  return steps;
}

const isCue = (start: number, statement: Statement | null): boolean =>
  statement !== null && start >= statement.cue.span.start && start < statement.cue.span.end;

const hasFiniteForm = ({ tree }: Pick<EventInput, 'tree'>, i: number): boolean =>
  tree.tokens[i]?.features.VerbForm === 'Fin' || tree.child(i, 'aux', 'aux:pass', 'cop') >= 0;

export const isDefinite = ({ tree }: Pick<EventInput, 'tree'>, noun: number): boolean =>
  tree.children(noun).some((k) => {
    const { features } = tree.tokens[k]!;
    return relationOf(tree, k) === 'nmod:poss' || features.Definite === 'Def' || features.PronType === 'Dem';
  });

function forcesAt(input: EventInput, step: Step, statement: Statement | null): readonly ModalForce[] {
  const { tree, lexicon } = input;
  const { token, by, below, definite } = step;
  const { forceOf } = lexicon.modality;
  const forces: (ModalForce | null)[] = [];
  const { upos } = tree.tokens[token]!;
  if (by !== '') forces.push(governing(input, step));
  // what modifies the event's own clause; of a higher clause only where the event is no definite thing that exists anyhow
  if (by === '' || (!definite && (by === 'xcomp' || by === 'obj' || by === 'nsubj' || by === 'nsubj:pass')))
    for (const child of tree.children(token)) {
      const relation = relationOf(tree, child);
      const lemma = lemmaOf(tree, child);
      if (child === below) continue;
      if (relation === 'aux') forces.push(auxiliaryForce(input, child, statement));
      else if (relation === 'mark') forces.push(forceOf(lemma, 'mark'));
      else if (relation === 'amod' && upos !== 'VERB')
        forces.push(forceOf(lemma, 'adjective') ?? forceOf(tree.tokens[child]!.form, 'adjective'));
      else if (relation === 'advmod') forces.push(forceOf(lemma, 'adverb'));
    }
  // 'vowed to attack' is no purpose, whatever the tree took it for
  const vow =
    by === '' && relationOf(tree, token) === 'advcl' ? forceOf(lemmaOf(tree, headOf(tree, token)), 'verb') : null;
  if (by === '' && relationOf(tree, token) === 'advcl' && purpose(input, token) && vow === null) forces.push('planned');
  return forces.filter((force): force is ModalForce => force !== null);
}

/** The force of a governing word on what hangs on it: 'plan to attack', 'a threat of war', 'ready to strike', 'prevented the attack'. */
function governing({ tree, lexicon }: EventInput, { token, by, below, definite }: Step): ModalForce | null {
  const { upos } = tree.tokens[token]!;
  const lemma = lemmaOf(tree, token);
  const part = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : null;
  if (part === null || by === 'conj') return null;
  const word = prepositionOf(tree, below);
  const force = lexicon.modality.forceOf(`${lemma} ${word}`, part) ?? lexicon.modality.forceOf(lemma, part);
  if (force === null || force === 'aspect' || force === 'ending') return force;
  if (force === 'earlier' || force === 'usual') return null;
  if (part === 'verb' && (by === 'nsubj' || by === 'nsubj:pass') && !isPassive(tree, token)) return null;
  if (part === 'noun' && by !== 'acl' && !(by === 'nmod' && ['of', 'for', 'to'].includes(word))) return null;
  if (force !== 'hypothetical' && by === 'ccomp' && isTensed({ tree }, below)) return null;
  return definite && force === 'hypothetical' ? null : force;
}

/** Told as a fact of past or present; a bare present after 'demanded that' is a subjunctive. */
const isTensed = ({ tree }: Pick<EventInput, 'tree'>, verb: number): boolean =>
  [verb, ...tree.children(verb)].some((i) => {
    const { features, upos, form, lemma } = tree.tokens[i]!;
    if ((i !== verb && upos !== 'AUX') || features.VerbForm !== 'Fin' || features.Tense === undefined) return false;
    return features.Tense === 'Past' || form !== lemma;
  });

/** 'would' after a past saying is the saying's 'will'. */
function auxiliaryForce({ tree, lexicon }: EventInput, child: number, statement: Statement | null): ModalForce | null {
  const force =
    lexicon.modality.forceOf(lemmaOf(tree, child), 'auxiliary') ??
    lexicon.modality.forceOf(tree.tokens[child]!.form, 'auxiliary');
  return force === 'hypothetical' && statement !== null && lemmaOf(tree, child) === 'would' ? 'planned' : force;
}

/** 'sent troops to storm the town': an infinitive that says what for. */
const purpose = ({ tree }: EventInput, verb: number): boolean =>
  tree
    .children(verb)
    .some((k) => lemmaOf(tree, k) === 'to' && (relationOf(tree, k) === 'mark' || tree.tokens[k]!.upos === 'PART'));

function stanceForce(statement: Statement): 'demanded' | 'promised' | 'threatened' | 'planned' | 'hypothetical' | null {
  switch (statement.stance) {
    case 'demand':
      return 'demanded';
    case 'promise':
      return 'promised';
    case 'threaten':
      return 'threatened';
    case 'agree':
      return 'planned';
    case 'refuse':
      return 'hypothetical';
    default:
      return null;
  }
}

/**
 * Whether the event is what is demanded, promised, threatened: an untensed verb, a noun that heads the content, or an indefinite one.
 * 'the violence' in 'urged a halt to the violence' is there already; so is what is told in the past tense.
 */
function governed(input: EventInput, trigger: Trigger, statement: Statement): boolean {
  const { tree } = input;
  // 'demanded that Turkey withdraw': whatever the tense it was taken for
  const verb = trigger.light >= 0 ? trigger.light : trigger.head;
  const demanded = statement.stance === 'demand' && relationOf(tree, verb) === 'ccomp' && tree.child(verb, 'aux') < 0;
  if (demanded && isCue(tree.tokens[headOf(tree, verb)]?.span.start ?? -1, statement)) return true;
  if (statement.stance === 'demand' && isSubjunctive(tree, verb)) return true;
  if (trigger.entry.pos === 'verb' || trigger.light >= 0)
    return !isTensed(input, trigger.light >= 0 ? trigger.light : trigger.head) && !isGoingOn(input, trigger.head);
  const up = headOf(tree, trigger.head);
  const heads =
    up < 0 ||
    !statement.content.some(
      ({ start, end }) => tree.tokens[up]!.span.start >= start && tree.tokens[up]!.span.start < end,
    );
  if (statement.stance === 'refuse' || statement.stance === 'agree') return heads && !isDefinite(input, trigger.head);
  return heads || !isDefinite(input, trigger.head);
}

/** 'a demand that the lands be returned': a bare 'be' behind no modal and no 'to'. */
const isSubjunctive = (tree: EventInput['tree'], verb: number): boolean => {
  const helping = tree.children(verb).filter((k) => k < verb && /^(?:AUX|PART)$/u.test(tree.tokens[k]!.upos));
  return helping.length === 1 && tree.tokens[helping[0]!]!.form.toLowerCase() === 'be';
};

/** A gerund or participle that only describes what is there: 'the fighting raging in the north'. */
const isGoingOn = ({ tree }: EventInput, verb: number): boolean => {
  const relation = relationOf(tree, verb);
  return (relation === 'acl' || relation === 'amod') && tree.tokens[verb]!.features.VerbForm !== 'Inf';
};

/** 'Send the convoy now', 'please leave the town': a bare form that opens its sentence without anybody that does it. */
const isCommand = (tree: EventInput['tree'], { head, entry }: Trigger): boolean => {
  if (entry.pos !== 'verb' || tree.tokens[head]!.upos !== 'VERB') return false;
  const { features, form, lemma } = tree.tokens[head]!;
  const relation = relationOf(tree, head);
  const main = relation === 'root' || ((relation === 'conj' || relation === 'parataxis') && features.Mood === 'Imp');
  if (!main || form.toLowerCase() !== lemma.toLowerCase() || features.Tense === 'Past') return false;
  return (
    tree.child(head, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux', 'aux:pass', 'cop') < 0 &&
    !tree.children(head).some((k) => k < head && /^(NOUN|PROPN|PRON|NUM)$/u.test(tree.tokens[k]!.upos))
  );
};

/** 'a chance to attack', 'too weak to strike': an infinitive of which nothing says that it came about ('managed to', 'began to'). */
function isOpenInfinitive(
  { tree, lexicon }: EventInput,
  { head: own, entry }: Trigger,
  statement: Statement | null,
): boolean {
  if (entry.pos !== 'verb' || tree.tokens[own]!.upos !== 'VERB') return false;
  const head = firstInfinitive(tree, own);
  const to = tree.children(head).some((k) => k < head && lemmaOf(tree, k) === 'to' && tree.tokens[k]!.upos === 'PART');
  const up = headOf(tree, head);
  if (!to || up < 0 || !/^(acl|advcl|xcomp|ccomp|csubj)$/u.test(relationOf(tree, head))) return false;
  // 'its intention is to take the town'
  if (tree.child(head, 'cop') >= 0) return true;
  // 'was said to have struck' tells what had happened, and what a saying makes of its infinitive is the stance's to tell
  if (tree.children(head).some((k) => lemmaOf(tree, k) === 'have' && relationOf(tree, k) === 'aux')) return false;
  if (isCue(tree.tokens[up]!.span.start, statement)) return false;
  const part = tree.tokens[up]!.upos === 'ADJ' ? 'adjective' : 'verb';
  const came = lexicon.modality.forceOf(lemmaOf(tree, up), part);
  return came !== 'aspect' && came !== 'ending' && came !== 'prevented';
}

/** 'trying to attack and take the town': the second infinitive is as open as the first. */
function firstInfinitive(tree: EventInput['tree'], verb: number): number {
  const up = tree.tokens[verb]!.head;
  const bare = tree.tokens[verb]!.features.VerbForm === 'Inf' && tree.child(verb, 'nsubj', 'nsubj:pass', 'aux') < 0;
  const joined = up !== null && up < verb && tree.tokens[verb]!.relation === 'conj';
  return joined && bare && tree.tokens[up]!.features.VerbForm === 'Inf' ? up : verb;
}

/** 'Ministers to meet in Riga': an infinitive that heads its sentence. */
const headlinePlan = (tree: EventInput['tree'], { head, entry }: Trigger): boolean =>
  entry.pos === 'verb' &&
  relationOf(tree, head) === 'root' &&
  tree.child(head, 'aux', 'aux:pass') < 0 &&
  tree.children(head).some((k) => k < head && lemmaOf(tree, k) === 'to' && tree.tokens[k]!.upos === 'PART');
