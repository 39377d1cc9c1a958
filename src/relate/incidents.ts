// The incidents of one report: tellings gathered into occurrences, with each party's position and where it stands.
// Written over tellings, so that those of many reports can be gathered the same way later. Leaves commitments to commitments.ts.
// Example: 'the strike near Kalbajar': Azerbaijan and Armenia both confirm it, so it stands acknowledged.
import type { PartyTable } from '../lexicon/parties.ts';
import type { CodedEvent, EventType, Participant } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Statement } from '../model/statement.ts';
import { type Answer, answersOf } from './answers.ts';
import { cluster } from './cluster.ts';
import type { Occurrence } from './compatible.ts';
import { type Holder, holdersOf } from './holders.ts';
import { positionsOf } from './positions.ts';
import { type Places, placesIn, type Report, type Telling } from './report.ts';
import { type Sides, sidesOf } from './sides.ts';
import { standingOf } from './standing.ts';
import { totalsOf } from './totals.ts';

/** The incidents of a report, by their first event. Pure; near-linear in events and statements. */
export function incidentsOf(report: Report, parties: PartyTable): readonly Incident[] {
  const places = placesIn(report.text, report.layer);
  const sides = sidesOf(report.events, report.statements, parties);
  const tellings = tellingsOf(report, places, sides);
  const occurrences = cluster(tellings.filter(isOccurrence), sides).filter(isTold);
  const answers = new Map<Occurrence, Answer[]>();
  for (const answer of answersOf(report, occurrences, { places, sides })) {
    const given = answers.get(answer.occurrence);
    if (given === undefined) answers.set(answer.occurrence, [answer]);
    else given.push(answer);
  }
  const cues = new Map(report.statements.map((statement) => [statement.id, statement.cue.span.start]));
  const ids = new Map<string, number>();
  return occurrences.map((occurrence) =>
    incidentOf(occurrence, answers.get(occurrence) ?? [], { sides, at: (id) => cues.get(id) ?? 0, ids }),
  );
}

function tellingsOf(report: Report, places: Places, sides: Sides): readonly Telling[] {
  const byId = new Map(report.statements.map((statement) => [statement.id, statement]));
  return report.events.map((event) => {
    const statement = event.statement === null ? null : (byId.get(event.statement) ?? null);
    const sentence = places.sentenceAt(event.trigger.start);
    const words = places.tokensIn(event.trigger);
    const head = words.find((token) => token.upos === 'NOUN' || token.upos === 'VERB') ?? words[0];
    const holders = holdersOf(event, byId, sides.opposed);
    return {
      event,
      statement,
      holders,
      carrier: carrierOf(statement, holders),
      sentence,
      paragraph: places.paragraphOf(sentence),
      lemma: (head?.lemma ?? report.text.slice(event.trigger.start, event.trigger.end)).toLowerCase(),
      nominal: head?.upos === 'NOUN' || head?.upos === 'PROPN',
      targets: targetsOf(event, places),
      reference: referenceOf(report, places, event),
    };
  });
}

/** Names of parties and persons are left out: that the same side suffers is counted apart. */
const targetsOf = (event: CodedEvent, places: Places): readonly string[] =>
  event.recipients
    .flatMap(({ span }) => (span === null ? [] : places.tokensIn(span)))
    .flatMap(({ upos, lemma }) => (upos === 'NOUN' ? [lemma.toLowerCase()] : []));

function carrierOf(statement: Statement | null, holders: readonly Holder[]): Telling['carrier'] {
  if (holders.length > 0) return 'voice';
  if (statement === null) return 'reporter';
  const nobody = statement.speakers.length === 0 || statement.speakers.some((speaker) => speaker.voice === 'nobody');
  const reserved = statement.hedges.includes('reported') || statement.hedges.includes('unconfirmed');
  return nobody || reserved ? 'nobody' : 'reporter';
}

/** By the determiner of the trigger's noun phrase: the words before it, back to the nearest one that is no adjective, noun or number. */
function referenceOf(report: Report, places: Places, event: CodedEvent): Telling['reference'] {
  const { tokens } = report.layer;
  const first = places.tokenBefore(event.trigger.start + 1);
  const head = tokens[first];
  if (head === undefined || head.upos === 'VERB') return 'open';
  for (let i = first - (head.upos === 'DET' ? 0 : 1); i >= 0 && i >= first - 6; i--) {
    const token = tokens[i]!;
    if (token.upos === 'DET' || (token.upos === 'PRON' && token.features.Poss === 'Yes')) return determined(token);
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(token.upos)) break;
    if (token.upos === 'NUM') return 'new';
  }
  return 'open';
}

/** 'a' opens nothing by itself (a headline's strike is 'a strike' again below), 'another' does. */
const determined = (token: { readonly features: Readonly<Record<string, string>> }): Telling['reference'] => {
  if (token.features.Definite === 'Def' || token.features.PronType === 'Dem' || token.features.Poss === 'Yes')
    return 'definite';
  return token.features.PronType === 'Ind' && token.features.Definite === undefined ? 'new' : 'open';
};

/** What is only said (an accusation, a request, a threat) is a statement, not an occurrence. */
const spoken: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN']);
const isOccurrence = ({ event }: Telling): boolean => !spoken.has(event.type);

/** A deed that is only ever said not to have happened, by nobody's denial of an allegation, is no incident. */
const isTold = ({ tellings }: Occurrence): boolean =>
  tellings.some(({ event, statement }) => !event.negated || statement?.stance === 'deny');

type Context = {
  readonly sides: Sides;
  readonly at: (statement: string) => number;
  /** How often an offset has given an id: a second one gets 'b'. */
  readonly ids: Map<string, number>;
};

function incidentOf(occurrence: Occurrence, answers: readonly Answer[], { sides, at, ids }: Context): Incident {
  const { tellings } = occurrence;
  const events = tellings.map(({ event }) => event);
  const first = events[0]!;
  const actors = together(events.flatMap((event) => event.actors));
  const recipients = together(events.flatMap((event) => event.recipients));
  const holders = [...tellings.flatMap((telling) => telling.holders), ...answers.flatMap((answer) => answer.holders)];
  const positions = positionsOf(holders, at);
  const voices = new Set(
    holders
      .filter((holder) => holder.party === null && (holder.position === 'asserts' || holder.position === 'confirms'))
      .map(({ who }) => who),
  );
  const ruling = standingOf(
    {
      type: first.type,
      actors: codes(actors),
      recipients: codes(recipients),
      positions,
      voices: voices.size,
      accusers: accusersOf(tellings),
      carrier: tellings[0]!.carrier,
      modality: first.modality,
    },
    sides,
  );
  const telling = new Set(
    holders.filter(({ position }) => position === 'asserts' || position === 'confirms').map(({ who }) => who),
  );
  return {
    id: idOf(first.trigger.start, ids),
    type: most(events.map((event) => event.type)) ?? first.type,
    mode: most(events.flatMap((event) => event.mode ?? [])),
    events: events.map((event) => event.id),
    actors,
    recipients,
    place: sharpest(
      events.flatMap((event) => event.place ?? []),
      ({ value }) => placeRank.indexOf(value.precision),
    ),
    when: sharpest(
      events.flatMap((event) => event.when ?? []),
      ({ value }) => momentRank.indexOf(value.precision ?? 'range'),
    ),
    quantities: totalsOf(events.flatMap((event) => event.quantities)),
    modality: first.modality,
    historical: first.historical,
    positions,
    ...ruling,
    origins: { families: 1, speakers: telling.size },
  };
}

/** Parties of the statements that accuse. */
const accusersOf = (tellings: readonly Telling[]): string[] =>
  tellings.flatMap(({ statement }) =>
    statement?.stance === 'accuse' && !statement.negated ? statement.speakers.flatMap(({ party }) => party ?? []) : [],
  );

const placeRank: readonly string[] = ['exact', 'near', 'admin2', 'admin1', 'country', 'region'];
const momentRank: readonly string[] = ['day', 'week', 'range', 'month', 'season', 'year'];
const codes = (participants: readonly Participant[]): string[] => participants.flatMap(({ party }) => party ?? []);

/** The item of the lowest rank, the first among equals. */
function sharpest<T>(items: readonly T[], rank: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || rank(item) < rank(best) ? item : best), null);
}

/** The commonest item, the first among equals. */
function most<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return (
    [...counts].reduce<readonly [T, number] | null>(
      (best, entry) => (best === null || entry[1] > best[1] ? entry : best),
      null,
    )?.[0] ?? null
  );
}

/** Each party once, those without one by entity; words that say no more than a party that stands are left out. */
function together(participants: readonly Participant[]): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const participant of participants) {
    const key = participant.party ?? participant.entity ?? `at ${participant.span?.start ?? ''}`;
    if (!found.has(key)) found.set(key, participant);
  }
  const known = [...found.values()].filter(({ party }) => party !== null);
  return known.length > 0 ? known : [...found.values()].slice(0, 1);
}

function idOf(offset: number, ids: Map<string, number>): string {
  const id = `i${offset}`;
  const times = ids.get(id) ?? 0;
  ids.set(id, times + 1);
  return times === 0 ? id : `${id}${String.fromCharCode(97 + Math.min(times, 25))}`;
}
