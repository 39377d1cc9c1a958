// Whether a deed is only what a rule speaks of, on nobody in particular. Leaves modals and governing words to modality.ts.
// Example: 'members must help a state that has been attacked', 'an attack on one is an attack on all': nobody was attacked.
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

export const isInRule = (input: EventInput, trigger: Trigger): boolean =>
  trigger.entry.pos === 'verb' ? isOfAnybody(input, trigger.head) : isOnAnybody(input, trigger.head);

/** Words between a verb and what it acts on. */
const STEPS = 3;
/** 'must help a member that has been attacked'; but 'must free a soldier who was captured': that was one. */
function isOfAnybody(input: EventInput, verb: number): boolean {
  const { tree } = input;
  if (relationOf(tree, verb) !== 'acl:relcl' || !isOfPresent(input, verb)) return false;
  const noun = headOf(tree, verb);
  if (noun < 0 || tree.tokens[noun]!.features.Number !== 'Sing' || !isAnybody(input, noun)) return false;
  for (let at = headOf(tree, noun), n = 0; at >= 0 && n < STEPS; at = headOf(tree, at), n++)
    if (tree.tokens[at]!.upos === 'VERB') return tree.children(at).some((k) => isOfRule(input, k));
  return false;
}

/** 'has been attacked', 'is attacked', 'attacks'. */
const isOfPresent = ({ tree }: EventInput, verb: number): boolean =>
  [verb, ...tree.children(verb)].some((i) => {
    const { features, upos } = tree.tokens[i]!;
    return (i === verb || upos === 'AUX') && features.VerbForm === 'Fin' && features.Tense === 'Pres';
  });

/** 'a member', 'any state'. */
const isAnybody = ({ tree }: EventInput, noun: number): boolean =>
  tree.tokens[noun]!.upos === 'NOUN' &&
  tree.children(noun).some((k) => {
    const { features } = tree.tokens[k]!;
    return relationOf(tree, k) === 'det' && features.Definite !== 'Def' && features.PronType !== 'Dem';
  });

/** 'must', 'should', 'shall', 'would'; what somebody will do may well be about one who was. */
function isOfRule({ tree, lexicon }: EventInput, k: number): boolean {
  if (relationOf(tree, k) !== 'aux') return false;
  const force = lexicon.modality.forceOf(lemmaOf(tree, k), 'auxiliary');
  return force === 'demanded' || force === 'hypothetical' || (force === 'planned' && lemmaOf(tree, k) === 'shall');
}

/** 'on one', 'on all'; but 'on one of its bases', 'on all three towns'. */
const isOnAnybody = ({ tree, lexicon }: EventInput, noun: number): boolean =>
  tree
    .children(noun)
    .some(
      (k) =>
        relationOf(tree, k) === 'nmod' &&
        prepositionOf(tree, k) === 'on' &&
        tree.children(k).length === 1 &&
        lexicon.modality.forceOf(tree.tokens[k]!.form, 'target') !== null,
    );
