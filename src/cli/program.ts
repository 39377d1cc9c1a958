// What is packed into one file (scripts/build-command.ts): the commands, how they end, and how a thread reads. Example: see packed-program.ts.
export { endWith, quitWithReader } from './ending.ts';
export { runCommand } from './run-command.ts';
/** Loaded only where it is called: other commands start without the pipeline. */
export const serveReadings = async (): Promise<void> => (await import('./serve-readings.ts')).serveReadings();
