// Names on the ground: data/gazetteer/. Leaves choosing among namesakes to read/. Example: 'Xankandi', 'Khankendi' and 'Stepanakert' are one place.

export type GazetteerPlace = {
  readonly name: string;
  /** Every name that leads here, contested ones alike. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly population: number;
  readonly kind: 'country' | 'region' | 'admin1' | 'admin2' | 'settlement' | 'feature' | 'line';
};
export type Gazetteer = {
  /** All places of this name (case, diacritics, hyphens and apostrophes folded), most likely first; empty where none. */
  readonly find: (name: string) => readonly GazetteerPlace[];
  /** Whether some name starts with this word: lets a scan stop early. */
  readonly startsWith: (word: string) => boolean;
};
