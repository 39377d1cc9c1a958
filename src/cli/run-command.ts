// The program `onrecord`: finds the command, gives it the world, ends with its exit code. Leaves the work to one file a command.
// Example: onrecord read wire.txt. Nothing is loaded that the command does not need, so that --help is there at once.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Rereading } from '../deciding.ts';
import { badCall } from './bad-call.ts';
import { closestWord } from './closest-word.ts';
import { commandNames, loadCommand } from './commands.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { startCommand } from './start-command.ts';
import type { Reader, World } from './world.ts';

async function reader(): Promise<Reader> {
  const { loadToolsSooner, readCapture, readReport } = await import('../pipeline.ts');
  const tools = await loadToolsSooner();
  return {
    capture: (capture, options) => readCapture(capture, tools, options),
    report: (report, options) => readReport(report, tools, options),
  };
}

async function rereading(): Promise<Rereading> {
  const { loadToolsSooner, readOnce } = await import('../pipeline.ts');
  const tools = await loadToolsSooner();
  return { lexicon: tools.lexicon, readOnce: (capture, known) => readOnce(capture, tools, known) };
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
  rereading,
  threads: availableParallelism(),
  openStore: async (path, how) => (await import('../store/sqlite/open-store.ts')).openStore(path, how),
  now: () => new Date().toISOString(),
  clock: () => performance.now(),
};

/** Does what the words ask for and gives the exit code. */
export async function runCommand([name, ...words]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') {
    const pack = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    await world.out(`${pack.name} ${pack.version}\n`);
    return EXIT_CODES.ok.code;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(name, words[0]);
  const command = await loadCommand(name);
  if (command !== null) return startCommand(command, words, world);
  const meant = closestWord(name, commandNames());
  const cure = meant === null ? 'see onrecord --help' : `did you mean ${meant}?`;
  return badCall(`there is no command ${JSON.stringify(name)}; ${cure}`, world);
}

/** `onrecord help read` is `onrecord read --help`. */
async function help(asked: string | undefined, about = ''): Promise<number> {
  const { commandHelp, programHelp } = await import('./help-text.ts');
  const command = await loadCommand(about);
  await world.out(command === null ? await programHelp() : commandHelp(command));
  return asked === undefined ? EXIT_CODES.badCall.code : EXIT_CODES.ok.code;
}
