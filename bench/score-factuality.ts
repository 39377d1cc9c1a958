// Did it happen, says the text: UDS-IH2 and MEANTIME by the metric of factuality/README.md. Asks the rules for mood and negation about any word, so
// that they are measured beyond the deeds that the action table knows; `events alone` counts only targets that are triggers of ours.
import type { CodedEvent } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { readPack, SKIPPED } from './gold.ts';
import { f1, overlap, snippet, three } from './matching.ts';
import { programModule } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type FactGold = { readonly corpus: string; readonly targets: readonly (Span & { readonly label: number })[] };
/** Asserted 3, probable 1.5, uncertain 0, denied -3. */
export type Judge = (reading: Reading, target: Span) => number | null;
const classOf = (label: number): string => (label < -1 ? 'neg' : label > 1 ? 'pos' : 'uncertain');

/** What the record says of an event of ours at the word. */
function byEvent(reading: Reading, target: Span): number | null {
  const event = reading.events.find((e) => overlap(e.trigger, target));
  return event === undefined ? null : certaintyOf(event, reading);
}
export function certaintyOf(event: Pick<CodedEvent, 'modality' | 'negated' | 'statement'>, reading: Reading): number {
  if (event.negated) return -3;
  if (event.modality !== 'actual') return 0;
  const statement = reading.statements.find((s) => s.id === event.statement);
  if (statement === undefined) return 3;
  if (statement.stance === 'deny' && !statement.negated) return -3;
  return statement.hedges.length > 0 ? 1.5 : 3;
}

type Pipeline = {
  readonly loadTools: () => unknown;
  readonly readReport: (input: unknown, tools: unknown, options: unknown) => Reading;
};

function summary(name: string, golds: readonly number[], ours: readonly (number | null)[]): string {
  const n = golds.length;
  const values = ours.map((o) => o ?? 0);
  const mae = golds.reduce((sum, g, i) => sum + Math.abs(g - values[i]!), 0) / n;
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / n;
  const [mg, mo] = [mean(golds), mean(values)];
  const covariance = golds.reduce((sum, g, i) => sum + (g - mg) * (values[i]! - mo), 0);
  const spread = (list: readonly number[], m: number): number =>
    Math.sqrt(list.reduce((sum, x) => sum + (x - m) ** 2, 0));
  const r = covariance / (spread(golds, mg) * spread(values, mo));
  const classes = ['neg', 'uncertain', 'pos'];
  const said = ours.map((o) => (o === null ? 'none' : classOf(o)));
  const each = classes.map((c) => {
    const gold = golds.filter((g) => classOf(g) === c).length;
    return f1({
      gold,
      ours: said.filter((s) => s === c).length,
      right: golds.filter((g, i) => classOf(g) === c && said[i] === c).length,
    });
  });
  const macro = each.reduce((a, b) => a + b, 0) / 3;
  const missing = ours.filter((o) => o === null).length;
  return `${name} (n ${n}, no answer for ${missing}): macro-F1 ${three(macro)} (neg ${three(each[0]!)} uncertain ${three(each[1]!)} pos ${three(each[2]!)})  MAE ${mae.toFixed(3)}  r ${r.toFixed(3)}`;
}

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<FactGold>(options.file ?? 'factuality/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const pipeline = await programModule<Pipeline>('pipeline.ts');
  if (pipeline === null) return emptyScore('no pipeline yet');
  const tools = await pipeline.loadTools();
  const anyWord =
    (await programModule<{ readonly judgeWith: (tools: unknown) => Judge }>('../bench/word-factuality.ts'))?.judgeWith(
      tools,
    ) ?? null;
  const found: { corpus: string; gold: number; event: number | null; any: number | null }[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const { id, text, gold } of documents) {
    let reading: Reading | null = null;
    try {
      reading = pipeline.readReport({ id, text }, tools, { tokens: true });
    } catch (error) {
      console.error(`crash: "${id}": ${error}`);
    }
    for (const target of gold.targets) {
      const event = reading === null ? null : byEvent(reading, target);
      const any = reading === null || anyWord === null ? event : anyWord(reading, target);
      found.push({ corpus: gold.corpus, gold: target.label, event, any });
      const right = any !== null && classOf(any) === classOf(target.label);
      const what = `${snippet(text, [target])} ${target.label.toFixed(1)} (${classOf(target.label)}), ours ${any}`;
      rows.push({ id: `${id}/${target.start}`, right, what });
      if (!right)
        listing.push(
          `MISS  ${what}   …${snippet(text, [{ start: Math.max(0, target.start - 90), end: target.end + 60 }], 170)}…`,
        );
    }
  }
  const tables = [...new Set(found.map((f) => f.corpus))].flatMap((corpus) => {
    const of = found.filter((f) => f.corpus === corpus);
    const golds = of.map((f) => f.gold);
    const known = of.filter((f) => f.event !== null);
    return [
      summary(
        `${corpus}, any word`,
        golds,
        of.map((f) => f.any),
      ),
      summary(
        `${corpus}, events alone`,
        known.map((f) => f.gold),
        known.map((f) => f.event),
      ),
    ];
  });
  return { table: tables.join('\n'), rows, listing: listing.join('\n') };
}
