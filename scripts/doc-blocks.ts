// The blocks of docs/cli.md that the program writes: between '<!-- made: NAME -->' and '<!-- end -->'.
// Example: withBlocks(page) gives the page with every block as the program of now would have it.
import { EXIT_CODES } from '../src/cli/exit-codes.ts';
import { helpText } from '../src/cli/help-text.ts';
import { READ_OPTIONS } from '../src/cli/read-options.ts';

const cell = (words: string): string => words.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const BLOCKS: Readonly<Record<string, () => string>> = {
  help: () => `\`\`\`text\n${helpText('read')}\`\`\``,
  options: () =>
    table(
      ['option', 'what it does'],
      READ_OPTIONS.map(({ name, value, says }) => [value === null ? `\`--${name}\`` : `\`--${name} ${value}\``, says]),
    ),
  'exit-codes': () =>
    table(
      ['code', 'when'],
      Object.values(EXIT_CODES).map(({ code, means }) => [String(code), means]),
    ),
};

/** The page with its blocks filled anew; throws where a block has a name that nothing makes. */
export function withBlocks(page: string): string {
  return page.replace(/<!-- made: ([\w-]+) -->[\s\S]*?<!-- end -->/gu, (_, name: string) => {
    const make = BLOCKS[name];
    if (make === undefined) throw new Error(`nothing makes the block ${JSON.stringify(name)}`);
    return `<!-- made: ${name} -->\n${make()}\n<!-- end -->`;
  });
}
