// What can be asked of a ledger's rows. Every part is optional; parts that are given must all hold. Example: { party: 'ARM', standing: ['disputed'] }.
import type { EventType } from './coded-event.ts';
import type { Standing } from './incident.ts';
import type { Stance } from './statement.ts';

export type IncidentQuestion = {
  readonly ids?: readonly string[];
  /** Actor, recipient or holder of a position. */
  readonly parties?: readonly string[];
  readonly types?: readonly EventType[];
  readonly standings?: readonly Standing[];
  /** Days, both included, that the incident's time overlaps. */
  readonly from?: string;
  readonly to?: string;
  /** Degrees; the incident's place lies inside. */
  readonly box?: { readonly south: number; readonly west: number; readonly north: number; readonly east: number };
  readonly country?: string;
  /** Part of the name of its place, any case. */
  readonly place?: string;
  /** Its standing changed, or it was first told, in a report published on this day or later. */
  readonly changedSince?: string;
  readonly limit?: number;
};
export type StatementQuestion = {
  /** Full text over contents and speakers: words, "a phrase", prefix*. */
  readonly text?: string;
  /** Part of a speaker's name, or a party code. */
  readonly by?: string;
  /** A party or words that its content names. */
  readonly about?: string;
  readonly stances?: readonly Stance[];
  readonly from?: string;
  readonly to?: string;
  readonly reports?: readonly string[];
  readonly limit?: number;
};
/** A statement out of its report, as lists show it. Parties named in the content are in `about`. */
export type StatementLine = {
  readonly report: string;
  readonly statement: string;
  readonly day: string | null;
  readonly speakers: readonly { readonly name: string | null; readonly party: string | null; readonly words: string }[];
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hedges: readonly string[];
  readonly cue: string;
  readonly content: string;
  readonly about: readonly string[];
};
/** A report found by the words of its text, with the words around the first hit. */
export type ArticleHit = {
  readonly report: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly snippet: string;
};
