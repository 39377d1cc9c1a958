// What a report says of one condition of a commitment: established, disputed, not established, or not addressed, with its grounds.
// Leaves which commitments matter to commitment-mentions.ts. It never rules on law. Example: the strike on Armenia, confirmed by both
// sides, establishes "an armed attack on a member"; nobody asks for help, so "the member asks" is not addressed.
import { type CommitmentTest, opposedUnder } from '../lexicon/commitments.ts';
import type { FindingName } from '../model/commitment.ts';
import type { Incident } from '../model/incident.ts';
import { type Bearings, codesOf, type Finding, list, nothing } from './commitment-bearings.ts';
import { byStatements } from './commitment-statements.ts';

/** The finding of one condition, in words that name whose word it rests on. */
export function findingOf(test: CommitmentTest, bearings: Bearings): Finding {
  switch (test.kind) {
    case 'incident':
      return byIncidents(incidentsMeeting(test, bearings), test, bearings);
    case 'statement':
      return byStatements(test, bearings);
    case 'membership':
      return byMembership(test, bearings);
    case 'in-force':
      return inForce(test, bearings);
  }
}

type IncidentTest = Extract<CommitmentTest, { kind: 'incident' }>;

/** Actual incidents of the right type between the right parties, on the right ground, not told as before its start. */
export function incidentsMeeting(test: IncidentTest, bearings: Bearings): readonly Incident[] {
  const { parties, report } = bearings;
  const after = startOf(test.after, bearings);
  return report.incidents.filter((incident) => {
    if (!test.types.includes(incident.type) || incident.modality !== 'actual') return false;
    const said = incident.when?.value.end ?? incident.when?.value.start ?? null;
    if (after !== null && ((said !== null && said < after) || (said === null && incident.historical))) return false;
    const actors = codesOf(incident.actors);
    const recipients = codesOf(incident.recipients);
    if (test.onTerritoryOf === 'member' && groundsOf(incident, bearings).every((code) => !parties.includes(code)))
      return false;
    const member = (code: string): boolean => parties.includes(code);
    if (test.actor === 'other' && !bearings.universal && actors.length > 0 && actors.every(member)) return false;
    if (test.actor === 'member' && !betweenMembers(actors.filter(member), recipients.filter(member), bearings))
      return false;
    if (test.recipient === 'any' || test.actor === 'member') return true;
    return recipients.length > 0 ? recipients.some(member) : groundsOf(incident, bearings).some(member);
  });
}

/** One party to it against another: acting and suffering, or both acting. */
function betweenMembers(acting: readonly string[], suffering: readonly string[], bearings: Pick<Bearings, 'sides'>) {
  const against = (code: string): boolean =>
    [...acting, ...suffering].some((other) => opposedUnder(bearings, code, other));
  return acting.some(against);
}

/** Countries on whose ground the report itself sets an incident: its own place, or "in X", "inside X" in the sentence that tells it. */
function groundsOf(incident: Incident, { report, events: byId }: Bearings): readonly string[] {
  const events = incident.events.flatMap((id) => byId.get(id) ?? []);
  const own = [incident.place, ...events.map((event) => event.place)].flatMap((place) =>
    place !== null && place.value.precision !== 'near' ? (place.value.country ?? []) : [],
  );
  const { text } = report.article;
  const beside = events.flatMap(({ trigger }) => {
    const [start, end] = sentenceAround(text, trigger.start);
    return report.places
      .filter(({ span }) => span.start >= start && span.end <= end && span.start >= trigger.start)
      .filter(({ span }) =>
        /\b(?:in|inside|within|into)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, span.start - 12), span.start)),
      )
      .flatMap(({ country }) => country ?? []);
  });
  return [...own, ...beside];
}

function sentenceAround(text: string, at: number): readonly [number, number] {
  const before = text.slice(Math.max(0, at - 600), at);
  const start = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => before.lastIndexOf(mark)));
  const behind = text.slice(at, at + 600).search(/[.!?]["”’']?\s|\n/);
  return [at - before.length + Math.max(start, 0), behind < 0 ? Math.min(text.length, at + 600) : at + behind];
}

function byIncidents(incidents: readonly Incident[], test: IncidentTest, bearings: Bearings): Finding {
  if (incidents.length === 0) return nothing('the report tells of none');
  const dated = startOf(test.after, bearings) !== null;
  const rank = (incident: Incident): FindingName => {
    if (dated && incident.when === null) return incident.standing === 'disputed' ? 'disputed' : 'not-established';
    return standingFinding(incident);
  };
  for (const finding of ['established', 'disputed', 'not-established'] as const) {
    const these = incidents.filter((incident) => rank(incident) === finding);
    if (these.length === 0) continue;
    const first = these[0]!;
    const undated = dated && first.when === null ? '; its day is not said' : '';
    return { finding, grounds: these.map(({ id }) => id), because: `${first.standing}: ${first.because}${undated}` };
  }
  return nothing('the report tells of none');
}

/** Acknowledged or agreed, or confirmed by the side that did it or suffered it: established. One word against another: disputed. */
function standingFinding(incident: Incident): FindingName {
  if (incident.standing === 'acknowledged' || incident.standing === 'agreed') return 'established';
  if (incident.standing === 'disputed') return 'disputed';
  const concerned = [...codesOf(incident.actors), ...codesOf(incident.recipients)];
  const confirmed = incident.positions.some(
    ({ party, position }) => position === 'confirms' && concerned.includes(party),
  );
  return confirmed ? 'established' : 'not-established';
}

function byMembership(test: Extract<CommitmentTest, { kind: 'membership' }>, bearings: Bearings): Finding {
  const { attacks, parties, day } = bearings;
  const asked =
    test.party === 'actor' || test.party === 'recipient'
      ? [...new Set(attacks.flatMap((attack) => onlyIn(attack, test.party === 'actor')))]
      : [test.party];
  if (asked.length === 0) return nothing(`the report names no ${test.party} of an attack`);
  const grounds = test.party === 'actor' || test.party === 'recipient' ? attacks.map(({ id }) => id) : [];
  const inside = asked.filter((code) => parties.includes(code));
  const when = day === null ? 'today' : `on ${day}`;
  const met = test.expected ? inside.length > 0 : inside.length === 0;
  const some = inside.length > 0 ? inside : asked;
  const not = inside.length > 0 ? '' : 'not ';
  const is = `${list(some)} ${some.length > 1 ? `are ${not}parties` : `is ${not}a party`}`;
  return { finding: met ? 'established' : 'not-established', grounds, because: `${is} ${when}` };
}

/** Who acts, or suffers, and not both as in a clash. */
function onlyIn(attack: Incident, acting: boolean): readonly string[] {
  const actors = codesOf(attack.actors);
  const recipients = codesOf(attack.recipients);
  const [those, others] = acting ? [actors, recipients] : [recipients, actors];
  const only = those.filter((code) => !others.includes(code));
  return only.length > 0 || attack.actors.length > 1 ? only : those;
}

function inForce(test: Extract<CommitmentTest, { kind: 'in-force' }>, bearings: Bearings): Finding {
  const { day, named } = bearings;
  if (test.from === 'named') {
    if (named === null) return nothing('the report does not say that one was agreed or took force');
    return { finding: standingFinding(named), grounds: [named.id], because: `${named.standing}: ${named.because}` };
  }
  const grounds = named === null ? [] : [named.id];
  if (day === null) return { finding: 'not-established', grounds, because: 'the report has no day' };
  if (day < test.from) return { finding: 'not-established', grounds, because: `it took force on ${test.from}` };
  if (test.until !== null && day >= test.until)
    return { finding: 'not-established', grounds, because: `it ended on ${test.until}` };
  return { finding: 'established', grounds, because: `in force since ${test.from}` };
}

/** The ISO day from which a test counts; null where it counts from no day, or the report gives none. */
function startOf(after: string | null, { named }: Bearings): string | null {
  return after === 'named' ? (named?.when?.value.start ?? null) : after;
}
