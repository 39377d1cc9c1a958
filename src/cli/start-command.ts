// Starts a command with the words of the shell: --help, a bad call in one line, else the work. Leaves which command it is to run-command.ts.
// Example: startCommand(read, ['wire.txt', '--json'], world) prints the record and gives 0.
import { badCall } from './bad-call.ts';
import type { Command } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { optionsGiven } from './options-given.ts';
import type { World } from './world.ts';

/** Gives the exit code. */
export async function startCommand(command: Command, words: readonly string[], world: World): Promise<number> {
  const call = optionsGiven(words, command);
  if ('wrong' in call) return badCall(call.wrong, world);
  if (!call.given.has('help')) return command.run(call.given, world);
  const { commandHelp } = await import('./help-text.ts');
  await world.out(commandHelp(command));
  return EXIT_CODES.ok.code;
}
