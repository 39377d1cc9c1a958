// How each reading of a call comes out: as a brief, as a line of JSON, as a page in a file. What is not asked for is not loaded.
// Example: with --html out/ the report 'wire' becomes out/wire.html.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../model/reading.ts';
import { isFolder } from './find-reports.ts';
import type { ReadCall } from './read-options.ts';
import { wantsColour } from './wants-colour.ts';
import type { World } from './world.ts';

/** Writes one reading out; throws where a file cannot be written. */
export type Printer = (reading: Reading, path: string) => Promise<void>;

/** The brief is never wider than this, however wide the terminal. */
const WIDEST = 120;

/** The printer that a call asks for. With `many`, lines carry ids, briefs carry the file's name, pages go to a folder. */
export async function printerOf(call: ReadCall, many: boolean, world: World): Promise<Printer> {
  if (call.output === 'json') {
    const { recordLine } = await import('../show/record.ts');
    return async (reading) => world.out(`${recordLine(reading, { id: many })}\n`);
  }
  if (call.page !== null) return pagePrinter(call.page, many, world);
  const { brief } = await import('../show/brief.ts');
  const { tokenLines } = await import('../show/token-lines.ts');
  const width = call.width ?? Math.min(world.terminal.columns ?? 80, WIDEST);
  const colour = wantsColour(world, call.colour);
  let first = true;
  return async (reading, path) => {
    const head = many ? `${first ? '' : '\n'}${'─'.repeat(3)} ${path}\n` : '';
    first = false;
    const words = call.tokens ? `\n${tokenLines(reading)}` : '';
    await world.out(`${head}${brief(reading, { width, colour })}${words}`);
  };
}

async function pagePrinter(target: string, many: boolean, world: World): Promise<Printer> {
  const { page } = await import('../show/page.ts');
  const folder = many || isFolder(target) || /[/\\]$/u.test(target);
  const taken = new Set<string>();
  return async (reading) => {
    if (target === '-') return world.out(page(reading));
    if (folder) mkdirSync(target, { recursive: true });
    writeFileSync(folder ? join(target, pageName(reading.article.id, taken)) : target, page(reading));
  };
}

/** A file name of a report's id that no page has yet. */
function pageName(id: string, taken: Set<string>): string {
  const base =
    id
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^\.+/u, '')
      .slice(0, 100) || 'report';
  let name = `${base}.html`;
  for (let i = 2; taken.has(name); i++) name = `${base}-${i}.html`;
  taken.add(name);
  return name;
}
