// Whether to colour: NO_COLOR and --no-color say no, FORCE_COLOR says yes, else a terminal that has colours (no-color.org).
// Example: piped into a file there is none, unless FORCE_COLOR=1.
import type { World } from './world.ts';

export function wantsColour(
  { environment, terminal }: Pick<World, 'environment' | 'terminal'>,
  option: boolean,
): boolean {
  if (!option || (environment.NO_COLOR ?? '') !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal.out && environment.TERM !== 'dumb' && terminal.colourDepth > 1;
}
