// What --help prints: it teaches with an example before it lists anything. docs/cli.md is made from it and checked by a test.
// Leaves words and options to the commands. Example: commandHelp(read) starts with 'onrecord read'.
import type { Command } from './command.ts';
import { COMMAND_GROUPS, loadCommand } from './commands.ts';
import { EXIT_CODES, type ExitName } from './exit-codes.ts';
import { HELP } from './shared-options.ts';

type Row = readonly [string, string];

/** The text of `--help` for the program. */
export async function programHelp(): Promise<string> {
  const names = COMMAND_GROUPS.flatMap(({ commands }) => Object.keys(commands));
  const width = Math.max(...names.map((name) => name.length));
  const groups = await Promise.all(
    COMMAND_GROUPS.map(async ({ title, commands }) => {
      const loaded = await Promise.all(Object.keys(commands).map((name) => loadCommand(name)));
      return `${title}:\n${columns(
        loaded.map((one) => [one!.name, one!.summary] as const),
        width,
      )}`;
    }),
  );
  return `onrecord reads reports of a conflict and keeps who says what happened, and who confirms or denies it.

Try it:
  onrecord read examples/karabakh-2020-10/wire.txt

${groups.join('\n\n')}

  onrecord COMMAND --help   how to use one
  onrecord --version        the version
`;
}

/** The text of `--help` for a command. */
export function commandHelp({ help, options, exits = {} }: Command): string {
  const optionRows = [...options, HELP].map(
    ({ name, value, says }): Row => [value === null ? `--${name}` : `--${name} ${value}`, says],
  );
  const exitRows = Object.entries(EXIT_CODES).map(
    ([name, { code, means }]): Row => [String(code), exits[name as ExitName] ?? means],
  );
  return `${help.trim()}\n\nOptions:\n${columns(optionRows)}\n\nExit codes:\n${columns(exitRows)}\n`;
}

function columns(rows: readonly Row[], least = 0): string {
  const width = Math.max(least, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
