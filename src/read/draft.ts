// What the reading steps hand to each other. Each step adds its part and changes nothing that stands. The recipe is steps.ts.
import type { Tree } from '../language/tree.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article } from '../model/article.ts';
import type { CodedEvent } from '../model/coded-event.ts';
import type { LanguageLayer } from '../model/language-layer.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { People } from './people.ts';
import type { Voices } from './voices.ts';

export type Draft = {
  readonly article: Article;
  readonly lexicon: Lexicon;
  /** Day that relative time expressions count from ('2020-10-14'); null where nothing gives one. */
  readonly referenceDay: string | null;
  /** Spans of the news blocks, in order. */
  readonly regions: readonly Span[];
  readonly layer: LanguageLayer;
  readonly tree: Tree;
  readonly quotations: readonly Quotation[];
  readonly moments: readonly Moment[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
  readonly people: People;
  readonly voices: Voices;
  readonly statements: readonly Statement[];
  /** Deeds: what incidents are made of. */
  readonly events: readonly CodedEvent[];
  /** What is done in words or announced. */
  readonly speechActs: readonly CodedEvent[];
  readonly problems: readonly Problem[];
};

export type { WhoSpeaks } from './voices.ts';
