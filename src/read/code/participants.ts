// Who did it and to whom, by the frame of the action and the tree. Leaves the side of a phrase to the party look-up it is given.
// Example: in 'the shelling of the town by rebels' rebels act and the town suffers.
import type { Participant } from '../../model/coded-event.ts';
import type { Statement } from '../../model/statement.ts';
import { subjectOf } from './control.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { nominalRoles } from './nominal-roles.ts';
import { antecedentOf, isPassive, phraseSpan, prepositionOf, relationOf, withConjuncts } from './tree-words.ts';

/** Token heads of the phrases that act and that suffer. */
export type Roles = { readonly actors: readonly number[]; readonly recipients: readonly number[] };
export type Participants = { readonly actors: readonly Participant[]; readonly recipients: readonly Participant[] };

/** `statement` is the innermost that holds the trigger: 'we' and 'our' are its speaker. */
export function participantsOf(input: EventInput, trigger: Trigger, statement: Statement | null): Participants {
  const { entry, head } = trigger;
  const roles = entry.pos === 'verb' ? verbalRoles(input, head, entry.frame) : nominalRoles(input, trigger);
  const actors = phrasesOf(input, roles.actors, statement);
  const recipients = phrasesOf(input, roles.recipients, statement);
  if (entry.frame !== 'mutual') return { actors, recipients };
  const both = distinct([...actors, ...recipients]);
  return { actors: both, recipients: both };
}

const to: ReadonlySet<string> = new Set(['to', 'for', 'with']);
const at: ReadonlySet<string> = new Set(['on', 'at', 'against', 'into', 'upon', 'toward', 'towards', 'over']);
const from: ReadonlySet<string> = new Set(['from', 'out']);
const others: ReadonlySet<string> = new Set(['with', 'against']);

export function verbalRoles({ tree }: EventInput, verb: number, frame: Trigger['entry']['frame']): Roles {
  const subject = subjectOf(tree, verb);
  const passive = subject.passive || isPassive(tree, verb);
  const obliques = tree.children(verb).filter((k) => relationOf(tree, k).startsWith('obl'));
  const agent = obliques.filter(
    (k) => relationOf(tree, k) === 'obl:agent' || (passive && prepositionOf(tree, k) === 'by'),
  );
  const within = (set: ReadonlySet<string>): number[] => obliques.filter((k) => set.has(prepositionOf(tree, k)));
  const object = objectOf(tree, verb);
  const subjects = subject.token < 0 ? [] : [subject.token];
  const acting = passive ? agent : subjects;
  const suffering = passive ? subjects : object;
  switch (frame) {
    case 'mutual':
      return { actors: [...subjects, ...agent], recipients: [...(passive ? [] : object), ...within(others)] };
    case 'recipient':
      return passive || object.length === 0
        ? { actors: agent, recipients: subjects }
        : { actors: subjects, recipients: object };
    case 'actor':
      return { actors: acting.length > 0 ? acting : passive ? [] : subjects, recipients: [] };
    case 'light':
      return { actors: acting, recipients: [...within(to), ...within(at)] };
    case 'actor-to':
      return { actors: acting, recipients: [...indirect(tree, verb), ...within(to)] };
    case 'actor-from':
      return { actors: acting, recipients: [...suffering.slice(0, passive ? 0 : 1), ...within(from)] };
    default:
      return { actors: acting, recipients: suffering.length > 0 ? suffering : within(at) };
  }
}

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
    return antecedentOf(tree, subject) === up ? [] : [up];
  }
  // 'shelled and stormed the town': the object stands at the second verb only
  const next = tree.children(verb).find((k) => relationOf(tree, k) === 'conj' && k === verb + 2);
  const later = next === undefined ? -1 : tree.child(next, 'obj');
  return later >= 0 ? [later] : [];
}

/** Each phrase and what is coordinated with it, as participants; phrases without any side keep their words. */
function phrasesOf(input: EventInput, heads: readonly number[], statement: Statement | null): readonly Participant[] {
  const { tree } = input;
  return distinct(
    heads.flatMap((head) => withConjuncts(tree, head)).flatMap((head) => participantAt(input, head, statement) ?? []),
  );
}

function participantAt(input: EventInput, head: number, statement: Statement | null): Participant | null {
  const { tree, partyOfPhrase } = input;
  const token = tree.tokens[head];
  if (token === undefined || token.upos === 'VERB' || token.upos === 'PUNCT') return null;
  const span = phraseSpan(tree, head);
  const own = speaking(input, head, statement);
  if (own !== null) return { ...own, span };
  const found = partyOfPhrase(span) ?? partyOfPhrase(token.span);
  return { entity: found?.entity ?? null, party: found?.party ?? null, sector: found?.sector ?? null, span };
}

/** 'we', 'our forces' inside somebody's words are that somebody's side. */
function speaking({ tree }: EventInput, head: number, statement: Statement | null): Omit<Participant, 'span'> | null {
  const first = [head, ...tree.children(head)].some(
    (i) => tree.tokens[i]?.upos === 'PRON' && tree.tokens[i]?.features.Person === '1',
  );
  const speaker = statement?.speakers.find(({ party }) => party !== null) ?? statement?.speakers[0];
  if (!first || speaker === undefined) return null;
  const alone = tree.tokens[head]?.upos === 'PRON';
  return { entity: alone ? speaker.entity : null, party: speaker.party, sector: null };
}

/** Each party once; phrases without one by entity or place. */
function distinct(participants: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ party, entity, span }) => {
    const key = party ?? entity ?? `at ${span?.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
