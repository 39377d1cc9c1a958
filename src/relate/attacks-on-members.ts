// Attacks on parties to a treaty over the reports of a ledger, where another report speaks of the treaty: the note tells of the strike, the diplomatic
// story of Article 4. Leaves what is made of them to ledger-commitments.ts, and what one report itself says to commitment-findings.ts.
// Example: AZE's strike on ARM of 14 October is an attack on a party for a report of 15 October that asks whether Article 4 holds.
import { type CommitmentRule, type CommitmentTest, partiesEver, partiesOn } from '../lexicon/commitments.ts';
import type { EventType } from '../model/coded-event.ts';
import type { FindingName } from '../model/commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { IncidentQuestion } from '../model/question.ts';
import type { Step } from './finding-steps.ts';

type IncidentTest = Extract<CommitmentTest, { kind: 'incident' }>;
type MembershipTest = Extract<CommitmentTest, { kind: 'membership' }>;
/** A report that asks whether a treaty holds has the fighting of the last month in mind. */
const BEFORE = 30 * 86_400_000;

/**
 * The incidents that meet the test, with a day or a first report between a month before the first and the day of the last report that speaks of
 * the treaty. None for a treaty of all states: there every attack would be one.
 */
export function attacksOnMembers(
  incidents: readonly LedgerIncident[],
  {
    rule,
    test,
    days,
  }: { readonly rule: CommitmentRule; readonly test: IncidentTest; readonly days: readonly string[] },
): readonly LedgerIncident[] {
  const first = [...days].sort()[0];
  const last = [...days].sort().at(-1);
  if (rule.universal || test.recipient !== 'member' || first === undefined || last === undefined) return [];
  const from = monthBefore(first);
  return incidents.filter((incident) => {
    const day = dayOf(incident);
    if (day === null || day < from || day > last || incident.historical || incident.modality !== 'actual') return false;
    if (!test.types.includes(incident.type) || (test.after !== null && day < test.after)) return false;
    const parties = partiesOn(rule, day);
    const [actors, recipients] = [codes(incident.actors), codes(incident.recipients)];
    if (!recipients.some((code) => parties.includes(code))) return false;
    return test.actor === 'any' || actors.some((code) => parties.includes(code) === (test.actor === 'member'));
  });
}

/** What to ask a ledger for, so that all such attacks are among the answers; `days` as above. */
export function attackQuestions(rule: CommitmentRule, days: readonly string[]): readonly IncidentQuestion[] {
  const tests = rule.conditions.map(({ test }) => test).filter((test) => test.kind === 'incident');
  const types = tests.filter(({ recipient }) => recipient === 'member').flatMap((test) => test.types);
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (rule.universal || types.length === 0 || first === undefined || last === undefined) return [];
  const from = monthBefore(first);
  const asked = { types: [...new Set(types)] as readonly EventType[], parties: partiesEver(rule) };
  // an attack without a day counts by its first report
  return [
    { ...asked, from, to: last },
    { ...asked, changedSince: from, changedUntil: last },
  ];
}

const monthBefore = (day: string): string => new Date(Date.parse(day) - BEFORE).toISOString().slice(0, 10);

/** Whether who attacks, or suffers, is a party to it: told with the attack itself. */
export function membershipSteps(attack: LedgerIncident, rule: CommitmentRule, test: MembershipTest): readonly Step[] {
  const first = attack.history[0];
  if (first === undefined || (test.party !== 'actor' && test.party !== 'recipient')) return [];
  const asked = test.party === 'actor' ? codes(attack.actors) : codes(attack.recipients);
  if (asked.length === 0) return [];
  const day = dayOf(attack);
  const inside = asked.filter((code) => partiesOn(rule, day).includes(code));
  const met = test.expected ? inside.length > 0 : inside.length === 0;
  const finding: FindingName = met ? 'established' : 'not-established';
  const is = inside.length > 0 ? `${inside.join(', ')} is a party` : `${asked.join(', ')} is not a party`;
  return [{ on: first.on, report: first.report, ground: attack.id, finding, because: `${is} on ${day}` }];
}

const codes = (participants: LedgerIncident['actors']): readonly string[] => [
  ...new Set(participants.flatMap(({ party }) => party ?? [])),
];
const dayOf = ({ when, history }: LedgerIncident): string | null => when?.value.start ?? history[0]?.on ?? null;
