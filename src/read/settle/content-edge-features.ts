// What speaks for and against the edges of a proposed content: the words on both sides of each, what is skipped before it, what is left behind.
// Openings and closings hang on one edge alone, whatever the cue: proposals that share it share them. Leaves the rest to content-features.ts.
// Example: in 'said the post fell and asked for help' the edge before 'and' has 'after and', and a cue right behind it.
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import type { Way } from './content-prior.ts';
import { MANY } from './content-shape.ts';
import { feature } from './feature.ts';

/** A cue, and what every proposal of it is asked about. */
export type Asked = {
  readonly view: TextView;
  readonly sentence: SentenceView;
  readonly cue: Cue;
  /** Where the cue's subject stands and what kind of voice it is: 'said the colonel' holds nothing on its right. */
  readonly subject: 'none' | 'left' | 'right';
  readonly voice: string;
};

/** For a content that begins at `first`. */
export function openingFeatures({ view, sentence }: Asked, first: number, side: string, frame: string): number[] {
  const { tokens } = view.tree;
  const { upos, form } = tokens[first]!;
  const before = first > sentence.first ? tokens[first - 1]!.form.toLowerCase() : '^';
  return [
    feature`start ${upos} ${frame}`,
    feature`start ${form.toLowerCase()}`,
    feature`before ${before} ${side}`,
    feature`before ${before} ${upos}`,
    feature`starts sentence ${first === sentence.first} ${side}`,
  ];
}

/** For a content that ends before `last`: what follows. Another cue there speaks for the cut, a clause of the same subject against it. */
export function closingFeatures({ view, sentence, cue }: Asked, last: number, side: string): number[] {
  const { tokens } = view.tree;
  const end = tokens[last - 1]!;
  const after = tokens[last]?.form.toLowerCase() ?? '$';
  const tag = tokens[last]?.upos ?? '$';
  const second = tokens[last + 1]?.upos ?? '$';
  const third = tokens[last + 2]?.upos ?? '$';
  const word = (tokens[last + 1]?.form ?? '$').toLowerCase();
  const { next, some } = cuesBeyond(view, sentence, cue, last);
  const finite = bucketed(finiteBeyond(view, sentence, last));
  const rest = BUCKETS[bucketAt(Math.max(sentence.stop - last, 0))];
  return [
    feature`end ${end.upos} ${side}`,
    feature`after ${after} ${side}`,
    feature`after ${tag} ${isWhole(sentence, last)}`,
    feature`end ${end.upos} after ${tag}`,
    feature`after ${after} rel ${tokens[last]?.relation ?? '$'}`,
    feature`beyond ${after} cue ${next}`,
    feature`beyond ${after} ${second}`,
    feature`beyond ${after} ${second} ${third}`,
    feature`beyond cue ${next}`,
    feature`beyond ${after} ${word}`,
    feature`rest ${rest} cue ${some} ${after}`,
    feature`commas ${view.hasCommas} rest ${rest} cue ${some}`,
    feature`rest cue ${some} finite ${finite} ${after === ',' ? after : '-'}`,
    feature`beyond finite ${finite} ${after === ',' || after === 'and' ? after : '-'}`,
    feature`last word ${end.form.toLowerCase()}`,
  ];
}

/** What is skipped between cue and content, by number: how long it is (of BUCKETS), which words (of SKIPPED). */
export type Gap = { readonly length: number; readonly words: number };
/** An addressee is a noun, a second verb is a clause of its own: 'two verbs or more and some noun' comes last. */
const SKIPPED = ['0v0n', '0v1n', '1v0n', '1v1n', '2v0n', '2v1n'];

export function gapOf({ tree: { tokens } }: TextView, cue: Cue, main: TokenRange): Gap {
  const [from, to] = main.first >= cue.last ? [cue.last, main.first] : [main.last, cue.first];
  let verbs = 0;
  let nouns = 0;
  for (let i = from; i < to; i++) {
    const { upos } = tokens[i]!;
    if (upos === 'VERB') verbs++;
    else if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') nouns = 1;
  }
  return { length: bucketAt(Math.max(to - from, 0)), words: 2 * Math.min(verbs, 2) + nouns };
}

export function gapFeatures({ length, words }: Gap, way: Way, frame: string): number[] {
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

/** What the word behind the content hangs on. */
export function goesOn({ tree }: TextView, cue: Cue, main: TokenRange): 'inside' | 'cue' | 'else' {
  const head = tree.tokens[main.last]?.head ?? -1;
  return head >= main.first && head < main.last ? 'inside' : head >= cue.first && head < cue.last ? 'cue' : 'else';
}

/** How far behind the content the next cue stands, at most three words; whether any follows in the sentence. */
function cuesBeyond(view: TextView, sentence: SentenceView, cue: Cue, last: number): { next: string; some: string } {
  for (let i = last; i < sentence.stop; i++)
    if (view.isCue[i] === 1 && i !== cue.head) return { next: i < last + 4 ? String(i - last) : 'none', some: 'some' };
  return { next: 'none', some: 'none' };
}

function finiteBeyond({ finiteBefore }: TextView, { stop }: SentenceView, last: number): number {
  return last < stop ? finiteBefore[stop]! - finiteBefore[last]! : 0;
}

export function bucketed(count: number): string {
  return count >= MANY ? 'many' : String(count);
}

/** Lengths in tokens, by steps. */
export const BUCKETS = ['0', '1', '2', '3', '4+', '7+', '12+', '25+'];

export function bucketAt(length: number): number {
  return length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : length < 25 ? 6 : 7;
}
