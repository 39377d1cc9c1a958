// From which row on the hits of common words are weighed against each other. A word that stands in every other report would else be weighed in all of
// them: of so many hits the best are sought among those that were added last. Example: null for 'hamlet', a row for 'attack' in a large ledger.
import type { Sql } from './sql.ts';

/** So many hits of words alone. */
export const RANKED = 5000;
/** Where a party or days narrow the question too, for few of the hits are left. */
export const RANKED_WHERE_NARROWED = 20_000;

/** `words` as the full text takes them. Null where there are no more hits than `most`. */
export const rankedFrom = (
  sql: Sql,
  index: 'statement_words' | 'article_words',
  { words, most }: { readonly words: string; readonly most: number },
): number | null =>
  sql.one<{ rowid: number }>(
    `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?`,
    ...[words, most - 1],
  )?.rowid ?? null;
