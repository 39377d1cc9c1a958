// Codes the events of a report in PLOVER terms: who did what to whom, where, when, with what, how many, and whether it is said to have happened.
// Leaves gathering the tellings of one occurrence to relate/. Example: 'Rebels shelled the town on Monday' is ASSAULT, actors the rebels.
import type { ActionEntry } from '../../lexicon/actions.ts';
import type { CodedEvent, EventType, Participant } from '../../model/coded-event.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { Stance, Statement } from '../../model/statement.ts';
import { countWhile } from '../../text/count-while.ts';
import type { EventInput } from './event-input.ts';
import { type Context, isOpen, momentOf, placeOf } from './event-place-and-time.ts';
import { quantitiesByTrigger } from './event-quantities.ts';
import { sitesOf } from './event-sites.ts';
import { isHabit, isHistorical } from './historical.ts';
import { instrumentOf } from './instrument.ts';
import { moodOf } from './modality.ts';
import { isNegated } from './negated.ts';
import { type Participants, participantsOf } from './participants.ts';
import { type Deed, joinSameDeeds } from './same-deed.ts';
import { statementsByToken } from './statement-at.ts';
import { triggersIn } from './triggers.ts';

/** Types that are acts of speech: where the word is a statement's cue, the statement says it all. */
const spoken: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
]);
/** 'promised' and 'offered' are statements; 'agreed' is an agreement too. */
const isSaid = (type: EventType, stance: Stance | undefined): boolean =>
  stance !== undefined && (spoken.has(type) || (type === 'AGREE' && stance !== 'agree'));

/** All events of the report in text order. Pure; near-linear in the text. */
export function codeEvents(input: EventInput): readonly CodedEvent[] {
  const { tree, statements } = input;
  const statementAt = statementsByToken(tree, statements);
  const sites = sitesOf(input);
  const cues = new Map(
    statements.flatMap(({ cue, stance }) => tokensOf(tree, cue.span).map((token) => [token, stance])),
  );
  const deeds: Deed[] = triggersIn(input)
    .filter(({ head, entry }) => !isSaid(entry.type, cues.get(head)))
    .map((trigger) => ({ trigger, ...participantsOf(input, trigger, statementAt[trigger.head] ?? null) }));
  // a deed that was joined with a later one may begin before its neighbours
  const joined = [...joinSameDeeds(tree, deeds)].sort((a, b) => a.trigger.first - b.trigger.first);
  const divided = dividedCountry(input, joined);
  const quantities = quantitiesByTrigger(
    input,
    joined.map(({ trigger }) => trigger),
  );
  const ids = new Map<string, number>();
  return joined.map((deed, i) =>
    eventOf(input, deed, {
      sites,
      statementAt,
      quantities: quantities[i] ?? [],
      divided,
      id: idOf(tree.tokens[deed.trigger.first]!.span.start, ids),
    }),
  );
}

type Parts = Omit<Context, 'actors'> & {
  readonly quantities: readonly Quantity[];
  readonly id: string;
  /** A country at war with itself, where a place tells nothing of whose it is. */
  readonly divided: string | null;
};

function eventOf(input: EventInput, deed: Deed, parts: Parts): CodedEvent {
  const { tree, referenceDay } = input;
  const { trigger, actors, recipients } = deed;
  const statement: Statement | null = parts.statementAt[trigger.head] ?? null;
  const { sites, statementAt } = parts;
  const context: Context = { sites, statementAt, actors: actors.flatMap(({ span }) => span ?? []) };
  const instrument = instrumentOf(input, trigger);
  const when = momentOf(input, trigger, context);
  const mood = moodOf(input, trigger, statement);
  const { entry } = trigger;
  return {
    id: parts.id,
    type: entry.type,
    mode: modeOf(entry, instrument?.mode ?? null),
    contexts: entry.contexts,
    trigger: { start: tree.tokens[trigger.first]!.span.start, end: tree.tokens[trigger.last - 1]!.span.end },
    actors,
    recipients: withPlaceSides(input, { recipients, actors, divided: parts.divided }),
    instrument: instrument?.field ?? null,
    place: placeOf(input, trigger, context),
    when: when?.value.value === 'PAST_REF' ? null : when,
    quantities: parts.quantities,
    modality: mood.modality,
    negated: isNegated(input, trigger) !== mood.prevented,
    historical:
      mood.earlier ||
      isHabit(mood.usual, when?.value ?? null) ||
      isHistorical(when?.value ?? null, referenceDay, isOpen(input, when?.value ?? null)),
    statement: statement?.id ?? null,
  };
}

/** The word's own mode; an assault gets that of what it was done with where the word says none or only that shots were fired. */
const modeOf = (entry: ActionEntry, ofInstrument: string | null): string | null =>
  entry.type === 'ASSAULT' && ofInstrument !== null && (entry.mode === null || entry.mode === 'firearms')
    ? ofInstrument
    : entry.mode;

/** The country that most places of the report lie in, where somebody takes part who fights as a rebel. */
function dividedCountry({ places }: EventInput, deeds: readonly Deed[]): string | null {
  const rebels = deeds.some(({ actors, recipients }) =>
    [...actors, ...recipients].some(({ sector, party }) => sector === 'REB' && party !== null),
  );
  if (!rebels) return null;
  const counts = new Map<string, number>();
  let most: string | null = null;
  for (const { country } of places) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    if (most === null || counts.get(country)! > counts.get(most)!) most = country;
  }
  return most;
}

type Suffering = Participants & { readonly divided: string | null };
/**
 * 'villages in southern Lebanon', 'the town of Horlivka': what lies in a country other than the doers' is that country's side, unless it is
 * at war with itself.
 */
function withPlaceSides({ places }: EventInput, { recipients, actors, divided }: Suffering): readonly Participant[] {
  return recipients.map((recipient) => {
    const { span, party, sector } = recipient;
    if (span === null) return recipient;
    const place = firstWithin(places, span);
    if (party !== null) {
      const bare = party === divided && sector === null && place !== null && place.kind !== 'country';
      return bare ? { ...recipient, party: null, entity: null } : recipient;
    }
    const country = place?.precision === 'near' ? null : (place?.country ?? null);
    return country === null || country === divided || actors.some((actor) => actor.party === country)
      ? recipient
      : { ...recipient, party: country };
  });
}

/** The first of the places (in text order) that lies in the span, in logarithmic time. */
function firstWithin(places: EventInput['places'], span: Span): EventInput['places'][number] | null {
  const place = places[countWhile(places.length, (i) => places[i]!.span.start < span.start)];
  return place !== undefined && place.span.end <= span.end ? place : null;
}

const tokensOf = (tree: EventInput['tree'], span: { readonly start: number; readonly end: number }): number[] => {
  const found: number[] = [];
  for (let i = tree.tokenAt(span.start); i < tree.tokens.length && tree.tokens[i]!.span.start < span.end; i++)
    found.push(i);
  return found;
};

function idOf(offset: number, ids: Map<string, number>): string {
  const times = ids.get(`e${offset}`) ?? 0;
  ids.set(`e${offset}`, times + 1);
  return times === 0 ? `e${offset}` : `e${offset}${String.fromCharCode(97 + Math.min(times, 25))}`;
}
