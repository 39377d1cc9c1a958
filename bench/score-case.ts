// CASE 2021 task 2: one of 30 ACLED-like types a snippet, by the metric of case2021_acled_types/README.md. The types are read off the record's events
// by the table acled-types.tsv, so the figure holds both what we find and what PLOVER can tell apart.
import type { Reading } from '../src/model/reading.ts';
import { acledRows, acledType } from './acled-type.ts';
import { classScores } from './class-scores.ts';
import { readPack, SKIPPED } from './gold.ts';
import { prf, share, snippet, three } from './matching.ts';
import { readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type CaseGold = { readonly type: string };

const told = (text: string, reading: Reading | null): string =>
  (reading?.events ?? [])
    .map((e) => `${e.type}${e.mode === null ? '' : `/${e.mode}`} "${snippet(text, [e.trigger], 30)}"`)
    .join('; ');

/** What a label was most often taken for, with how often. */
function confusions(label: string, gold: readonly string[], ours: readonly (string | null)[]): string {
  const times = new Map<string, number>();
  gold.forEach((g, i) => {
    const mine = ours[i] ?? 'none';
    if (g === label && mine !== label) times.set(mine, (times.get(mine) ?? 0) + 1);
  });
  return [...times]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
}

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<CaseGold>(options.file ?? 'case2021_acled_types/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const readings = await readAll(documents);
  const table = acledRows();
  const gold = documents.map((document) => document.gold.type);
  const ours = readings.map((reading) => (reading === null ? null : acledType(reading, table)));
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach(({ id, text }, i) => {
    const what = `${gold[i]}, ours ${ours[i] ?? 'none'}: ${snippet(text, [{ start: 0, end: text.length }])}`;
    rows.push({ id, right: ours[i] === gold[i], what });
    if (ours[i] !== gold[i]) listing.push(`MISS  ${id} ${what}\n        ours: ${told(text, readings[i] ?? null)}`);
  });
  const { byLabel, macro, weighted, accuracy } = classScores(gold, ours);
  const none = ours.filter((type) => type === null).length;
  const labels = [...byLabel].sort(([, a], [, b]) => b.gold - a.gold);
  const lines = labels.map(
    ([label, t]) =>
      `  ${label.padEnd(30)} ${prf(t)}${t.right === t.gold ? '' : `   taken for ${confusions(label, gold, ours)}`}`,
  );
  const head = `CASE 2021 (${documents.length} snippets, ${byLabel.size} types): weighted F1 ${three(weighted)}  macro F1 ${three(macro)}  right ${share(Math.round(accuracy * gold.length), gold.length)}   no type for ${none}`;
  return { table: [head, ...lines].join('\n'), rows, listing: listing.join('\n') };
}
