// Reads gold documents with the program as it stands in src/ (or in the folder that SCORE_SOURCE names: another revision). A crash counts as
// nothing found, and so does a reading whose text differs from its input. Example: `await readAll(documents)` gives a Reading or null for each.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reading } from '../src/model/reading.ts';

export type ReportInput = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly url?: string;
};
/** `tokens` adds sentences and tokens to each reading. */
export type ReadWith = { readonly tokens?: boolean };
type Pipeline = {
  readonly loadTools: () => unknown;
  readonly readReport: (input: ReportInput, tools: unknown, options?: ReadWith) => Reading | Promise<Reading>;
};

/** The folder that holds the program under test. */
export const sourceFolder = (): string => process.env.SCORE_SOURCE ?? resolve(import.meta.dirname ?? 'bench', '../src');

/** A module of the program under test; null where that revision has no such file. Any other failure is thrown. */
export async function programModule<T>(path: string): Promise<T | null> {
  const { existsSync } = await import('node:fs');
  const file = resolve(sourceFolder(), path);
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : null;
}

/** The reader of the program under test, tools loaded; null where there is no pipeline yet. */
export async function loadReader(options: ReadWith = {}): Promise<((input: ReportInput) => Promise<Reading>) | null> {
  const pipeline = await programModule<Pipeline>('pipeline.ts');
  if (pipeline === null) return null;
  const tools = await pipeline.loadTools();
  return async (input) => pipeline.readReport(input, tools, options);
}

/** One reading a document, in order; null where the program crashed or changed the text (said on standard error). */
export async function readAll(
  documents: readonly ReportInput[],
  options: ReadWith = {},
): Promise<readonly (Reading | null)[]> {
  const read = await loadReader(options);
  if (read === null) throw new Error('src/pipeline.ts is not here yet: nothing to score');
  const readings: (Reading | null)[] = [];
  for (const { id, text, published, url } of documents) {
    try {
      const reading = await read({
        id,
        text,
        ...(published === undefined ? {} : { published }),
        ...(url === undefined ? {} : { url }),
      });
      if (reading.article.text !== text) console.error(`text changed: "${id}"`);
      readings.push(reading.article.text === text ? reading : null);
    } catch (error) {
      console.error(
        `crash: "${id}": ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' | ') : error}`,
      );
      readings.push(null);
    }
  }
  return readings;
}
