// What speaks for and against the edges of a proposed content: the words on both sides of each, what is skipped before it, what is left behind.
// Openings and closings hang on one edge alone, whatever the cue: proposals that share it share them. Leaves the rest to content-features.ts.
// Example: in 'said the post fell and asked for help' the edge before 'and' has 'after and', and a cue right behind it.
import { numbered } from '../../text/numbered.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Way } from '../find/content-ways.ts';
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import { MANY } from './content-shape.ts';
import { begun, feature, finished, spelled } from './feature.ts';
import { lastingBundles } from './lasting-bundles.ts';
import { type Bundle, bundle } from './ranker.ts';

/** A cue, and what every proposal of it is asked about. */
export type Asked = {
  readonly view: TextView;
  readonly sentence: SentenceView;
  readonly cue: Cue;
  /** Where the cue's subject stands and what kind of voice it is: 'said the colonel' holds nothing on its right. */
  readonly subject: 'none' | 'left' | 'right';
  readonly voice: string;
};

/** Side and frame of a proposal: by name, and both by one number below 1024. */
export type Framed = { readonly side: string; readonly frame: string; readonly number: number };

/** What hangs on words, and what hangs on things of few kinds: that lasts for all texts. */
export type Opening = { readonly words: Bundle; readonly kinds: number };
export type Closing = { readonly words: Bundle; readonly kinds: number; readonly beyond: number };

const tagNumber = numbered();
const ofOpenings = lastingBundles();
const ofClosings = lastingBundles();
const ofWhatFollows = lastingBundles();

/** The word before a content that begins at `first`. */
export function wordBefore({ view, sentence }: Asked, first: number): string {
  return first > sentence.first ? view.tree.tokens[first - 1]!.form.toLowerCase() : '^';
}

/** For a content that begins at `first`. */
export function openingOf(asked: Asked, first: number, framed: Framed): Opening {
  const { upos, form } = asked.view.tree.tokens[first]!;
  const before = spelled(spelled(BEFORE, wordBefore(asked, first)), ' ');
  const words = [
    feature`start ${form.toLowerCase()}`,
    finished(before, framed.side), // before ${before} ${side}
    finished(before, upos), // before ${before} ${upos}
  ];
  const starts = first === asked.sentence.first;
  const key = (tagNumber(upos) * 2 + (starts ? 1 : 0)) * 1024 + framed.number;
  const known = ofOpenings.get(key);
  const kinds = known >= 0 ? known : ofOpenings.keep(key, openingKinds(upos, framed, starts));
  return { words: bundle(words), kinds };
}
const BEFORE = begun('before ');

function openingKinds(upos: string, { side, frame }: Framed, starts: boolean): readonly number[] {
  return [feature`start ${upos} ${frame}`, feature`starts sentence ${starts} ${side}`];
}

/** For a content that ends before `last`: what follows. Another cue there speaks for the cut, a clause of the same subject against it. */
export function closingOf(asked: Asked, last: number, { side, sideNumber }: Way): Closing {
  const { view, sentence } = asked;
  const { tokens } = view.tree;
  const end = tokens[last - 1]!;
  const after = tokens[last]?.form.toLowerCase() ?? '$';
  const tag = tokens[last]?.upos ?? '$';
  const whole = isWhole(sentence, last);
  const key = ((tagNumber(end.upos) * 32 + tagNumber(tag)) * 2 + (whole ? 1 : 0)) * 16 + sideNumber;
  const follows = whatFollows(asked, last);
  const { next, some, rest } = follows;
  const second = tokens[last + 1]?.upos ?? '$';
  const third = tokens[last + 2]?.upos ?? '$';
  const word = (tokens[last + 1]?.form ?? '$').toLowerCase();
  const behind = spelled(AFTER, after);
  const beyond = spelled(spelled(BEYOND, after), ' ');
  const withSecond = spelled(beyond, second);
  const words = [
    finished(spelled(behind, ' '), side), // after ${after} ${side}
    finished(spelled(behind, ' rel '), tokens[last]?.relation ?? '$'), // after ${after} rel …
    finished(spelled(beyond, 'cue '), next), // beyond ${after} cue ${next}
    finished(withSecond), // beyond ${after} ${second}
    finished(spelled(withSecond, ' '), third), // beyond ${after} ${second} ${third}
    finished(beyond, word), // beyond ${after} ${word}
    feature`rest ${BUCKETS[rest]} cue ${some} ${after}`,
    feature`last word ${end.form.toLowerCase()}`,
  ];
  const known = ofClosings.get(key);
  return {
    words: bundle(words),
    kinds: known >= 0 ? known : ofClosings.keep(key, closingKinds(end.upos, { tag, whole, side })),
    beyond: beyondBundle(view, follows, after),
  };
}
const AFTER = begun('after ');
const BEYOND = begun('beyond ');

function closingKinds(
  upos: string,
  { tag, whole, side }: { readonly tag: string; readonly whole: boolean; readonly side: string },
): readonly number[] {
  return [feature`end ${upos} ${side}`, feature`after ${tag} ${whole}`, feature`end ${upos} after ${tag}`];
}

/** What comes behind the content in its sentence: the next cue, at most three words on; whether any follows; how many finite verbs and words. */
type Following = {
  readonly next: string;
  readonly some: 'some' | 'none';
  readonly finite: number;
  readonly rest: number;
};

function beyondBundle({ hasCommas }: TextView, { next, some, finite, rest }: Following, after: string): number {
  const joint = after === ',' ? 1 : after === 'and' ? 2 : 0;
  const key =
    (((nextNumber(next) * 8 + Math.min(finite, MANY)) * 8 + rest) * 4 + joint) * 4 +
    (some === 'some' ? 2 : 0) +
    (hasCommas ? 1 : 0);
  const known = ofWhatFollows.get(key);
  if (known >= 0) return known;
  const verbs = bucketed(finite);
  const features = [
    feature`beyond cue ${next}`,
    feature`commas ${hasCommas} rest ${BUCKETS[rest]} cue ${some}`,
    feature`rest cue ${some} finite ${verbs} ${joint === 1 ? after : '-'}`,
    feature`beyond finite ${verbs} ${joint > 0 ? after : '-'}`,
  ];
  return ofWhatFollows.keep(key, features);
}
const nextNumber = numbered();

function whatFollows({ view, sentence: { stop }, cue }: Asked, last: number): Following {
  const finite = last < stop ? view.finiteBefore[stop]! - view.finiteBefore[last]! : 0;
  const rest = bucketAt(Math.max(stop - last, 0));
  for (let i = last; i < stop; i++)
    if (view.isCue[i] === 1 && i !== cue.head)
      return { next: i < last + 4 ? String(i - last) : 'none', some: 'some', finite, rest };
  return { next: 'none', some: 'none', finite, rest };
}

/** What is skipped between cue and content, by number: how long it is (of BUCKETS), which words (of SKIPPED). */
type Gap = { readonly length: number; readonly words: number };
/** An addressee is a noun, a second verb is a clause of its own: 'two verbs or more and some noun' comes last. */
const SKIPPED = ['0v0n', '0v1n', '1v0n', '1v1n', '2v0n', '2v1n'];

function gapOf({ verbsBefore, nounsBefore }: TextView, cue: Cue, main: TokenRange): Gap {
  const from = main.first >= cue.last ? cue.last : main.last;
  const to = Math.max(from, main.first >= cue.last ? main.first : cue.first);
  const verbs = verbsBefore[to]! - verbsBefore[from]!;
  const noun = nounsBefore[to]! > nounsBefore[from]! ? 1 : 0;
  return { length: bucketAt(to - from), words: 2 * Math.min(verbs, 2) + noun };
}

const ofGaps = lastingBundles();
export function gapBundle({ view, cue }: Asked, main: TokenRange, way: Way, frame: Framed): number {
  const gap = gapOf(view, cue, main);
  const key = (way.startNumber * 64 + (frame.number & 63)) * 64 + gap.length * 6 + gap.words;
  const known = ofGaps.get(key);
  return known >= 0 ? known : ofGaps.keep(key, gapFeatures(gap, way, frame.frame));
}

function gapFeatures({ length, words }: Gap, way: Way, frame: string): number[] {
  const over = SKIPPED[words];
  return [
    feature`gap ${BUCKETS[length]} ${way.side}`,
    feature`over ${over} ${way.side}`,
    feature`over ${over} ${way.start}`,
    feature`over ${over} ${frame}`,
  ];
}

/** Whether a content that ends before `last` goes to the end of its sentence. */
export function isWhole(sentence: SentenceView, last: number): boolean {
  return last === sentence.stop || last === sentence.last;
}

export function bucketed(count: number): string {
  return count >= MANY ? 'many' : String(count);
}

/** Lengths in tokens, by steps. */
export const BUCKETS = ['0', '1', '2', '3', '4+', '7+', '12+', '25+'];

export function bucketAt(length: number): number {
  return length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : length < 25 ? 6 : 7;
}
