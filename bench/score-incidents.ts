// Incidents and their standing alone, by the metric of conflict_gold: end to end, given the gold's statements, and given its statements and
// triggers. What the last two lose is lost in relating. Leaves statements to score-statements.ts. `--rows` lists each wrong standing.
import { CONFLICT_PARTS, type ConflictGold } from './conflict-gold.ts';
import { readPack, SKIPPED } from './gold.ts';
import { type Given, relatedOnGold } from './gold-readings.ts';
import { incidentCount, incidentTable, scoreIncidents } from './incident-score.ts';
import { samePartyTest } from './same-party.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

const ways: readonly (readonly [Given, string])[] = [
  ['nothing', 'end to end'],
  ['statements', 'given the statements'],
  ['triggers', 'given statements and triggers'],
];

export async function score(options: ScoreOptions): Promise<Score> {
  const same = await samePartyTest();
  const parts = options.file === undefined ? CONFLICT_PARTS : [['file', options.file] as const];
  const tables: string[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const [part, file] of parts) {
    const documents = readPack<ConflictGold>(file);
    if (documents === null) return emptyScore(options.file === undefined ? SKIPPED : `no such file: "${file}"`);
    for (const [given, words] of ways) {
      const readings = await relatedOnGold(documents, given);
      const into = incidentCount();
      documents.forEach((document, i) => {
        const found = scoreIncidents(document, readings[i] ?? null, same, into);
        rows.push(...found.rows.map((row) => ({ ...row, id: `${given}/${row.id}` })));
        listing.push(`# ${part}, ${words}: ${document.id}`, ...found.lines);
      });
      tables.push(`${part}, ${words} (${documents.length} texts)`, incidentTable(into));
    }
  }
  return { table: tables.join('\n'), rows, listing: listing.join('\n') };
}
