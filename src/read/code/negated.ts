// Whether a told deed is said not to have happened, with the scope of the negation. Leaves denials to the statements that deny.
// Example: 'no strike took place' and 'troops did not fire' are negated; in 'did not say who fired' the firing stands.
import type { EventInput, Trigger } from './event-input.ts';
import { isDefinite } from './modality.ts';
import { headOf, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

export function isNegated(input: EventInput, trigger: Trigger): boolean {
  const { tree } = input;
  const verb = trigger.light >= 0 ? trigger.light : trigger.entry.pos === 'verb' ? trigger.head : -1;
  if (verb >= 0 && verbNegated(input, verb)) return true;
  if (trigger.entry.pos !== 'noun') return false;
  if (nounNegated(input, trigger.head)) return true;
  if (verb >= 0) return false;
  // 'did not order a strike', 'there has been no …': only what is not there anyhow
  const relation = relationOf(tree, trigger.head);
  const up = headOf(tree, trigger.head);
  const argument = relation === 'obj' || relation === 'nsubj:pass' || relation === 'nsubj';
  if (!argument || up < 0 || isDefinite(input, trigger.head)) return false;
  return tree.tokens[up]!.upos === 'VERB' && hasNegator(input, up);
}

/** By 'not' or 'never' at the verb, a subject without members, 'without', or a negated verb that it is an infinitive of. */
function verbNegated(input: EventInput, verb: number, depth = 0): boolean {
  const { tree, lexicon } = input;
  if (hasNegator(input, verb)) return true;
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject >= 0 && nounNegated(input, subject)) return true;
  const before = tree.tokens[tree.child(verb, 'mark')]?.form.toLowerCase() ?? '';
  if (before === 'without' || prepositionOf(tree, verb) === 'without') return true;
  const relation = relationOf(tree, verb);
  const up = headOf(tree, verb);
  if (up < 0 || depth > 2) return false;
  if (relation === 'xcomp' && tree.tokens[up]!.upos === 'VERB') {
    if (lexicon.negations.phrases.has(`${tree.tokens[up]!.form.toLowerCase()} to`)) return true;
    return lexicon.modality.forceOf(lemmaOf(tree, up), 'verb') !== 'aspect' && verbNegated(input, up, depth + 1);
  }
  const bare = relation === 'conj' && tree.child(verb, 'nsubj', 'nsubj:pass', 'aux') < 0;
  return bare && /^(n?or)$/u.test(lemmaOf(tree, tree.child(verb, 'cc'))) && verbNegated(input, up, depth + 1);
}

function hasNegator({ tree, lexicon }: EventInput, i: number): boolean {
  return tree.children(i).some((k) => {
    const relation = relationOf(tree, k);
    if (relation !== 'advmod' && relation !== 'aux' && relation !== 'cc' && relation !== 'cc:preconj') return false;
    const form = tree.tokens[k]!.form.toLowerCase();
    return lexicon.negations.words.has(form) && lemmaOf(tree, k + 1) !== 'only';
  });
}

/** 'no strike', 'neither side', 'none of the soldiers', 'nobody'. */
function nounNegated({ tree, lexicon }: EventInput, noun: number): boolean {
  const { determiners } = lexicon.negations;
  if (determiners.has(tree.tokens[noun]!.form.toLowerCase())) return true;
  return tree.children(noun).some((k) => {
    const relation = relationOf(tree, k);
    return (
      (relation === 'det' || relation === 'advmod' || relation === 'case') &&
      (determiners.has(tree.tokens[k]!.form.toLowerCase()) || lemmaOf(tree, k) === 'without')
    );
  });
}
