// One incident as one report tells it: what the ledger gathers into incidents across reports. Small, whole in itself, made from a reading alone.
// Example: the wire's account of the strike near Kalbajar, with who confirms it there; the note of the ministry has another account of it.
import type { EventType, Modality } from './coded-event.ts';
import type { PositionName } from './incident.ts';
import type { Moment } from './moment.ts';
import type { Place } from './place.ts';
import type { Span } from './span.ts';
import type { Stance } from './statement.ts';

/** Who holds what of it in this report. `who` is the speaker's name, or words that tell one from another. */
export type AccountHolder = {
  readonly party: string | null;
  readonly who: string;
  readonly position: PositionName;
  readonly stance: Stance;
  readonly statement: string;
};
/** `words`: the sentence that holds the trigger, on one line, at most 200 characters around the trigger; `line` where the trigger stands, from 1. */
export type Mention = {
  readonly report: string;
  readonly trigger: Span;
  readonly statement: string | null;
  readonly line: number;
  readonly words: string;
};

export type Account = {
  /** `<report>#<incident id in the reading>`. */
  readonly id: string;
  readonly report: string;
  readonly incident: string;
  /** Ids of its events in the reading, in text order. */
  readonly events: readonly string[];
  /** Day the report was published; it orders accounts, and is never taken for the day of the deed. */
  readonly published: string | null;
  readonly type: EventType;
  readonly mode: string | null;
  readonly modality: Modality;
  readonly historical: boolean;
  /** Party codes, sorted. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /**
   * Those of the actors and recipients that the words name on that end: who is taken for a doer only because he speaks of it owns up to nothing
   * by that.
   */
  readonly doers: readonly string[];
  readonly sufferers: readonly string[];
  /** Who stands against whom in its report, by deeds; each pair and the list sorted. */
  readonly against: readonly (readonly [string, string])[];
  readonly place: Place | null;
  readonly when: Moment | null;
  /** Whether its own clauses say so; a place or day taken from the words around is weak, and forbids nothing. */
  readonly firm: { readonly place: boolean; readonly when: boolean };
  /** Lower-case words of the triggers, and of what was done to, without their endings (text/stems.ts); sorted, each once. */
  readonly words: readonly string[];
  readonly targets: readonly string[];
  /** Beginnings of the telling words of its sentences (text/stems.ts), sorted, each once. */
  readonly matter: readonly string[];
  /** Names of persons, weapons, bases and the like that stand in its sentences, sorted, each once. */
  readonly names: readonly string[];
  /** `claimant`: the party or else the name of whose figure it is, null for the outlet's own. */
  readonly quantities: readonly {
    readonly of: string;
    readonly claimant: string | null;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  }[];
  /** 32-bit hashes of the word runs of its sentences, the smallest, ascending: shared wording. */
  readonly wording: readonly number[];
  readonly holders: readonly AccountHolder[];
  /** Whose word the first telling is. */
  readonly carrier: 'reporter' | 'nobody' | 'voice';
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** Decision ids, ascending, and who has set which field of it; not there where no person has been at it. */
  readonly reviewed?: { readonly fields: Readonly<Record<string, string>>; readonly decisions: readonly number[] };
};

/** As much of an account as comparing it with others needs: read by itself, for most comparisons come to nothing. */
export type AccountOutline = Pick<
  Account,
  | 'id'
  | 'report'
  | 'published'
  | 'type'
  | 'mode'
  | 'modality'
  | 'historical'
  | 'actors'
  | 'recipients'
  | 'doers'
  | 'sufferers'
  | 'firm'
  | 'words'
  | 'targets'
  | 'matter'
  | 'names'
  | 'wording'
  | 'carrier'
> & {
  readonly place: Omit<Place, 'span'> | null;
  readonly when: Pick<Moment, 'start' | 'end'> | null;
  readonly quantities: readonly Omit<Account['quantities'][number], 'claimant'>[];
  readonly holders: readonly Pick<AccountHolder, 'party' | 'who' | 'position'>[];
};

/** Why two accounts are, or are not, of one occurrence: each sign and what it counted. */
export type Link = {
  /** Account ids, `a` < `b`. */
  readonly a: string;
  readonly b: string;
  /** Sum of the reasons. */
  readonly weight: number;
  readonly reasons: readonly { readonly sign: string; readonly counts: number }[];
};
