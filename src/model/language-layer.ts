// What the language engine gives: sentences, syntactic words, trees, names, over the article's own offsets. UD v2 names throughout.
import type { Span } from './span.ts';

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';
/** One syntactic word: "don't" is two tokens ("do", "n't") whose spans meet. */
export type Token = {
  readonly span: Span;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** UD features, e.g. {Tense: 'Past', VerbForm: 'Part', Voice: 'Pass'}; only those that reading needs. */
  readonly features: Readonly<Record<string, string>>;
  /** Index in `tokens` of the governing token; null at the root or where the engine gives no trees. */
  readonly head: number | null;
  /** UD relation with the subtypes that reading needs ('nsubj:pass', 'obl:agent', 'acl:relcl'); null without trees. */
  readonly relation: string | null;
};
/** A word as it is written: mostly one object wherever it stands in a run, so that what was found out of it is kept with it (text/told-of.ts). */
export type Word = { readonly form: string; readonly lower: string; readonly told: unknown[] };
export type WordToken = Token & { readonly word: Word };
/** `first` and `last` index `tokens`, `last` exclusive. */
export type Sentence = { readonly span: Span; readonly first: number; readonly last: number };
export type NameKind = 'person' | 'organisation' | 'place' | 'people' | 'other';
/** A proper name as it stands, without title or determiner; `first`/`last` index `tokens`, `last` exclusive. */
export type Name = { readonly span: Span; readonly kind: NameKind; readonly first: number; readonly last: number };
/** What the engine's network makes of each word in its sentence: `width` signed bytes a token, in the order of the tokens. */
export type WordVectors = { readonly width: number; readonly values: Int8Array };
export type LanguageLayer = {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly WordToken[];
  readonly names: readonly Name[];
  /** Absent where the engine has no such network. */
  readonly vectors?: WordVectors;
  /** 1 for each token that the dictionary knows first of all as a common noun for persons: 'technicians'. Absent where the engine has none. */
  readonly persons?: Uint8Array;
};
/** Reads the given regions of a text (news blocks, in order); a sentence never crosses a region. Never throws on any text. */
export type LanguageEngine = {
  readonly name: string;
  readonly annotate: (text: string, regions: readonly Span[]) => LanguageLayer;
};
/**
 * What the engine knows of a word out of any sentence. `row`: where it lies among all words, from the middle of the verbs; null where it is not known.
 * `sense`: number of the dictionary's broad sense of the commonest noun, or 32 and that of the commonest verb; null where it has none.
 */
export type WordMeaning = { readonly row: Float32Array | null; readonly sense: number | null };
/** Of a lemma as a verb or as any other word. */
export type MeaningOf = (lemma: string, upos: Upos) => WordMeaning;
