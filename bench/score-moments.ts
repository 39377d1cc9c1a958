// Time expressions on WikiWars and GUM Wikinews by the metric of their READMEs: strict, relaxed, type and value F1. Scores the recogniser alone and,
// where there is a pipeline, the whole program. `npm run score -- moments --rows` lists misses, false alarms and wrong values.
import type { Moment } from '../src/model/moment.ts';
import type { Span } from '../src/model/span.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { f1, matchOneToOne, overlap, prf, snippet, tally, three } from './matching.ts';
import { loadReader, programModule, readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type GoldMoment = Span & {
  readonly type?: string;
  readonly value?: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
};
type MomentGold = { readonly moments: readonly GoldMoment[] };
type Found = Pick<Moment, 'span' | 'type' | 'value' | 'start' | 'end'>;
const SETS = [
  ['wikiwars', 'wikiwars/dev.jsonl.gz'],
  ['gum_wikinews', 'gum_wikinews/dev.jsonl.gz'],
] as const;

/** WikiWars gives a TIMEX3 value; GUM a day, month or year, or two ends. */
function sameValue(g: GoldMoment, o: Found): boolean {
  if (g.value !== undefined) return g.value === o.value;
  if (g.when !== undefined) return g.when === o.value;
  if (g.from !== undefined) return g.from === o.start && g.to === o.end;
  return g.notBefore === (o.start ?? undefined) && g.notAfter === (o.end ?? undefined);
}
/** Spans on their non-space characters: blanks at the ends do not count. */
function tight(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

const count = () => ({ strict: tally(), relaxed: tally(), type: tally(), value: tally() });
type Count = ReturnType<typeof count>;

function scoreDocument(document: GoldDocument<MomentGold>, ours: readonly Found[], into: Count, set: string) {
  const { text, id } = document;
  const gold = document.gold.moments;
  const goldSpans = gold.map((g) => tight(text, g));
  const ourSpans = ours.map((o) => tight(text, o.span));
  const weight = (i: number, j: number): number => {
    const a = goldSpans[i]!;
    const b = ourSpans[j]!;
    if (!overlap(a, b)) return 0;
    if (a.start === b.start && a.end === b.end) return 1e6;
    return Math.min(a.end, b.end) - Math.max(a.start, b.start);
  };
  const partner = matchOneToOne(gold.length, ours.length, weight);
  const rows: ScoreRow[] = [];
  const lines: string[] = [];
  for (const t of Object.values(into)) {
    t.gold += gold.length;
    t.ours += ours.length;
  }
  const around = (span: Span) =>
    `…${snippet(text, [{ start: Math.max(0, span.start - 40), end: span.end + 30 }], 140)}…`;
  gold.forEach((g, i) => {
    const o = ours[partner[i]!];
    const words = snippet(text, [g]);
    const want = g.value ?? g.when ?? JSON.stringify({ ...g, start: undefined, end: undefined });
    const right = o !== undefined && sameValue(g, o);
    rows.push({ id: `${set}/${id}/${g.start}-${g.end}`, right, what: `${words} = ${want}` });
    if (o === undefined) {
      lines.push(`MISS  "${words}" = ${want}   ${around(g)}`);
      return;
    }
    into.relaxed.right++;
    if (weight(i, partner[i]!) === 1e6) into.strict.right++;
    if (g.type === undefined || g.type === o.type) into.type.right++;
    if (right) into.value.right++;
    else
      lines.push(
        `VALUE "${words}" = ${want}, ours "${snippet(text, [o.span])}" ${o.value} ${o.start}..${o.end}   ${around(g)}`,
      );
  });
  const matched = new Set(partner);
  ours.forEach((o, j) => {
    if (!matched.has(j)) lines.push(`FALSE "${snippet(text, [o.span])}" = ${o.value}   ${around(o.span)}`);
  });
  return { rows, lines };
}

type Alone = { readonly findMomentsIn: (text: string, published: string | null) => readonly Moment[] };

/** Scores both sets with `find`. */
async function scoreWith(
  find: (documents: readonly GoldDocument<MomentGold>[]) => Promise<readonly (readonly Found[])[]>,
  label: string,
): Promise<Score> {
  const tables: string[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const [set, file] of SETS) {
    const documents = readPack<MomentGold>(file);
    if (documents === null) return emptyScore(SKIPPED);
    const into = count();
    const found = await find(documents);
    documents.forEach((document, i) => {
      const one = scoreDocument(document, found[i] ?? [], into, set);
      rows.push(...one.rows);
      listing.push(`# ${set} ${document.id}`, ...one.lines);
    });
    tables.push(
      `${set}, ${label} (${documents.length} texts): strict F1 ${three(f1(into.strict))}  relaxed F1 ${three(f1(into.relaxed))}  type F1 ${three(f1(into.type))}\n  value ${prf(into.value)}`,
    );
  }
  return { table: tables.join('\n'), rows, listing: listing.join('\n') };
}

export async function score(_options: ScoreOptions): Promise<Score> {
  const alone = await programModule<Alone>('../bench/moments-alone.ts');
  const single =
    alone === null
      ? null
      : await scoreWith(
          async (documents) => documents.map((d) => alone.findMomentsIn(d.text, d.published ?? null)),
          'recogniser alone',
        );
  const reader = await loadReader().catch((error: unknown) => {
    console.error(`whole program not scored: ${error instanceof Error ? error.message : error}`);
    return null;
  });
  if (reader === null) return single ?? emptyScore('no pipeline yet');
  const whole = await scoreWith(
    async (documents) => (await readAll(documents)).map((r) => r?.moments ?? []),
    'whole program',
  );
  return { ...whole, table: `${single === null ? '' : `${single.table}\n`}${whole.table}` };
}
