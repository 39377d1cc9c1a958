// From which row on the hits of a search are weighed against each other. A word that stands in every other report would else be weighed in all of
// them: of so many hits the best are sought among those that were added last. Example: null for 'hamlet', a row for 'attack' in a large ledger.
import type { Sql } from './sql.ts';

const RANKED = 5000;

/** `words` as the full text takes them. Null where there are no more hits than are weighed. */
export const rankedFrom = (sql: Sql, index: 'statement_words' | 'article_words', words: string): number | null =>
  sql.one<{ rowid: number }>(
    `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${RANKED - 1}`,
    words,
  )?.rowid ?? null;
