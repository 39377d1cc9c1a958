// `read --jsonl`: a line in, a line out, in order, one report in memory at a time; at the end the rate. A bad line is a record with a problem.
// Leaves lines to json-lines.ts. Example: '427 reports, 133,106 words, 19.1 s, 6,951 words/s' on standard error.
import { createReadStream } from 'node:fs';
import { recordLine } from '../show/record.ts';
import { number, plural } from '../show/say-how-many.ts';
import { unreadLine } from '../show/unread-line.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type InputLine, jsonLines } from './json-lines.ts';
import { whyNot } from './open-capture.ts';
import type { ReadCall } from './read-options.ts';
import { lineId, reportLine } from './report-line.ts';
import { hasRead, roomForMany } from './v8-settings.ts';
import type { Reader, World } from './world.ts';

/** Reads lines until the input ends; gives the exit code. */
export async function readLines(call: ReadCall, world: World): Promise<number> {
  const path = call.paths[0] ?? '-';
  const input: AsyncIterable<Uint8Array> = path === '-' ? world.input : createReadStream(path);
  roomForMany();
  const reader = await world.reader();
  const started = world.clock();
  let [reports, words, code] = [0, 0, EXIT_CODES.ok.code as number];
  try {
    for await (const line of jsonLines(input)) {
      const reading = readLine(line, call, reader);
      reports += 1;
      words += countWords(reading.article.text);
      hasRead(reading.article.text.length);
      if (reading.problems.some(({ severity }) => severity === 'error')) code = EXIT_CODES.errors.code;
      await world.out(`${recordLine(reading, { id: true })}\n`);
    }
  } catch (error) {
    world.err(`onrecord: cannot read ${JSON.stringify(path)}: ${whyNot(error)}\n`);
    code = EXIT_CODES.unreadable.code;
  }
  world.err(`${rate(reports, words, (world.clock() - started) / 1000)}\n`);
  return code;
}

function readLine(line: InputLine, { published, tokens }: ReadCall, reader: Reader) {
  const report = reportLine(line);
  if (report === null) return unreadLine(reader.report({ id: lineId(line), text: '' }, {}), line.number);
  const dated = report.published === undefined && published !== null ? { ...report, published } : report;
  return reader.report(dated, { tokens });
}

/** What was read and how fast. */
export function rate(reports: number, words: number, seconds: number): string {
  const speed = seconds > 0 ? `, ${number(Math.round(words / seconds))} words/s` : '';
  return `${plural(reports, 'report')}, ${plural(words, 'word')}, ${seconds.toFixed(1)} s${speed}`;
}

/** Stretches between white space. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const blank = code === 32 || (code > 8 && code < 14) || code === 0xa0;
    if (!blank && !inside) words += 1;
    inside = !blank;
  }
  return words;
}
