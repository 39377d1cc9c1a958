// `read FILE…`: every report to a brief, a line of JSON or a page. A file that cannot be read does not stop the others.
// Leaves the parts of the work to open-capture.ts and show/. Example: two files and --html pages/ write two pages.
import type { Reading } from '../model/reading.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type FoundReports, findReports } from './find-reports.ts';
import { openCapture, reportName, whyNot } from './open-capture.ts';
import { type Printer, printerOf } from './printer.ts';
import { progressBar } from './progress.ts';
import type { ReadCall } from './read-options.ts';
import { hasRead, roomForMany } from './v8-settings.ts';
import type { ReportOptions, World } from './world.ts';

/** Reads all, prints all, gives the highest exit code that applies. */
export async function readFiles(call: ReadCall, world: World): Promise<number> {
  const found = foundReports(call, world);
  if (typeof found === 'number') return found;
  if (found.paths.length > 1) roomForMany();
  const reader = await world.reader();
  const printer = await printerOf(call, found.many, world);
  const progress = await progressBar(found.paths.length, world);
  let code: number = EXIT_CODES.ok.code;
  for (const path of found.paths) {
    progress.step(path);
    try {
      const reading = reader.capture(await openCapture(path, world), optionsOf(call, path));
      if (reading.problems.some(({ severity }) => severity === 'error')) code = Math.max(code, EXIT_CODES.errors.code);
      code = Math.max(code, await print(printer, reading, path, world));
      hasRead(reading.article.text.length);
    } catch (error) {
      world.err(`onrecord: cannot read ${JSON.stringify(path)}: ${whyNot(error)}\n`);
      code = EXIT_CODES.unreadable.code;
    }
  }
  progress.stop();
  return code;
}

async function print(printer: Printer, reading: Reading, path: string, world: World): Promise<number> {
  try {
    await printer(reading, path);
    return EXIT_CODES.ok.code;
  } catch (error) {
    world.err(`onrecord: cannot write what ${JSON.stringify(path)} gives: ${whyNot(error)}\n`);
    return EXIT_CODES.unreadable.code;
  }
}

/** The reports of a call, or the exit code where the call cannot be done as it is. */
function foundReports(call: ReadCall, world: World): FoundReports | number {
  const found = findReports(call.paths);
  const only = (['id', 'url'] as const).find((name) => call[name] !== null && found.paths.length > 1);
  if (only !== undefined) {
    world.err(
      `onrecord: --${only} ${JSON.stringify(call[only])} is for one report, not for ${found.paths.length}; read them one by one\n`,
    );
    return EXIT_CODES.badCall.code;
  }
  if (found.paths.length === 0) {
    world.err(
      `onrecord: no report in ${call.paths.map((path) => JSON.stringify(path)).join(', ')}; .txt, .html, .htm and .xhtml files are read\n`,
    );
    return EXIT_CODES.unreadable.code;
  }
  return found;
}

function optionsOf({ id, published, url, tokens }: ReadCall, path: string): ReportOptions {
  return {
    id: id ?? reportName(path),
    tokens,
    ...(published === null ? {} : { published }),
    ...(url === null ? {} : { url }),
  };
}
