// Who does and who suffers a deed that a noun names: 'Israel's strike on X', 'the shelling of X by Y', 'talks between A and B'.
// Leaves verbs to participants.ts. Example: in 'an Azerbaijani strike on the base' the demonym acts and the base suffers.

import { subjectOf } from './control.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, isPassive, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';
import { first, type Roles } from './verbal-roles.ts';

const on: ReadonlySet<string> = new Set(['on', 'against', 'at', 'upon', 'over', 'into']);
const to: ReadonlySet<string> = new Set(['to', 'for']);
const sides: ReadonlySet<string> = new Set(['between', 'with', 'among', 'against', 'of']);

export function nominalRoles(input: EventInput, trigger: Trigger): Roles {
  const { tree } = input;
  const { head, light, entry } = trigger;
  const around = [...tree.children(head), ...(light >= 0 ? tree.children(light) : []), ...behindThere(input, head)];
  const phrases = around.filter(
    (k) => /^(nmod|obl)/u.test(relationOf(tree, k)) && k !== head && relationOf(tree, k) !== 'nmod:poss',
  );
  const withWord = (set: ReadonlySet<string>): number[] => phrases.filter((k) => set.has(prepositionOf(tree, k)));
  const owner = tree.child(head, 'nmod:poss');
  const of = withWord(new Set(['of']));
  // 'the shelling of the village by rebels': 'by' may hang on the village
  const by = [...phrases, ...of.flatMap((k) => tree.children(k))].filter(
    (k) =>
      /^(nmod|obl)/u.test(relationOf(tree, k)) &&
      (prepositionOf(tree, k) === 'by' || relationOf(tree, k) === 'obl:agent'),
  );
  const modifiers = sideModifiers(input, trigger);
  const carrier = lightSubject(input, trigger);
  const owners = owner >= 0 ? [owner] : [];
  const acting = first(by, carrier.actors, owners, modifiers, accusedOf(input, head));
  const blamed = blamedFor(input, head);
  if (blamed.length > 0 && entry.frame !== 'mutual') return { actors: blamed, recipients: of };
  switch (entry.frame) {
    case 'mutual':
      return { actors: [...owners, ...modifiers, ...carrier.actors], recipients: withWord(sides) };
    case 'recipient':
      return { actors: by, recipients: first(of, owners, modifiers) };
    case 'actor':
      return { actors: first(by, owners, of, modifiers, carrier.actors), recipients: [] };
    case 'actor-to':
      return { actors: acting, recipients: [...withWord(to), ...carrier.recipients] };
    case 'actor-from':
      return {
        actors: first(by, owners, carrier.actors, modifiers),
        recipients: [...of, ...withWord(new Set(['from']))],
      };
    default: {
      const target = [...withWord(on), ...carrier.recipients];
      // 'the killing of X' has a victim, 'the strike of X' without other target too; with a target 'of' is the doer
      return target.length > 0 && by.length === 0 && carrier.actors.length === 0 && owners.length === 0
        ? { actors: first(modifiers, of, accusedOf(input, head)), recipients: target }
        : { actors: acting, recipients: target.length > 0 ? target : [...of, ...suffered(input, head)] };
    }
  }
}

/** 'blamed the raid on Malta': behind the accusing verb 'on' names the one who did it. */
function blamedFor({ tree, statements }: EventInput, head: number): readonly number[] {
  const up = headOf(tree, head);
  if (up < 0 || relationOf(tree, head) !== 'obj') return [];
  const at = tree.tokens[up]!.span.start;
  const accuses = statements.some(
    ({ cue, stance }) => stance === 'accuse' && cue.span.start <= at && at < cue.span.end,
  );
  if (!accuses) return [];
  return [...tree.children(up), ...tree.children(head)].filter(
    (k) => /^(obl|nmod)/u.test(relationOf(tree, k)) && prepositionOf(tree, k) === 'on',
  );
}

/** 'there was no attack on the base': what follows the noun hangs on 'was'. */
function behindThere({ tree }: EventInput, head: number): readonly number[] {
  const up = headOf(tree, head);
  if (up < 0 || relationOf(tree, head) !== 'nsubj' || tree.child(up, 'expl') < 0) return [];
  return tree.children(up).filter((k) => k > head);
}

/** Modifiers before the noun that name a side: 'Azerbaijani', 'army', 'Islamic State'. */
function sideModifiers({ tree, partyOfPhrase }: EventInput, { head }: Trigger): readonly number[] {
  return (
    tree
      .children(head)
      .filter((k) => k < head && /^(amod|compound|nmod)$/u.test(relationOf(tree, k)))
      // 'an Azerbaijani drone strike': the adjective may hang on 'drone'
      .flatMap((k) => [k, ...tree.children(k).filter((c) => /^(amod|compound)$/u.test(relationOf(tree, c)))])
      .filter((k) => partyOfPhrase(tree.subtreeSpan(k)) !== null || partyOfPhrase(tree.tokens[k]!.span) !== null)
  );
}

/** Subject and target of the light verb: 'the army carried out a strike', 'a strike was carried out by the army', 'the base came under attack'. */
function lightSubject({ tree }: EventInput, { light, head }: Trigger): Roles {
  if (light < 0) return { actors: [], recipients: [] };
  const passive = isPassive(tree, light);
  const subject = subjectOf(tree, light);
  const isNoun = subject.token === head || subject.token < 0;
  if (passive || subject.passive) return { actors: [], recipients: isNoun ? [] : [subject.token] };
  // 'came under attack', 'suffered an assault': what is under it suffers
  const under = prepositionOf(tree, head) === 'under';
  return under
    ? { actors: [], recipients: isNoun ? [] : [subject.token] }
    : { actors: isNoun ? [] : [subject.token], recipients: [] };
}

/** 'blamed Baku for the strike', 'accused him of the killing': the object of the verb that governs the noun by 'of' or 'for'. */
function accusedOf({ tree }: EventInput, head: number): readonly number[] {
  const word = prepositionOf(tree, head);
  if (word !== 'for' && word !== 'of') return [];
  const up = headOf(tree, head);
  if (tree.tokens[up]?.upos !== 'VERB') return [];
  const object = tree.child(up, 'obj');
  return object >= 0 && object !== head ? [object] : [];
}

/** 'the strike killed five': the object of the harming verb whose subject the noun is suffers it; what a strike shows or ends does not. */
function suffered({ tree, lexicon }: EventInput, head: number): readonly number[] {
  if (relationOf(tree, head) !== 'nsubj') return [];
  const verb = headOf(tree, head);
  const harming = lexicon.actions
    .startingWith(lemmaOf(tree, verb))
    .some(({ pos, type }) => pos === 'verb' && (type === 'ASSAULT' || type === 'COERCE'));
  const object = harming ? tree.child(verb, 'obj') : -1;
  return object >= 0 ? [object] : [];
}
