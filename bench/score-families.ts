// Families on FA-KES (pairs that share half their five-word runs or more, and pairs that share less than .3), on the stories of conflict_gold (its
// reprints) and on BASIL (three outlets on one event are three origins: none may be joined). What carries only an outlet's background is counted apart.

import type { Article } from '../src/model/article.ts';
import type { Family, FamilyLink, Sketch } from '../src/model/family.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { share, three } from './matching.ts';
import { programModule } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type Program = {
  readonly sketchOf: (article: Article) => Sketch;
  readonly familyLink: (a: Sketch, b: Sketch) => FamilyLink | null;
  readonly familiesOf: (sketches: readonly Sketch[]) => readonly Family[];
};
type CopiesGold = { readonly outlet: string; readonly copies: readonly (readonly [string, number])[] };
type StoryNote = { readonly note?: string };
/** Shares of the README: a pair from the first up is one text, a pair below the second is not, between them nothing is asked. */
const COPIED = 0.5;
const OWN = 0.3;

export async function score(options: ScoreOptions): Promise<Score> {
  const program = await loadProgram();
  if (program === null) return emptyScore('families: not in this revision');
  const copies = readPack<CopiesGold>(options.file ?? 'fakes_syria_news/dev.jsonl.gz');
  if (copies === null) return emptyScore(SKIPPED);
  const parts = [await scoreCopies(copies, program)];
  if (options.file === undefined) {
    const stories = readPack<unknown>('conflict_gold/dev-stories.jsonl.gz');
    const basil = readPack<unknown>('story_triples_basil/dev.jsonl.gz');
    if (stories !== null) parts.push(await scoreReprints(stories, program));
    if (basil !== null) parts.push(await scoreOrigins(basil, program));
  }
  return {
    table: parts.map(({ table }) => table).join('\n'),
    rows: parts.flatMap(({ rows }) => rows),
    listing: parts.map(({ listing }) => listing).join('\n'),
  };
}

async function loadProgram(): Promise<
  (Program & { readonly articleOf: (document: GoldDocument<unknown>) => Article }) | null
> {
  const sketches = await programModule<Program>('relate/sketch.ts');
  const links = await programModule<Program>('relate/family-link.ts');
  const families = await programModule<Program>('relate/families.ts');
  const capture = await programModule<{ articleFromText: (input: object, tools: object) => { article: Article } }>(
    'capture/from-text.ts',
  );
  const lexicon = await programModule<{ loadLexicon: () => { outlets: unknown } }>('lexicon/load.ts');
  if (sketches === null || links === null || families === null || capture === null || lexicon === null) return null;
  const { outlets } = lexicon.loadLexicon();
  const articleOf = ({ id, text, published, url }: GoldDocument<unknown>): Article =>
    capture.articleFromText({ id, text, published: published ?? null, url: url ?? null }, { outlets }).article;
  return { ...sketches, ...links, ...families, articleOf };
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadProgram>>>;

/** The sketches, the families, and who is with whom. */
function familiesIn(documents: readonly GoldDocument<unknown>[], program: Loaded) {
  const articles = documents.map(program.articleOf);
  const started = performance.now();
  const sketches = articles.map((article) => program.sketchOf(article));
  const each = (performance.now() - started) / documents.length;
  const families = program.familiesOf(sketches);
  const familyOf = new Map(families.flatMap((family) => family.reports.map((report) => [report, family] as const)));
  const together = (a: string, b: string): boolean => familyOf.has(a) && familyOf.get(a) === familyOf.get(b);
  return { sketches, families, together, each };
}

async function scoreCopies(documents: readonly GoldDocument<CopiesGold>[], program: Loaded): Promise<Score> {
  const { sketches, families, together, each } = familiesIn(documents, program);
  const shares = new Map(
    documents.flatMap(({ id, gold }) =>
      gold.copies.map(([other, part]) => [[id, other].sort().join('+'), part] as const),
    ),
  );
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  let joined = 0;
  let wrong = 0;
  let unfound = 0;
  for (let i = 1; i < documents.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [documents[i]!, documents[j]!];
      const id = [a.id, b.id].sort().join('+');
      const part = shares.get(id) ?? 0;
      const found = together(a.id, b.id);
      const link = program.familyLink(sketches[i]!, sketches[j]!);
      if (link !== null && !sketches[i]!.bands.some((band) => sketches[j]!.bands.includes(band))) unfound++;
      const what = `${part.toFixed(2)} ${a.gold.outlet} ${a.published} | ${b.gold.outlet} ${b.published}: ${link?.because ?? 'no link'}`;
      if (part >= COPIED) {
        rows.push({ id, right: found, what });
        if (found) joined++;
        else listing.push(`MISS  ${what}`);
      } else if (found && part < OWN) {
        wrong++;
        listing.push(`FALSE ${what}`);
      }
    }
  for (const { kind, reports, because } of families) listing.push(`${kind} ${reports.length}: ${because}`);
  const kinds = ['copy', 'reprint', 'wire', 'update'].map(
    (kind) => `${kind} ${families.filter((family) => family.kind === kind).length}`,
  );
  const precision = joined / (joined + wrong || 1);
  const recall = joined / (rows.length || 1);
  const table = [
    `FA-KES (${documents.length} reports, ${rows.length} pairs that share half or more): pairs in one family P ${three(precision)} R ${three(recall)} F1 ${three((2 * precision * recall) / (precision + recall || 1))}`,
    `  families ${families.length} (${kinds.join(', ')})   links without a common look-up key ${unfound}   ${each.toFixed(2)} ms a sketch`,
  ];
  return { table: table.join('\n'), rows, listing: listing.join('\n') };
}

async function scoreReprints(documents: readonly GoldDocument<unknown>[], program: Loaded): Promise<Score> {
  const { families, together } = familiesIn(documents, program);
  const reprints = documents.flatMap((document) => {
    const source = /^reprint of (\S+)/.exec((document as StoryNote).note ?? '')?.[1];
    return source === undefined ? [] : [[document.id, source] as const];
  });
  const rows = reprints.map(([a, b]) => ({ id: `${a}+${b}`, right: together(a, b), what: `${a} of ${b}` }));
  const found = rows.filter(({ right }) => right).length;
  const others = families.flatMap(({ reports }) => reports).length - 2 * found;
  return {
    table: `conflict_gold stories (${documents.length} reports): reprints with their source ${share(found, rows.length)}   other reports in families ${others}`,
    rows,
    listing: families.map(({ kind, because }) => `${kind}: ${because}`).join('\n'),
  };
}

async function scoreOrigins(documents: readonly GoldDocument<unknown>[], program: Loaded): Promise<Score> {
  const { families } = familiesIn(documents, program);
  const joined = families.flatMap(({ reports }) => reports);
  return {
    table: `BASIL (${documents.length} reports, each an origin of its own): reports joined (must be none) ${share(joined.length, documents.length)}`,
    rows: documents.map(({ id }) => ({ id, right: !joined.includes(id), what: id })),
    listing: families.map(({ kind, because }) => `FALSE ${kind}: ${because}`).join('\n'),
  };
}
