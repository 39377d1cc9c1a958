// One attribution: speakers, cue, stance, content. Example: 'denied' in 'a spokeswoman denied her country had been firing' is stance deny.
import type { Field } from './field.ts';
import type { Moment } from './moment.ts';
import type { Span } from './span.ts';

export type Voice = 'named' | 'unnamed' | 'outlet' | 'nobody';
export type Stance =
  | 'assert'
  | 'confirm'
  | 'deny'
  | 'accuse'
  | 'demand'
  | 'promise'
  | 'threaten'
  | 'agree'
  | 'refuse'
  | 'appraise';
export type Hedge = 'claimed' | 'reported' | 'unconfirmed' | 'suggested' | 'estimated';

export type Speaker = {
  readonly voice: Voice;
  /** Entity id, null for voice `nobody` and `outlet` or where unresolved. */
  readonly entity: string | null;
  /** Who it really is, resolved in the article, the fullest name without title. */
  readonly name: string | null;
  readonly role: string | null;
  /** As `Entity.party.value`. */
  readonly party: string | null;
  /** The noun phrase as it stands at the cue; null for voice `nobody` without words. */
  readonly span: Span | null;
};

export type Statement = {
  readonly id: string;
  readonly speakers: readonly Speaker[];
  readonly cue: { readonly span: Span; readonly lemma: string };
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hedges: readonly Hedge[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly content: readonly Span[];
  readonly saidOn: Field<Moment> | null;
  readonly venue: Field<string> | null;
  readonly addressees: readonly { readonly span: Span; readonly name: string; readonly party: string | null }[];
  /** Id of the statement whose content holds this one. */
  readonly within: string | null;
  /** Ids of the statements that this one answers (confirms, denies). */
  readonly about: readonly string[];
};
