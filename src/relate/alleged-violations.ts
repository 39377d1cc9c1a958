// Alleged violations of a cease-fire over the reports of a ledger: attacks of one of its parties on another, told of days on which it was in force,
// whether or not the report names the cease-fire. Leaves what is made of them to ledger-commitments.ts. It says who alleges, never who is right.
// Example: the shelling of 11 October 2020, claimed by AZE, denied by ARM, a day after the cease-fire of 10 October.
import type { AllegedViolation } from '../model/ledger-commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { reportOf } from './finding-steps.ts';

/** `from` inclusive, `until` exclusive, null where it is still in force. */
export type CeaseFire = { readonly parties: readonly string[]; readonly from: string; readonly until: string | null };

/** The incidents that are such attacks, by day, those without one last, then id. */
export function violationsAmong(incidents: readonly LedgerIncident[], ceaseFire: CeaseFire): readonly LedgerIncident[] {
  const day = ({ when }: LedgerIncident): string => when?.value.start ?? '9999';
  return incidents
    .filter((incident) => isAttackSince(incident, ceaseFire))
    .sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1));
}

/** An attack without a day counts where it was first told after the start and is no background. */
function isAttackSince(incident: LedgerIncident, { parties, from, until }: CeaseFire): boolean {
  const { type, modality, historical, when, history } = incident;
  if (type !== 'ASSAULT' || modality !== 'actual') return false;
  const first = when?.value.start ?? when?.value.end ?? null;
  const last = when?.value.end ?? first;
  if (last !== null && (last < from || (until !== null && first! >= until))) return false;
  const told = history[0]?.on ?? null;
  if (last === null && (historical || told === null || told < from || (until !== null && told >= until))) return false;
  const [by, against] = sidesOf(incident, parties);
  return by.some((actor) => against.some((code) => code !== actor)) || by.length > 1;
}

/** Parties to the cease-fire that act, and that suffer. */
function sidesOf({ actors, recipients }: LedgerIncident, parties: readonly string[]) {
  const among = (codes: readonly (string | null)[]): readonly string[] =>
    [...new Set(codes.flatMap((code) => (code !== null && parties.includes(code) ? code : [])))].sort();
  return [among(actors.map(({ party }) => party)), among(recipients.map(({ party }) => party))] as const;
}

export function allegedViolation(incident: LedgerIncident, parties: readonly string[]): AllegedViolation {
  const [by, against] = sidesOf(incident, parties);
  const holding = (...positions: readonly string[]): readonly string[] =>
    [...new Set(incident.positions.filter((one) => positions.includes(one.position)).map(({ party }) => party))].sort();
  const first = incident.history[0];
  return {
    ...{ incident: incident.id, type: incident.type, mode: incident.mode, by },
    against: against.length > 0 ? against : by,
    day: incident.when?.value.start ?? null,
    place: incident.place?.value.name ?? null,
    standing: incident.standing,
    report: first?.report ?? reportOf(incident.id),
    on: first?.on ?? null,
    saidBy: holding('asserts', 'confirms'),
    deniedBy: holding('denies'),
  };
}
