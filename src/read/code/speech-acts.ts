// What is done in words: to accuse, demand, threaten, promise, refuse, agree or back is an event in PLOVER too, done by who speaks to whom it
// concerns. Leaves deeds to events.ts, announced deeds to intents.ts, the saying itself to statements.ts. No incident is made of these.
// Example: 'Oslo condemned the raid by Maltese troops' is ACCUSE, actor NOR, recipient the Maltese troops.
import type { CodedEvent, EventType, Participant } from '../../model/coded-event.ts';
import type { Stance, Statement } from '../../model/statement.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { codeIntents, isHostile } from './intents.ts';
import { moodOf } from './modality.ts';
import { isNegated } from './negated.ts';
import { participantsOf } from './participants.ts';
import { freeId } from './speech-ids.ts';
import { targetsOf } from './speech-targets.ts';
import { statementsByToken } from './statement-at.ts';
import { triggersIn } from './triggers.ts';

/** What a stance does in PLOVER's terms; to say, to confirm and to judge are no events by themselves. */
const byStance: Partial<Record<Stance, EventType>> = {
  accuse: 'ACCUSE',
  demand: 'REQUEST',
  threaten: 'THREATEN',
  promise: 'AGREE',
  agree: 'AGREE',
  refuse: 'REJECT',
  deny: 'REJECT',
};

/** One event for each statement that does something, in the order of the cues; `deeds` are the events already coded. */
export function codeSpeechActs(input: EventInput, deeds: readonly CodedEvent[]): readonly CodedEvent[] {
  const statementAt = statementsByToken(input.tree, input.statements);
  const triggers = triggersIn(input);
  const taken = new Set(deeds.map(({ id }) => id));
  const acts = input.statements.flatMap((statement) => {
    return actOf(input, statement, { triggers, deeds, outer: statementAt, taken }) ?? [];
  });
  return [...acts, ...codeIntents(input, deeds, taken)];
}

type Around = {
  readonly triggers: readonly Trigger[];
  readonly deeds: readonly CodedEvent[];
  readonly outer: readonly (Statement | null)[];
  /** Ids given so far; added to. */
  readonly taken: Set<string>;
};

function actOf(input: EventInput, statement: Statement, around: Around): CodedEvent | null {
  const { tree } = input;
  const trigger = triggerOf(input, statement, around.triggers);
  if (trigger === null) return null;
  const { type, mode, contexts } = trigger.entry;
  const span = { start: tree.tokens[trigger.first]!.span.start, end: tree.tokens[trigger.last - 1]!.span.end };
  if (around.deeds.some((deed) => deed.trigger.start < span.end && span.start < deed.trigger.end)) return null;
  const inside = around.deeds.filter((deed) => deed.statement === statement.id);
  const outer = around.outer[trigger.head] ?? null;
  const framed = participantsOf(input, trigger, outer);
  const speakers = speakersOf(input, statement);
  const actors = speakers.length > 0 ? speakers : framed.actors;
  const mood = moodOf(input, trigger, outer);
  const id = freeId(span.start, around.taken);
  around.taken.add(id);
  return {
    type: meantBy(type, inside),
    mode,
    contexts,
    trigger: span,
    actors,
    recipients: targetsOf(input, statement, { actors, framed: framed.recipients, inside }),
    instrument: null,
    place: null,
    when: statement.saidOn,
    quantities: [],
    modality: mood.modality,
    negated: statement.negated || isNegated(input, trigger),
    historical: mood.earlier,
    statement: outer?.id ?? null,
    id,
  };
}

/** The table's own row for the cue where it names an act of speech, else what the stance does. */
function triggerOf({ tree }: EventInput, statement: Statement, triggers: readonly Trigger[]): Trigger | null {
  const first = tree.tokenAt(statement.cue.span.start);
  let last = first + 1;
  while (last < tree.tokens.length && tree.tokens[last]!.span.start < statement.cue.span.end) last++;
  const listed = triggers.find((trigger) => trigger.head >= first && trigger.head < last);
  if (listed !== undefined) return listed;
  const type = byStance[statement.stance] ?? (obliges(tree, first, statement) ? 'REQUEST' : undefined);
  if (type === undefined || first >= tree.tokens.length) return null;
  const verb = tree.tokens[first]!.upos === 'VERB';
  const entry = {
    words: statement.cue.lemma,
    pos: verb ? ('verb' as const) : ('noun' as const),
    type,
    mode: null,
    frame: 'actor-recipient' as const,
    contexts: [],
    needs: [],
    source: 'stance',
  };
  return { first, last, head: first, entry, light: -1 };
}

/** A promise to do harm is a threat. */
const meantBy = (type: EventType, inside: readonly CodedEvent[]): EventType => {
  const first = inside.find(({ modality }) => modality !== 'actual');
  return type === 'AGREE' && first !== undefined && isHostile(first.type) && !first.negated ? 'THREATEN' : type;
};

/** 'said that Malta must leave': what is said to be a duty is asked for. */
const obliges = (tree: EventInput['tree'], cue: number, { stance, content }: Statement): boolean => {
  if (stance !== 'assert') return false;
  const main = tree.children(cue).find((k) => /^(ccomp|parataxis)$/u.test(tree.tokens[k]!.relation ?? ''));
  if (
    main === undefined ||
    !content.some(({ start, end }) => tree.tokens[main]!.span.start >= start && tree.tokens[main]!.span.start < end)
  )
    return false;
  return (
    tree.children(main).some((k) => /^(must|should|ought)$/u.test(tree.tokens[k]!.form.toLowerCase())) &&
    tree.child(main, 'nsubj', 'nsubj:pass') >= 0
  );
};

const speakersOf = ({ partyOfPhrase }: EventInput, { speakers }: Statement): readonly Participant[] =>
  speakers
    .filter(({ voice }) => voice === 'named' || voice === 'unnamed')
    .map(({ entity, party, span }) => ({
      entity,
      party,
      sector: span === null ? null : (partyOfPhrase(span)?.sector ?? null),
      span,
    }));
