// Reads plain-text case files: a '#' line is the title, the next line the text, the lines up to the blank one what is expected.
// Example: test/cases/statements.txt.
import { readFileSync } from 'node:fs';

export type Case = { readonly title: string; readonly text: string; readonly expected: readonly string[] };

/** Throws where a case has no expectation: a case that says nothing proves nothing. */
export function readCases(path: string): readonly Case[] {
  const blocks = readFileSync(path, 'utf8').split(/\n\s*\n/u);
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => !line.startsWith('#'));
    if (at < 0) return [];
    const [text, ...expected] = lines.slice(at);
    if (at < 1 || text === undefined || expected.length === 0) throw new Error(`case without title, text or expectation: "${lines[0]}"`);
    return [{ title: lines[at - 1]!.slice(1).trim(), text, expected }];
  });
}
