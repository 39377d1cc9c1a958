// The reporter's reserve: data/en/hedges.tsv. Example: 'reportedly' is an adverb, hedge reported, and names nobody as speaker.
import type { Hedge } from '../model/statement.ts';
import { openByFirstWord, readWhole } from './first-word.ts';
import { oneOf } from './tsv.ts';

export type HedgeEntry = {
  /** Lemmas, lower case: 'reportedly', 'alleged', 'unconfirmed report', 'be say to'. */
  readonly words: string;
  readonly pos: 'adverb' | 'adjective' | 'noun' | 'phrase' | 'verb';
  readonly hedge: Hedge;
  /** true where the word alone attributes to nobody ("reportedly", "allegedly", "it is believed"). */
  readonly attributes: boolean;
  readonly source: string;
};
export type HedgeTable = {
  readonly startingWith: (lemma: string) => readonly HedgeEntry[];
  /** Every row in file order, read on first use. */
  readonly all: readonly HedgeEntry[];
};

/** The table from data/en/hedges.tsv: words, pos, hedge, attributes (true or false), source. Throws one line that quotes a bad value. */
export function hedgeTable(tsv: string): HedgeTable {
  return readWhole(openHedgeTable(tsv));
}

/** The same for a table that has been checked before: rows are read when a word asks for them. */
export function openHedgeTable(tsv: string): HedgeTable {
  return openByFirstWord(tsv, entryOf, (entry) => entry.attributes);
}

function entryOf(row: Record<string, string>): HedgeEntry {
  return {
    words: row.words ?? '',
    pos: oneOf(row, 'pos', ['adverb', 'adjective', 'noun', 'phrase', 'verb']),
    hedge: oneOf(row, 'hedge', ['claimed', 'reported', 'unconfirmed', 'suggested', 'estimated']),
    attributes: oneOf(row, 'attributes', ['true', 'false']) === 'true',
    source: row.source ?? '',
  };
}
