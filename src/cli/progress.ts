// A progress bar on standard error, where that is a terminal and there is more than one report. Example: '████░░░░ 12/40 wire.txt'.
import type { World } from './world.ts';

export type Progress = { readonly step: (name: string) => void; readonly stop: () => void };

/** Where the output goes to the same terminal there is none. Where nobody knows how many there are, it counts. Loaded only where it is shown. */
export async function progressBar(total: number | null, { terminal }: Pick<World, 'terminal'>): Promise<Progress> {
  if ((total ?? 2) < 2 || !terminal.err || terminal.out) return { step: () => {}, stop: () => {} };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const format = total === null ? '{value} {name}' : '{bar} {value}/{total} {name}';
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0, { name: '' });
  return { step: (name) => bar.increment({ name }), stop: () => bar.stop() };
}
