// The text read from a capture, its blocks and where it comes from. `text` is never altered: page furniture is marked, not cut.
import type { Field } from './field.ts';
import type { Span } from './span.ts';

/** News kinds are read for statements; furniture kinds never are. `title` and `heading` are read as headlines. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'byline'
  | 'date'
  | 'credit'
  | 'author-note'
  | 'source'
  | 'copyright'
  | 'share'
  | 'subscribe'
  | 'advert'
  | 'navigation'
  | 'related'
  | 'furniture';
export type Block = { readonly kind: BlockKind; readonly span: Span };

/** `value` ISO 8601 day or minute ('2020-10-14', '2020-10-14T09:30'). */
export type PublishedDate = Field<string>;
/** Where and when a report was filed: 'STEPANAKERT --'. `place` as printed. */
export type Dateline = { readonly place: string; readonly date: string | null };

export type Article = {
  readonly id: string;
  readonly text: string;
  /** ISO 639-1, 'und' where it cannot be told. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly title: Field<string> | null;
  readonly byline: readonly Field<string>[];
  readonly dateline: Field<Dateline> | null;
  readonly published: PublishedDate | null;
  readonly publisher: Field<string> | null;
  readonly reprintedBy: Field<string> | null;
  readonly wireCredits: readonly Field<string>[];
  readonly canonicalUrl: Field<string> | null;
  readonly rights: Field<string> | null;
};
