// The program in one file (scripts/build-command.ts) and the code that V8 made of it when it was packed: compiling each function when it is
// first called takes a sixth of the time of reading one report. Another V8 refuses the stored code and compiles as ever.
// Leaves starting it to launch.ts. Example: openProgram('dist/cli/program.js').exports.runCommand(['read', 'wire.txt']).
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { startV8 } from './v8-settings.ts';

export type PackedProgram = {
  readonly exports: typeof import('./program.ts');
  /** What V8 has made of it so far, to be stored in codeFile(path). */
  readonly code: () => Uint8Array;
  /** Whether stored code was found and is good for this V8. */
  readonly stored: boolean;
};

export const codeFile = (path: string): string => path.replace(/\.js$/, '.code');

export function openProgram(path: string): PackedProgram {
  startV8();
  const kept = existsSync(codeFile(path)) ? readFileSync(codeFile(path)) : null;
  // in ASCII, as a function of what it needs (scripts/build-command.ts): a megabyte that is neither decoded nor copied again
  const source = readFileSync(path, 'latin1');
  const script = new Script(source, { filename: path, ...(kept === null ? {} : { cachedData: kept }) });
  const packed = { exports: {} as PackedProgram['exports'] };
  script.runInThisContext()(createRequire(path), packed, path);
  return {
    exports: packed.exports,
    code: () => {
      startV8(); // stored code is good only under the flags that it was made with
      return script.createCachedData();
    },
    stored: kept !== null && script.cachedDataRejected !== true,
  };
}
