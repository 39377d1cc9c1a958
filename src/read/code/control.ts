// Who the subject of a verb is where none stands beside it: through coordination, infinitives, gerunds, participles, relative clauses.
// Leaves naming the party to participants.ts. Example: in 'Baku admitted striking the site' the one who strikes is Baku.
import type { Tree } from '../../language/tree.ts';
import { antecedentOf, headOf, isPassive, isPastParticiple, prepositionOf, relationOf } from './tree-words.ts';

/** Token that heads the phrase of the one who does (or, in the passive, suffers) it; -1 where the text does not say. */
export type Subject = { readonly token: number; readonly passive: boolean };
const none: Subject = { token: -1, passive: false };

export function subjectOf(tree: Tree, verb: number, depth = 0): Subject {
  if (verb < 0 || depth > 8) return none;
  const own = tree.child(verb, 'nsubj', 'csubj');
  if (own >= 0) return { token: antecedentOf(tree, own), passive: isPassive(tree, verb) };
  const suffering = tree.child(verb, 'nsubj:pass', 'csubj:pass');
  if (suffering >= 0) return { token: antecedentOf(tree, suffering), passive: true };
  const described = nounOfParticiple(tree, verb);
  // a past form with an object of its own is active, whatever the tree took it for: 'gunners destroyed a truck'
  if (described >= 0) return { token: described, passive: tree.child(verb, 'obj') < 0 };
  const up = headOf(tree, verb);
  switch (relationOf(tree, verb)) {
    case 'conj':
      return shared(tree, verb, up, depth);
    case 'acl':
      return ofNoun(tree, verb, up, depth);
    case 'acl:relcl':
      return { token: up, passive: isPassive(tree, verb) };
    case 'xcomp':
    case 'ccomp':
    case 'advcl':
    case 'obl':
    case 'csubj':
    case 'parataxis':
      return controlled(tree, verb, up, depth);
    default:
      return none;
  }
}

/** 'a bus reportedly destroyed by': the noun just before a participle without auxiliary, wherever the tree has hung it. */
function nounOfParticiple(tree: Tree, verb: number): number {
  if (!isPastParticiple(tree, verb) || tree.child(verb, 'aux', 'aux:pass') >= 0) return -1;
  let before = verb - 1;
  while (tree.tokens[before]?.upos === 'ADV') before--;
  return tree.tokens[before]?.upos === 'NOUN' ? before : -1;
}

/** 'X attacked and seized Y', 'X was arrested and beaten': the first verb's subject; a bare participle takes its voice too. */
function shared(tree: Tree, verb: number, up: number, depth: number): Subject {
  const first = subjectOf(tree, up, depth + 1);
  const bare = isPastParticiple(tree, verb) && tree.child(verb, 'aux') < 0 && tree.child(verb, 'obj') < 0;
  return { token: first.token, passive: isPassive(tree, verb) || (first.passive && bare) };
}

/** 'fighters shelling the town', 'a drone shot down by', 'a plan to attack'. */
function ofNoun(tree: Tree, verb: number, noun: number, depth: number): Subject {
  if (isPastParticiple(tree, verb)) return { token: noun, passive: tree.child(verb, 'obj') < 0 };
  // a finite verb taken for a participle is the noun's own: 'forces clashed'
  if (tree.tokens[verb]?.features.VerbForm === 'Fin' && tree.child(verb, 'mark') < 0)
    return { token: noun, passive: isPassive(tree, verb) };
  if (tree.tokens[verb]?.features.VerbForm === 'Ger' || tree.tokens[verb]?.form.endsWith('ing'))
    return { token: noun, passive: false };
  const owner = tree.child(noun, 'nmod:poss');
  if (owner >= 0) return { token: owner, passive: isPassive(tree, verb) };
  const governor = headOf(tree, noun);
  return governor < 0 ? none : { token: subjectOf(tree, governor, depth + 1).token, passive: isPassive(tree, verb) };
}

/** 'of having looted': the mark may hang on the auxiliary. */
const markOf = (tree: Tree, verb: number): string =>
  prepositionOf(tree, verb) || prepositionOf(tree, tree.child(verb, 'aux', 'aux:pass'));

const ofObject: ReadonlySet<string> = new Set(['of', 'for', 'from', 'into']);

/**
 * 'urged Ankara to stop', 'accused Baku of shelling': the object of the governing verb; 'was accused of shelling': its subject;
 * else its subject ('denied firing', 'vowed to strike', 'withdrew after losing').
 */
function controlled(tree: Tree, verb: number, up: number, depth: number): Subject {
  const passive = isPassive(tree, verb);
  const object = tree.child(up, 'obj', 'iobj');
  const relation = relationOf(tree, verb);
  const byObject = relation === 'xcomp' || (object >= 0 && object < verb && ofObject.has(markOf(tree, verb)));
  if (object >= 0 && object < verb && byObject) return { token: antecedentOf(tree, object), passive };
  // ', killing four' behind a saying is told by the speaker, not done by him
  if (
    relation === 'advcl' &&
    verb > up &&
    prepositionOf(tree, verb) === '' &&
    tree.child(up, 'ccomp', 'parataxis') >= 0
  )
    return none;
  // 'the mill was hit by rockets, killing six': not the mill
  if (relation === 'advcl' && verb > up && tree.tokens[verb]!.form.endsWith('ing') && isPassive(tree, up)) {
    const agent = tree.child(up, 'obl:agent');
    if (prepositionOf(tree, verb) === '') return { token: agent, passive };
  }
  const finite = tree.tokens[verb]?.features.VerbForm === 'Fin' && tree.child(verb, 'mark') >= 0;
  if (finite && relation !== 'xcomp') return none;
  return { token: subjectOf(tree, up, depth + 1).token, passive };
}
