// How the finding of one condition came about over the reports: each ground steps to a finding on a day by a report, and the condition holds what
// the strongest of its grounds gives. Leaves which grounds there are to ledger-commitments.ts.
// Example: a strike claimed on 12 October and acknowledged on 14 October steps from not-established to established.
import type { FindingName } from '../model/commitment.ts';
import type { Standing } from '../model/incident.ts';
import type { FindingChange } from '../model/ledger-commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';

export type Step = {
  readonly on: string | null;
  readonly report: string;
  readonly ground: string | null;
  readonly finding: FindingName;
  readonly because: string;
};

/** The day of publication, those without one last, then the report. */
export const byDay = (
  a: { readonly on: string | null; readonly report: string },
  b: { readonly on: string | null; readonly report: string },
): number =>
  a.on === b.on ? compare(a.report, b.report) : a.on === null ? 1 : b.on === null ? -1 : compare(a.on, b.on);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const STRENGTH: readonly FindingName[] = ['established', 'disputed', 'not-established', 'not-addressed'];

/** Changes of the condition: it holds the strongest finding among its grounds as they stand after each report. */
export function changesOf(condition: string, steps: readonly Step[]): readonly FindingChange[] {
  const standing = new Map<string | null, Step>();
  // grounds that give each finding now: a cease-fire of a long war has thousands
  const giving = new Map<FindingName, number>();
  const count = (finding: FindingName, more: number): void =>
    void giving.set(finding, (giving.get(finding) ?? 0) + more);
  const changes: FindingChange[] = [];
  const sorted = [...steps].sort(byDay);
  sorted.forEach((step, i) => {
    const before = standing.get(step.ground);
    if (before !== undefined) count(before.finding, -1);
    count(step.finding, 1);
    standing.set(step.ground, step);
    const next = sorted[i + 1];
    if (next !== undefined && byDay(step, next) === 0) return;
    const to = STRENGTH.find((finding) => (giving.get(finding) ?? 0) > 0)!;
    const from = changes.at(-1)?.to ?? null;
    if (to === from || (from === null && to === 'not-addressed')) return;
    const carrying = [...standing.values()].filter(({ finding }) => finding === to);
    const cause = carrying.find(({ on, report }) => on === step.on && report === step.report) ?? carrying[0]!;
    changes.push({
      ...{ condition, from, to, on: step.on, report: step.report },
      grounds: carrying.flatMap(({ ground }) => ground ?? []).sort(),
      because: cause.because,
    });
  });
  return changes;
}

/** The steps that carry the finding at the end, in their order. */
export function carryingAtEnd(steps: readonly Step[], finding: FindingName): readonly Step[] {
  const standing = new Map<string | null, Step>();
  const sorted = [...steps].sort(byDay);
  for (const step of sorted) standing.set(step.ground, step);
  return sorted.filter((step) => standing.get(step.ground) === step && step.finding === finding);
}

/** What an occurrence gave for a condition, as its standing changed. `dated` conditions count from a day: an attack without one is not sure. */
export function incidentSteps(incident: LedgerIncident, dated: boolean): readonly Step[] {
  const concerned = [...incident.actors, ...incident.recipients].flatMap(({ party }) => party ?? []);
  const confirmed = incident.positions.filter(
    ({ party, position }) => position === 'confirms' && concerned.includes(party),
  );
  const undated = dated && incident.when === null;
  const step = (standing: Standing, on: string | null, report: string, because: string): Step => {
    const bySide = confirmed.find(({ since }) => since !== null && on !== null && since <= on);
    const found = standingFinding(standing, bySide !== undefined);
    const reason = `${standing}: ${because}${bySide !== undefined && found === 'established' && !FIRM.includes(standing) ? `; ${bySide.party} confirms it` : ''}`;
    const weaker = undated && found === 'established';
    return {
      ...{ on, report, ground: incident.id },
      finding: weaker ? 'not-established' : found,
      because: undated ? `${reason}; its day is not said` : reason,
    };
  };
  const changes = incident.history.map(({ to, on, report, because }) => step(to, on, report, because));
  const confirmations = confirmed.flatMap(({ since, statements }) => {
    const before = incident.history.filter(({ on }) => on !== null && since !== null && on <= since).at(-1);
    if (since === null || before === undefined || before.on === since || FIRM.includes(before.to)) return [];
    return [step(before.to, since, reportOf(statements[0] ?? incident.id), before.because)];
  });
  return [...changes, ...confirmations];
}

const FIRM: readonly Standing[] = ['acknowledged', 'agreed'];

/** Acknowledged or agreed, or confirmed by the side that did it or suffered it: established. One word against another: disputed. */
function standingFinding(standing: Standing, confirmed: boolean): FindingName {
  if (FIRM.includes(standing)) return 'established';
  if (standing === 'disputed') return 'disputed';
  return confirmed ? 'established' : 'not-established';
}

/** '<report>#<id>' → the report; report ids may hold '#' themselves. */
export const reportOf = (id: string): string => id.slice(0, id.lastIndexOf('#'));
