// Proper names as runs of capitals: where one starts, how far it goes. Leaves what it names to mentions.ts.
// Example: 'Osman al-Tayeb' runs over its particle, 'Centre for Policy Research' over 'for', and both stop at a title.
import type { NameKind } from '../../model/language-layer.ts';
import {
  closed,
  type GroupPart,
  isAcronym,
  isAddress,
  isCalendar,
  isCapital,
  isHyphen,
  isPossessiveMark,
  joint,
  knownAt,
  onlyTitled,
  opensQuote,
  particle,
  type Scan,
  touches,
} from './group-scan.ts';

export function isNameStart(scan: Scan, i: number): boolean {
  const { form, upos, word } = scan.tokens[i]!;
  // asked of nearly every word: most are written small
  if (!isCapital(form) && !/^\d/.test(form)) return false;
  if (isCalendar(scan, i) || isAddress(word)) return false;
  if (onlyTitled(scan, i) && !isAcronym(form)) return false;
  // 'OF', 'TO' of a text set in capitals.
  if (scan.loud && joint.test(form.toLowerCase())) return false;
  const engine = scan.names.get(i);
  // 'Unconfirmed reports': the capital of a first word is no name for one that the tagger calls an adjective.
  if (engine !== undefined && !(i === scan.first && upos === 'ADJ' && engine.last === i + 1))
    return isCapital(form) || /^\d/.test(form);
  if (particle.test(form) && i + 1 < scan.end && isCapital(scan.words[i + 1]!) && /^\p{Lu}/u.test(form) && !scan.loud)
    return upos === 'PROPN' || upos === 'NOUN' || upos === 'X';
  if (!isCapital(form)) return false;
  if (scan.loud || scan.titled) return upos === 'PROPN';
  if (i === scan.first || opensQuote(scan, i))
    return upos === 'PROPN' || (upos === 'X' && form.length > 1) || isAcronym(form);
  return !(closed.has(upos) && upos !== 'VERB') || (upos === 'ADV' && form.length > 6);
}

export function nameRun(scan: Scan, i: number): GroupPart {
  const engine = scan.names.get(i);
  // A person's name stops at titles and places that the engine took along; a body's name is taken whole.
  const whole = engine !== undefined && engine.last <= scan.end && takenWhole(scan, i, engine);
  let last = whole ? Math.max(i + 1, engine.last - (isPossessiveMark(scan, engine.last - 1) ? 1 : 0)) : i + 1;
  // 'Ki-moon': a name does not end in its hyphen.
  if (isHyphen(scan, last - 1)) last = Math.min(last + 1, scan.end);
  let joined = scan.words.slice(i + 1, last).some((w) => joint.test(w));
  while (last < scan.end) {
    const step = runOn(scan, last, i);
    if (step === 0) break;
    if (joint.test(scan.words[last]!)) joined = true;
    last += step;
  }
  const tail = scan.words[last - 1]!;
  const next = scan.words[last];
  const owns =
    tail.length > 4 &&
    tail.endsWith('s') &&
    next !== undefined &&
    last < scan.end &&
    isCapital(next) &&
    !isPossessiveMark(scan, last);
  return {
    kind: 'name',
    first: i,
    last,
    joined,
    guess: engine?.kind ?? null,
    owns: owns && engine?.last === last,
    body: null,
  };
}

function takenWhole(scan: Scan, i: number, engine: { readonly kind: NameKind; readonly last: number }): boolean {
  for (let j = i + 1; j < engine.last; j++) {
    const word = scan.words[j]!;
    if (engine.kind !== 'person' ? isAcronym(word) : knownAt(scan, j) > 0) return false;
    if (engine.kind === 'person' && /^\p{Ll}/u.test(word) && !particle.test(word)) return false;
    if (isCalendar(scan, j)) return false;
    // 'Delaware Rep. Ida Holm' is no place: a short title opens the name of somebody
    if (engine.kind === 'place' && word.endsWith('.') && knownAt(scan, j) > 0) return false;
    if (isCapital(word) && onlyTitled(scan, j)) return false;
  }
  return true;
}

function runOn(scan: Scan, j: number, first: number): number {
  const word = scan.words[j]!;
  const next = j + 1 < scan.end ? scan.words[j + 1]! : '';
  if (
    word === '.' &&
    scan.words[j - 1]!.length <= 5 &&
    touches(scan, j) &&
    isCapital(next) &&
    isCapital(scan.words[j - 1]!)
  )
    return 1;
  if (isHyphen(scan, j) && next !== '') return 2;
  if (scan.loud || scan.titled) return scan.tokens[j]!.upos === 'PROPN' && knownAt(scan, j) === 0 ? 1 : 0;
  if (isCapital(word)) {
    const engine = scan.names.get(first);
    if (isCalendar(scan, j) && (engine === undefined || (engine.last <= j && /day$/i.test(word)))) return 0;
    // 'Raid on Kobane The head of …': a line that lost its end; the next begins with its article
    if (/^(?:The|An?)$/.test(word) && /^\p{Ll}/u.test(next)) return 0;
    const upos = scan.tokens[j]!.upos;
    if (isPaperOfBody(scan, j, first)) return 1;
    if (knownAt(scan, j) > 0 || (upos === 'PRON' && word.length < 5) || upos === 'AUX') return 0;
    return 1;
  }
  if (particle.test(word) && isHyphen(scan, j + 1) && isCapital(scan.words[j + 2] ?? '')) return 3;
  if (particle.test(word) && isCapital(next) && word !== 'i' && word !== 'an' && word !== 'as' && word !== 'at')
    return knownAt(scan, j + 1) > 0 ? 0 : 2;
  // 'Centre for Policy Research': a single capital noun, or one after 'the', may go on over of/for.
  if (/^(?:of|for)$/.test(word) && isCapital(next) && bodyLike(scan, first, j)) return 2;
  if (
    word === 'and' &&
    isCapital(next) &&
    scan.words.slice(Math.max(first, j - 12), j).some((w) => /^(?:of|for)$/.test(w)) &&
    knownAt(scan, j + 1) === 0
  )
    return 2;
  return 0;
}

/** 'Centre for Fishery Research': behind 'for' the word for a paper is a part of the body's name. */
function isPaperOfBody(scan: Scan, j: number, first: number): boolean {
  const role = scan.lexicon.roles.at(scan.words.slice(j, j + 1), 0);
  if (role === null || role.entry.kind !== 'document') return false;
  return j - first > 2 && scan.words.slice(Math.max(first, j - 3), j).some((w) => /^(?:of|for)$/.test(w));
}

function bodyLike(scan: Scan, first: number, j: number): boolean {
  const before = first > scan.first ? scan.words[first - 1]!.toLowerCase() : '';
  const afterArticle =
    before === 'the' ||
    (first - 2 >= scan.first && scan.words[first - 2]!.toLowerCase() === 'the' && isCapital(scan.words[first - 1]!));
  const demonymBefore =
    first > scan.first && isCapital(scan.words[first - 1]!) && scan.lexicon.parties.at(scan.words, first - 1) !== null;
  const owned = first > scan.first && isPossessiveMark(scan, first - 1);
  return (afterArticle || demonymBefore || owned) && j - first <= 5;
}
