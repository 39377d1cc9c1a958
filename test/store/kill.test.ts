// Nothing is lost: a program that adds, decides and brings the file to later layouts is killed 200 times at random moments. Each time the ledger opens
// clean, holds what had been acknowledged, nothing twice, and its check finds nothing. ONRECORD_KILLS=20 kills less often.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { laterLayouts } from './later-layouts.ts';

const KILLS = Number(process.env.ONRECORD_KILLS ?? 200);
/** Lives to one file: the ledgers stay small, and making a new one is killed too. */
const LIVES = 20;
/** Lives at once. */
const AT_ONCE = 2;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packed, a life begins in a third of the time. It must stand where its packages are found. */
async function packedLife(): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../node_modules/.cache/onrecord-life-${process.pid}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('life.ts', import.meta.url))],
    ...{ outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' },
  });
  return outfile;
}

/** When a life ends: some milliseconds after it has written so many lines. */
type End = { readonly lines: number; readonly after: number };

/** Runs one life to its end; gives the lines that it wrote. */
function liveAndDie(program: string, args: readonly string[], { lines, after }: End): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    let ending = false;
    const end = (): void => {
      if (ending) return;
      ending = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    };
    child.stderr.on('data', (data) => {
      said.err += data;
    });
    child.stdout.on('data', (data) => {
      said.out += data;
      if (said.out.split('\n').length > lines) end();
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`a life ended by itself: ${said.err}`));
      // The last line may be cut: what it says was not acknowledged.
      else resolve(said.out.split('\n').slice(0, -1));
    });
  });
}

type Acknowledged = { readonly kept: Set<string>; readonly again: Set<string>; decided: number };

function note(lines: readonly string[], { kept, again }: Acknowledged): number {
  let decided = 0;
  for (const line of lines) {
    const [what, id = ''] = line.split(' ');
    if (what === 'kept') kept.add(id);
    if (what === 'again') again.add(id);
    if (what === 'decided') decided = Number(id);
  }
  return decided;
}

function look(path: string, later: number, { kept, again, decided }: Acknowledged): void {
  const store = openStore(path, { migrations: [...migrations, ...laterLayouts(later)] });
  try {
    expect(store.check()).toEqual([]);
    const there = [...store.reports()].map(({ id }) => id);
    expect(new Set(there).size).toBe(there.length);
    expect([...kept].filter((id) => !there.includes(id))).toEqual([]);
    expect([...kept].filter((id) => store.report(id) === null)).toEqual([]);
    expect([...again].filter((id) => store.accountsOf([id]).length !== 1)).toEqual([]);
    // At most the one of each life that was done but not yet acknowledged.
    expect(store.decisions().length).toBeGreaterThanOrEqual(decided);
    expect(store.decisions().map(({ id }) => id)).toEqual(store.decisions().map((_, i) => i + 1));
  } finally {
    store.close();
  }
}

describe('a ledger whose program is killed', () => {
  it(`loses nothing in ${KILLS} kills`, async () => {
    const program = await packedLife();
    const seen = { kills: 0, kept: 0, again: 0, decided: 0, beforeOpening: 0 };
    const ledgers = Array.from({ length: Math.ceil(KILLS / LIVES) }, (_, i) => i);
    const oneLedger = async (n: number): Promise<void> => {
      const path = join(folder, `${n}.onrecord`);
      const known: Acknowledged = { kept: new Set(), again: new Set(), decided: 0 };
      let wasThere = false;
      for (let life = 0; life < Math.min(LIVES, KILLS - n * LIVES); life++) {
        // A later layout with every third life; two of five die soon after their start, often while a file is made or brought up to date.
        const later = Math.floor(life / 3);
        const end =
          life % 5 < 2
            ? { lines: 1, after: Math.random() * 100 }
            : { lines: 2 + Math.floor(Math.random() * 12), after: Math.random() * 30 };
        const lines = await liveAndDie(program, [path, String(life), String(later)], end);
        known.decided = Math.max(known.decided, note(lines, known));
        wasThere ||= lines.includes('opened');
        if (!lines.includes('opened')) seen.beforeOpening++;
        seen.kills++;
        // Every other time the next life finds the file as the kill left it; else it is opened and looked through first.
        if (wasThere && life % 2 === 1) look(path, later, known);
      }
      if (wasThere) look(path, 9, known);
      seen.kept += known.kept.size;
      seen.again += known.again.size;
      seen.decided += known.decided;
    };
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let n = ledgers.shift(); n !== undefined; n = ledgers.shift()) await oneLedger(n);
    });
    await Promise.all(workers);
    rmSync(program, { force: true });
    expect(seen.kills).toBe(KILLS);
    // The test would prove nothing had the lives done nothing.
    expect(seen.kept).toBeGreaterThan(KILLS);
    expect(seen.again).toBeGreaterThan(KILLS / 20);
    expect(seen.decided).toBeGreaterThan(KILLS / 5);
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    if (process.env.ONRECORD_KILLS !== undefined) console.log(seen);
  }, 600_000);
});
