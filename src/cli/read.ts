// The command `onrecord read`: one report or many, to a brief, to JSON, to a page. Leaves streams to read-lines.ts, files to read-files.ts.
// Example: read(['wire.txt', '--json'], world) prints the record and gives 0.
import { EXIT_CODES } from './exit-codes.ts';
import { helpText } from './help-text.ts';
import { readCall } from './read-options.ts';
import type { World } from './world.ts';

/** Does what the words ask for and gives the exit code. */
export async function read(words: readonly string[], world: World): Promise<number> {
  const parsed = readCall(words);
  if ('wrong' in parsed) {
    world.err(`onrecord: ${parsed.wrong}\n`);
    return EXIT_CODES.badCall.code;
  }
  if (parsed.call.help) {
    await world.out(helpText('read'));
    return EXIT_CODES.ok.code;
  }
  if (parsed.call.jsonl) return (await import('./read-lines.ts')).readLines(parsed.call, world);
  return (await import('./read-files.ts')).readFiles(parsed.call, world);
}
