// Where words are said: data/en/venues.tsv. Example: 'in a statement', 'on Telegram', 'at a briefing'.
import { readTsv } from './tsv.ts';

export type VenueTable = {
  /** Head nouns or names, lower case: 'statement', 'news conference', 'telegram'. */
  readonly words: ReadonlySet<string>;
};

export function venueTable(tsv: string): VenueTable {
  return { words: new Set(readTsv(tsv).map((row) => row.words ?? '')) };
}
