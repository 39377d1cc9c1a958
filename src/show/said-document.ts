// Statements in order of day, under the report they stand in. Leaves what was asked for to cli/, looks to ledger-text.ts and ledger-page.ts.
// Example: '6 May 2031 · wire' over 'KES  denies  Mila Renn denied that her side had shelled the border town of Lom  L5'.
import type { StatementLine } from '../model/question.ts';
import { statementBlock } from './ledger-brief.ts';
import { type LedgerDocument, section } from './ledger-document.ts';
import { oneLine } from './plain-text.ts';
import { plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

export type Asked = {
  readonly lines: readonly StatementLine[];
  /** What was asked for, in words; '' for everything. */
  readonly asked: string;
  /** Whether there are more than are shown. */
  readonly more: boolean;
  readonly marks: readonly string[];
};

/** A heading for each stretch of one day and report; `lines` in the order given. */
export function saidDocument({ lines, asked, more, marks }: Asked): LedgerDocument {
  const stretches: StatementLine[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0]?.report === line.report && last[0]?.day === line.day) last.push(line);
    else stretches.push([line]);
  }
  const count = plural(lines.length, 'statement');
  return {
    title: asked === '' ? 'Who said what' : `Who said what: ${asked}`,
    summary: [more ? `the first ${count}; ask for more with --limit` : count],
    marks,
    sections: stretches
      .map((stretch) => {
        const { day, report } = stretch[0] as StatementLine;
        const name = `${day === null ? 'no day' : sayDay(day)} · ${oneLine(report)}`;
        return section(
          { name, means: '', look: 'heading', report, kind: 'day' },
          stretch.map(statementBlock),
          stretch.length,
        );
      })
      .filter((one) => one !== null),
  };
}
