// The incidents of one report: tellings gathered into occurrences, with each party's position and where it stands.
// Written over tellings, so that those of many reports can be gathered the same way later. Leaves commitments to commitments.ts.
// Example: 'the strike near Kalbajar': Azerbaijan and Armenia both confirm it, so it stands acknowledged.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Incident } from '../model/incident.ts';
import { type Answer, answersOf } from './answers.ts';
import { cluster } from './cluster.ts';
import type { Occurrence } from './compatible.ts';
import { withImpliedDays } from './implied-days.ts';
import { withImpliedSites } from './implied-sites.ts';
import { type Considered, considerationOf, incidentOf, type Sidings } from './incident-of.ts';
import { namingsOf } from './namings.ts';
import { type Places, placesIn, type Report } from './report.ts';
import { settingsOf } from './setting.ts';
import { sidesOf } from './sides.ts';
import { habitsOf } from './siding-signs.ts';
import { isOccurrence, tellingsOf } from './tellings.ts';
import type { ToldIncident } from './told-incident.ts';
import { isWorthLogging } from './worth.ts';

export type Words = Pick<Lexicon, 'parties' | 'cues' | 'decisions'>;

/**
 * The incidents of a report, by their first event; `isLogged` tells which occurrences are incidents. Pure; near-linear in events and
 * statements.
 */
export function incidentsOf(
  report: Report,
  words: Words,
  isLogged: (considered: Considered) => boolean = (one) => isWorthLogging(one, words.decisions),
): readonly Incident[] {
  return incidentsIn(report, consideredIn(report, words), { isLogged, amend: (told) => told });
}

type Deciding = {
  readonly isLogged: (considered: Considered) => boolean;
  /** A person's corrections, before it is settled where the incident stands. */
  readonly amend: (told: ToldIncident) => ToldIncident;
};

/** Those of the considered occurrences that are incidents. */
export function incidentsIn(
  report: Report,
  { considered, sidings, places }: ReturnType<typeof consideredIn>,
  { isLogged, amend }: Deciding,
): readonly Incident[] {
  const ids = new Map<string, number>();
  const amended = { places: new Set<string>(), days: new Set<string>() };
  const incidents = considered.flatMap((one) => {
    if (!isLogged(one)) return [];
    const id = idOf(one.first.trigger.start, ids);
    const noted = (told: ToldIncident): ToldIncident => {
      const after = amend(told);
      if (after.place !== told.place) amended.places.add(id);
      if (after.when !== told.when) amended.days.add(id);
      return after;
    };
    return [incidentOf(one, sidings, { id, amend: noted })];
  });
  // a place or a day that a person has set, or taken away, is not implied again
  const sited = withImpliedSites(incidents, report, places).map((incident, i) =>
    amended.places.has(incident.id) ? incidents[i]! : incident,
  );
  return withImpliedDays(sited, report, places).map((incident, i) =>
    amended.days.has(incident.id) ? sited[i]! : incident,
  );
}

/** The occurrences of a report with what is held of each, before it is known which are incidents. */
export function consideredIn(
  report: Report,
  { parties, cues, decisions }: Words,
): { readonly considered: readonly Considered[]; readonly sidings: Sidings; readonly places: Places } {
  const places = placesIn(report.text, report.layer);
  const sides = sidesOf([...report.events, ...(report.speechActs ?? [])], report.statements, parties);
  const tellings = tellingsOf(report, { places, sides, cues });
  const gathered = cluster(tellings.filter(isOccurrence), { ...sides, joining: decisions.joining });
  const told = withDeniedTogether(gathered.filter(isTold));
  const found = answersOf(report, told, { places, sides, answering: decisions.answering });
  const occurrences = withAnswersTold(told, found);
  const answers = new Map<Occurrence, Answer[]>();
  for (const answer of found) {
    const given = answers.get(answer.occurrence);
    if (given === undefined) answers.set(answer.occurrence, [answer]);
    else given.push(answer);
  }
  const starts = new Map(report.statements.map((statement) => [statement.id, statement.cue.span.start]));
  const settings = settingsOf(occurrences);
  const considered = occurrences.map((occurrence, o) =>
    considerationOf(occurrence, answers.get(occurrence) ?? [], {
      at: (id) => starts.get(id) ?? 0,
      setting: settings[o]!,
    }),
  );
  return {
    considered,
    sidings: {
      sides,
      habits: habitsOf(report, sides, places.sentenceAt),
      namings: namingsOf(report, sides.sideOf, places.sentenceAt),
      weights: decisions.siding,
    },
    places,
  };
}

/** What a denial tells in other words of the incident it answers is a telling of that incident. */
function withAnswersTold(occurrences: readonly Occurrence[], answers: readonly Answer[]): readonly Occurrence[] {
  const into = new Map<string, Occurrence>();
  for (const { statement, occurrence } of answers)
    if (statement.stance === 'deny' && !into.has(statement.id)) into.set(statement.id, occurrence);
  const left = new Set(occurrences);
  for (const occurrence of occurrences) {
    const ids = new Set(occurrence.tellings.map(({ statement }) => statement?.id));
    const [only] = ids;
    const target = ids.size === 1 && only !== undefined ? into.get(only) : undefined;
    if (target === undefined || target === occurrence || !left.has(target)) continue;
    if (target.tellings[0]!.event.type !== occurrence.tellings[0]!.event.type) continue;
    target.tellings.push(...occurrence.tellings);
    target.tellings.sort((a, b) => a.event.trigger.start - b.event.trigger.start);
    left.delete(occurrence);
  }
  return [...left];
}

/** 'denied firing across the border or aiming at the town': of what is denied in one breath, what others have alleged takes in the rest. */
function withDeniedTogether(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const alleged = new Map<string, Occurrence>();
  const onlyBy = ({ tellings }: Occurrence): string | null => {
    const { statement } = tellings[0]!;
    const one = statement?.stance === 'deny' && tellings.every((telling) => telling.statement?.id === statement.id);
    return one ? statement.id : null;
  };
  for (const occurrence of occurrences)
    if (onlyBy(occurrence) === null)
      for (const { statement } of occurrence.tellings)
        if (statement?.stance === 'deny' && !alleged.has(statement.id)) alleged.set(statement.id, occurrence);
  return occurrences.filter((occurrence) => {
    const target = alleged.get(onlyBy(occurrence) ?? '');
    if (target === undefined || !isLike(target, occurrence)) return true;
    target.tellings.push(...occurrence.tellings);
    for (const party of occurrence.recipients) target.recipients.add(party);
    target.tellings.sort((a, b) => a.event.trigger.start - b.event.trigger.start);
    return false;
  });
}

/** Of one type, by the same doers. */
const isLike = (a: Occurrence, b: Occurrence): boolean =>
  a.tellings[0]!.event.type === b.tellings[0]!.event.type && [...a.actors].some((party) => b.actors.has(party));

/** A deed that is only ever said not to have happened, by nobody's denial of an allegation, is no incident. */
const isTold = ({ tellings }: Occurrence): boolean =>
  tellings.some(({ event, statement }) => !event.negated || statement?.stance === 'deny');

function idOf(offset: number, ids: Map<string, number>): string {
  const id = `i${offset}`;
  const times = ids.get(id) ?? 0;
  ids.set(id, times + 1);
  return times === 0 ? id : `${id}${String.fromCharCode(97 + Math.min(times, 25))}`;
}
