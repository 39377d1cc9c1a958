// Reports by the words of their text, the best first, each with the words around a hit. The index keeps no second copy of the texts: those of the few
// that are given are taken out of their readings. Example: articles(sql, '"fuel depot"', 10).
import type { ArticleHit } from '../../model/question.ts';
import type { Reading } from '../../model/reading.ts';
import { limitOf } from './condition.ts';
import { unpack } from './pack.ts';
import { RANKED, rankedFrom } from './ranked-from.ts';
import { searchWords } from './search-words.ts';
import type { Sql } from './sql.ts';

type HitRow = {
  readonly row: number;
  readonly id: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly body: Uint8Array;
};

export function articles(sql: Sql, words: string, limit: number): readonly ArticleHit[] {
  const match = searchWords(words);
  const from = rankedFrom(sql, 'article_words', { words: match, most: RANKED });
  const best = sql.all<{ row: number }>(
    `SELECT r.row FROM article_words f CROSS JOIN reports r ON r.row = f.rowid
     WHERE f.article_words MATCH ? AND f.rowid >= ? ORDER BY f.rank, coalesce(r.day, '~'), r.id LIMIT ?`,
    ...[match, from ?? 0, limitOf(limit)],
  );
  const hits = best.flatMap(({ row }) =>
    sql.all<HitRow>(
      'SELECT r.row, r.id, r.day, r.title, g.body FROM reports r JOIN readings g ON g.report = r.row WHERE r.row = ?',
      row,
    ),
  );
  const snippets = snippetsOf(sql, hits, match);
  return hits.map(({ row, id, day, title }) => ({ report: id, day, title, snippet: snippets.get(row) ?? '' }));
}

/** The same search over the few texts alone, in a table that lives in memory only as long as this call. */
function snippetsOf(sql: Sql, hits: readonly HitRow[], match: string): ReadonlyMap<number, string> {
  sql.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.found USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')`,
  );
  for (const { row, body } of hits) {
    sql.run('INSERT INTO temp.found (rowid, text) VALUES (?, ?)', row, unpack<Reading>(body).article.text);
  }
  const found = sql.all<{ row: number; snippet: string }>(
    `SELECT rowid AS row, snippet(found, 0, '', '', '…', ${AROUND}) AS snippet FROM temp.found WHERE found MATCH ?`,
    match,
  );
  sql.run('DELETE FROM temp.found');
  return new Map(found.map(({ row, snippet }) => [row, snippet.replace(/\s+/gu, ' ').trim()]));
}

/** Words of a snippet. */
const AROUND = 32;
