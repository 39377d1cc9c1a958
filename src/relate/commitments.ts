// What a report says of the commitments it speaks of: treaty articles and cease-fires with a finding for each condition.
// Leaves relevance to commitment-mentions.ts and each finding to commitment-findings.ts. It never says who is right or bound.
// Example: an acknowledged strike inside Armenia establishes the attack of Article 4; Armenia's request is not addressed.
import { type CommitmentRule, partiesOn } from '../lexicon/commitments.ts';
import type { Article } from '../model/article.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Incident } from '../model/incident.ts';
import { type Bearings, codesOf, type ReportRead } from './commitment-bearings.ts';
import { findingOf, incidentsMeeting } from './commitment-findings.ts';
import { rulesSpokenOf, spokenText } from './commitment-mentions.ts';

export type { ReportRead } from './commitment-bearings.ts';

/** The commitments that the report speaks of, by id, each condition with finding, grounds and reason. Pure; linear in the report. */
export function commitmentsOf(report: ReportRead, rules: readonly CommitmentRule[]): readonly Commitment[] {
  if (rules.length === 0) return [];
  const day = dayOf(report.article);
  const spoken = spokenText(report.article);
  return rulesSpokenOf(rules, { spoken, day, sides: fightingSides(report) }).flatMap((rule) => {
    const bearings = bearingsOf(rule, report, day);
    if (rule.generic && bearings.named === null) return [];
    return [
      {
        id: rule.id,
        kind: rule.kind,
        name: rule.name,
        parties: bearings.parties,
        article: rule.article,
        conditions: rule.conditions.map(({ id, text, test }) => ({ id, text, ...findingOf(test, bearings) })),
      },
    ];
  });
}

function bearingsOf(rule: CommitmentRule, report: ReportRead, day: string | null): Bearings {
  const inForce = partiesOn(rule, day);
  const listed = [...new Set(rule.members.map(({ party }) => party))].sort();
  const known = inForce.length > 0 ? inForce : listed;
  const named = rule.kind === 'cease-fire' ? ceaseFireIn(report, rule.generic ? null : known) : null;
  const parties = rule.generic
    ? [...(named === null ? [] : sidesIn(named))].sort()
    : rule.universal
      ? statesIn(report)
      : rule.kind === 'cease-fire'
        ? known
        : inForce;
  const events = new Map(report.events.map((event) => [event.id, event]));
  const without: Bearings = {
    report,
    day,
    parties,
    sides: rule.sides,
    kind: rule.kind,
    body: rule.body,
    universal: rule.universal,
    named,
    attacks: [],
    events,
  };
  const first = rule.conditions.map(({ test }) => test).find((test) => test.kind === 'incident');
  return first?.kind === 'incident' ? { ...without, attacks: incidentsMeeting(first, without) } : without;
}

/** The cease-fire that the report tells of, between two of these parties where they are known. */
function ceaseFireIn({ incidents }: ReportRead, parties: readonly string[] | null): Incident | null {
  return (
    incidents.find(
      (incident) =>
        (incident.type === 'RETREAT' || incident.type === 'AGREE') &&
        incident.mode === 'ceasefire' &&
        incident.modality === 'actual' &&
        (parties === null ? sidesIn(incident).length > 1 : sidesIn(incident).some((side) => parties.includes(side))),
    ) ?? null
  );
}

/** Who fights, stands armed or ceases fire in the report, accuses, is accused, denies or agrees. */
function fightingSides({ incidents, statements }: ReportRead): ReadonlySet<string> {
  const armed = incidents.filter(
    ({ type, mode, historical }) =>
      !historical && (type === 'ASSAULT' || type === 'COERCE' || type === 'MOBILIZE' || mode === 'ceasefire'),
  );
  const disputing = statements.filter(({ stance }) => stance === 'accuse' || stance === 'deny' || stance === 'agree');
  return new Set([
    ...armed.flatMap(sidesIn),
    ...disputing.flatMap(({ speakers, addressees, stance }) =>
      [...speakers, ...(stance === 'accuse' ? addressees : [])].flatMap(({ party }) => party ?? []),
    ),
  ]);
}

const sidesIn = (incident: Incident): readonly string[] => [
  ...new Set([...codesOf(incident.actors), ...codesOf(incident.recipients)]),
];

/** Codes of three capital letters are states (ISO 3166-1 alpha-3). */
const statesIn = (report: ReportRead): readonly string[] =>
  [...new Set(report.incidents.flatMap(sidesIn))].filter((code) => /^[A-Z]{3}$/.test(code)).sort();

/** The day of the report: when it was published, else the day of its dateline. */
function dayOf(article: Article): string | null {
  const said = article.published?.value ?? article.dateline?.value.date ?? null;
  return said !== null && /^\d{4}-\d{2}-\d{2}/.test(said) ? said.slice(0, 10) : null;
}
