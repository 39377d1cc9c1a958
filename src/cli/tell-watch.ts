// Tells what a watch has found: printed, or delivered with a line for the person who waits. Leaves making it to run-watch.ts.
// Example: with --html kestel.html the page is written and 'kestel: 1 new incident' is printed.
import { ledgerText } from '../show/ledger-text.ts';
import { sayNews } from '../show/watch-digest.ts';
import type { Given } from './command.ts';
import { deliver, digestJson, isDelivered } from './deliver-digest.ts';
import { whyNot } from './open-capture.ts';
import type { WatchRun } from './run-watch.ts';
import { textOptions } from './show-answer.ts';
import type { World } from './world.ts';

export type Telling = { readonly given: Given; readonly many: boolean; readonly world: World };

/** Whether all was told; what was not, and why, is one line on standard error. */
export async function tellWatch(run: WatchRun, { given, many, world }: Telling): Promise<boolean> {
  const { name } = run.watch;
  try {
    await deliver(run, { given, many, world });
  } catch (error) {
    world.err(`onrecord: watch ${JSON.stringify(name)} is not delivered: ${whyNot(error)}\n`);
    return false;
  }
  const piped = ['letter', 'html', 'feed'].some((option) => given.text(option) === '-');
  if (given.has('json')) await world.out(`${JSON.stringify(digestJson(run))}\n`);
  else if (!isDelivered(given)) await world.out(ledgerText(run.digest, textOptions(given, world)));
  else if (!piped) await world.out(`${name}: ${sayNews(run.news)}\n`);
  return true;
}
