// Reads the two tables that capture needs (page furniture, function words), once. Leaves the outlets to the lexicon's loader.
// Example: captureTables().furniture.ofLine('Share this') is 'share'.
import { readFileSync } from 'node:fs';
import { type FunctionWords, functionWords } from '../lexicon/function-words.ts';
import { type FurnitureTable, furnitureTable } from '../lexicon/furniture.ts';
import { readTsv } from '../lexicon/tsv.ts';

export type CaptureTables = { readonly furniture: FurnitureTable; readonly words: FunctionWords };

let loaded: CaptureTables | null = null;

/** The package's own tables; kept after the first call. Throws one line where a table is missing or broken. */
export function captureTables(): CaptureTables {
  loaded ??= {
    furniture: furnitureTable(readTsv(read('furniture'))),
    words: functionWords(readTsv(read('function-words'))),
  };
  return loaded;
}

function read(name: string): string {
  return readFileSync(new URL(`../../data/en/${name}.tsv`, import.meta.url), 'utf8');
}
