// What --help prints: it teaches with an example before it lists anything. The blocks in docs/cli.md are made from it and checked by a test.
// Leaves the options to read-options.ts. Example: helpText('read') starts with 'onrecord read'.
import { EXIT_CODES } from './exit-codes.ts';
import { READ_OPTIONS } from './read-options.ts';

/** The commands there are, with what each does. */
export const COMMANDS = { read: 'read reports; print a brief, the record as JSON, or a page' } as const;
export type CommandName = keyof typeof COMMANDS;

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const optionRows = READ_OPTIONS.map(
  ({ name, value, says }) => [value === null ? `--${name}` : `--${name} ${value}`, says] as const,
);
const exitRows = Object.values(EXIT_CODES).map(({ code, means }) => [String(code), means] as const);

const MAIN = `onrecord reads reports of a conflict and keeps who says what happened, and who confirms or denies it.

Try it:
  onrecord read examples/karabakh-2020-10/wire.txt

Commands:
${columns(Object.entries(COMMANDS))}

  onrecord COMMAND --help   how to use one
  onrecord --version        the version
`;

const READ = `onrecord read FILE… reads reports (text or HTML) and prints a brief of each: where it comes from, what stands
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

FILE may be a folder: its .txt, .html, .htm and .xhtml files are read, in order of their names; - is standard input.

Options:
${columns(optionRows)}

Exit codes:
${columns(exitRows)}
`;

/** The text of `--help` for a command, or for the program. */
export const helpText = (command: CommandName | null): string => (command === 'read' ? READ : MAIN);
