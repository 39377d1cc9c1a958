// A deed announced is an event of its own in PLOVER: to be going to help is to AGREE, to be going to harm is to THREATEN. Leaves the
// announced deed, and that it has not happened, to events.ts; what a speaker promises or threatens himself to speech-acts.ts.
// Example: 'Malta will send doctors to Oslo' is AID, planned, and AGREE, both by Malta.
import type { CodedEvent, EventType } from '../../model/coded-event.ts';
import type { Statement } from '../../model/statement.ts';
import type { EventInput } from './event-input.ts';
import { freeId } from './speech-ids.ts';
import { headOf, lemmaOf, relationOf } from './tree-words.ts';

const hostile: ReadonlySet<EventType> = new Set(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);
const friendly: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']);
export const isHostile = (type: EventType): boolean => hostile.has(type);

/** Stances that speech-acts.ts has made an event of. */
const done: ReadonlySet<Statement['stance']> = new Set(['promise', 'threaten', 'demand', 'refuse', 'agree', 'accuse']);

/** What an announced deed does by being announced: 'will send' agrees, 'will bomb' threatens, 'will not release' rejects. */
function typeOf(deed: CodedEvent, ready: boolean): EventType | null {
  const meant = ready || deed.modality === 'planned' || deed.modality === 'promised' || deed.modality === 'threatened';
  if (!meant || deed.historical) return null;
  if (friendly.has(deed.type)) return deed.negated ? 'REJECT' : 'AGREE';
  return hostile.has(deed.type) && !deed.negated ? 'THREATEN' : null;
}

/** One event for each deed that somebody is going to do, or says he will not; not where the statement around it is such an act itself. */
export function codeIntents(
  input: EventInput,
  deeds: readonly CodedEvent[],
  taken: ReadonlySet<string>,
): readonly CodedEvent[] {
  const stances = new Map(input.statements.map(({ id, stance }) => [id, stance]));
  const used = new Set(taken);
  return deeds.flatMap((deed) => {
    const stance = deed.statement === null ? undefined : stances.get(deed.statement);
    const announced = announcedBy(input, deed);
    const type = typeOf(deed, announced.ready);
    if (type === null || deed.actors.length === 0 || (stance !== undefined && done.has(stance))) return [];
    const trigger = { start: announced.start, end: deed.trigger.end };
    const id = freeId(trigger.start, used);
    used.add(id);
    const rest = { mode: null, quantities: [], when: null, place: null, instrument: null, negated: false } as const;
    return [{ ...deed, ...rest, id, type, trigger, modality: 'actual' as const }];
  });
}

/** Where the words begin that announce the deed ('will', 'plans to'), and whether they say that somebody is ready to. */
function announcedBy(
  { tree, lexicon }: EventInput,
  { trigger }: CodedEvent,
): { readonly start: number; readonly ready: boolean } {
  const head = tree.tokenAt(trigger.start);
  const modal = tree.child(head, 'aux');
  const relation = relationOf(tree, head);
  const up =
    relation === 'xcomp' || relation === 'acl' || relation === 'ccomp' || relation === 'advcl'
      ? headOf(tree, head)
      : -1;
  const first = modal >= 0 ? modal : up;
  const near = first >= 0 && first < head && head - first <= 4;
  const ready = up >= 0 && lexicon.evaluations.of(lemmaOf(tree, up)) === 'ready' && lemmaOf(tree, head - 1) === 'to';
  return { start: near ? tree.tokens[first]!.span.start : trigger.start, ready };
}
