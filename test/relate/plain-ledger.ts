// Builds incidents of the ledger by hand for the tests of what is made of them: each telling with its day and what it brought the standing to.
import type { Participant } from '../../src/model/coded-event.ts';
import type { Position, Standing } from '../../src/model/incident.ts';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';

export type LedgerPlan = Partial<Pick<LedgerIncident, 'type' | 'mode' | 'modality' | 'historical'>> & {
  /** `<report>#<incident>`, the first told first. */
  readonly accounts: readonly string[];
  readonly actors: readonly string[];
  readonly recipients?: readonly string[];
  readonly day?: string;
  /** '2020-10-12 note claimed': on which day by which report it came to stand how. */
  readonly history: readonly string[];
  /** 'AZE confirms 2020-10-14 wire#s1'. */
  readonly positions?: readonly string[];
};

const side = (party: string): Participant => ({ entity: null, party, sector: null, span: null });
const span = { start: 0, end: 1 };

export function ledgerIncident(plan: LedgerPlan): LedgerIncident {
  let from: Standing | null = null;
  const history = plan.history.map((line) => {
    const [on = '', report = '', to] = line.split(' ') as [string, string, Standing];
    const change = { from, to, on: on === '-' ? null : on, report, statement: null, because: 'as the test has it' };
    from = to;
    return change;
  });
  const positions = (plan.positions ?? []).map((line) => {
    const [party = '', position = '', since = '', ...statements] = line.split(' ');
    return { party, position: position as Position['position'], since, statements };
  });
  const moment =
    plan.day === undefined ? null : { span, type: 'DATE' as const, value: plan.day, start: plan.day, end: plan.day };
  return {
    id: plan.accounts[0]!,
    type: plan.type ?? 'ASSAULT',
    mode: plan.mode ?? null,
    events: [],
    actors: plan.actors.map(side),
    recipients: (plan.recipients ?? []).map(side),
    place: null,
    when:
      moment === null
        ? null
        : { value: { ...moment, precision: 'day', basis: 'stated' }, at: null, basis: 'implied', by: 'test' },
    quantities: [],
    modality: plan.modality ?? 'actual',
    historical: plan.historical ?? false,
    positions,
    standing: history.at(-1)!.to,
    because: 'as the test has it',
    accounts: plan.accounts,
    mentions: [],
    history,
    tolls: [],
    origins: { families: 1, speakers: 1, because: [] },
    joins: [],
    decisions: [],
  };
}
