// Names that a noun of place behind them tells for places though no table knows them: 'the Dar Hamud checkpoint', 'Ain Shahin village'.
// Leaves names that the gazetteer knows to place-mentions.ts. Example: 'the Dar Hamud checkpoint' is a place, 'the Hamud family' is none.
import { isArabicArticle } from '../../lexicon/gazetteer-layout.ts';
import { formsOf } from './forms-of.ts';
import type { PlaceInput } from './place-input.ts';

const LONGEST = 3;

/** End of the name from `i` that a noun in small letters stands behind, `i` where none does. */
export function namedByNoun({ layer, lexicon }: PlaceInput, i: number, end: number): number {
  const words = formsOf(layer);
  const { placeWords } = lexicon;
  const form = (at: number): string => (at < end ? layer.tokens[at]!.form : '');
  const article = isArabicArticle(form(i)) && /^[-‐‑]$/u.test(form(i + 1)) ? 2 : 0;
  let last = i + article;
  const isPart = (at: number): boolean => at < Math.min(end, i + article + LONGEST) && isNamePart(form(at));
  while (isPart(last) && !isExplained(last))
    last += placeWords.is(form(last + 1), 'joining') && isPart(last + 2) ? 2 : 1;
  return last > i + article && isNaming(last) ? last : i;

  function isNaming(at: number): boolean {
    return /^\p{Ll}/u.test(form(at)) && placeWords.is(form(at), 'naming') && layer.tokens[at]!.upos !== 'VERB';
  }
  function isHead(at: number): boolean {
    return at === 0 || /^[.!?"“]$/u.test(layer.tokens[at - 1]!.form);
  }
  /** A day, a body, an office, a side or an outlet is named for itself. */
  function isExplained(at: number): boolean {
    if (placeWords.is(form(at), 'time') || placeWords.is(form(at), 'body')) return true;
    const { upos } = layer.tokens[at]!;
    // at the head of a sentence a capital says nothing; elsewhere the tagger may take a name for a common word
    if (upos !== 'PROPN' && (isHead(at) || (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'X'))) return true;
    return lexicon.parties.at(words, at) !== null || lexicon.roles.at(words, at) !== null;
  }
}

/** End of a name of one word right behind 'shelled', 'recaptured' and the like, `i` where none stands there: 'shelled Ketanda on Monday'. */
export function namedByVerb({ layer, lexicon }: PlaceInput, i: number, end: number): number {
  const words = formsOf(layer);
  const verb = layer.tokens[i - 1];
  const { upos, form } = layer.tokens[i]!;
  if (verb?.upos !== 'VERB' || !lexicon.placeWords.is(verb.lemma, 'seized') || !isNamePart(form)) return i;
  if (upos === 'VERB' || lexicon.placeWords.is(form, 'time') || lexicon.placeWords.is(form, 'everyday')) return i;
  if (lexicon.parties.at(words, i) !== null || lexicon.roles.at(words, i) !== null) return i;
  const next = i + 1 < end ? layer.tokens[i + 1]! : null;
  return next === null || ENDING.has(next.upos) ? i + 1 : i;
}
const ENDING: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'PUNCT', 'ADV', 'SCONJ']);

/** 'Hamud', 'al-Hamud', 'Umm-Qasr'; no figure and no acronym. */
const isNamePart = (form: string): boolean => /^(?:\p{Ll}{2,3}-)?\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(form);
