// Sides and the words for them: data/parties/*.tsv. Example: 'Yerevan' is ARM by its capital, 'the Kremlin' RUS by its seat, 'Azeri' AZE by demonym.

export type PartyKind = 'state' | 'entity' | 'organisation' | 'alliance' | 'armed-group' | 'people';
export type PartyEntry = {
  /** ISO 3166-1 alpha-3 for states; the usual short name for others ('NATO', 'UN', 'SOHR', 'M23'). */
  readonly code: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** PLOVER sector that the name itself carries (armed groups REB, alliances IGO …), null for states. */
  readonly sector: string | null;
  /** The state whose side it is on by itself ('Lebanese army' no; 'IDF' → ISR), else null. */
  readonly of: string | null;
  readonly source: string;
};
export type PartyMatch = {
  readonly entry: PartyEntry;
  readonly length: number;
  readonly how: 'name' | 'alias' | 'demonym' | 'capital' | 'seat';
};
export type PartyTable = {
  /** The longest name, demonym, capital or seat that starts at word `i` (case as printed matters for one-word demonyms; upper-case text is folded); null where none does. */
  readonly at: (words: readonly string[], i: number) => PartyMatch | null;
  readonly byCode: (code: string) => PartyEntry | null;
  readonly all: readonly PartyEntry[];
};
