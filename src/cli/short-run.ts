// Tells the engine of JavaScript that the program will soon end: compiling functions to fast code pays in long runs only, and in the reading
// of one report it takes more time than it saves. Example: before `read wire.txt`, not before `read --jsonl`.
import { setFlagsFromString } from 'node:v8';

/** Work before a function is compiled to fast code, in bytes of bytecode: some seven times the usual. */
const PATIENCE = '--interrupt-budget=1000000';

/** Does nothing where the engine is not the one whose settings are known here (Node 20). */
export function expectShortRun(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(PATIENCE);
}
