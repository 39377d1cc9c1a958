// PLV: the root of what a marked source does to a marked target, by the metric of plover_plv/README.md.
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { rootOf, spansOf } from './event-reading.ts';
import { readPack } from './gold.ts';
import { dice, f1, gridOf, share, snippet, three, tokensIn } from './matching.ts';
import { readAll } from './readings.ts';
import type { Score, ScoreRow } from './score-types.ts';

type PairGold = {
  readonly pairs: readonly {
    readonly pair: number;
    readonly source: Span | null;
    readonly target: Span | null;
    readonly root: string;
    readonly quad: number;
  }[];
};
const QUAD: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  YIELD: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** Root of our event whose participants best overlap the marked strings; null where none does. */
function rootFor(text: string, reading: Reading, pair: PairGold['pairs'][number]): string | null {
  const grid = gridOf(text);
  const marked = (span: Span | null) => tokensIn(grid, span === null ? [] : [span], true);
  const [source, target] = [marked(pair.source), marked(pair.target)];
  let best: string | null = null;
  let most = 0;
  const events = [...reading.events].sort((a, b) => a.trigger.start - b.trigger.start);
  for (const event of events) {
    const actors = tokensIn(
      grid,
      event.actors.flatMap((p) => spansOf(p, reading)),
      true,
    );
    const recipients = tokensIn(
      grid,
      event.recipients.flatMap((p) => spansOf(p, reading)),
      true,
    );
    const score = (source.size > 0 ? dice(source, actors) : 0) + (target.size > 0 ? dice(target, recipients) : 0);
    if (score > most) {
      most = score;
      best = rootOf(event.type);
    }
  }
  return best;
}

function macroF1(golds: readonly string[], ours: readonly string[]): number {
  const classes = [...new Set(golds)];
  const each = classes.map((c) =>
    f1({
      gold: golds.filter((g) => g === c).length,
      ours: ours.filter((o) => o === c).length,
      right: golds.filter((g, i) => g === c && ours[i] === c).length,
    }),
  );
  return each.reduce((a, b) => a + b, 0) / classes.length;
}

/** Scores PLV dev; null where it is absent. */
export async function scorePairs(): Promise<Score | null> {
  const documents = readPack<PairGold>('plover_plv/dev.jsonl.gz');
  if (documents === null) return null;
  const readings = await readAll(documents);
  const golds: string[] = [];
  const ours: string[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach((document, i) => {
    const reading = readings[i] ?? null;
    for (const pair of document.gold.pairs) {
      const root = reading === null ? null : rootFor(document.text, reading, pair);
      golds.push(pair.root);
      ours.push(root ?? 'none');
      const words = (span: Span | null): string => (span === null ? '-' : snippet(document.text, [span], 40));
      const what = `${pair.root}, ours ${root ?? 'none'}: ${words(pair.source)} > ${words(pair.target)}`;
      rows.push({ id: `${document.id}/${pair.pair}`, right: root === pair.root, what });
      if (root === pair.root) continue;
      const told = (reading?.events ?? [])
        .map((e) => `${e.type} "${snippet(document.text, [e.trigger], 30)}"`)
        .join('; ');
      listing.push(
        `MISS  ${document.id} ${what}\n        ${snippet(document.text, [{ start: 0, end: document.text.length }], 220)}\n        ours: ${told}`,
      );
    }
  });
  const quads = (roots: readonly string[]): readonly string[] => roots.map((root) => String(QUAD[root] ?? 0));
  const right = golds.filter((g, i) => g === ours[i]).length;
  const quadRight = quads(golds).filter((g, i) => g === quads(ours)[i]).length;
  const table = `PLV (${documents.length} sentences)\n  root accuracy ${share(right, golds.length)} macro-F1 ${three(macroF1(golds, ours))}   quad accuracy ${share(quadRight, golds.length)} macro-F1 ${three(macroF1(quads(golds), quads(ours)))}   no event for ${ours.filter((o) => o === 'none').length}`;
  return { table, rows, listing: listing.join('\n') };
}
