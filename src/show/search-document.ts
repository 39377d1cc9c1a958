// What a search found: statements, then reports with the words around the hit. Leaves finding to store/, marking to mark-hits.ts.
// Example: 'fuel depot' finds two statements and three reports.
import type { ArticleHit, StatementLine } from '../model/question.ts';
import { statementBlocks } from './ledger-brief.ts';
import { type LedgerDocument, section } from './ledger-document.ts';
import { searchWords } from './mark-hits.ts';
import { plural } from './say-how-many.ts';

export type Found = {
  readonly words: string;
  /** The best first. */
  readonly statements: readonly StatementLine[];
  /** null where statements alone were asked for, by party or stance. */
  readonly reports: readonly ArticleHit[] | null;
  readonly asked: string;
  readonly most: number;
};

export function searchDocument({ words, statements, reports, asked, most }: Found): LedgerDocument {
  const counts = [
    plural(statements.length, 'statement'),
    ...(reports === null ? [] : [plural(reports.length, 'report')]),
  ];
  return {
    title: `Search: ${words}${asked === '' ? '' : `, ${asked}`}`,
    summary: [counts.join(', ')],
    marks: searchWords(words),
    sections: [
      section({ name: 'Statements', means: 'the best first', look: 'heading' }, statementBlocks(statements), most),
      section(
        { name: 'Reports', means: 'the words around the first hit', look: 'heading' },
        (reports ?? []).map((hit) => ({ kind: 'report', hit }) as const),
        most,
      ),
    ].filter((one) => one !== null),
  };
}
