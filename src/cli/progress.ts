// A progress bar on standard error, where that is a terminal, the output goes elsewhere and there is more than one report. Example: '████░░░░ 12/40 wire.txt'.
import type { World } from './world.ts';

export type Progress = { readonly step: (name: string) => void; readonly stop: () => void };

/** Loads the bar only where one is shown. */
export async function progressBar(total: number, { terminal }: World): Promise<Progress> {
  if (total < 2 || !terminal.err || terminal.out) return { step: () => {}, stop: () => {} };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {name}', hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0, { name: '' });
  return { step: (name) => bar.increment({ name }), stop: () => bar.stop() };
}
