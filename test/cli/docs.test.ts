import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withBlocks } from '../../scripts/doc-blocks.ts';
import { allCommands } from '../../src/cli/commands.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { commandHelp, programHelp } from '../../src/cli/help-text.ts';
import { recordJsonSchema } from '../../src/model/schema.ts';

const root = new URL('../../', import.meta.url);
const file = (path: string): string => readFileSync(new URL(path, root), 'utf8');
type Shape = { readonly properties: object; readonly $defs: Readonly<Record<string, { readonly properties: object }>> };

test('the blocks of docs/cli.md are as the program has them (npm run docs)', async () => {
  expect(file('docs/cli.md')).toBe(await withBlocks(file('docs/cli.md')));
  await expect(withBlocks('<!-- made: nothing -->\n<!-- end -->')).rejects.toThrow('nothing makes the block "nothing"');
});

test('--help of every command teaches with an example and tells every exit code, as do the docs', async () => {
  for (const command of await allCommands()) {
    const help = commandHelp(command);
    expect(help, command.name).toMatch(
      new RegExp(`^onrecord ${command.name}\\b[\\s\\S]+\\n  onrecord ${command.name}\\b`),
    );
    for (const [name, { code, means }] of Object.entries(EXIT_CODES))
      expect(help).toContain(`${code}  ${command.exits?.[name as keyof typeof EXIT_CODES] ?? means}`);
    expect(await programHelp()).toMatch(new RegExp(`^  ${command.name} +${command.summary.slice(0, 20)}`, 'm'));
    expect(command.summary, 'no capital, no full stop').toMatch(/^[a-z].*[^.]$/);
  }
  for (const { code, means } of Object.values(EXIT_CODES))
    expect(file('docs/cli.md')).toContain(`| ${code} | ${means} |`);
});

test('the tables of docs/record.md have exactly the keys of the schema', () => {
  const sections = file('docs/record.md').split(/^## /m).slice(1);
  const told = Object.fromEntries(
    sections.map((section) => [
      section.split('\n')[0] ?? '',
      [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]),
    ]),
  );
  const { properties, $defs } = recordJsonSchema() as Shape;
  const { Span: _, ...nouns } = $defs;
  const { reading, ...others } = told;
  expect(['id', ...(reading ?? [])]).toEqual(Object.keys(properties));
  expect(others).toEqual(
    Object.fromEntries(Object.entries(nouns).map(([name, shape]) => [name, Object.keys(shape.properties)])),
  );
});

test('the examples that --help, README and examples/README.md name are there', async () => {
  const helps = (await allCommands()).map(commandHelp);
  const named = [...helps, await programHelp(), file('README.md'), file('package.json')].flatMap(
    (text) => text.match(/examples\/[\w./-]+\.(?:txt|html)/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(3);
  for (const path of named) expect(existsSync(new URL(path, root)), path).toBe(true);
  for (const name of readdirSync(new URL('examples/karabakh-2020-10', root)))
    expect(file('examples/README.md')).toContain(name);
});

test('every runtime dependency has its line in docs/decisions/dependencies.md', () => {
  const { dependencies } = JSON.parse(file('package.json')) as { readonly dependencies: object };
  const page = file('docs/decisions/dependencies.md');
  for (const name of Object.keys(dependencies)) expect(page).toContain(`| \`${name}\` |`);
});
