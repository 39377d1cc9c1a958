// Lowers the priority of the thread that asks: one that keeps reports and two that read share two cores, and all wait for the one that keeps, which
// stood in the queue for a core for a third of its time. Linux alone has priorities of threads and tells a thread its number; elsewhere nothing happens.
// Example: letOthersFirst() at the start of a thread that reads.
import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Of 19: who is asked first beside it gets nearly all of a core that both want. */
const NICE = 10;

/** Never throws. */
export function letOthersFirst(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    // a program that was started with less keeps it
    if (thread > 0 && getPriority(thread) < NICE) setPriority(thread, NICE);
  } catch {
    // a system that does not tell: the thread keeps its priority
  }
}
