// Words that attribute: data/en/cues.tsv. Leaves deciding whether one stands here as a cue to read/. Example: 'call for' is a verb, demand, frame for.
import type { Hedge, Stance } from '../model/statement.ts';

/** How the content hangs on the cue; 'A' is the addressee or the accused between them. See data/README.md for one sentence each. */
export type Frame =
  | 'quote' // "…," he said
  | 'that' // said (that) it had
  | 'to' // promised to help
  | 'ing' // denied firing, admitted having fired
  | 'np' // confirmed the strike
  | 'of' // warned of a flood, spoke of
  | 'for' // called for a halt
  | 'on' // commented on, insisted on
  | 'about' // complained about
  | 'against' // warned against
  | 'with' // threatened with
  | 'as-np' // dismissed X as Y, described X as Y: content X + Y
  | 'np-adj' // called the situation grave, branded it terror
  | 'A-that' // told reporters that, assured X that
  | 'A-to' // urged Ankara to stop: content holds A
  | 'A-of' // accused X of Y
  | 'A-for' // blamed X for Y
  | 'A-about' // warned X about Y
  | 'np-on-A' // blamed the attack on X
  | 'wh' // said who, asked whether
  | 'noun-that' // the claim that
  | 'noun-of' // the accusation of
  | 'prefix'; // according to X, in the words of X: the speaker follows

export type CueEntry = {
  /** Lemmas, lower case, one space between: 'say', 'call for', 'according to', 'make clear'. */
  readonly words: string;
  readonly pos: 'verb' | 'noun' | 'adjective' | 'adverb' | 'phrase';
  readonly stance: Stance;
  /** strong: nearly always attributes; weak: needs its frame to be filled ("show", "find", "add"). */
  readonly strength: 'strong' | 'weak';
  readonly frames: readonly Frame[];
  /** The reporter's reserve that the word itself carries: 'claim' → claimed. */
  readonly hedge: Hedge | null;
  readonly source: string;
};
export type CueTable = {
  /** All entries whose first lemma is this one, longest first. */
  readonly startingWith: (lemma: string) => readonly CueEntry[];
  readonly all: readonly CueEntry[];
};
