// What reading places looks at, and a name that may be a place as its steps hand it on. Leaves finding names to place-mentions.ts.
// Example: 'Helmand' in 'the province of Helmand' is a mention with the noun admin1.
import type { Tree } from '../../language/tree.ts';
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { LanguageLayer, Name } from '../../model/language-layer.ts';
import type { Span } from '../../model/span.ts';

/** What reading places looks at. */
export type PlaceInput = {
  readonly article: { readonly text: string };
  readonly layer: LanguageLayer;
  readonly tree: Tree;
  readonly lexicon: Lexicon;
};
export type PlaceNoun = NonNullable<ReturnType<Lexicon['placeWords']['noun']>>;
export type PlaceMention = {
  readonly span: Span;
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** As printed, on one line. */
  readonly words: string;
  readonly candidates: readonly GazetteerPlace[];
  /** The gazetteer knows the name only with an Arabic article more or less. */
  readonly loose: boolean;
  /** The noun that stands with the name or in it: 'province' in 'Helmand province' and in 'the province of Helmand'. */
  readonly noun: PlaceNoun | null;
  /** The engine's name that covers it. */
  readonly name: Name | null;
};
