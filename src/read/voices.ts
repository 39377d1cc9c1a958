// What the report's people answer: who speaks at a phrase, whose side a phrase is, which two sides it means. Filled by settle/who-speaks.ts.
// Example: 'the two leaders' are the two last leaders named, each with a party.
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';

/** Asked by the statement reader. `before` are the speakers of earlier statements, latest last. */
export type WhoSpeaks = (phrase: Span, before: readonly Speaker[]) => readonly Speaker[];
/** `sector` is PLOVER's; `by` names the rule. */
export type ActingParty = {
  readonly party: string | null;
  readonly sector: string | null;
  readonly entity: string | null;
  readonly by: string;
  /** Taken from the report as a whole, not from the words. */
  readonly implied?: boolean;
};
export type Voices = {
  readonly whoSpeaks: WhoSpeaks;
  /** 'Azerbaijani forces' → AZE MIL; null where the phrase names nobody. */
  readonly partyOfPhrase: (phrase: Span) => ActingParty | null;
  /** The parties of 'both sides', 'neither army', 'the two leaders'; empty where the phrase means no pair. */
  readonly twoSides: (phrase: Span) => readonly Speaker[];
};
