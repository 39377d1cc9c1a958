// A verb and a noun of one clause that tell the same deed are one event: 'killed in a drone strike', 'the strike hit'.
// Leaves deeds told in different clauses to relate/. Example: 'attacked in a raid' is one ASSAULT with the trigger 'attacked in a raid'.

import type { Tree } from '../../language/tree.ts';
import type { Participant } from '../../model/coded-event.ts';
import type { Trigger } from './event-input.ts';
import type { Participants } from './participants.ts';
import { headOf, prepositionOf, relationOf } from './tree-words.ts';

/** An event in the making. */
export type Deed = Participants & { readonly trigger: Trigger };

/** How many words may stand between for both to be shown as one trigger. */
const gap = 4;
const within: ReadonlySet<string> = new Set(['in', 'by', 'during', 'with', 'from', 'under', '']);

/** Joins each noun with the verb it depends on where both tell the same type of deed; order is kept. */
export function joinSameDeeds(tree: Tree, deeds: readonly Deed[]): readonly Deed[] {
  const byHead = new Map(deeds.map((deed) => [deed.trigger.head, deed]));
  const gone = new Set<Deed>();
  const joined = new Map<Deed, Deed>();
  for (const noun of deeds) {
    const { trigger } = noun;
    if (trigger.entry.pos !== 'noun') continue;
    const verb = byHead.get(headOf(tree, trigger.head));
    if (verb === undefined || gone.has(verb) || !isSame(tree, verb.trigger, trigger)) continue;
    gone.add(verb);
    joined.set(noun, unite(tree, noun, verb));
  }
  return deeds.filter((deed) => !gone.has(deed)).map((deed) => joined.get(deed) ?? deed);
}

function isSame(tree: Tree, verb: Trigger, noun: Trigger): boolean {
  if (verb.entry.pos !== 'verb' || verb.entry.type !== noun.entry.type || verb.entry.frame === 'light') return false;
  const relation = relationOf(tree, noun.head);
  if (relation === 'nsubj' || relation === 'obl:agent') return true;
  const preposition = prepositionOf(tree, noun.head);
  // 'killed in shelling', which the tree takes for a clause
  return (relation === 'obl' || (relation === 'advcl' && preposition !== '')) && within.has(preposition);
}

/** The noun's event with what only the verb says. The victims of a strike that killed are those whom it killed. */
function unite(tree: Tree, noun: Deed, verb: Deed): Deed {
  const [a, b] = noun.trigger.first < verb.trigger.first ? [noun.trigger, verb.trigger] : [verb.trigger, noun.trigger];
  const close = b.first - a.last <= gap;
  const trigger = close ? { ...noun.trigger, first: a.first, last: b.last } : noun.trigger;
  const suffering = verb.recipients.length > 0 ? verb.recipients : noun.recipients;
  const doing = noun.actors.length > 0 ? noun.actors : verb.actors.filter((actor) => !holds(tree, actor, noun.trigger));
  return { trigger, actors: doing, recipients: suffering };
}

/** The noun's own phrase, as subject of the verb, is no doer. */
const holds = (tree: Tree, { span }: Participant, { head }: Trigger): boolean =>
  span !== null && span.start <= tree.tokens[head]!.span.start && span.end >= tree.tokens[head]!.span.end;
