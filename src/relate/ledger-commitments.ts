// From what each report says of a commitment to one commitment over time: each condition's finding with its grounds, every change with the day and
// the report, and the alleged violations of a cease-fire. An occurrence counts as it stands over all reports, not in one alone.
// Leaves single reports to commitments.ts. Example: once the other side owns up to the strike, the attack of Article 4 is established.
import { type CommitmentRule, type CommitmentTest, partiesEver, partiesOn } from '../lexicon/commitments.ts';
import type { Commitment, Condition } from '../model/commitment.ts';
import type { FindingChange, LedgerCommitment, SpokenCommitments } from '../model/ledger-commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { allegedViolation, type CeaseFire, violationsAmong } from './alleged-violations.ts';
import { attacksOnMembers, membershipSteps } from './attacks-on-members.ts';
import { byDay, carryingAtEnd, changesOf, incidentSteps, reportOf, type Step } from './finding-steps.ts';

/** A report that speaks of the commitment. */
type Telling = { readonly report: string; readonly on: string | null; readonly commitment: Commitment };
/** What the conditions of one commitment are judged by. */
type Evidence = {
  readonly rule: CommitmentRule;
  readonly tellings: readonly Telling[];
  /** The ledger's incident for one of a report; where it has none, the report's own as it stands there. */
  readonly incidentFor: (report: string, incident: string) => LedgerIncident | null;
  readonly violations: readonly LedgerIncident[] | null;
  /** Of the ledger, for attacks that other reports tell. */
  readonly incidents: readonly LedgerIncident[];
};

/**
 * By id. Pure, and the same for any order of reports and incidents. Reports that speak of no commitment may be left out, and incidents that bear on
 * none: evidence-for.ts tells which do.
 */
export function ledgerCommitmentsOf(
  reports: readonly SpokenCommitments[],
  incidents: readonly LedgerIncident[],
  rules: readonly CommitmentRule[],
): readonly LedgerCommitment[] {
  const ofAccount = new Map(incidents.flatMap((one) => one.accounts.map((account) => [account, one] as const)));
  const incidentFor = (report: string, incident: string) => ofAccount.get(`${report}#${incident}`) ?? null;
  const toldBy = incidentsByReport(incidents);
  const tellings = new Map<string, { rule: CommitmentRule; tellings: Telling[] }>();
  for (const { report, on, commitments } of reports) {
    for (const commitment of commitments) {
      const rule = rules.find(({ id }) => id === commitment.id);
      if (rule === undefined) continue;
      const id = rule.generic ? namedId(report, commitment, incidentFor) : rule.id;
      const known = tellings.get(id) ?? { rule, tellings: [] };
      known.tellings.push({ report, on, commitment });
      tellings.set(id, known);
    }
  }
  return [...tellings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { rule, tellings }]) => {
      const sorted = tellings.sort(byDay);
      const ceaseFire = ceaseFireOf(rule, sorted, incidentFor);
      // of a cease-fire that only its reports know nothing else can be a violation, and a ledger has hundreds of those
      const among = ceaseFire?.named === true ? toldByAny(toldBy, ceaseFire.reports) : incidents;
      const violations = ceaseFire === null ? null : violationsAmong(among, ceaseFire);
      return commitmentOf(id, { rule, tellings: sorted, incidentFor, violations, incidents });
    });
}

type ByReport = ReadonlyMap<string, readonly LedgerIncident[]>;

function incidentsByReport(incidents: readonly LedgerIncident[]): ByReport {
  const told = new Map<string, LedgerIncident[]>();
  for (const incident of incidents)
    for (const report of new Set(incident.accounts.map(reportOf))) {
      const known = told.get(report);
      if (known === undefined) told.set(report, [incident]);
      else known.push(incident);
    }
  return told;
}

const toldByAny = (toldBy: ByReport, reports: ReadonlySet<string>): readonly LedgerIncident[] => [
  ...new Set([...reports].flatMap((report) => toldBy.get(report) ?? [])),
];

/** A cease-fire that no rule knows is told from others by the occurrence in which it was agreed, else by its parties. */
function namedId(
  report: string,
  { id, parties, conditions }: Commitment,
  incidentFor: Evidence['incidentFor'],
): string {
  const agreed = conditions.find((condition) => condition.id === 'in-force')?.grounds[0];
  return `${id}/${(agreed === undefined ? null : incidentFor(report, agreed)?.id) ?? parties.join('-')}`;
}

function commitmentOf(id: string, evidence: Evidence): LedgerCommitment {
  const { rule, tellings, violations } = evidence;
  const parties = partiesOf(rule, tellings);
  const judged = rule.conditions.map(({ id: condition, text, test }) => {
    const steps = stepsOf(condition, test, evidence);
    const changes = changesOf(condition, steps);
    const finding = changes.at(-1)?.to ?? 'not-addressed';
    const carrying = carryingAtEnd(steps, finding);
    const grounds = carrying.flatMap(({ ground }) => ground ?? []).sort();
    const because = carrying.at(-1)?.because ?? 'no report addresses it';
    return { changes, condition: { id: condition, text, finding, grounds, because } };
  });
  return {
    ...{ id, kind: rule.kind, name: rule.name, article: rule.article, parties },
    ...{ territory: rule.territory, source: rule.source, reports: tellings.map(({ report }) => report) },
    conditions: judged.map(({ condition }) => condition),
    history: judged.flatMap(({ changes }): readonly FindingChange[] => changes).sort(byDay),
    violations: (violations ?? []).map((incident) => allegedViolation(incident, parties)),
  };
}

function partiesOf(rule: CommitmentRule, tellings: readonly Telling[]): readonly string[] {
  if (rule.universal || rule.generic)
    return [...new Set(tellings.flatMap(({ commitment }) => commitment.parties))].sort();
  return tellings.at(-1)!.commitment.parties;
}

/** The parties and days of a cease-fire; null for a treaty, and where no report gives its day. */
function ceaseFireOf(
  rule: CommitmentRule,
  tellings: readonly Telling[],
  incidentFor: Evidence['incidentFor'],
): CeaseFire | null {
  const test = rule.conditions.map((condition) => condition.test).find((one) => one.kind === 'in-force');
  if (rule.kind !== 'cease-fire' || test?.kind !== 'in-force') return null;
  const reports = new Set(tellings.map(({ report }) => report));
  const { sides } = rule;
  if (test.from !== 'named') {
    const until = test.until ?? rule.window?.until ?? null;
    return { parties: membersSince(rule, test.from), sides, from: test.from, until, reports, named: false };
  }
  const agreed = tellings.flatMap(({ report, commitment }) =>
    commitment.conditions.flatMap(({ id, grounds }) =>
      id === 'in-force' ? grounds.flatMap((ground) => incidentFor(report, ground) ?? []) : [],
    ),
  );
  const from = agreed.flatMap(({ when }) => when?.value.start ?? []).sort()[0];
  if (from === undefined) return null;
  return { parties: partiesOf(rule, tellings), sides, from, until: null, reports, named: true };
}

const membersSince = (rule: CommitmentRule, from: string): readonly string[] => {
  const known = partiesOn(rule, from);
  return known.length > 0 ? known : partiesEver(rule);
};

/** What each report, or each occurrence that a report grounds the condition on, gave for it and when. */
function stepsOf(condition: string, test: CommitmentTest, evidence: Evidence): readonly Step[] {
  const told = evidence.tellings.flatMap(({ report, on, commitment }) => {
    const found = commitment.conditions.find(({ id }) => id === condition);
    return found === undefined || found.finding === 'not-addressed' ? [] : [{ report, on, found }];
  });
  if (test.kind === 'incident' || (test.kind === 'in-force' && test.from === 'named')) {
    const dated = test.kind === 'incident' && test.after !== null;
    const since = dated && evidence.violations !== null;
    const others = since ? evidence.violations : test.kind === 'incident' ? attacksKnown(evidence, test) : [];
    return byOccurrences(told, evidence, { dated, only: since, others: others ?? [] });
  }
  if (test.kind === 'membership') {
    const attacks = attacksKnown(evidence).flatMap((attack) => membershipSteps(attack, evidence.rule, test));
    return [...told.flatMap(({ report, on, found }) => byReport(report, on, found, evidence)), ...attacks];
  }
  if (test.kind === 'in-force') {
    // the day of each report decides: the latest holds
    return told.flatMap(({ report, on, found }) =>
      on === null ? [] : [{ on, report, ground: null, finding: found.finding, because: found.because }],
    );
  }
  return told.flatMap(({ report, on, found }) => byReport(report, on, found, evidence));
}

type Told = { readonly report: string; readonly on: string | null; readonly found: Condition };

/** Attacks on parties to a treaty that any report of the ledger tells; by its first incident condition where none is given. */
function attacksKnown({ rule, incidents, tellings }: Evidence, given?: CommitmentTest): readonly LedgerIncident[] {
  const test = given ?? rule.conditions.map((condition) => condition.test).find(({ kind }) => kind === 'incident');
  if (rule.kind !== 'treaty' || test?.kind !== 'incident') return [];
  return attacksOnMembers(incidents, { rule, test, days: tellings.flatMap(({ on }) => on ?? []) });
}

/** `others`: occurrences that other reports of the ledger tell; `only` those count, where the day of a report's own may be before the start. */
function byOccurrences(
  told: readonly Told[],
  { incidentFor }: Evidence,
  {
    dated,
    only,
    others,
  }: { readonly dated: boolean; readonly only: boolean; readonly others: readonly LedgerIncident[] },
): readonly Step[] {
  const known = new Map(others.map((one) => [one.id, one] as const));
  const steps: Step[] = [];
  for (const { report, on, found } of told)
    for (const ground of found.grounds) {
      const incident = incidentFor(report, ground);
      if (incident !== null && !only) known.set(incident.id, incident);
      if (incident === null)
        steps.push({ on, report, ground: `${report}#${ground}`, finding: found.finding, because: found.because });
    }
  return [...steps, ...[...known.values()].flatMap((incident) => incidentSteps(incident, dated))];
}

/** Each word for or against is a ground of its own. */
function byReport(report: string, on: string | null, found: Condition, { incidentFor }: Evidence): readonly Step[] {
  const { finding, because } = found;
  const grounds = found.grounds.map((ground) => incidentFor(report, ground)?.id ?? `${report}#${ground}`);
  if (grounds.length === 0) return [{ on, report, ground: null, finding, because }];
  return grounds.map((ground) => ({ on, report, ground, finding, because }));
}
