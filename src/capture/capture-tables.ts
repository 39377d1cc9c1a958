// Reads the tables that capture needs (page furniture, function words, offices in bylines), once. Leaves the outlets to the lexicon's loader.
// Example: captureTables().furniture.ofLine('Share this') is 'share'.
import { readFileSync } from 'node:fs';
import { type FunctionWords, functionWords } from '../lexicon/function-words.ts';
import { type FurnitureTable, furnitureTable } from '../lexicon/furniture.ts';
import { readTsv } from '../lexicon/tsv.ts';

export type CaptureTables = {
  readonly furniture: FurnitureTable;
  readonly words: FunctionWords;
  readonly offices: ReadonlySet<string>;
};

let loaded: CaptureTables | null = null;

/** The package's own tables; kept after the first call. Throws one line where a table is missing or broken. */
export function captureTables(): CaptureTables {
  loaded ??= {
    furniture: furnitureTable(readTsv(read('furniture'))),
    words: functionWords(readTsv(read('function-words'))),
    offices: new Set(readTsv(read('byline-offices')).map((row) => row.word ?? '')),
  };
  return loaded;
}

function read(name: string): string {
  return readFileSync(new URL(`../../data/en/${name}.tsv`, import.meta.url), 'utf8');
}

/** A word of the name shows an office or an outlet: 'Staff Reporter', 'Daily Post'. */
export function namesOffice(name: string): boolean {
  const { offices } = captureTables();
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => offices.has(word));
}
