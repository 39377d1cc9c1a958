// What coding events needs, and what its parts hand to each other. Leaves the rules to the files beside it.
// Example: in 'they carried out a strike' the trigger is 'strike', its light verb 'carried'.
import type { Tree } from '../../language/tree.ts';
import type { ActionEntry } from '../../lexicon/actions.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { LanguageLayer } from '../../model/language-layer.ts';
import type { Moment } from '../../model/moment.ts';
import type { Place } from '../../model/place.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';

/** Whose side a noun phrase is; `by` names the rule. Null where the phrase names no side. */
export type PartyOfPhrase = (phrase: Span) => {
  readonly party: string | null;
  readonly sector: string | null;
  readonly entity: string | null;
  readonly by: string;
  /** Taken from the report as a whole, not from the words. */
  readonly implied?: boolean;
} | null;

export type EventInput = {
  readonly text: string;
  readonly layer: LanguageLayer;
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  readonly statements: readonly Statement[];
  readonly moments: readonly Moment[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
  readonly partyOfPhrase: PartyOfPhrase;
  /** Day of the report ('2020-10-14'), null where unknown. */
  readonly referenceDay: string | null;
  /** The dateline: where and when the report was filed, not where and when anything happened. */
  readonly dateline?: Span | null;
  /** Spans of headlines, where names and verbs are both capitalised. */
  readonly headlines: readonly Span[];
};

/** Token indexes; `last` exclusive. `head` governs the match: the verb of 'shot down', 'strike' of 'air strike'. */
export type Trigger = {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly entry: ActionEntry;
  /** The light verb that carries a nominal trigger ('carried out a strike'), or -1. */
  readonly light: number;
};
