// Where commas are lost, a preposition at the end of what is told hangs on either side: its object stands at the head of who speaks ('raids on | the town
// police said'), or the preposition is within the words for who speaks ('hurt a source | at the port said'). Leaves choosing both to attributions.ts.
// Example: of 'Six were hurt in a raid on Kayes army sources said' army sources speak, and the raid is on Kayes.
import type { Token } from '../../model/language-layer.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { TextView } from '../find/sentence-view.ts';
import type { Attribution } from './attributions.ts';

type Parted = Pick<Attribution, 'phrase' | 'content'>;

/** Who speaks and what is told, each with the words that are its own. */
export function behindObject(view: TextView, { cue, phrase, content }: Attribution): Parted {
  const same = { phrase, content };
  const { tokens } = view.tree;
  if (phrase === null || cue.first < phrase.last || cue.first - phrase.last > GAP) return same;
  if (cue.entries[0].pos !== 'verb' || tokens[cue.head]!.features.VerbForm !== 'Fin') return same;
  const piece = content.find((one) => one.last <= phrase.first && namesOnly(tokens, one.last, phrase.first));
  const begin = piece?.last ?? phrase.first;
  if (tokens[begin - 1]?.upos !== 'ADP' || view.tree.sentenceOf(begin - 1) !== view.tree.sentenceOf(begin)) return same;
  const whole = { first: begin, last: phrase.last };
  if (piece === undefined) {
    const first = isFirst(view, begin - 1) ? ownStart(view, whole) : closeTo(view, begin);
    return first === begin ? same : { phrase: { first, last: phrase.last }, content };
  }
  const head = headBefore(view, begin - 1);
  const first = head > piece.first + 1 ? head : ownStart(view, whole);
  if (first === begin) return same;
  const told = content.map((one) => (one === piece ? { first: one.first, last: first } : one));
  return { phrase: { first, last: phrase.last }, content: told };
}

function namesOnly(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(tokens[i]!.upos)) return false;
  return true;
}

/** In words, between who speaks and the cue: 'has since'. */
const GAP = 2;

function isFirst({ tree, sentences }: TextView, i: number): boolean {
  return sentences[tree.sentenceOf(i)]?.first === i;
}

/** 'two sources close to | the talks', 'an official familiar with | the matter': who is known by what he knows, or `begin`. */
function closeTo({ tree: { tokens, sentenceOf }, kinds }: TextView, begin: number): number {
  const noun = begin - 3;
  const held = /^(?:NOUN|ADJ)$/u.test(tokens[noun]?.upos ?? '') && OFFICES.test(kinds[noun]!);
  if (tokens[begin - 2]?.upos !== 'ADJ' || !held) return begin;
  let first = noun;
  while (first > 0 && /^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(tokens[first - 1]!.upos)) first--;
  return sentenceOf(first) === sentenceOf(begin) ? first : begin;
}

/** 'hurt | a source at', 'said | sources close to': where the office whose complement the preposition hangs begins, or -1. */
function headBefore({ tree: { tokens }, kinds }: TextView, preposition: number): number {
  let noun = preposition - 1;
  if (tokens[noun]?.form === 'close') noun--;
  const { upos, features } = tokens[noun] ?? { upos: '', features: {} };
  if (upos !== 'NOUN' || !OFFICES.test(kinds[noun]!)) return -1;
  let first = noun;
  while (first > noun - LONGEST && /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[first - 1]?.upos ?? '')) first--;
  const article = tokens[first - 1]?.features.PronType === 'Art';
  if (!article) return features.Number === 'Plur' && tokens[noun + 1]!.form === 'close' ? noun : -1;
  // 'killed the head of | the council': the object of a verb or of another preposition speaks for nobody
  return isNominal(tokens[first - 2]) ? first - 1 : -1;
}

/** Offices whose holders tell: a commander of a group or its men are oftener told of. */
const OFFICES = /^role:(?:official|spokesperson|document|witness|expert|journalist|leader|other|minister)/u;
const LONGEST = 5;

/** Where those who speak begin behind the object of the preposition; the phrase's own start where nothing parts them. */
function ownStart(view: TextView, phrase: TokenRange): number {
  const { tree, kinds } = view;
  const { tokens } = tree;
  let first = phrase.last;
  // 'state news agency SANA': an agency may be known as its state
  if (tokens[first - 1]!.upos === 'PROPN' && kinds[first - 2]?.startsWith('role:institution') === true) first--;
  while (first > phrase.first && speaks(tokens[first - 1]!, kinds[first - 1]!)) {
    // 'nine civilians | army sources': a noun in the plural ends what it stands in
    if (first < phrase.last && tokens[first - 1]!.upos === 'NOUN' && isMany(tokens[first - 1]!)) break;
    first--;
  }
  if (first === phrase.last) return phrase.first;
  while (first - 1 > phrase.first && modifies(tokens[first - 1]!, kinds[first - 1]!) && isNominal(tokens[first - 2]))
    first--;
  // whatever hangs on a preposition is a noun: 'on the | army spokesman' leaves none
  for (let at = Math.max(first, phrase.first + 1); at < phrase.last; at++)
    if (isNominal(tokens[at - 1]) && isWhole(view, at)) return at;
  return phrase.first;
}

function speaks({ upos }: Token, kind: string): boolean {
  return (
    upos !== 'DET' &&
    upos !== 'PUNCT' &&
    /^(?:role:|outlet|person|organisation|party:(?:organisation|alliance|armed-group))/u.test(kind)
  );
}

/** 'Syrian army sources', 'Turkish military' behind a day. */
function modifies({ upos }: Token, kind: string): boolean {
  return upos === 'ADJ' || (upos === 'PROPN' && kind === 'party:state');
}

/** No name or office is cut in two: 'Rami | Haddad', 'Human | Rights'. */
function isWhole({ tree: { tokens }, kinds }: TextView, at: number): boolean {
  const [before, here] = [tokens[at - 1]!, tokens[at]!];
  const sameName = kinds[at] === kinds[at - 1] && !kinds[at]!.startsWith('role:');
  // 'the Lake | Front', 'the Harbour | group': one body stands before an office that is its own
  const itsOwn =
    /^(?:party:(?!state)|organisation|outlet|other)/u.test(kinds[at - 1]!) && kinds[at]!.startsWith('role:');
  if (sameName || (itsOwn && !isMany(here) && here.upos !== 'ADJ') || !/^(?:NOUN|PROPN|ADJ)$/u.test(here.upos))
    return false;
  return !(before.relation === 'flat' && before.head === at);
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|NUM|PRON)$/u.test(token.upos);
}

function isMany({ features }: Token): boolean {
  return features.Number === 'Plur' || features.Number === 'Ptan';
}
