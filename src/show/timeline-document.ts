// Incidents and statements by day: what was done that day, then what was said. Leaves looks to ledger-text.ts and ledger-page.ts.
// Example: under 6 May 2031 the convoy that left the harbour, then Valdoria's word on the strike of 4 May.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import { statementBlock } from './ledger-brief.ts';
import { type LedgerBlock, type LedgerDocument, type LedgerSource, section } from './ledger-document.ts';
import { ledgerIncidentBlock } from './ledger-incident-block.ts';
import { plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

export type TimelineRows = {
  readonly incidents: readonly LedgerIncident[];
  readonly statements: readonly StatementLine[];
  readonly asked: string;
  /** Rows shown for a day. */
  readonly most: number;
  /** There are more rows than are given. */
  readonly isCut?: boolean;
};

/** Days in order; what has no day stands last. An incident known to a stretch of time stands on its first day. */
export function timelineDocument(rows: TimelineRows, source: LedgerSource): LedgerDocument {
  const { incidents, statements, asked, most, isCut = false } = rows;
  const done = byDay(incidents, incidentDay);
  const told = byDay(statements, ({ day }) => day);
  const days = [...new Set([...done.keys(), ...told.keys()])].sort(lastWithoutDay);
  return {
    title: asked === '' ? 'Timeline' : `Timeline: ${asked}`,
    summary: [
      `${plural(incidents.length, 'incident')}, ${plural(statements.length, 'statement')}${isCut ? ', the first of each kind; --limit N shows more' : ''}`,
    ],
    marks: [],
    sections: days
      .map((day) =>
        section(
          { name: day === null ? 'No day known' : sayDay(day), means: '', look: 'heading', kind: 'day' },
          [
            ...(done.get(day) ?? []).map((incident) => briefBlock(incident, source)),
            ...underReports(told.get(day) ?? []),
          ],
          most,
        ),
      )
      .filter((one) => one !== null),
  };
}

/** The statements of a day under the report they stand in. */
function underReports(lines: readonly StatementLine[]): LedgerBlock[] {
  return lines.flatMap((line, i) => [
    ...(lines[i - 1]?.report === line.report ? [] : [{ kind: 'source', report: line.report } as const]),
    statementBlock(line),
  ]);
}

/** What was done in two lines: who says so stands on the days on which they said it. */
const briefBlock = (incident: LedgerIncident, source: LedgerSource): LedgerBlock => ({
  ...ledgerIncidentBlock({ ...incident, positions: [] }, source),
  because: '',
});

/** The day of the deed where it is known; the day of the first report would say something else. */
export const incidentDay = ({ when }: LedgerIncident): string | null => when?.value.start?.slice(0, 10) ?? null;

function byDay<T>(rows: readonly T[], day: (row: T) => string | null): Map<string | null, T[]> {
  const days = new Map<string | null, T[]>();
  for (const row of rows) {
    const list = days.get(day(row));
    if (list === undefined) days.set(day(row), [row]);
    else list.push(row);
  }
  return days;
}

const lastWithoutDay = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
