// What is known while a person's words are made into a value: the report as it stands, what is decided on, the tables.
// Leaves each kind of value to its told-….ts. Example: 'near Kalbajar' is looked up in the gazetteer of `lexicon`.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TargetKind } from '../model/decision.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';

export type Context = {
  readonly kind: TargetKind;
  /** With decisions laid over. */
  readonly reading: Reading;
  /** Of the thing that is decided on; null for one that is being added. */
  readonly id: string | null;
  readonly near: number | null;
  readonly line: number | null;
  readonly lexicon: Pick<Lexicon, 'parties' | 'gazetteer' | 'actions'>;
};
/** A value, or what is wrong with the words and the cure in one line. */
export type Told = { readonly value: unknown } | { readonly wrong: string };

/** Where the program reads the cue: it holds whatever a person has made of it. */
export function rawCue({ statements, reviews = [] }: Pick<Reading, 'statements' | 'reviews'>, id: string): Span {
  const moved = reviews.find((one) => one.kind === 'statement' && one.id === id && one.field === 'cue');
  return moved === undefined
    ? statements.find((one) => one.id === id)!.cue.span
    : (moved.reads as { readonly span: Span }).span;
}
