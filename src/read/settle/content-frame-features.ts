// What speaks for and against a proposed content by its cue: which word it is, its side and frame, its subject, what stands beside it.
// All of it hangs on few things of few kinds, so each bundle lasts for all texts. Leaves edges to content-edge-features.ts, the rest to
// content-features.ts. Example: 'said' with 'right that stop' has 'say|right', 'frame that verb', 'subject left right true verb'.
import type { CueEntry } from '../../lexicon/cues.ts';
import { numbered } from '../../text/numbered.ts';
import type { Asked, Framed } from './content-edge-features.ts';
import { feature } from './feature.ts';
import { lastingBundles } from './lasting-bundles.ts';

const entryNumber = numbered();
const posNumber = numbered();
export const kindNumber = numbered();
const tagNumber = numbered();
const stanceNumber = numbered();
const ofWords = lastingBundles();
const ofSubjects = lastingBundles();
const ofNeighbours = lastingBundles();

/** The parts of a cue that its frame features hang on, as numbers for keys. */
export type CueNumbers = {
  readonly entry: number;
  readonly subject: number;
  readonly neighbours: number;
  /** Its part of speech, with its strength, and its stance with where its subject stands. */
  readonly pos: number;
  readonly kind: number;
  readonly sense: number;
};

export function cueNumbers(asked: Asked): CueNumbers {
  const { entry, pos, kind, stance } = entryNumbers(asked.cue.entries[0]);
  const { left, right, kind: voice } = besideOf(asked);
  const subject = SUBJECTS.indexOf(asked.subject);
  return {
    entry,
    subject: (kindNumber(asked.voice) * 4 + subject) * 8 + pos,
    neighbours: (kindNumber(voice) * 32 + tagNumber(left)) * 32 + tagNumber(right),
    pos,
    kind,
    sense: stance * 4 + subject,
  };
}

type EntryNumbers = {
  readonly entry: number;
  readonly pos: number;
  readonly kind: number;
  readonly stance: number;
};
const numbersOf = new WeakMap<CueEntry, EntryNumbers>();
/** Of a row of the table, put together once. */
function entryNumbers(row: CueEntry): EntryNumbers {
  const known = numbersOf.get(row);
  if (known !== undefined) return known;
  const { words, pos, strength, stance } = row;
  const part = posNumber(pos);
  const numbers = {
    entry: entryNumber(`${words} ${pos} ${strength} ${stance}`),
    pos: part,
    kind: part * 2 + (strength === 'strong' ? 1 : 0),
    stance: stanceNumber(stance),
  };
  numbersOf.set(row, numbers);
  return numbers;
}
const SUBJECTS: readonly Asked['subject'][] = ['none', 'left', 'right'];

/** Three lasting bundles: of the cue's own words, of its subject, of what stands beside it. */
export type Framing = readonly [words: number, subject: number, neighbours: number];

export function framingOf(asked: Asked, cue: CueNumbers, framed: Framed, finite: boolean): Framing {
  const ending = finite ? 1 : 0;
  const wordsKey = (cue.entry * 1024 + framed.number) * 2 + ending;
  const subjectKey = (cue.subject * 1024 + framed.number) * 2 + ending;
  // what stands beside the cue counts whatever the frame
  const neighboursKey = (cue.neighbours * 16 + (framed.number >> 6)) * 2 + ending;
  const words = ofWords.get(wordsKey);
  const subject = ofSubjects.get(subjectKey);
  const neighbours = ofNeighbours.get(neighboursKey);
  return [
    words >= 0 ? words : ofWords.keep(wordsKey, wordFeatures(asked, framed, finite)),
    subject >= 0 ? subject : ofSubjects.keep(subjectKey, subjectFeatures(asked, framed, finite)),
    neighbours >= 0 ? neighbours : ofNeighbours.keep(neighboursKey, neighbourFeatures(asked, framed, finite)),
  ];
}

function wordFeatures({ cue }: Asked, { side, frame }: Framed, finite: boolean): readonly number[] {
  const { words, pos, strength, stance } = cue.entries[0];
  return [
    feature`bias`,
    feature`side ${side}`,
    feature`${words}|${side}`,
    feature`${words}|${frame}`,
    feature`${strength} ${frame} ${side}`,
    feature`frame ${frame} ${pos}`,
    feature`${words} ${side} finite ${finite}`,
    feature`stance ${stance} ${pos} ${side} finite ${finite}`,
    feature`finite ${finite} ${frame}`,
  ];
}

function subjectFeatures({ cue, subject, voice }: Asked, { side, frame }: Framed, finite: boolean): readonly number[] {
  const { pos } = cue.entries[0];
  return [
    feature`subject ${subject} ${side} ${finite} ${pos}`,
    feature`voice ${voice} ${side} ${finite}`,
    feature`voice ${voice} ${pos} ${frame}`,
    feature`subject ${subject} ${side} ${finite} ${frame}`,
  ];
}

function neighbourFeatures(asked: Asked, { side }: Framed, finite: boolean): readonly number[] {
  const { left, right, kind } = besideOf(asked);
  return [
    feature`next voice ${kind} ${side} ${finite}`,
    feature`left ${left} ${side} ${finite}`,
    feature`left ${left} right ${right} ${side} ${finite}`,
  ];
}

/** The tags around the cue and what kind of voice stands right behind it. */
function besideOf({ view, sentence, cue }: Asked): {
  readonly left: string;
  readonly right: string;
  readonly kind: string;
} {
  const { tokens } = view.tree;
  return {
    left: cue.first > sentence.first ? tokens[cue.first - 1]!.upos : '^',
    right: tokens[cue.last]?.upos ?? '$',
    kind: view.kinds[cue.last] ?? '',
  };
}
