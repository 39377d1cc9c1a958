// When, where and to whom something was said: the moment, venue and addressee that hang on the cue and not on its content.
// Example: 'Putin on October 7 said …' is said on 2020-10-07; 'told Turkish lawmakers' is addressed to them.
import type { Tree } from '../../language/tree.ts';
import type { VenueTable } from '../../lexicon/venues.ts';
import type { Field } from '../../model/field.ts';
import type { Moment } from '../../model/moment.ts';
import type { Span } from '../../model/span.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { SentenceView } from '../find/sentence-view.ts';
import { phraseOf } from '../find/speaker-phrases.ts';
import type { Attribution } from './attributions.ts';

export type Saying = {
  readonly tree: Tree;
  readonly sentence: SentenceView;
  readonly attribution: Attribution;
  readonly otherCues: readonly number[];
};

const NEAR = 12;

/** The day of the saying, where the sentence gives one outside every content and nearest to this cue. */
export function saidOn(saying: Saying, moments: readonly Moment[]): Field<Moment> | null {
  const { tree, attribution } = saying;
  let found: { moment: Moment; distance: number } | null = null;
  for (const moment of moments) {
    if (moment.type !== 'DATE' || moment.start === null || moment.precision !== 'day') continue;
    const at = tree.tokenAt(moment.span.start);
    if (
      at < saying.sentence.first ||
      at >= saying.sentence.last ||
      inside(at, attribution.content) ||
      (attribution.phrase !== null && inside(at, [attribution.phrase]))
    )
      continue;
    const distance = at < attribution.cue.first ? attribution.cue.first - at : at - attribution.cue.last;
    const opens = at - saying.sentence.first <= 2 && !isOfThePage(saying, at, moment);
    if (!opens && !hangsOn(tree, at, attribution.cue.head)) continue;
    if (!opens && distance > NEAR) continue;
    if (saying.otherCues.some((other) => between(other, at, attribution.cue.head) && !opens)) continue;
    if (found === null || distance < found.distance) found = { moment, distance };
  }
  return found === null
    ? null
    : { value: found.moment, at: found.moment.span, basis: found.moment.basis, by: 'moment beside the cue' };
}

/** How many sentences a page's own line may have run into where a scraper left no line end. */
const HEAD = 2;

/** 'Posted on August 12 2016 by the desk The army said …': a full date at the head of the report under a verb of its own, or under no preposition. */
function isOfThePage({ tree, sentence }: Saying, at: number, { basis }: Moment): boolean {
  if (basis !== 'stated' || sentence.index >= HEAD) return false;
  const { upos } = tree.tokens[at - 1] ?? { upos: 'X' };
  return at === sentence.first || (upos === 'ADP' ? tree.tokens[sentence.first]!.upos === 'VERB' : upos !== 'DET');
}

/** 'in a statement', 'on Telegram', 'at a briefing in Baku': the phrase as it stands. */
export function venueOf(saying: Saying, text: string, venues: VenueTable): Field<string> | null {
  const { tree, sentence, attribution } = saying;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tree.tokens[i]!;
    if (!venues.words.has(token.form.toLowerCase()) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) continue;
    if (
      inside(i, attribution.content) ||
      (attribution.phrase !== null && inside(i, [attribution.phrase])) ||
      inside(i, [attribution.cue])
    )
      continue;
    const range = phraseOf(
      tree,
      sentence,
      i,
      (relation) => !relation.startsWith('acl') && relation !== 'appos' && relation !== 'conj',
    );
    const preposition = tree.tokens[range.first - 1];
    if (preposition === undefined || preposition.upos !== 'ADP' || Math.abs(i - attribution.cue.first) > NEAR * 2)
      continue;
    const at = { start: tree.tokens[range.first]!.span.start, end: tree.tokens[range.last - 1]!.span.end };
    return { value: text.slice(at.start, at.end), at, basis: 'stated', by: 'venue beside the cue' };
  }
  return null;
}

/** The object or 'to'-phrase of the cue that stands outside its content: 'told reporters', 'said to them', 'warned Ankara that'. */
export function addresseeOf(saying: Saying): Span | null {
  const { tree, sentence, attribution } = saying;
  for (const child of tree.children(attribution.cue.head)) {
    const token = tree.tokens[child]!;
    if (child < attribution.cue.last || !['obj', 'iobj', 'obl'].includes(token.relation ?? '')) continue;
    if (token.relation === 'obl' && tree.tokens[tree.child(child, 'case')]?.form.toLowerCase() !== 'to') continue;
    if (!['NOUN', 'PROPN', 'PRON'].includes(token.upos)) continue;
    const range = phraseOf(tree, sentence, child, (relation) => !relation.startsWith('acl') && relation !== 'appos');
    if (
      range.last > (attribution.content[0]?.first ?? 0) &&
      attribution.content.some((piece) => range.first < piece.last && piece.first < range.last)
    )
      continue;
    return { start: tree.tokens[range.first]!.span.start, end: tree.tokens[range.last - 1]!.span.end };
  }
  return null;
}

/** Up the tree from a word: the first verb met is the cue. A word right beside the cue hangs on it whatever the tree says. */
function hangsOn(tree: Tree, at: number, cue: number): boolean {
  if (Math.abs(at - cue) <= 2) return true;
  let here = at;
  for (let steps = 0; steps < 8; steps++) {
    const up = tree.tokens[here]!.head;
    if (up === null) return false;
    if (up === cue) return true;
    if (tree.tokens[up]!.upos === 'VERB') return false;
    here = up;
  }
  return false;
}

function inside(at: number, ranges: readonly TokenRange[]): boolean {
  return ranges.some((range) => at >= range.first && at < range.last);
}

function between(x: number, a: number, b: number): boolean {
  return x > Math.min(a, b) && x < Math.max(a, b);
}
