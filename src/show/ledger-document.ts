// What a view of the ledger says, before anybody decides how it looks: headings with rows of incidents, statements, tolls, reports. Terminal,
// page, e-mail and feed are made from it. Leaves columns to ledger-text.ts, HTML to ledger-page.ts. Example: a brief, a digest, a timeline.
import type { PositionName, Standing } from '../model/incident.ts';
import type { ArticleHit, StatementLine } from '../model/question.ts';
import type { Stance } from '../model/statement.ts';
import type { PartyNames } from './party-names.ts';

/** What a view asks besides the rows it shows. `statement` takes `<report>#<id>`; null where the ledger has none. */
export type LedgerSource = {
  readonly names: PartyNames;
  readonly statement: (id: string) => StatementLine | null;
};
/** Who holds what, by which words. `more`: how many more statements of this party say the same. */
export type LedgerEvidence = {
  readonly party: string | null;
  readonly position: PositionName | null;
  readonly line: StatementLine | null;
  readonly more: number;
};
/** Words of a report in its own voice. */
export type ToldWords = {
  readonly words: string;
  readonly report: string;
  readonly line: number;
  /** Offset of the trigger in the text of the report. */
  readonly start: number;
};
export type IncidentBlock = {
  readonly kind: 'incident';
  readonly id: string;
  readonly standing: Standing;
  /** Type in plain words, then who, where, when, how many. */
  readonly title: string;
  readonly facts: readonly string[];
  /** What is new of it, each in a line: 'claimed → acknowledged on 6 May 2031 by Valdoria'. */
  readonly news: readonly string[];
  readonly evidence: readonly LedgerEvidence[];
  /** Where nobody's statement carries it. */
  readonly told: ToldWords | null;
  /** Why it stands there and how many origins there are. */
  readonly because: string;
};
export type LedgerBlock =
  | IncidentBlock
  /** `also`: other reports that carry the same statement in the same words. */
  | { readonly kind: 'statement'; readonly line: StatementLine; readonly also: readonly string[] }
  /** The report that the statements below stand in: they do not name it again. */
  | { readonly kind: 'source'; readonly report: string }
  | {
      readonly kind: 'toll';
      readonly title: string;
      readonly id: string;
      readonly words: string;
      readonly report: string;
    }
  | { readonly kind: 'report'; readonly hit: ArticleHit };
export type LedgerSection = {
  readonly name: string;
  readonly means: string;
  readonly look: Standing | Stance | 'heading';
  readonly blocks: readonly LedgerBlock[];
  /** How many more rows there are than are shown. */
  readonly more: number;
  /** The report that all rows are from, so that the rows need not name it. */
  readonly report: string | null;
  /** A day is printed as it is; other headings stand out and are counted; bare rows have none. */
  readonly kind: 'heading' | 'day' | 'bare';
};
export type LedgerDocument = {
  readonly title: string;
  /** Under the title: what was asked, and how much there is. */
  readonly summary: readonly string[];
  readonly sections: readonly LedgerSection[];
  /** Words that were searched for, to be marked where they stand. */
  readonly marks: readonly string[];
};

/** The first `most` of the rows, made as they are shown; null where there are none, so that no heading stands alone. */
export function sectionOf<Row>(
  head: Pick<LedgerSection, 'name' | 'means' | 'look'>,
  {
    rows,
    most,
    block,
  }: { readonly rows: readonly Row[]; readonly most: number; readonly block: (row: Row) => LedgerBlock },
): LedgerSection | null {
  const made = section(head, rows.slice(0, most).map(block), most);
  return made === null ? null : { ...made, more: Math.max(0, rows.length - most) };
}

/** As `sectionOf`, for rows that are made already. */
export function section(
  head: Pick<LedgerSection, 'name' | 'means' | 'look'> & Partial<Pick<LedgerSection, 'report' | 'kind'>>,
  blocks: readonly LedgerBlock[],
  most: number,
): LedgerSection | null {
  if (blocks.length === 0) return null;
  return {
    report: null,
    kind: 'heading',
    ...head,
    blocks: blocks.slice(0, most),
    more: Math.max(0, blocks.length - most),
  };
}
