// What is new on the record since a day: changes of standing first, then new incidents by standing, positions, denials, demands, threats,
// promises, tolls. Leaves looks to ledger-text.ts and ledger-page.ts. Example: 'first acknowledged on 6 May 2031 by Valdoria'.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import type { Stance } from '../model/statement.ts';
import { type IncidentChange, ledgerChanges } from './ledger-changes.ts';
import { type LedgerBlock, type LedgerDocument, type LedgerSource, section } from './ledger-document.ts';
import { incidentWords, ledgerIncidentBlock } from './ledger-incident-block.ts';
import { oneLine } from './plain-text.ts';
import { STANDING_WORDS, STANDINGS } from './plain-words.ts';
import { sayStep, sayToll } from './say-change.ts';
import { plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

export type NewOnRecord = {
  readonly since: string;
  /** Those of which something became since that day, and the statements since; others are left out. */
  readonly incidents: readonly LedgerIncident[];
  readonly statements: readonly StatementLine[];
  /** Rows shown under one heading. */
  readonly most: number;
};

const SAID: readonly (readonly [Stance, string])[] = [
  ['deny', 'Denials'],
  ['demand', 'Demands'],
  ['threaten', 'Threats'],
  ['promise', 'Promises'],
];

/** The sections that have something to say; the same for the same record. */
export function ledgerBrief(news: NewOnRecord, source: LedgerSource): LedgerDocument {
  const days = { from: news.since, to: null };
  const changes = ledgerChanges(news.incidents, days);
  const done = changes.filter(({ incident }) => incident.modality === 'actual' && !incident.historical);
  const moved = done.filter(({ steps }) => steps.some(({ from }) => from !== null));
  const fresh = done.filter((one) => one.before === null && one.steps.length > 0 && !moved.includes(one));
  const held = done.filter((one) => !moved.includes(one) && !fresh.includes(one) && one.positions.length > 0);
  const said = news.statements.filter(({ day, negated }) => !negated && day !== null && day >= news.since);
  const { most } = news;
  return {
    title: `On the record since ${sayDay(news.since)}`,
    summary: [summaryOf({ changes, moved, fresh, said })],
    marks: [],
    sections: [
      section(
        { name: 'Changed standing', means: 'what changed it, then who holds what', look: 'heading' },
        moved.map((one) => movedBlock(one, source)),
        most,
      ),
      ...STANDINGS.map((standing) =>
        section(
          { name: `New: ${STANDING_WORDS[standing].name}`, means: STANDING_WORDS[standing].means, look: standing },
          fresh.filter(({ after }) => after === standing).map(({ incident }) => ledgerIncidentBlock(incident, source)),
          most,
        ),
      ),
      section(
        { name: 'New positions', means: 'a side spoke and the standing stayed', look: 'heading' },
        held.map((one) => ledgerIncidentBlock(one.incident, source, positionWords(one, source))),
        most,
      ),
      ...SAID.map(([stance, name]) => {
        const lines = said.filter((line) => line.stance === stance);
        return section({ name, means: '', look: stance }, lines.map(statementBlock), most);
      }),
      section(
        { name: 'Tolls', means: 'figures newly given or changed, by claimant', look: 'heading' },
        changes.flatMap((one) => tollBlocks(one, source)),
        most,
      ),
    ].filter((one) => one !== null),
  };
}

const movedBlock = ({ incident, steps }: IncidentChange, source: LedgerSource): LedgerBlock =>
  ledgerIncidentBlock(
    incident,
    source,
    steps.filter(({ from }) => from !== null).map((step) => sayStep(incident, step, source)),
  );

/** 'Kestria denies since 6 May 2031', for each position taken within the days. */
export const positionWords = ({ positions }: IncidentChange, { names }: LedgerSource): string[] =>
  positions.map(
    ({ party, position, since }) =>
      `${oneLine(names(party))} ${position}${since === null ? '' : ` since ${sayDay(since)}`}`,
  );

export const statementBlock = (line: StatementLine): LedgerBlock => ({ kind: 'statement', line });

/** A row for each figure that is new or differs from what its claimant counted before. */
export function tollBlocks({ incident, tolls }: IncidentChange, source: LedgerSource): LedgerBlock[] {
  return tolls.flatMap((change) => {
    const words = sayToll(change, source.names);
    if (words === null) return [];
    const title = incidentWords({ ...incident, quantities: [] }, source.names);
    return [{ kind: 'toll', title, id: incident.id, words, report: change.claim.report } as const];
  });
}

type Counts = {
  readonly changes: readonly IncidentChange[];
  readonly moved: readonly IncidentChange[];
  readonly fresh: readonly IncidentChange[];
  readonly said: readonly StatementLine[];
};
/** What stands aside is counted, so that nobody thinks it is not there. */
function summaryOf({ changes, moved, fresh, said }: Counts): string {
  const aside = changes.filter(({ incident }) => incident.modality !== 'actual' || incident.historical).length;
  if (changes.length === 0 && said.length === 0) return 'nothing new';
  return [
    `${plural(moved.length, 'change')} of standing`,
    `${plural(fresh.length, 'new incident')}`,
    plural(said.length, 'statement'),
    ...(aside === 0 ? [] : [`${plural(aside, 'incident')} planned, supposed or told as background left aside`]),
  ].join(', ');
}
