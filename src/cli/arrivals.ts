// The reports of a call one after the other, as bytes: files, the files of folders, lines of .jsonl and .jsonl.gz, standard input.
// Leaves reading them to entry-readers.ts. Example: 'reports.jsonl' gives an arrival a line, with the line's own id.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Capture } from '../model/capture.ts';
import { findReports } from './find-reports.ts';
import { type InputLine, jsonLines } from './json-lines.ts';
import { openCapture, whyNot } from './open-capture.ts';
import { lineId, reportLine } from './report-line.ts';
import type { World } from './world.ts';

export type Arrival = {
  readonly id: string;
  readonly capture: Capture;
  readonly given: { readonly published: string | null; readonly url: string | null };
};
/** What is no report: a line without id or text, a file that cannot be read. */
export type NoReport = { readonly id: string; readonly wrong: string; readonly unreadable: boolean };

const LINES = /\.(?:jsonl|ndjson)(\.gz)?$/iu;

/** How many there are; null where only reading lines to their end would tell. */
export function howMany(paths: readonly string[]): number | null {
  const found = findReports(paths).paths;
  return found.some((path) => path === '-' || LINES.test(path)) ? null : found.length;
}

/** In the order of the paths; `published` is for those that carry no day of their own. */
export async function* arrivals(
  paths: readonly string[],
  { published }: { readonly published: string | null },
  world: Pick<World, 'input'>,
): AsyncGenerator<Arrival | NoReport> {
  for (const path of findReports(paths).paths) {
    try {
      const input = path === '-' ? await peeked(world.input) : { first: '', input: world.input };
      const lines = /^\s*\{/u.test(input.first) ? { lines: jsonLines(input.input), from: path } : linesOf(path);
      if (lines === null) yield fileArrival(path, await openCapture(path, input), published);
      else for await (const line of lines.lines) yield lineArrival(line, lines.from, published);
    } catch (error) {
      yield { id: path, wrong: `cannot read ${JSON.stringify(path)}: ${whyNot(error)}`, unreadable: true };
    }
  }
}

type Lines = { readonly lines: AsyncIterable<InputLine>; readonly from: string };

/** Null where the path holds one report. */
function linesOf(path: string): Lines | null {
  const match = LINES.exec(path);
  if (match === null) return null;
  const stream = createReadStream(path);
  if (match[1] === undefined) return { lines: jsonLines(stream), from: path };
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return { lines: jsonLines(stream.pipe(unpacked)), from: path };
}

/** What standard input begins with, and all of it. */
async function peeked(input: AsyncIterable<Uint8Array>) {
  const chunks = input[Symbol.asyncIterator]();
  const head = await chunks.next();
  const all = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = head; next.done !== true; next = await chunks.next()) yield next.value;
  };
  return { first: head.done === true ? '' : Buffer.from(head.value.subarray(0, 64)).toString('latin1'), input: all() };
}

const fileArrival = (path: string, capture: Capture, published: string | null): Arrival => ({
  id: path === '-' ? 'stdin' : path,
  capture,
  given: { published, url: null },
});

function lineArrival(line: InputLine, from: string, published: string | null): Arrival | NoReport {
  const report = reportLine(line);
  if (report === null) {
    const where = `line ${line.number} of ${JSON.stringify(from)}`;
    return {
      id: lineId(line),
      wrong: `${where} is no report; each line must be a JSON object with "id" and "text"`,
      unreadable: false,
    };
  }
  const bytes = new TextEncoder().encode(report.text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    id: report.id,
    capture: { bytes, sha256, mediaType: 'text/plain; charset=utf-8', obtained: null, from },
    given: { published: report.published ?? published, url: report.url ?? null },
  };
}
