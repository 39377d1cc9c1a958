// Scores HTML capture on the development halves of the shared sets: body of a page, and its date, authors and title.
// The metrics are those of the sets' own READMEs. Example: npx tsx bench/score-capture.ts
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { captureOf } from '../src/capture/from-bytes.ts';
import { articleOf } from '../src/capture/read-capture.ts';
import { outletTable } from '../src/lexicon/outlets.ts';
import { readTsv } from '../src/lexicon/tsv.ts';
import type { Article } from '../src/model/article.ts';
import { emptyScore, type Scorer } from './score-types.ts';

const shared = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const outletFile = new URL('../data/outlets.tsv', import.meta.url);
const notBody = new Set(
  'furniture navigation advert share related title byline date credit caption copyright source subscribe author-note'.split(
    ' ',
  ),
);

type Line = {
  readonly id: string;
  readonly file?: string;
  readonly url?: string;
  readonly gold: Record<string, unknown>;
};

/** The table; pages are compared by their own cases, so it has no rows. */
export const score: Scorer = async () => emptyScore(await scoreCapture());

/** Figures for the development pages, one line a set; says so where the sets are absent. */
export async function scoreCapture(): Promise<string> {
  if (!existsSync(`${shared}article_extraction`)) return 'capture: the shared data sets are absent';
  return [scoreBodies(), scoreMetadata()].join('\n');
}

function linesOf(set: string): readonly Line[] {
  const raw = gunzipSync(readFileSync(`${shared}${set}/dev.jsonl.gz`)).toString('utf8');
  return raw
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function readPage(set: string, line: Line): Article | null {
  try {
    const bytes = gunzipSync(readFileSync(`${shared}${set}/html/${line.id}.html.gz`));
    const outlets = existsSync(outletFile) ? outletTable(readTsv(readFileSync(outletFile, 'utf8'))) : outletTable([]);
    return articleOf(captureOf(bytes, { from: line.url ?? null, mediaType: 'text/html' }), { outlets }).article;
  } catch {
    return null;
  }
}

/** Text of the blocks that are the article's body. */
export function bodyOf(article: Article | null): string {
  if (article === null) return '';
  if (article.blocks.length === 0) return article.text;
  return article.blocks
    .filter((block) => !notBody.has(block.kind))
    .map((block) => article.text.slice(block.span.start, block.span.end))
    .join('\n');
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  if (tokens.length > 0 && tokens.length < 4) add(tokens.join(' '));
  for (let i = 0; i + 4 <= tokens.length; i += 1) add(tokens.slice(i, i + 4).join(' '));
  return counts;
}

export type BodyScore = { readonly id: string; readonly precision: number; readonly recall: number };

export function bodyScore(id: string, gold: string, ours: string): BodyScore {
  const right = shingles(gold);
  const found = shingles(ours);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [key, count] of found) tp += Math.min(count, right.get(key) ?? 0);
  for (const count of found.values()) fp += count;
  for (const count of right.values()) fn += count;
  fp -= tp;
  fn -= tp;
  return { id, precision: tp + fp === 0 ? 0 : tp / (tp + fp), recall: tp + fn === 0 ? 0 : tp / (tp + fn) };
}

export function bodyScores(): readonly BodyScore[] {
  return linesOf('article_extraction').map((line) =>
    bodyScore(line.id, String(line.gold.articleBody ?? ''), bodyOf(readPage('article_extraction', line))),
  );
}

function scoreBodies(): string {
  const scores = bodyScores();
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  return `article extraction (n=${scores.length} pages): F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function nameSet(names: readonly string[]): Set<string> {
  return new Set(
    names
      .flatMap((name) => name.split(/[,;&]|\s(?:and|und)\s/i))
      .map(fold)
      .filter((name) => name !== ''),
  );
}

export type PageMiss = { readonly id: string; readonly what: string; readonly gold: string; readonly ours: string };

/** Compares date, authors, title and texts; `misses` lists what is wrong, for people who improve the rules. */
export function metadataScores(): { readonly line: string; readonly misses: readonly PageMiss[] } {
  const misses: PageMiss[] = [];
  const tally: Record<'date' | 'byline' | 'title' | 'texts', [number, number]> = {
    date: [0, 0],
    byline: [0, 0],
    title: [0, 0],
    texts: [0, 0],
  };
  const names = { tp: 0, fp: 0, fn: 0 };
  const pages = linesOf('html_capture');
  for (const page of pages) {
    const article = readPage('html_capture', page);
    const gold = page.gold as {
      date?: string | null;
      authors?: string[] | null;
      byline?: string | null;
      title?: string;
      with?: string[];
      without?: string[];
    };
    const note = (what: keyof typeof tally | 'authors', right: boolean, is: string, ours: string): void => {
      if (what !== 'authors') {
        tally[what][0] += right ? 1 : 0;
        tally[what][1] += 1;
      }
      if (!right) misses.push({ id: page.id, what, gold: is, ours });
    };
    const day = article?.published?.value.slice(0, 10) ?? '';
    if (gold.date) note('date', day === gold.date, gold.date, `${day} ${article?.published?.by ?? ''}`);
    const authors = article?.byline.map((field) => field.value) ?? [];
    if (gold.authors != null) {
      const right = nameSet(gold.authors);
      const ours = nameSet(authors);
      const tp = [...ours].filter((name) => right.has(name)).length;
      names.tp += tp;
      names.fp += ours.size - tp;
      names.fn += right.size - tp;
      note('authors', tp === right.size && tp === ours.size, [...right].join('; '), [...ours].join('; '));
    }
    if (gold.byline) {
      const words = fold(authors.join(' ')).split(' ');
      const within = ` ${fold(gold.byline)} `;
      note(
        'byline',
        authors.length > 0 && words.every((word) => within.includes(` ${word} `)),
        gold.byline,
        authors.join('; '),
      );
    }
    if (gold.title) {
      const ours = fold(article?.title?.value ?? '');
      note(
        'title',
        ours !== '' && (ours === fold(gold.title) || ours.startsWith(`${fold(gold.title)} `)),
        gold.title,
        article?.title?.value ?? '',
      );
    }
    const body = fold(bodyOf(article));
    for (const text of gold.with ?? []) note('texts', body.includes(fold(text)), `with ${text}`, '');
    for (const text of gold.without ?? [])
      note('texts', body !== '' && !body.includes(fold(text)), `without ${text}`, '');
  }
  const f1 = (2 * names.tp) / (2 * names.tp + names.fp + names.fn);
  const share = (what: keyof typeof tally): string =>
    `${what} ${(tally[what][0] / Math.max(1, tally[what][1])).toFixed(3)} (n=${tally[what][1]})`;
  const line = `pages (n=${pages.length}): ${share('date')}, authors P ${(names.tp / Math.max(1, names.tp + names.fp)).toFixed(3)} R ${(names.tp / Math.max(1, names.tp + names.fn)).toFixed(3)} F1 ${f1.toFixed(3)}, ${share('byline')}, ${share('title')}, ${share('texts')}`;
  return { line, misses };
}

function scoreMetadata(): string {
  return metadataScores().line;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await scoreCapture());
