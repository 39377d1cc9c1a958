// What can be asked of a ledger's rows. Every part is optional; parts that are given must all hold. Example: { party: 'ARM', standing: ['disputed'] }.
import type { EventType } from './coded-event.ts';
import type { Standing } from './incident.ts';
import type { Span } from './span.ts';
import type { Stance } from './statement.ts';

export type IncidentQuestion = {
  readonly ids?: readonly string[];
  /** Actor, recipient or holder of a position. */
  readonly parties?: readonly string[];
  /** At least two of these act, suffer or hold a position. */
  readonly between?: readonly string[];
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
  /**
   * Something became of it on this day or later: it was first told or its standing changed (`history[].on`), a side took a position
   * (`positions[].since`), a toll was counted (`tolls[].on`).
   */
  readonly changedSince?: string;
  /** On this day or earlier; with `changedSince` between both. */
  readonly changedUntil?: string;
  /** Told by any of these reports. */
  readonly reports?: readonly string[];
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
/** A statement out of its report, as lists show it: whole in itself, so that no list needs the report. Words on one line, else as they stand. */
export type StatementLine = {
  readonly report: string;
  readonly statement: string;
  /** From the first to the last of its words in the text of the report, and the line where they begin, from 1. */
  readonly at: Span;
  readonly line: number;
  /** The day of saying where the report tells it to the day, else the day of publication. */
  readonly day: string | null;
  readonly speakers: readonly { readonly name: string | null; readonly party: string | null; readonly words: string }[];
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hedges: readonly string[];
  readonly cue: string;
  /** Who said it and how, as it reads up to the content: 'Mila Renn denied that', 'according to the ministry:'; '' where nothing leads. */
  readonly lead: string;
  readonly content: string;
  /** Parties named in the content or aimed at ('accused Azerbaijan of …'), sorted, each once. */
  readonly about: readonly string[];
  /** Through whom the report has it: the speakers of the statement that holds this one; null where the report has it itself. */
  readonly toldBy: string | null;
};
/** A report found by the words of its text, with the words around the first hit. */
export type ArticleHit = {
  readonly report: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly snippet: string;
};
