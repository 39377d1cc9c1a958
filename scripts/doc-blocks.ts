// The blocks of docs/cli.md that the program writes: between '<!-- made: NAME -->' and '<!-- end -->'.
// Example: withBlocks(page) gives the page with every block as the program of now would have it.
import { allCommands } from '../src/cli/commands.ts';
import { EXIT_CODES } from '../src/cli/exit-codes.ts';
import { commandHelp, programHelp } from '../src/cli/help-text.ts';

const cell = (words: string): string => words.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const shown = (help: string): string => `\`\`\`text\n${help}\`\`\``;

const BLOCKS: Readonly<Record<string, () => Promise<string>>> = {
  program: async () => shown(await programHelp()),
  commands: async () =>
    (await allCommands())
      .map((command) => `## onrecord ${command.name}\n\n${shown(commandHelp(command))}`)
      .join('\n\n'),
  'exit-codes': async () =>
    table(
      ['code', 'when'],
      Object.values(EXIT_CODES).map(({ code, means }) => [String(code), means]),
    ),
};

/** The page with its blocks filled anew; throws where a block has a name that nothing makes. */
export async function withBlocks(page: string): Promise<string> {
  const made = new Map<string, string>();
  for (const [, name = ''] of page.matchAll(/<!-- made: ([\w-]+) -->/gu)) {
    const make = BLOCKS[name];
    if (make === undefined) throw new Error(`nothing makes the block ${JSON.stringify(name)}`);
    made.set(name, await make());
  }
  return page.replace(
    /<!-- made: ([\w-]+) -->[\s\S]*?<!-- end -->/gu,
    (_, name: string) => `<!-- made: ${name} -->\n${made.get(name)}\n<!-- end -->`,
  );
}
