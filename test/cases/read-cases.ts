// Reads a plain-text case file: '## title', '@' settings, a sentence, '=' expected lines. Comment lines start with '# '.
import { readFileSync } from 'node:fs';

export type TextCase = {
  readonly title: string;
  readonly setting: string;
  readonly text: string;
  readonly expected: readonly string[];
};

export function readCases(name: string): readonly TextCase[] {
  const file = readFileSync(new URL(name, import.meta.url), 'utf8');
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [title, ...lines] = block.trim().split('\n');
      const setting =
        lines
          .find((line) => line.startsWith('@'))
          ?.slice(1)
          .trim() ?? '';
      const expected = lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1).trim());
      const text = lines
        .filter((line) => !/^[@=]/.test(line))
        .join('\n')
        .trim();
      return { title: title!.trim(), setting, text, expected };
    });
}
