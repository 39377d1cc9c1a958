#!/usr/bin/env node
// What `onrecord` starts: the packed program beside this file. From src/ main.ts does the same without packing.
// Example: node dist/cli/main.js read wire.txt
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { openProgram } from './packed-program.ts';

/** Node 22 and later keep the compiled code of dependencies between runs; earlier ones do not know how. */
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { runCommand, endWith, quitWithReader } = openProgram(
  fileURLToPath(new URL('program.js', import.meta.url)),
).exports;
quitWithReader();
endWith(runCommand(process.argv.slice(2))).catch((error: unknown) => {
  // not left to Node, which would print the packed line, all of it
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
