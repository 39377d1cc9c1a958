// Fills the score blocks of docs/limits.md from the scorers: `npm run limits`. Each block holds the table that `npm run score -- LAYER` prints and,
// where the scorer lists its misses, how many there are of each kind. The words between the blocks are written by hand. Needs ../shared.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Score, Scorer } from './score-types.ts';

const PAGE = new URL('../docs/limits.md', import.meta.url);
const BLOCK = /<!-- score: ([\w-]+) -->[\s\S]*?<!-- end -->/gu;

/** The first words of a listing's line, as far as they say what kind of fault it is; null for a heading or an excerpt. */
export function faultKind(line: string): string | null {
  const words = line.trim();
  const whole = /^(MISS|FALSE|WRONG|EDGE|FAR)( +incident)?\b/u.exec(words);
  if (whole !== null) return `${KINDS[whole[1]!]}${whole[2] === undefined ? '' : ': incident'}`;
  const why = /^why: ([a-z]+(?: [a-z]+)*)/u.exec(words);
  return why === null ? null : `— because: ${why[1]}`;
}

const KINDS: Readonly<Record<string, string>> = {
  MISS: 'not found',
  FALSE: 'found where there is none',
  WRONG: 'found with a wrong field',
  EDGE: 'found with other edges',
  FAR: 'set on the map too far off',
};

/** How many faults of each kind a listing holds, the commonest first; kinds seen once or twice are left out. */
export function faultsIn(listing: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of listing.split('\n')) {
    const kind = faultKind(line);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count]) => `${String(count).padStart(5)}  ${kind}`);
}

export function blockOf(layer: string, { table, listing }: Score): string {
  const faults = faultsIn(listing);
  const counted = faults.length === 0 ? '' : `\n\nfaults by kind\n${faults.join('\n')}`;
  return `<!-- score: ${layer} -->\n\`\`\`text\n${table}${counted}\n\`\`\`\n<!-- end -->`;
}

async function main(): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const blocks = new Map<string, string>();
  for (const [, layer] of page.matchAll(BLOCK)) {
    const { score } = (await import(`./score-${layer}.ts`)) as { score: Scorer };
    blocks.set(layer!, blockOf(layer!, await score({ rows: true })));
    console.log(`scored ${layer}`);
  }
  writeFileSync(
    PAGE,
    page.replace(BLOCK, (_, layer: string) => blocks.get(layer)!),
  );
}

if (process.argv[1]?.endsWith('write-limits.ts')) await main();
