// Where the words for who speaks begin and end, once they are chosen: no day or time of day before or behind them, no 'and' or 'that'; the long
// name before its initials, the name behind its office, 'there'. Leaves choosing to attributions.ts. Example: 'Tuesday the army' is 'the army'.
import type { Tree } from '../../language/tree.ts';
import type { Moment } from '../../model/moment.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import type { TextView } from '../find/sentence-view.ts';

/** The phrase from its own first word to its own last one; `moments` are those of its sentence. */
export function withOwnEdges(
  view: TextView,
  phrase: TokenRange | null,
  cue: Cue,
  moments: readonly Moment[],
): TokenRange | null {
  if (phrase === null) return null;
  const { tree } = view;
  const apart = beforeNextCue(view, phrase, cue);
  const joined = withFirstOfTwo(view, withWholeNoun(tree, behindPlace(view, apart, cue), cue), cue);
  const begun = behindConnector(tree, behindMoment(tree, joined, moments));
  const whole = withLongName(tree, beforeDate(tree, begun, moments));
  if (whole.last > cue.first) return whole;
  return withClause(tree, withPlace(tree, withName(tree, whole, cue), cue), cue);
}

/** 'said the source stressing that': a cue that goes on with 'that' is no part of who speaks, though it was taken for a noun. */
function beforeNextCue({ tree: { tokens }, isCue }: TextView, phrase: TokenRange, cue: Cue): TokenRange {
  const last = phrase.last - 1;
  const next = phrase.first >= cue.last && last > phrase.first && isCue[last] === 1 && /ing$/.test(tokens[last]!.form);
  return next && tokens[phrase.last]?.form === 'that' ? { first: phrase.first, last } : phrase;
}

/** 'their partners in Chad Oxfam said': the body that the lexicon knows begins behind the state where the others are. */
function behindPlace({ tree: { tokens }, kinds }: TextView, phrase: TokenRange, cue: Cue): TokenRange {
  if (phrase.last > cue.first) return phrase;
  let first = phrase.last;
  while (first > phrase.first && BODIES.has(kinds[first - 1]!)) first--;
  let place = first;
  while (place > phrase.first && kinds[place - 1] === 'party:state' && tokens[place - 1]!.upos === 'PROPN') place--;
  const apart = first < phrase.last && place < first && tokens[place - 1]?.upos === 'ADP';
  return apart ? { first, last: phrase.last } : phrase;
}

const BODIES: ReadonlySet<string> = new Set(['party:organisation', 'party:alliance', 'party:armed-group']);

/** 'According to court papers filed': a phrase behind the cue, cut at a noun that only stands before the next one, goes on to that. */
function withWholeNoun({ tokens }: Tree, phrase: TokenRange, cue: Cue): TokenRange {
  const { relation, head } = tokens[phrase.last - 1]!;
  const cut = relation === 'compound' && head === phrase.last && tokens[head]!.upos === 'NOUN';
  return cut && phrase.first >= cue.last ? { first: phrase.first, last: phrase.last + 1 } : phrase;
}

/** 'shut in the valley the council and a guard said': who stands before 'and' speaks too, where an article behind a noun shows that he begins there. */
function withFirstOfTwo({ tree, kinds }: TextView, phrase: TokenRange, cue: Cue): TokenRange {
  const { tokens, sentenceOf } = tree;
  const and = tokens[phrase.first]!.upos === 'CCONJ' ? phrase.first : phrase.first - 1;
  if (phrase.last > cue.first || !/^(?:and|or)$/iu.test(tokens[and]?.form ?? '') || tokens[and]!.upos !== 'CCONJ')
    return phrase;
  // 'fled the town residents and a monitor said': an office in the plural behind a noun begins anew too
  let first = and - 1;
  const many = kinds[first]?.startsWith('role:') === true && tokens[first]!.features.Number === 'Plur';
  while (
    many &&
    (tokens[first - 1]?.upos === 'ADJ' || (kinds[first - 1]?.startsWith('role:') && !isMany(tokens[first - 1]!)))
  )
    first--;
  if (
    many &&
    /^(?:NOUN|PROPN|NUM|ADV)$/u.test(tokens[first - 1]?.upos ?? '') &&
    sentenceOf(first - 1) === sentenceOf(and)
  )
    return { first, last: phrase.last };
  const low = Math.max(1, and - FIRST_OF_TWO);
  for (let i = and - 1; i >= low && NAMING.has(tokens[i]!.upos); i--)
    if (sentenceOf(i) === sentenceOf(phrase.first) && isSeam(tokens, i)) return { first: i, last: phrase.last };
  return phrase;
}

function isMany({ features }: Tree['tokens'][number]): boolean {
  return features.Number === 'Plur' || features.Number === 'Ptan';
}

/** In words. */
const FIRST_OF_TWO = 8;
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET']);

/** 'Tuesday the army said', '1015 GMT - ARMY SAYS': when it was said is not part of who said it, 'Tuesday's note' is. */
function behindMoment({ tokens }: Tree, phrase: TokenRange, moments: readonly Moment[]): TokenRange {
  const { start } = tokens[phrase.first]!.span;
  const moment = moments.find(({ span, type }) =>
    type === 'DATE' || type === 'TIME' ? span.start <= start && start < span.end : false,
  );
  if (moment === undefined) return phrase;
  let first = phrase.first;
  while (first < phrase.last && tokens[first]!.span.start < moment.span.end) first++;
  const dashed = tokens[first]?.upos === 'PUNCT' || tokens[first]?.upos === 'SYM';
  const named = moment.type === 'DATE' && moment.precision === 'day' && OPENS.has(tokens[first]?.upos ?? '');
  if (first >= phrase.last || !(dashed || named)) return phrase;
  return { first: dashed ? first + 1 : first, last: phrase.last };
}

/** What may open the words for somebody behind a day; a plain noun may be the day's own: 'Monday talks'. */
const OPENS: ReadonlySet<string> = new Set(['PROPN', 'DET', 'ADJ']);

/** 'and a monitor', 'that two in three': the word that joins is not part of who speaks. */
function behindConnector({ tokens }: Tree, phrase: TokenRange): TokenRange {
  const { upos } = tokens[phrase.first]!;
  // 'neither the army nor the mayor' needs its first word
  const paired = tokens.slice(phrase.first + 1, phrase.last).some((token) => token.upos === 'CCONJ');
  const joins = upos === 'SCONJ' || (upos === 'CCONJ' && !paired);
  return joins && phrase.last - phrase.first > 1 ? { first: phrase.first + 1, last: phrase.last } : phrase;
}

/** 'Putin on October 7 said': the day is when he said it, but in 'a report that came out on Monday' it is when it came out. */
function beforeDate({ tokens, tokenAt }: Tree, phrase: TokenRange, moments: readonly Moment[]): TokenRange {
  const { end } = tokens[phrase.last - 1]!.span;
  const { start } = tokens[phrase.first]!.span;
  const date = moments.find(({ type, span }) => type === 'DATE' && span.end === end && span.start > start);
  if (date === undefined) return phrase;
  let last = tokenAt(date.span.start);
  if (tokens[last - 1]?.upos === 'ADP') last--;
  for (let i = phrase.first; i < last; i++) if (tokens[i]!.upos === 'VERB') return phrase;
  return last > phrase.first ? { first: phrase.first, last } : phrase;
}

/** 'the Harbour Workers' Union (HWU)': the initials in brackets are the end of the name that stands before them. */
function withLongName({ tokens }: Tree, phrase: TokenRange): TokenRange {
  // 'the Union (HWU' lacks its last mark only
  const opened = tokens.slice(phrase.first, phrase.last).filter(({ form }) => form === '(' || form === ')').length % 2;
  if (opened === 1 && tokens[phrase.last]?.form === ')') return { first: phrase.first, last: phrase.last + 1 };
  const open = phrase.first - 1;
  const close = tokens[phrase.last]?.form === ')' ? phrase.last : phrase.last - 1;
  if (tokens[open]?.form !== '(' || tokens[close]?.form !== ')') return phrase;
  let first = open;
  // an article behind a noun begins it: 'in the valley the Harbour Workers' Union (HWU) said' has lost its comma
  while (first > 0 && open - first < LONG_NAME && INSIDE.has(tokens[first - 1]!.upos) && !isSeam(tokens, first))
    first--;
  while (first < open && tokens[first]!.upos === 'ADP') first++;
  return first < open ? { first, last: close + 1 } : phrase;
}

/** An article right behind a noun: no noun phrase goes on so. */
function isSeam(tokens: Tree['tokens'], i: number): boolean {
  return tokens[i]!.features.PronType === 'Art' && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '');
}

/** In words. */
const LONG_NAME = 12;
const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'PART', 'NUM']);

/** 'their deputy spokesman, Ivo Marek, said': the name between the commas is who holds the office. */
function withName({ tokens }: Tree, phrase: TokenRange, cue: Cue): TokenRange {
  if (tokens[phrase.last]?.form !== ',' || tokens[phrase.last - 1]!.upos !== 'NOUN') return phrase;
  let last = phrase.last + 1;
  while (last < cue.first && tokens[last]!.upos === 'PROPN') last++;
  const next = tokens[last]?.form === ',' ? last + 1 : last;
  return last - phrase.last > 2 && next === cue.first ? { first: phrase.first, last } : phrase;
}

/** 'doctors there said': those who are there. */
function withPlace({ tokens }: Tree, phrase: TokenRange, cue: Cue): TokenRange {
  const { last } = phrase;
  const there = tokens[last]?.upos === 'ADV' && tokens[last]!.form === 'there' && tokens[last - 1]!.upos === 'NOUN';
  return there && last + 1 === cue.first ? { first: phrase.first, last: last + 1 } : phrase;
}

/** In words: one that tells more is a story of its own. */
const CLAUSE = 8;

/** 'drivers who had escaped said': one of no name is known by what the clause behind tells of him. */
function withClause({ tokens }: Tree, phrase: TokenRange, cue: Cue): TokenRange {
  const { upos, features } = tokens[phrase.first]!;
  const some = features.Definite === 'Ind' || (upos === 'NOUN' && features.Number === 'Plur');
  if (!some || tokens[phrase.last]?.features.PronType !== 'Rel' || cue.first - phrase.last > CLAUSE) return phrase;
  let last = cue.first;
  while (last > phrase.last && (tokens[last - 1]!.upos === 'AUX' || tokens[last - 1]!.upos === 'ADV')) last--;
  for (let i = phrase.first; i < last; i++)
    if (tokens[i]!.upos === 'PROPN' || (tokens[i]!.upos === 'PUNCT' && i >= phrase.last)) return phrase;
  return last - phrase.last > 1 ? { first: phrase.first, last } : phrase;
}
