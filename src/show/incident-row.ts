// One incident as rows that a person reads: what was done, by whom to whom, where, when; then who holds what about it.
// Leaves columns and colours to incident-lines.ts and page-brief.ts. Example: 'Attack (aerial) · Azerbaijan → Armenia · near Kalbajar'.
import type { Incident, PositionName } from '../model/incident.ts';
import type { Span } from '../model/span.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import { oneLine } from './plain-text.ts';
import { MODALITY_WORDS, typeWords } from './plain-words.ts';
import type { ReadingIndex } from './reading-index.ts';
import { sayCounts } from './say-how-many.ts';
import { sayWhen } from './say-when.ts';
import { sayWhere } from './say-where.ts';
import { sayWho } from './say-who.ts';
import type { StatementRow } from './statement-row.ts';
import { shorten } from './wrap-text.ts';

/** `row` is null where a position has no statement of its own. */
export type EvidenceRow = {
  readonly parties: readonly string[];
  readonly position: PositionName | null;
  readonly row: StatementRow | null;
};
export type IncidentRow = {
  /** Index in `reading.incidents`. */
  readonly index: number;
  readonly incident: Incident;
  readonly type: string;
  /** The word of the report that names the deed: 'shelled'; '' where the reading does not hold it. */
  readonly deed: string;
  /** Who, where, when, how many, how sure: each as words, in that order, what is unknown left out. */
  readonly facts: readonly string[];
  readonly evidence: readonly EvidenceRow[];
  /** The sentence in the reporter's voice where nobody's statement carries the incident. */
  readonly words: string;
  readonly because: string;
  /** The trigger of its first event; null where the reading does not hold it. */
  readonly at: Span | null;
  /** Index in `reading.events` of its first event, -1 where the reading does not hold it. */
  readonly event: number;
};

/** The row of the incident at `index`, `rows` being those of all statements; throws where there is none. */
export function incidentRow(source: ReadingIndex, index: number, rows: readonly StatementRow[]): IncidentRow {
  const incident = source.reading.incidents[index];
  if (incident === undefined) throw new Error(`no incident ${JSON.stringify(index)} in this reading`);
  const event = source.event(incident.events[0] ?? null);
  const at = source.reading.events[event]?.trigger ?? null;
  return {
    index,
    incident,
    type: typeWords(incident.type, incident.mode),
    deed: at === null ? '' : shorten(oneLine(source.text.slice(at.start, at.end)), 30),
    facts: factsOf(source, incident),
    evidence: evidenceOf(source, incident, rows),
    words: at === null ? '' : oneLine(sentenceAround(source.text, at)),
    because: oneLine(incident.because),
    at,
    event,
  };
}

function factsOf(source: ReadingIndex, incident: Incident): string[] {
  const { place, when, modality, historical } = incident;
  const who = sayWho(incident, source);
  return [
    who,
    sayWhere(place),
    sayWhen(when),
    ...sayCounts(incident, source).filter((count) => who?.endsWith(count) !== true),
    modality === 'actual' ? null : MODALITY_WORDS[modality],
    historical ? 'earlier' : null,
  ].filter((one) => one !== null);
}

/** Who holds what, and who else tells of it, in text order; parties that hold the same by the same statement share a row. */
function evidenceOf(source: ReadingIndex, incident: Incident, all: readonly StatementRow[]): EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  const told = new Set<string>();
  const rowOf = (id: string): StatementRow | null => all[source.statement(id)] ?? null;
  for (const { party, position, statements } of incident.positions) {
    for (const id of statements.length === 0 ? [''] : statements) {
      const same = rows.get(`${position} ${id}`);
      rows.set(`${position} ${id}`, { parties: [...(same?.parties ?? []), party], position, row: rowOf(id) });
      told.add(id);
    }
  }
  for (const id of tellers(source, incident)) {
    if (told.has(id)) continue;
    const row = rowOf(id);
    if (row !== null) rows.set(` ${id}`, { parties: row.parties, position: null, row });
    told.add(id);
  }
  const place = ({ row }: EvidenceRow): number => row?.index ?? source.reading.statements.length;
  return [...rows.values()].sort((a, b) => place(a) - place(b));
}

function tellers(source: ReadingIndex, incident: Incident): string[] {
  return incident.events
    .map((id) => source.reading.events[source.event(id)]?.statement ?? null)
    .filter((id) => id !== null);
}
