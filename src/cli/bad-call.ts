// How a wrong call ends: one line that quotes the bad value and tells the cure, exit code 2. Leaves finding what is wrong to the commands.
// Example: badCall('there is no option "--jsn"; did you mean --json?', world).
import { EXIT_CODES } from './exit-codes.ts';
import type { World } from './world.ts';

/** Gives the exit code. */
export function badCall(wrong: string, world: Pick<World, 'err'>): number {
  world.err(`onrecord: ${wrong}\n`);
  return EXIT_CODES.badCall.code;
}
