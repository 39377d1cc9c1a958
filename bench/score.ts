// `npm run score -- [LAYER] [--against REV] [--rows] [--file PACK.jsonl.gz] [--json]`: scores one layer, or all that have a score-LAYER.ts here, on the
// development parts under ../shared/data. With --against the same scorer also runs on that revision's src and prints gains and losses row by row.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Score, ScoreOptions, ScoreRow, Scorer } from './score-types.ts';

const here = import.meta.dirname ?? resolve('bench');
const root = resolve(here, '..');
const layers = (): readonly string[] =>
  readdirSync(here)
    .map((name) => /^score-([a-z-]+)\.ts$/.exec(name)?.[1])
    .filter((name): name is string => name !== undefined && name !== 'types')
    .sort();

async function scoreLayer(layer: string, options: ScoreOptions): Promise<Score> {
  if (!layers().includes(layer)) throw new Error(`no such layer: "${layer}" (${layers().join(', ')})`);
  const module = (await import(`./score-${layer}.ts`)) as { score: Scorer };
  return module.score(options);
}

/** Runs the same scorer in a new process on the src of another revision, checked out beside. */
function scoreRevision(layer: string, revision: string, options: ScoreOptions): Score {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'));
  const tree = join(folder, 'tree');
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  git('worktree', 'add', '--detach', tree, revision);
  try {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    const file = options.file === undefined ? [] : ['--file', resolve(options.file)];
    const out = execFileSync(process.execPath, ['--import', 'tsx', join(here, 'score.ts'), layer, '--json', ...file], {
      cwd: root,
      env: { ...process.env, SCORE_SOURCE: join(tree, 'src') },
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(out.toString('utf8').trim().split('\n').at(-1)!) as Score;
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gains and losses, one row each: no average hides a lost row. */
function compare(before: readonly ScoreRow[], after: readonly ScoreRow[]): string {
  const was = new Map(before.map((row) => [row.id, row]));
  const changed = after.filter((row) => was.has(row.id) && was.get(row.id)!.right !== row.right);
  const gained = changed.filter((row) => row.right);
  const lost = changed.filter((row) => !row.right);
  const line = (sign: string) => (row: ScoreRow) => `${sign} ${row.id}  ${row.what}`;
  return [...gained.map(line('+')), ...lost.map(line('-')), `gained ${gained.length}, lost ${lost.length}`].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      rows: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      file: { type: 'string' },
    },
  });
  const options: ScoreOptions = {
    rows: values.rows,
    ...(values.file === undefined ? {} : { file: resolve(values.file) }),
  };
  for (const layer of positionals.length === 0 ? layers() : positionals) {
    const score = await scoreLayer(layer, options);
    if (values.json) {
      console.log(JSON.stringify(score));
      continue;
    }
    console.log(`## ${layer}\n${values.rows ? `${score.listing}\n` : ''}${score.table}\n`);
    if (values.against === undefined) continue;
    const before = scoreRevision(layer, values.against, options);
    console.log(`### ${layer} at ${values.against}\n${before.table}\n${compare(before.rows, score.rows)}\n`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
