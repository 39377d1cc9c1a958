// Who does and who suffers a deed that a verb names, as tokens that head their phrases, by the frame of the action.
// Leaves nouns to nominal-roles.ts. Example: in 'the town was shelled by rebels' rebels act and the town suffers.
import { subjectOf } from './control.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { isMoment } from './is-moment.ts';
import { antecedentOf, isPassive, lemmaOf, phraseSpan, prepositionOf, relationOf } from './tree-words.ts';

/** Token heads of the phrases that act and that suffer. */
export type Roles = { readonly actors: readonly number[]; readonly recipients: readonly number[] };

const to: ReadonlySet<string> = new Set(['to', 'for', 'with']);
const at: ReadonlySet<string> = new Set(['on', 'at', 'against', 'into', 'upon', 'toward', 'towards', 'over', 'near']);
/** Where no object stands, what the verb is directed at: 'opened fire on B', 'imposed sanctions on B'. */
const all: ReadonlySet<string> = new Set([...at, 'to', 'with', 'from']);
const from: ReadonlySet<string> = new Set(['from', 'out']);
const takers: ReadonlySet<string> = new Set(['to']);
const others: ReadonlySet<string> = new Set(['with', 'against']);

export function verbalRoles(input: EventInput, trigger: Trigger): Roles {
  const { tree } = input;
  const { head: verb, entry } = trigger;
  const { frame, mode } = entry;
  const subject = subjectOf(tree, verb);
  const passive = subject.passive || isPassive(tree, verb);
  const obliques = tree.children(verb).filter((k) => relationOf(tree, k).startsWith('obl'));
  const agent = obliques.filter(
    (k) => relationOf(tree, k) === 'obl:agent' || (passive && prepositionOf(tree, k) === 'by'),
  );
  const within = (set: ReadonlySet<string>): number[] => obliques.filter((k) => set.has(prepositionOf(tree, k)));
  const object = objectOf(tree, verb).filter(
    (k) =>
      (k < trigger.first || k >= trigger.last) &&
      (bringsDown(input, trigger) || !isWeapon(input, k, { mode, aimed: within(at).length > 0 })),
  );
  const subjects = subject.token < 0 ? [] : [subject.token];
  const acting = passive ? agent : subjects;
  const suffering = passive && subjects.length > 0 ? subjects : object;
  switch (frame) {
    case 'mutual':
      return {
        actors: [...subjects, ...agent],
        recipients: [...(passive ? [] : through(input, object, sidesOfThing)), ...within(others)],
      };
    case 'recipient':
      return passive || object.length === 0
        ? { actors: first(agent, senders(input, subjects)), recipients: first(suffers(input, subjects), within(at)) }
        : { actors: subjects, recipients: object };
    case 'loser':
      return { actors: passive ? agent : within(takers), recipients: subjects };
    case 'actor':
      return { actors: acting.length > 0 ? acting : passive ? [] : subjects, recipients: [] };
    case 'light':
      return { actors: acting, recipients: [...within(to), ...within(at)] };
    case 'actor-to':
      return { actors: acting, recipients: first([...indirect(tree, verb), ...within(to)], helped(input, object)) };
    case 'actor-from':
      return { actors: acting, recipients: [...suffering.slice(0, passive ? 0 : 1), ...within(from)] };
    default:
      return {
        actors: acting,
        recipients: suffering.length > 0 ? through(input, suffering, aimsOfThing) : within(all),
      };
  }
}

const sidesOfThing: ReadonlySet<string> = new Set(['with', 'between', 'among', 'from', 'to']);
const aimsOfThing: ReadonlySet<string> = new Set([
  'on',
  'against',
  'of',
  'for',
  'from',
  'to',
  'with',
  'over',
  'by',
  'between',
]);

/** 'lifted the sanctions on B', 'signed a pact with B', 'rejected B's plan': a thing that is no side stands for the side it has to do with. */
function through(input: EventInput, objects: readonly number[], words: ReadonlySet<string>): readonly number[] {
  const { tree, partyOfPhrase } = input;
  return objects.flatMap((k) => {
    if (tree.tokens[k]?.upos !== 'NOUN' || isSide(input, k)) return [k];
    const owner = tree.child(k, 'nmod:poss');
    const behind = tree
      .children(k)
      .filter((c) => /^(nmod|obl)/u.test(relationOf(tree, c)) && c !== owner && words.has(prepositionOf(tree, c)));
    // the tree may hang the phrase on the verb
    const beside = tree
      .children(tree.tokens[k]!.head ?? -1)
      .filter((c) => c > k && relationOf(tree, c) === 'obl' && words.has(prepositionOf(tree, c)));
    const sides = [...(owner >= 0 ? [owner] : []), ...behind, ...beside].filter(
      (c) => isSide(input, c) || partyOfPhrase(tree.tokens[c]!.span)?.party != null,
    );
    return sides.length > 0 ? sides.slice(0, 1) : [k];
  });
}

/** Whether the phrase names a side or people, not a thing that only belongs to one. */
function isSide(input: EventInput, k: number): boolean {
  const { tree, partyOfPhrase, lexicon } = input;
  const { form, upos, span } = tree.tokens[k]!;
  if (isMoment(input, span)) return false;
  if (upos === 'PROPN' || upos === 'PRON') return true;
  if (lexicon.roles.at([form.toLowerCase()], 0) !== null) return true;
  return partyOfPhrase(tree.tokens[k]!.span) !== null;
}

/** 'destroyed a tank': what can be done to an aircraft is done to any weapon that stands as its object. */
const bringsDown = ({ lexicon }: EventInput, { entry }: Trigger): boolean =>
  entry.needs.some((word) => lexicon.instruments.byWords(word)?.instrument === 'aircraft');

/** 'fired a rocket at the base', 'fired shells': what flies is no target; in 'destroyed a rocket' it is. */
function isWeapon(
  { tree, lexicon }: EventInput,
  noun: number,
  { mode, aimed }: { readonly mode: string | null; readonly aimed: boolean },
): boolean {
  const weapon = tree.tokens[noun]?.upos === 'NOUN' ? lexicon.instruments.byWords(lemmaOf(tree, noun)) : null;
  return weapon !== null && (aimed || (weapon.mode !== null && weapon.mode === mode));
}

/** 'shells fell on the village': what falls suffers nothing. */
const suffers = (input: EventInput, subjects: readonly number[]): readonly number[] =>
  subjects.filter((k) => weaponIn(input, k) < 0);

/** 'its rockets landed on the village': whose they are sent them. */
const senders = (input: EventInput, subjects: readonly number[]): readonly number[] =>
  subjects.flatMap((k) => {
    const owner = input.tree.child(weaponIn(input, k), 'nmod:poss');
    return owner >= 0 ? [owner] : [];
  });

/** The weapon that a phrase is or counts ('some of its rounds'), or -1. */
function weaponIn({ tree, lexicon }: EventInput, k: number): number {
  const counted = tree.children(k).filter((c) => relationOf(tree, c) === 'nmod' && prepositionOf(tree, c) === 'of');
  const things = tree.tokens[k]?.upos === 'NOUN' ? [k] : [k, ...counted];
  return things.find((c) => lexicon.instruments.byWords(lemmaOf(tree, c))?.mode != null) ?? -1;
}

/** 'helped the refugees': an object that is a side is the one it goes to. */
const helped = ({ tree, partyOfPhrase }: EventInput, object: readonly number[]): readonly number[] =>
  object.filter((k) => partyOfPhrase(phraseSpan(tree, k)) !== null);

/** The first list that is not empty. */
export const first = (...lists: readonly (readonly number[])[]): readonly number[] =>
  lists.find((list) => list.length > 0) ?? [];

type Tree = EventInput['tree'];
const indirect = (tree: Tree, verb: number): number[] =>
  tree.children(verb).filter((k) => relationOf(tree, k) === 'iobj');

/** The verb's object; where it has none, that of the noun it is a relative clause of ('the village they shelled') or of the verb it is coordinated with. */
function objectOf(tree: Tree, verb: number): readonly number[] {
  const own = tree.child(verb, 'obj');
  if (own >= 0) return [antecedentOf(tree, own)];
  const up = tree.tokens[verb]?.head ?? -1;
  if (relationOf(tree, verb) === 'acl:relcl' && tree.child(verb, 'nsubj') >= 0) {
    const subject = tree.child(verb, 'nsubj');
    const filled = tree.subtree(subject).some((k) => k < verb && antecedentOf(tree, k) === up); // 'who', 'whose boat'
    return filled ? [] : [up];
  }
  // 'burned houses'
  if (relationOf(tree, verb) === 'amod') return [up];
  // 'shelled and stormed the town': the object stands at the second verb only
  const next = tree.children(verb).find((k) => relationOf(tree, k) === 'conj' && k === verb + 2);
  const later = next === undefined ? -1 : tree.child(next, 'obj');
  return later >= 0 ? [later] : [];
}
