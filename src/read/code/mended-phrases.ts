// Puts right noun phrases that the tree has torn: a deed's noun taken for a verb, a subject taken for a part of its verb, a preposition hung on an
// adjective. Leaves verbs and their objects to mended-tree.ts. Example: in 'killed in a government air raid' nobody raids, 'raid' is a noun.
import type { Tree } from '../../language/tree.ts';
import { type Mended, placeOf } from './mended-draft.ts';

/** Mends what stands at token `at`; whether it did. */
export function mendPhrase(tree: Tree, mended: Mended, at: number): boolean {
  const { upos, relation } = tree.tokens[at]!;
  if (relation === 'compound') return asSubjectBefore(tree, mended, at);
  if (relation === 'case') return asCaseOfNoun(tree, mended, at);
  if (relation === 'nsubj' && upos !== 'PRON') return asNounOfDeed(tree, mended, at);
  return upos === 'PRON' && asMine(tree, mended, at);
}

/** 'Malta Police Arrest Six': what stands right before a verb that has no subject is no part of it. */
function asSubjectBefore(tree: Tree, mended: Mended, at: number): boolean {
  const verb = mended[at]!.head;
  if (verb !== at + 1 || tree.tokens[verb]!.upos !== 'VERB' || tree.tokens[verb]!.form.endsWith('ing')) return false;
  if (tree.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark', 'det', 'case') >= 0) return false;
  if (tree.child(verb, 'obj') < 0) return false;
  placeOf(tree, mended, at).relation = 'nsubj';
  return true;
}

/** 'between Maltese and Norwegian troops': the preposition is the troops', not the adjective's. */
function asCaseOfNoun(tree: Tree, mended: Mended, at: number): boolean {
  const adjective = mended[at]!.head;
  if (adjective === null || adjective !== at + 1 || tree.tokens[adjective]!.relation !== 'amod') return false;
  const noun = tree.tokens[adjective]!.head;
  if (noun === null || noun < adjective || tree.child(noun, 'case') >= 0) return false;
  placeOf(tree, mended, at).head = noun;
  if (tree.tokens[noun]!.relation === 'conj' && tree.child(noun, 'cc') < 0)
    placeOf(tree, mended, noun).relation = 'nmod';
  return true;
}

/** 'in a government air raid': a bare verb form whose subject has a preposition is a noun, and the subject a part of it. */
function asNounOfDeed(tree: Tree, mended: Mended, at: number): boolean {
  const verb = mended[at]!.head;
  if (verb !== at + 1 || tree.tokens[verb]!.upos !== 'VERB' || tree.child(at, 'case') < 0) return false;
  const { form, lemma } = tree.tokens[verb]!;
  if (form.toLowerCase() !== lemma.toLowerCase() || tree.tokens[verb]!.relation === 'root') return false;
  if (tree.child(at, 'det') < 0 || tree.child(verb, 'obj', 'aux', 'mark') >= 0) return false;
  const draft = placeOf(tree, mended, verb);
  draft.upos = 'NOUN';
  draft.relation = 'obl';
  placeOf(tree, mended, at).relation = 'compound';
  for (const k of tree.children(at)) if (k < at) placeOf(tree, mended, k).head = verb;
  for (const k of tree.children(verb))
    if (k > verb && mended[k]!.relation === 'obl') placeOf(tree, mended, k).relation = 'nmod';
  return true;
}

/** 'a land mine': with an article or another noun before it, it is the thing. */
function asMine(tree: Tree, mended: Mended, at: number): boolean {
  if (tree.tokens[at]!.word.lower !== 'mine' || tree.child(at, 'det', 'compound') < 0) return false;
  placeOf(tree, mended, at).upos = 'NOUN';
  return true;
}
