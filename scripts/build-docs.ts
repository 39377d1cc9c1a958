// Fills the generated blocks of docs/cli.md from the program itself. A test compares the two, so that the page is never behind.
// Run: npx tsx scripts/build-docs.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { withBlocks } from './doc-blocks.ts';

const file = new URL('../docs/cli.md', import.meta.url);
writeFileSync(file, await withBlocks(readFileSync(file, 'utf8')));
