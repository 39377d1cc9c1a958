// Lists of what a ledger holds: incidents a line each, reports, families. Leaves looks to ledger-text.ts and ledger-page.ts.
// Example: '1  Attack (aerial) · Azerbaijan → Armenia · near Kalbajar · 14 October 2020 · disputed [wire.txt#i1]'.
import type { Family } from '../model/family.ts';
import type { ReportLine } from '../model/kept-report.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { type LedgerBlock, type LedgerDocument, type LedgerSource, section } from './ledger-document.ts';
import { ledgerIncidentBlock, sayOrigins } from './ledger-incident-block.ts';
import { oneLine } from './plain-text.ts';
import { number, plural } from './say-how-many.ts';

/** `asked` in words, '' for everything; `isCut` where there are more rows than are given. */
export type Listed<Row> = { readonly rows: readonly Row[]; readonly asked: string; readonly isCut: boolean };

export function incidentList({ rows, asked, isCut }: Listed<LedgerIncident>, source: LedgerSource): LedgerDocument {
  const blocks = rows.map((incident): LedgerBlock => {
    // a line has no room for who said it: without positions no statement is fetched
    const block = ledgerIncidentBlock({ ...incident, positions: [] }, source);
    const origins = sayOrigins(incident);
    return {
      ...block,
      facts: [...block.facts, ...(origins === '' ? [] : [origins])],
      evidence: [],
      told: null,
      because: '',
    };
  });
  return listOf('incidents', { blocks, asked, isCut, count: rows.length });
}

export function reportList({ rows, asked, isCut }: Listed<ReportLine>): LedgerDocument {
  const blocks = rows.map(
    ({ id, title, publisher, day, words }): LedgerBlock => ({
      kind: 'report',
      hit: { report: id, day, title, snippet: [publisher ?? 'no publisher named', plural(words, 'word')].join(', ') },
    }),
  );
  return listOf('reports', { blocks, asked, isCut, count: rows.length });
}

export function familyList({ rows, asked, isCut }: Listed<Family>): LedgerDocument {
  const blocks = rows.map(
    ({ id, reports, kind, because }): LedgerBlock => ({
      kind: 'toll',
      title: oneLine(because),
      id,
      words: `${kind} of ${plural(reports.length, 'report')}: ${reports.map(oneLine).join(', ')}`,
      report: id,
    }),
  );
  return listOf('families', { blocks, asked, isCut, count: rows.length });
}

type Rows = {
  readonly blocks: readonly LedgerBlock[];
  readonly asked: string;
  readonly isCut: boolean;
  readonly count: number;
};

function listOf(what: string, { blocks, asked, isCut, count }: Rows): LedgerDocument {
  const all = section({ name: what, means: '', look: 'heading', kind: 'bare' }, blocks, count);
  const more = isCut ? `the first ${number(count)}; --limit N shows more` : count === 0 ? `no ${what}` : '';
  return {
    title: asked === '' ? `Ledger: ${what}` : `Ledger: ${what}, ${asked}`,
    summary: [more].filter((words) => words !== ''),
    sections: all === null ? [] : [all],
    marks: [],
  };
}
