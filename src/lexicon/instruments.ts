// What a deed was done with: data/en/instruments.tsv. Example: 'mortar' is artillery and makes an ASSAULT one by heavy weapons.
import { readTsv } from './tsv.ts';

export type InstrumentEntry = {
  /** Lemmas, lower case: 'barrel bomb'. */
  readonly words: string;
  readonly instrument: string;
  /** PLOVER 2021 mode that it gives an ASSAULT, null for none. */
  readonly mode: string | null;
  readonly source: string;
};
export type InstrumentTable = { readonly byWords: (words: string) => InstrumentEntry | null };

export function instrumentTable(tsv: string): InstrumentTable {
  const rows = new Map<string, InstrumentEntry>();
  for (const row of readTsv(tsv)) {
    const words = row.words ?? '';
    const mode = row.mode || null;
    rows.set(words, { words, instrument: row.instrument ?? '', mode, source: row.source ?? '' });
  }
  return { byWords: (words) => rows.get(words.toLowerCase()) ?? null };
}
