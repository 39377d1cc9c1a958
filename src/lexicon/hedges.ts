// The reporter's reserve: data/en/hedges.tsv. Example: 'reportedly' is an adverb, hedge reported, and names nobody as speaker.
import type { Hedge } from '../model/statement.ts';

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
  readonly all: readonly HedgeEntry[];
};
