// Events: PLOVER gold sentences, PETRARCH sentences, PLV pairs, ISAF releases. Police and MUC-4 are longer and stand in score-police.ts, score-muc.ts.
// CASE 2021 has no scorer: the mapping from our types and modes to its thirty is not decided.
import { scorePairs } from './event-pairs.ts';
import { scoreReleases } from './event-releases.ts';
import { scoreTriples } from './event-triples.ts';
import { SKIPPED } from './gold.ts';
import { emptyScore, type Score, type ScoreOptions } from './score-types.ts';

export async function score(options: ScoreOptions): Promise<Score> {
  const parts =
    options.file !== undefined
      ? [await scoreTriples('file', options.file)]
      : [
          await scoreTriples('PLOVER GSR', 'plover_gsr/dev.jsonl.gz'),
          await scoreTriples('PETRARCH sentences', 'petrarch_validation/dev.jsonl.gz'),
          await scorePairs(),
          await scoreReleases(),
        ];
  const found = parts.filter((part): part is Score => part !== null);
  if (found.length === 0) return emptyScore(SKIPPED);
  return {
    table: found.map((part) => part.table).join('\n'),
    rows: found.flatMap((part) => part.rows),
    listing: found.map((part) => part.listing).join('\n'),
  };
}
