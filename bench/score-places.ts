// Places on the four geoparsing corpora by the metric of their README: tagging F1 by overlap, accuracy at 161 km of overlapped names with
// coordinates, end-to-end F1, per corpus and the mean of the four. Scores the recogniser alone. `--rows` lists misses, false alarms, far hits.
import { treeOf } from '../src/language/tree.ts';
import { loadLexicon } from '../src/lexicon/load.ts';
import { loadEnglish } from '../src/load-models.ts';
import type { Place } from '../src/model/place.ts';
import type { Span } from '../src/model/span.ts';
import { findPlaces } from '../src/read/find/places.ts';
import { kilometres } from '../src/read/settle/place-choice.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { f1, matchOneToOne, overlap, precision, recall, share, snippet, type Tally, tally, three } from './matching.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type Toponym = Span & {
  readonly phrase: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly type?: string;
};
type PlaceGold = { readonly corpus: string; readonly toponyms: readonly Toponym[] };
type Count = {
  readonly tagging: Tally;
  readonly whole: Tally;
  near: number;
  sited: number;
  readonly distances: number[];
  readonly named: Tally;
};

/** GeoWebNews marks more than places: these count, its other spans are neither right nor wrong. */
const COUNTED = new Set(['Literal', 'Literal_Modifier', 'Mixed', 'Coercion', 'Embedded_Literal', 'Literal_Expression']);
const CLOSE = 161;

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<PlaceGold>(options.file ?? 'geoparsing/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const lexicon = loadLexicon();
  const engine = loadEnglish();
  const counts = new Map<string, Count>();
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const document of documents) {
    const { text } = document;
    const layer = engine.annotate(text, [{ start: 0, end: text.length }]);
    const ours = findPlaces({ article: { text }, layer, tree: treeOf(layer), lexicon });
    const corpus = document.gold.corpus;
    const count = counts.get(corpus) ?? {
      tagging: tally(),
      whole: tally(),
      named: tally(),
      near: 0,
      sited: 0,
      distances: [],
    };
    counts.set(corpus, count);
    const one = scoreDocument(document, ours, count);
    rows.push(...one.rows);
    listing.push(`# ${document.id}`, ...one.lines);
  }
  return { table: tableOf(counts), rows, listing: listing.join('\n') };
}

/** The table as text. */
export async function scorePlaces(): Promise<string> {
  return (await score({})).table;
}

function scoreDocument(
  document: GoldDocument<PlaceGold>,
  ours: readonly Place[],
  count: Count,
): { readonly rows: ScoreRow[]; readonly lines: string[] } {
  const { text, id, gold } = document;
  const counted = gold.toponyms.filter(({ type }) => type === undefined || COUNTED.has(type));
  const neutral = gold.toponyms.filter(({ type }) => type !== undefined && !COUNTED.has(type));
  const partner = matchOneToOne(counted.length, ours.length, (i, j) => (overlap(counted[i]!, ours[j]!.span) ? 1 : 0));
  const matched = new Set(partner);
  const wrong = ours.filter((place, j) => !matched.has(j) && !neutral.some((span) => overlap(span, place.span)));
  const rows: ScoreRow[] = [];
  const lines: string[] = [];
  let hits = 0;
  let far = 0;
  for (const [i, name] of counted.entries()) {
    const place = ours[partner[i]!];
    const distance =
      place === undefined || name.latitude === undefined
        ? null
        : kilometres(place, { latitude: name.latitude, longitude: name.longitude! });
    const around = snippet(text, [{ start: Math.max(0, name.start - 40), end: name.end + 30 }], 120);
    if (place === undefined) lines.push(`MISS  "${name.phrase}" ${name.type ?? ''}   …${around}…`);
    if (distance !== null) {
      count.sited++;
      if (distance <= CLOSE) count.near++;
      else
        lines.push(
          `FAR   "${name.phrase}" ${Math.round(distance)} km, ours ${place!.name} ${place!.kind} ${place!.country} ${place!.admin1}, gold ${name.latitude} ${name.longitude}   …${around}…`,
        );
      if (Number.isFinite(distance)) count.distances.push(distance);
    }
    if (place !== undefined && (distance === null ? name.latitude === undefined : distance <= CLOSE)) hits++;
    else if (place !== undefined) far++;
    rows.push({
      id: `${id}/${name.start}`,
      right: place !== undefined && (distance === null || distance <= CLOSE),
      what: name.phrase,
    });
  }
  for (const place of wrong)
    lines.push(
      `FALSE "${snippet(text, [place.span])}" ${place.name} ${place.kind}   …${snippet(text, [{ start: Math.max(0, place.span.start - 40), end: place.span.end + 30 }], 120)}…`,
    );
  const right = partner.filter((j) => j !== -1).length;
  add(count.tagging, counted.length, right + wrong.length, right);
  const proper = counted.map((name, i) => ({ name, i })).filter(({ name }) => name.type !== 'Literal_Expression');
  const properRight = proper.filter(({ i }) => partner[i] !== -1).length;
  add(count.named, proper.length, properRight + wrong.length, properRight);
  add(count.whole, counted.length, hits + far + wrong.length, hits);
  return { rows, lines };
}

function add(into: Tally, gold: number, ours: number, right: number): void {
  into.gold += gold;
  into.ours += ours;
  into.right += right;
}

function tableOf(counts: ReadonlyMap<string, Count>): string {
  const lines: string[] = [];
  const all = [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [corpus, c] of all) {
    const sorted = [...c.distances].sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? Number.NaN;
    lines.push(
      `${corpus.padEnd(11)} tagging F1 ${three(f1(c.tagging))} P ${three(precision(c.tagging))} R ${three(recall(c.tagging))} (names only F1 ${three(f1(c.named))})  acc@161 ${share(c.near, c.sited)}  end to end F1 ${three(f1(c.whole))}  median ${median.toFixed(1)} km`,
    );
  }
  const mean = (of: (c: Count) => number): string => three(all.reduce((sum, [, c]) => sum + of(c), 0) / all.length);
  lines.push(
    `mean        tagging F1 ${mean((c) => f1(c.tagging))} (names only ${mean((c) => f1(c.named))})  acc@161 ${mean((c) => c.near / c.sited)}  end to end F1 ${mean((c) => f1(c.whole))}`,
  );
  return lines.join('\n');
}
