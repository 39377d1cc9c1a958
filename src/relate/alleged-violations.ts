// Alleged violations of a cease-fire over the reports of a ledger: attacks of one of its sides on another, told of days on which it was in force,
// whether or not the report names the cease-fire; an attack without a day only where a report that names it tells it. Leaves what is made of them to ledger-commitments.ts. It says who alleges, never who is right.
// Example: the shelling of 11 October 2020, claimed by AZE, denied by ARM, a day after the cease-fire of 10 October.
import { type CommitmentRule, opposedUnder, partiesEver } from '../lexicon/commitments.ts';
import type { AllegedViolation } from '../model/ledger-commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { IncidentQuestion } from '../model/question.ts';
import { reportOf } from './finding-steps.ts';

export type CeaseFire = {
  readonly parties: readonly string[];
  readonly sides: CommitmentRule['sides'];
  /** Inclusive; `until` exclusive, null where it is still in force. */
  readonly from: string;
  readonly until: string | null;
  /** Reports that speak of it. */
  readonly reports: ReadonlySet<string>;
  /** Only its reports know it: attacks that others tell may have nothing to do with it. */
  readonly named: boolean;
};

/** The incidents that are such attacks, by day, those without one last, then id. */
export function violationsAmong(incidents: readonly LedgerIncident[], ceaseFire: CeaseFire): readonly LedgerIncident[] {
  const day = ({ when }: LedgerIncident): string => when?.value.start ?? '9999';
  return incidents
    .filter((incident) => isAttackSince(incident, ceaseFire))
    .sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1));
}

/** Those that speak of the cease-fire, and the parties that they name for it. */
export type ToldCeaseFire = { readonly reports: readonly string[]; readonly parties: readonly string[] };

/** What to ask a ledger for, so that all such attacks are among the answers: two of the parties have to do with each. */
export function violationQuestions(
  rule: CommitmentRule,
  { reports, parties }: ToldCeaseFire,
): readonly IncidentQuestion[] {
  const test = rule.conditions.map((condition) => condition.test).find((one) => one.kind === 'in-force');
  if (test?.kind !== 'in-force') return [];
  if (test.from === 'named') return [{ types: [ATTACK], between: parties, reports }];
  const between = partiesEver(rule);
  const until = test.until ?? rule.window?.until ?? null;
  const dated: IncidentQuestion = { types: [ATTACK], between, from: test.from };
  return [{ types: [ATTACK], between, reports }, until === null ? dated : { ...dated, to: until }];
}

const ATTACK = 'ASSAULT' as const;

function isAttackSince(incident: LedgerIncident, ceaseFire: CeaseFire): boolean {
  const { type, modality } = incident;
  if (type !== ATTACK || modality !== 'actual' || !whileInForce(incident, ceaseFire)) return false;
  const [by, against] = sidesOf(incident, ceaseFire.parties);
  return by.some((actor) => [...by, ...against].some((other) => opposedUnder(ceaseFire, actor, other)));
}

/** Told of a day while it held; without a day, told while it held by a report that speaks of it, and not as background. */
function whileInForce({ when, historical, history, accounts }: LedgerIncident, ceaseFire: CeaseFire): boolean {
  const { from, until, reports, named } = ceaseFire;
  const spoken = accounts.some((account) => reports.has(reportOf(account)));
  if (named && !spoken) return false;
  const first = when?.value.start ?? when?.value.end ?? null;
  if (first !== null) return (when?.value.end ?? first) >= from && (until === null || first < until);
  const told = history[0]?.on ?? null;
  return spoken && !historical && told !== null && told >= from && (until === null || told < until);
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
