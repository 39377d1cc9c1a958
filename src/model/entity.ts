// Who or what a report speaks of, with every mention. Example: Shushan Stepanian, person, party ARM, roles ['Armenian Defense Ministry spokeswoman'].
import type { Field } from './field.ts';
import type { Span } from './span.ts';

export type EntityKind =
  | 'person'
  | 'organisation'
  | 'state'
  | 'armed-group'
  | 'place'
  | 'treaty'
  | 'document'
  | 'people';
export type Mention = { readonly span: Span; readonly form: 'name' | 'description' | 'pronoun' };
export type Entity = {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name in the article without title; for unnamed ones the description. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 for a state's side, the usual short name for other bodies, null where unknown; `by` keeps the path. */
  readonly party: Field<string> | null;
  /** In the article's words, in order of mention. */
  readonly roles: readonly Field<string>[];
  readonly mentions: readonly Mention[];
};
