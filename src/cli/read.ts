// The command `onrecord read`: one report or many, to a brief, to JSON, to a page. Leaves streams to read-lines.ts, files to read-files.ts.
// Example: onrecord read wire.txt --json prints the record and gives 0.
import type { Command } from './command.ts';
import { READ_OPTIONS, readCall, wrongRead } from './read-options.ts';

const HELP = `onrecord read FILE… reads reports (text or HTML) and prints a brief of each: where it comes from, what stands
acknowledged, disputed, claimed …, who says so in which words on which line, what was demanded, threatened,
promised, and what is unsure.

One report, for a person:
  onrecord read examples/karabakh-2020-10/wire.txt
The same for a program, and as a page to read in a browser:
  onrecord read examples/karabakh-2020-10/wire.txt --json | jq '.incidents[] | {standing, because}'
  onrecord read examples/karabakh-2020-10/wire.txt --html wire.html
From standard input, with a date that the text lacks:
  curl -s https://example.org/report.html | onrecord read - --published 2020-10-14
Many at once, a line in, a line out, in order:
  onrecord read --jsonl < reports.jsonl > records.jsonl

FILE may be a folder: its .txt, .html, .htm and .xhtml files are read, in order of their names; - is standard input.`;

export const read: Command = {
  name: 'read',
  summary: 'read reports; print a brief, the record as JSON, or a page',
  options: READ_OPTIONS,
  help: HELP,
  exits: {
    ok: 'every report was read',
    errors: 'a report has a problem of severity error (empty, binary, a line that is no report)',
  },
  wrong: wrongRead,
  run: async (given, world) => {
    const call = readCall(given);
    if (call.jsonl) return (await import('./read-lines.ts')).readLines(call, world);
    return (await import('./read-files.ts')).readFiles(call, world);
  },
};
