// The program in one file (scripts/build-command.ts) and the code that V8 made of it when it was packed: compiling each function when it is
// first called takes a sixth of the time of reading one report. Another V8 refuses the stored code and compiles as ever.
// Leaves starting it to launch.ts. Example: openProgram('dist/cli/program.js').exports.runCommand(['read', 'wire.txt']).
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

export type PackedProgram = {
  readonly exports: typeof import('./program.ts');
  /** What V8 has made of it so far, to be stored in codeFile(path). */
  readonly code: () => Uint8Array;
  /** Whether stored code was found and is good for this V8. */
  readonly stored: boolean;
};

export const codeFile = (path: string): string => path.replace(/\.js$/, '.code');

export function openProgram(path: string): PackedProgram {
  waitForLongRuns();
  const kept = existsSync(codeFile(path)) ? readFileSync(codeFile(path)) : null;
  const source = `(function (require, module, __filename) {${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, ...(kept === null ? {} : { cachedData: kept }) });
  const packed = { exports: {} as PackedProgram['exports'] };
  script.runInThisContext()(createRequire(path), packed, path);
  return {
    exports: packed.exports,
    code: () => script.createCachedData(),
    stored: kept !== null && script.cachedDataRejected !== true,
  };
}

/**
 * Optimise only what has run for long: with V8's default about two fifths of the time for a hundred reports went into compiling. Measured on
 * Node 20 (8.3 s of CPU before, 5.3 s after) and set there alone: another V8 that lacks the flag would print an error. Expressions are compiled
 * once and for all, not first to bytecode: some hundreds are used in each report, a twentieth of its time goes into compiling them.
 * Stored code is good only under the flags that it was made with, so this comes first.
 */
export function waitForLongRuns(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
}
