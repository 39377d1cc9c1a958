// Reads plain-text case files: blocks of lines, the title first; a '# ' line at the top is a comment. Example: test/cases/tokens.txt.
import { readFileSync } from 'node:fs';

/** Blocks as lines; where `marked`, a block goes on over a blank line until its '- ' lines have begun. */
export function caseBlocks(name: string, marked = false): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8');
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) continue;
    const done = !marked || open.some((l) => l.startsWith('- '));
    if (line === '' && open.length > 0 && done) {
      blocks.push(open);
      open = [];
    } else if (line !== '' || open.length > 0) open.push(line);
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}
