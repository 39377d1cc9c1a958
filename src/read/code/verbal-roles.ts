// Who does and who suffers a deed that a verb names, as tokens that head their phrases, by the frame of the action.
// Leaves nouns to nominal-roles.ts. Example: in 'the town was shelled by rebels' rebels act and the town suffers.
import { countWhile } from '../../text/count-while.ts';
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
const into: ReadonlySet<string> = new Set(['on', 'against', 'into', 'upon', 'toward', 'towards', 'onto']);
const from: ReadonlySet<string> = new Set(['from', 'out']);
const takers: ReadonlySet<string> = new Set(['to']);
const others: ReadonlySet<string> = new Set(['with', 'against']);

export function verbalRoles(input: EventInput, trigger: Trigger): Roles {
  const said = argumentsOf(input, trigger);
  const { tree } = input;
  const { head: verb, entry } = trigger;
  const { passive, obliques, agent, within, object, subjects } = said;
  const acting = passive ? agent : subjects;
  const suffering = passive && subjects.length > 0 ? subjects : object;
  switch (entry.frame) {
    case 'mutual':
      return {
        actors: [...subjects, ...agent],
        // prisoners that are exchanged are no side of it
        recipients: [
          ...(passive || entry.type === 'CONCEDE' ? [] : through(input, object, sidesOfThing)),
          ...within(others),
        ],
      };
    case 'recipient':
      // 'bombers blew up their trucks at the gate': who sets it off does it
      if (!passive && object.length === 0 && tree.child(verb, 'obj') >= trigger.last)
        return { actors: subjects, recipients: within(into) };
      return passive || object.length === 0
        ? {
            actors: first(agent, senders(input, subjects), attackers(input, trigger, obliques)),
            recipients: first(suffers(input, subjects), within(at)),
          }
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
    default: {
      // 'rockets fired from Malta at Oslo': what flies is sent from there
      const sent = entry.type === 'ASSAULT' && subjects.length > 0 && subjects.every((k) => isThrown(input, k));
      if (sent && object.length === 0 && first(agent, within(from)).length > 0)
        return { actors: first(agent, within(from)), recipients: within(at) };
      return {
        actors: acting,
        recipients:
          suffering.length > 0
            ? through(input, suffering, aimsOfThing)
            : within(isVehicle(input, tree.child(verb, 'obj')) ? into : all),
      };
    }
  }
}

/** What stands around the verb: its subject, its object if that is no weapon, who is behind 'by', what stands behind other prepositions. */
function argumentsOf(input: EventInput, trigger: Trigger) {
  const { tree } = input;
  const { head: verb, entry } = trigger;
  const { mode } = entry;
  const subject = subjectOf(tree, verb);
  const passive = subject.passive || isPassive(tree, verb) || isHeadlinePassive(input, trigger, subject.token);
  const obliques = [
    ...tree.children(verb).filter((k) => relationOf(tree, k).startsWith('obl')),
    ...behindWithin(tree, trigger),
  ];
  const agents = obliques.filter(
    (k) => relationOf(tree, k) === 'obl:agent' || (passive && prepositionOf(tree, k) === 'by'),
  );
  const agent =
    agents.length > 0 || !passive
      ? agents
      : agentBehind(
          input,
          obliques.filter((k) => k > verb),
        );
  const within = (set: ReadonlySet<string>): number[] =>
    obliques.filter((k) => set.has(prepositionOf(tree, k)) && !isMoment(input, tree.tokens[k]!.span));
  const object = objectOf(tree, verb).filter(
    (k) =>
      (k < trigger.first || k >= trigger.last) &&
      (bringsDown(input, trigger) || !isWeapon(input, k, { mode, aimed: within(at), rammed: within(into) })),
  );
  const subjects = subject.token < 0 ? [] : [subject.token];
  return { passive, obliques, agent, within, object, subjects };
}

const HARMED: ReadonlySet<string> = new Set(['dead', 'injured', 'detained', 'captured']);
/** 'Two soldiers wounded in clash', 'Mayor shot dead': without an object, who is counted as hurt or is dead by it has not done it. */
function isHeadlinePassive({ tree, quantities }: EventInput, { head, last, entry }: Trigger, subject: number): boolean {
  if (entry.frame !== 'actor-recipient' || !/^(ASSAULT|COERCE)$/u.test(entry.type) || subject < 0) return false;
  if (tree.child(head, 'obj') >= 0 || subject !== head - 1) return false;
  if (tree.tokens[last - 1]!.word.lower === 'dead') return true;
  const { start } = tree.tokens[subject]!.span;
  const low = countWhile(quantities.length, (i) => quantities[i]!.span.end <= start);
  const counted = quantities[low];
  return counted !== undefined && counted.span.start <= start && HARMED.has(counted.of);
}

/** 'driven out of the town by rebels': the tree may hang the rebels on the town. */
const agentBehind = ({ tree, partyOfPhrase }: EventInput, obliques: readonly number[]): readonly number[] =>
  obliques
    .flatMap((k) => tree.children(k))
    .filter((k) => relationOf(tree, k) === 'nmod' && prepositionOf(tree, k) === 'by')
    .filter((k) => partyOfPhrase(phraseSpan(tree, k)) !== null)
    .slice(0, 1);

/** 'came under attack by militiamen', 'came under fire from troops': whose fire it is. */
function attackers({ tree, partyOfPhrase }: EventInput, { first: start, last }: Trigger, obliques: readonly number[]) {
  const under = Array.from({ length: last - start }, (_, n) => start + n).some(
    (i) => tree.tokens[i]!.word.lower === 'under',
  );
  if (!under) return [];
  return obliques.filter(
    (k) => /^(by|from)$/u.test(prepositionOf(tree, k)) && partyOfPhrase(phraseSpan(tree, k)) !== null,
  );
}

/** 'imposed sanctions on B': what hangs on a noun of the trigger itself. */
const behindWithin = (tree: Tree, { first: start, last, head }: Trigger): readonly number[] =>
  Array.from({ length: last - start }, (_, n) => start + n)
    .filter((i) => i !== head && tree.tokens[i]!.upos === 'NOUN')
    .flatMap((i) => tree.children(i).filter((k) => k >= last && relationOf(tree, k) === 'nmod'));

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
    // 'their posts' says more than 'their', where nobody knows whose
    const sides = [...(owner >= 0 ? [owner] : []), ...behind, ...beside].filter((c) => {
      const known = partyOfPhrase(tree.tokens[c]!.span)?.party != null;
      return known || (isSide(input, c) && (c !== owner || tree.tokens[c]!.upos !== 'PRON'));
    });
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
  { mode, aimed, rammed }: { readonly mode: string | null; readonly aimed: Heads; readonly rammed: Heads },
): boolean {
  const weapon = tree.tokens[noun]?.upos === 'NOUN' ? lexicon.instruments.byWords(lemmaOf(tree, noun)) : null;
  if (weapon === null) return false;
  // 'burned a car near the gate' has a victim, 'drove a car into the gate' and 'blew up their car' a weapon
  if (weapon.instrument === 'vehicle') return rammed.length > 0 || tree.child(noun, 'nmod:poss') >= 0;
  return aimed.length > 0 || (weapon.mode !== null && weapon.mode === mode);
}
type Heads = readonly number[];

/** 'blew up their trucks at the gate': the gate is where. */
const isVehicle = ({ tree, lexicon }: EventInput, noun: number): boolean =>
  noun >= 0 && lexicon.instruments.byWords(lemmaOf(tree, noun))?.instrument === 'vehicle';

/** A shell, a rocket, a bomb: an aircraft or a car that is hit suffers it. */
const isThrown = ({ tree, lexicon }: EventInput, k: number): boolean =>
  /^(artillery|explosive)$/u.test(lexicon.instruments.byWords(lemmaOf(tree, k))?.instrument ?? '');

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
