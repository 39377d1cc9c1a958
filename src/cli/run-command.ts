// The program `onrecord`: finds the command, gives it the world, ends with its exit code. Leaves the work to one file a command.
// Example: onrecord read wire.txt. Nothing is loaded that the command does not need, so that --help is there at once.
import { readFileSync } from 'node:fs';
import { closestWord } from './closest-word.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { COMMANDS, helpText } from './help-text.ts';
import type { Reader, World } from './world.ts';

async function reader(): Promise<Reader> {
  const { loadToolsSooner, readCapture, readReport } = await import('../pipeline.ts');
  const tools = await loadToolsSooner();
  return {
    capture: (capture, options) => readCapture(capture, tools, options),
    report: (report, options) => readReport(report, tools, options),
  };
}

/** Waits for a slow reader on the other side of a pipe. */
function write(text: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', done);
  });
}

const world: World = {
  // opened only where it is read
  get input() {
    return process.stdin;
  },
  out: write,
  err: (text) => void process.stderr.write(text),
  terminal: {
    out: process.stdout.isTTY === true,
    err: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? null,
    colourDepth: process.stdout.isTTY === true ? process.stdout.getColorDepth() : 1,
  },
  environment: process.env,
  reader,
  clock: () => performance.now(),
};

/** Does what the words ask for and gives the exit code. */
export async function runCommand([command, ...words]: readonly string[]): Promise<number> {
  if (command === 'read') return (await import('./read.ts')).read(words, world);
  if (command === '--version' || command === '-v') {
    const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    await world.out(`${name} ${version}\n`);
    return EXIT_CODES.ok.code;
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    await world.out(helpText(words[0] === 'read' ? 'read' : null));
    return command === undefined ? EXIT_CODES.badCall.code : EXIT_CODES.ok.code;
  }
  const meant = closestWord(command, Object.keys(COMMANDS));
  world.err(
    `onrecord: there is no command ${JSON.stringify(command)}; ${meant === null ? 'see onrecord --help' : `did you mean ${meant}?`}\n`,
  );
  return EXIT_CODES.badCall.code;
}
