// The incidents of one report: tellings gathered into occurrences, with each party's position and where it stands.
// Written over tellings, so that those of many reports can be gathered the same way later. Leaves commitments to commitments.ts.
// Example: 'the strike near Kalbajar': Azerbaijan and Armenia both confirm it, so it stands acknowledged.
import type { PartyTable } from '../lexicon/parties.ts';
import type { CodedEvent, EventType } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Token } from '../model/language-layer.ts';
import type { Statement } from '../model/statement.ts';
import { type Answer, answersOf } from './answers.ts';
import { cluster } from './cluster.ts';
import type { Occurrence } from './compatible.ts';
import { type Holder, holdersOf } from './holders.ts';
import { withImpliedSites } from './implied-sites.ts';
import { type Considered, considerationOf, incidentOf } from './incident-of.ts';
import { type Places, placesIn, type Report, type Telling } from './report.ts';
import { type Sides, sidesOf } from './sides.ts';
import { isWorthLogging } from './worth.ts';

/**
 * The incidents of a report, by their first event; `isLogged` tells which occurrences are incidents. Pure; near-linear in events and
 * statements.
 */
export function incidentsOf(
  report: Report,
  parties: PartyTable,
  isLogged: (considered: Considered) => boolean = isWorthLogging,
): readonly Incident[] {
  const places = placesIn(report.text, report.layer);
  const sides = sidesOf([...report.events, ...(report.speechActs ?? [])], report.statements, parties);
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
  const told = occurrences.flatMap((occurrence) => {
    const considered = considerationOf(occurrence, answers.get(occurrence) ?? [], (id) => cues.get(id) ?? 0);
    return isLogged(considered) ? [incidentOf(considered, sides, idOf(considered.first.trigger.start, ids))] : [];
  });
  return withImpliedSites(told, report.events, places);
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
      form: formOf(words),
      relation: head?.relation ?? '',
      targets: targetsOf(event, places),
      reference: referenceOf(report, places, event),
    };
  });
}

function formOf(words: readonly Token[]): Telling['form'] {
  const verb = words.find(({ upos }) => upos === 'VERB');
  if (verb === undefined) return 'noun';
  const { VerbForm, Tense } = verb.features;
  if (VerbForm === 'Inf') return 'bare';
  if (verb.form.endsWith('ing')) return 'going';
  if (Tense === 'Past' || VerbForm === 'Part') return 'past';
  return Tense === 'Pres' ? 'present' : 'bare';
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

function idOf(offset: number, ids: Map<string, number>): string {
  const id = `i${offset}`;
  const times = ids.get(id) ?? 0;
  ids.set(id, times + 1);
  return times === 0 ? id : `${id}${String.fromCharCode(97 + Math.min(times, 25))}`;
}
