// What a brief says, before anybody decides how it looks: the one list of sections that terminal and page share, each row built once.
// Leaves columns to brief.ts and HTML to page-brief.ts. Example: acknowledged incidents come first, demands are grouped by party.
import type { Commitment } from '../model/commitment.ts';
import type { Standing } from '../model/incident.ts';
import type { Problem } from '../model/problem.ts';
import type { Stance, Statement } from '../model/statement.ts';
import { type IncidentRow, incidentRow } from './incident-row.ts';
import { STANDINGS } from './plain-words.ts';
import { type ProvenanceRow, provenanceRows } from './provenance-row.ts';
import type { ReadingIndex } from './reading-index.ts';
import { type StatementRow, statementRow } from './statement-row.ts';

export type PartyGroup = { readonly party: string | null; readonly rows: readonly StatementRow[] };
export type AskSection = { readonly stance: Stance; readonly groups: readonly PartyGroup[] };
export type StandingSection = { readonly standing: Standing; readonly rows: readonly IncidentRow[] };
export type BriefContent = {
  readonly provenance: readonly ProvenanceRow[];
  /** Actual ones of the reported period, by standing in the order of the table; empty standings left out. */
  readonly standings: readonly StandingSection[];
  /** Planned, threatened, supposed or historical ones, in text order. */
  readonly beside: readonly IncidentRow[];
  readonly asks: readonly AskSection[];
  /** Statements that no row above shows. */
  readonly others: readonly PartyGroup[];
  readonly commitments: readonly Commitment[];
  readonly problems: readonly Problem[];
  /** Words for a ground of a finding: the number of an incident, the row of a statement; null where the reading holds neither. */
  readonly ground: (id: string) => { readonly incident: IncidentRow } | { readonly statement: StatementRow } | null;
  /** The number that an incident carries in the brief, from 1 in the order shown. */
  readonly number: (incident: IncidentRow) => number;
};

const ASKS: readonly Stance[] = ['demand', 'threaten', 'promise'];

/** The sections of a reading's brief; the same for the same reading. */
export function briefContent(source: ReadingIndex): BriefContent {
  const { reading } = source;
  const rows = reading.statements.map((_, index) => statementRow(source, index));
  const incidents = reading.incidents.map((_, index) => incidentRow(source, index, rows));
  const grounds = new Map(incidents.map((row) => [row.incident.id, row]));
  const now = incidents.filter(({ incident }) => incident.modality === 'actual' && !incident.historical);
  const standings = STANDINGS.map((standing) => ({
    standing,
    rows: now.filter(({ incident }) => incident.standing === standing),
  })).filter(({ rows }) => rows.length > 0);
  const beside = incidents.filter(({ incident }) => incident.modality !== 'actual' || incident.historical);
  const shown = standings.flatMap(({ rows }) => rows);
  const order = new Map([...shown, ...beside].map((row, i) => [row, i + 1]));
  const told = new Set(shown.flatMap(({ evidence }) => evidence.map(({ row }) => row?.statement.id)));
  const asked = (one: Statement): boolean => ASKS.includes(one.stance) && !one.negated;
  return {
    provenance: provenanceRows(reading.article),
    standings,
    beside,
    asks: ASKS.map((stance) => ({
      stance,
      groups: byParty(rows.filter(({ statement }) => statement.stance === stance && asked(statement))),
    })).filter(({ groups }) => groups.length > 0),
    others: byParty(rows.filter(({ statement }) => !told.has(statement.id) && !asked(statement))),
    commitments: reading.commitments,
    problems: reading.problems,
    ground: (id) => {
      const incident = grounds.get(id);
      if (incident !== undefined) return { incident };
      const statement = rows[source.statement(id)];
      return statement === undefined ? null : { statement };
    },
    number: (incident) => order.get(incident) ?? 0,
  };
}

/** Parties in order of first appearance, rows without a party last; two speakers of two parties stand under the first. */
function byParty(rows: readonly StatementRow[]): PartyGroup[] {
  const groups = new Map<string | null, StatementRow[]>();
  for (const row of rows) {
    const party = row.parties[0] ?? null;
    const group = groups.get(party);
    if (group === undefined) groups.set(party, [row]);
    else group.push(row);
  }
  const list = [...groups].map(([party, members]) => ({ party, rows: members }));
  return [...list.filter(({ party }) => party !== null), ...list.filter(({ party }) => party === null)];
}
