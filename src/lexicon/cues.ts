// Words that attribute: data/en/cues.tsv. Leaves deciding whether one stands here as a cue to read/. Example: 'call for' is a verb, demand, frame for.
import type { Hedge, Stance } from '../model/statement.ts';
import { openByFirstWord, readWhole } from './first-word.ts';
import { listCell, oneOf } from './tsv.ts';

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
  /**
   * Head lemmas of the object (or, for as-np and np-adj, of the complement) with which this sense holds: reject + 'allegation' is deny,
   * + 'proposal' refuse; call + 'baseless' is deny. Empty where any will do; such rows come first. See `sensesFor`.
   */
  readonly objects: readonly string[];
  readonly source: string;
};
export type CueTable = {
  /** All entries whose first lemma is this one, longest first. */
  readonly startingWith: (lemma: string) => readonly CueEntry[];
  /** Every row in file order, read on first use. */
  readonly all: readonly CueEntry[];
};

const PARTS = ['verb', 'noun', 'adjective', 'adverb', 'phrase'] as const;
const STANCES = [
  'assert',
  'confirm',
  'deny',
  'accuse',
  'demand',
  'promise',
  'threaten',
  'agree',
  'refuse',
  'appraise',
] as const;
const HEDGES = ['claimed', 'reported', 'unconfirmed', 'suggested', 'estimated', ''] as const;
const FRAMES: readonly string[] = [
  'quote',
  'that',
  'to',
  'ing',
  'np',
  'of',
  'for',
  'on',
  'about',
  'against',
  'with',
  'as-np',
  'np-adj',
  'A-that',
  'A-to',
  'A-of',
  'A-for',
  'A-about',
  'np-on-A',
  'wh',
  'noun-that',
  'noun-of',
  'prefix',
];

/** The table from data/en/cues.tsv: words, pos, stance, strength, frames, hedge, objects, note, source. Throws one line that quotes a bad value. */
export function cueTable(tsv: string): CueTable {
  return readWhole(openCueTable(tsv));
}

/** The same for a table that has been checked before: rows are read when a word asks for them. */
export function openCueTable(tsv: string): CueTable {
  return openByFirstWord(tsv, entryOf, (entry) => entry.objects.length === 0);
}

function entryOf(row: Record<string, string>): CueEntry {
  return {
    words: row.words ?? '',
    pos: oneOf(row, 'pos', PARTS),
    stance: oneOf(row, 'stance', STANCES),
    strength: oneOf(row, 'strength', ['strong', 'weak']),
    frames: framesOf(row),
    hedge: oneOf(row, 'hedge', HEDGES) || null,
    objects: listCell(row.objects),
    source: row.source ?? '',
  };
}

/**
 * Of the senses of one cue those that hold with an object or complement of these head lemmas: the rows that name one of them, else the
 * rows that name none. Empty where each row names others: the word does not attribute here ("withdrew its troops"). All where no
 * object is known.
 */
export function sensesFor(entries: readonly CueEntry[], objects: readonly string[]): readonly CueEntry[] {
  if (objects.length === 0) return entries;
  if (!entries.some((entry) => entry.objects.length > 0)) return entries;
  const named = entries.filter((entry) => entry.objects.some((object) => objects.includes(object)));
  return named.length > 0 ? named : entries.filter((entry) => entry.objects.length === 0);
}

function framesOf(row: Record<string, string>): Frame[] {
  const frames = listCell(row.frames);
  const bad = frames.find((frame) => !FRAMES.includes(frame));
  if (bad !== undefined || frames.length === 0) throw new Error(`frame '${bad ?? ''}' in the row '${row.words}'`);
  return frames as Frame[];
}
