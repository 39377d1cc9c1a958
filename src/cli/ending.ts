// How the program ends: with its exit code, when all is said, at once. Leaves what there is to say to the commands.
// Example: `onrecord read wire.txt | head -1` ends without a complaint.
import { EXIT_CODES } from './exit-codes.ts';

/** A reader that has had enough (`| head`) closes the pipe: that is no error of ours. */
export function quitWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT_CODES.ok.code : EXIT_CODES.unreadable.code);
  });
}

/** Waits for a slow reader on the other side of a pipe. Does not take the heap apart first: that is a twentieth of the time of one report. */
export async function endWith(exitCode: Promise<number>): Promise<void> {
  const code = await exitCode;
  await new Promise<void>((done) => void process.stdout.write('', () => done()));
  process.exit(code);
}
