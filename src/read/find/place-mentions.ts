// Finds where a report names places: stretches of words that the gazetteer knows or that stand with a noun such as 'River' or 'province'.
// Leaves whether a name means a place here to place-evidence.ts, and which of its namesakes to settle/place-choice.ts.
// Example: 'Khan Younis' in 'shelling near Khan Younis'; 'Dublin Road' is one name and no town.
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import { foldPlaceName } from '../../lexicon/gazetteer-layout.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { LanguageLayer, Name } from '../../model/language-layer.ts';
import { toldOf } from '../../text/told-of.ts';
import { formsOf } from './forms-of.ts';
import { namedByNoun, namedByVerb } from './named-by-noun.ts';
import type { PlaceInput, PlaceMention, PlaceNoun } from './place-input.ts';

export type { PlaceInput, PlaceMention, PlaceNoun } from './place-input.ts';

const LONGEST = 6;

/** All mentions in text order; none overlaps another. Linear in the text. */
export function findPlaceMentions(input: PlaceInput): readonly PlaceMention[] {
  const { layer } = input;
  const names = nameCover(layer);
  const found: PlaceMention[] = [];
  for (const [s, sentence] of layer.sentences.entries()) {
    for (let i = sentence.first; i < sentence.last; ) {
      const busy = otherThanPlace(input, i);
      const last = opensName(input, i) ? longestName(input, i, sentence.last) : i;
      const never = last === i + 1 && input.lexicon.placeWords.is(layer.tokens[i]!.form.replace(/\.$/, ''), 'time');
      if (last - i <= busy || never) {
        i += Math.max(1, busy);
        continue;
      }
      const mention = mentionOf(input, { first: i, last, sentence: s, name: names[i] ?? null });
      found.push(mention.noun === null ? withNoun(mention, sharedNoun(input, mention, found.at(-1))) : mention);
      i = last;
    }
  }
  return found;
}

/** How many words from here are the name of something that is no place: an outlet, an armed group, an organisation, a people. */
function otherThanPlace({ lexicon, layer }: PlaceInput, i: number): number {
  const words = formsOf(layer);
  const party = lexicon.parties.at(words, i);
  const outlet = lexicon.outlets.at(words, i);
  if (party === null && outlet === null) return 0;
  const located = /^(?:in|at|near|to|from|of)$/i.test(words[i - 1] ?? '');
  if (party !== null) {
    const { kind } = party.entry;
    if (party.how === 'demonym' || party.how === 'seat') return party.length;
    if (kind !== 'state' && kind !== 'entity' && (party.length > 1 || !located)) return party.length;
  }
  return outlet !== null && (outlet.length > 1 || (!located && party === null)) ? outlet.length : 0;
}

/** A capital letter, or an article before one ('al-Bab'), or a point of the compass before a known region ('northern Gaza'). */
function opensName({ layer, lexicon }: PlaceInput, i: number): boolean {
  const { form, word } = layer.tokens[i]!;
  const way = openingOf(word);
  if (way === 'none') return false;
  if (way === 'capital') return true;
  if (way === 'article') return form.includes('-') || /^[-‐‑]$/.test(layer.tokens[i + 1]?.form ?? '');
  return lexicon.gazetteer.startsWith(form) && /^\p{Lu}/u.test(layer.tokens[i + 1]?.form ?? '');
}

const openingOf = toldOf((form): 'capital' | 'article' | 'compass' | 'none' => {
  if (/^\p{Lu}/u.test(form)) return 'capital';
  if (/^(?:al|el|ad|as|ash|ar|at|az|an)(?:-\p{Lu}.*)?$/u.test(form)) return 'article';
  return /^(?:north|south|east|west)(?:ern)?$/.test(form) ? 'compass' : 'none';
});

/** End of the longest name the gazetteer knows from here, or of a run that ends in a noun of place ('Dublin Road'); `i` where none. */
function longestName(input: PlaceInput, i: number, end: number): number {
  const { layer, lexicon, article } = input;
  const most = Math.min(end, i + LONGEST + 2);
  let best = i;
  const known =
    lexicon.gazetteer.startsWith(layer.tokens[i]!.form) ||
    /^(?:St|Mt)\.?$/.test(layer.tokens[i]!.form) ||
    /[-‐‑]/.test(layer.tokens[i + 1]?.form ?? '');
  for (let j = i + 1; known && j <= most; j++) {
    const { word } = layer.tokens[j - 1]!;
    if (j - 1 !== i && !mayGoOn(word)) break;
    if (mayEnd(word) && fits(input, i, j, wordsBetween(article.text, layer, i, j))) best = j;
  }
  const run = runEnd(layer, i, end);
  if (run > best && best <= i + 1 && run > i + 1 && run - i <= 4 && isSignpost(input, i, run)) return run;
  const named = namedByNoun(input, i, end);
  // 'Yabrud Homs province' is two names where a scraper has lost a comma
  const two =
    best > i && named > best && lexicon.gazetteer.find(wordsBetween(article.text, layer, best, named)).length > 0;
  if (named > best && !two) return named;
  if (best > i) return best;
  const first = layer.tokens[i]!.form;
  const opens = /^(?:Lake|Mount|Mt\.?|Camp|Fort|Port|Cape|Gulf|Strait)$/.test(first) && run > i + 1;
  if (opens) return Math.min(run, i + 3);
  if (run - i <= 3 && followedByDivision(input, i, run)) return run;
  if (isCalledSettlement(input, i)) return Math.max(settlementEnd(input, i, end), placeByEngine(input, i));
  return Math.max(placeByEngine(input, i), namedByVerb(input, i, end));
}

/** 'the town of Qarlu': what stands behind is a name of one, whether or not anybody knows it. */
function isCalledSettlement({ layer, lexicon }: PlaceInput, i: number): boolean {
  const noun = layer.tokens[i - 2]?.form ?? '';
  return layer.tokens[i - 1]?.form === 'of' && /^\p{Ll}/u.test(noun) && lexicon.placeWords.noun(noun) === 'settlement';
}

/** Up to three capitalised words, an article before the first ('al-Qarlu') not counted; a day behind them is none ('Qarlu Sunday'). */
function settlementEnd({ layer, lexicon }: PlaceInput, i: number, end: number): number {
  const form = (at: number): string => (at < end ? layer.tokens[at]!.form : '');
  const article = i < end && openingOf(layer.tokens[i]!.word) === 'article';
  const from = !article ? i : /-\p{Lu}/u.test(form(i)) ? i + 1 : i + 2;
  const isPart = (at: number): boolean =>
    at < Math.min(end, from + 3) && /^\p{Lu}[\p{L}'’-]*$/u.test(form(at)) && !lexicon.placeWords.is(form(at), 'time');
  let last = from;
  while (isPart(last)) last++;
  return article && from === i + 2 && last === from ? i : last;
}

/** A run such as 'Dublin Road' or 'Laurel County': its last word is a noun of place, its first no common word. */
function isSignpost({ layer, lexicon }: PlaceInput, i: number, run: number): boolean {
  const noun = lexicon.placeWords.noun(layer.tokens[run - 1]!.form);
  if (noun !== 'feature' && noun !== 'facility' && noun !== 'admin2') return false;
  return !/^(?:The|A|An|This|Our|Their|His|Her|No)$/.test(layer.tokens[i]!.form);
}

/** 'in Zorbalaq, Helmand': an unknown name where a place is due, and a known division behind the comma. */
function followedByDivision({ layer, lexicon }: PlaceInput, i: number, run: number): boolean {
  const before = layer.tokens[i - 1];
  if (before === undefined || layer.tokens[run]?.form !== ',') return false;
  const { placeWords, gazetteer } = lexicon;
  const due =
    placeWords.is(before.form, 'in') || placeWords.is(before.form, 'near') || placeWords.is(before.lemma, 'taken');
  return due && gazetteer.find(layer.tokens[run + 1]?.form ?? '')[0]?.kind === 'admin1';
}

/** Where the engine calls a name a place that the gazetteer does not know, nor the end of it ('north London'). */
function placeByEngine({ layer, lexicon, article }: PlaceInput, i: number): number {
  const name = nameCover(layer)[i];
  if (name?.kind !== 'place' || name.first !== i || isOfLand({ layer, lexicon }, name)) return i;
  for (let k = i + 1; k < name.last; k++) {
    const known = lexicon.gazetteer.find(wordsBetween(article.text, layer, k, name.last))[0];
    if (known !== undefined && (known.kind !== 'settlement' || known.population >= 1e5)) return i;
  }
  return name.last;
}

/** 'Libyan Raids' in a headline, 'Libyas' where a scraper has lost the apostrophe: a land's, and no name of its own. */
function isOfLand({ layer, lexicon }: Pick<PlaceInput, 'layer' | 'lexicon'>, { first, last }: Name): boolean {
  const { form } = layer.tokens[first]!;
  const words = formsOf(layer);
  if (last === first + 1)
    return /\p{Ll}s$/u.test(form) && lexicon.gazetteer.find(form.slice(0, -1))[0]?.kind === 'country';
  return lexicon.parties.at(words, first)?.how === 'demonym' && lexicon.placeWords.noun(words[last - 1]!) === null;
}

/** Words that may stand inside a place name, and those that it may end with. */
const mayGoOn = toldOf((form) => /^\p{Lu}/u.test(form) || /^[-‐‑–.]$/.test(form) || INSIDE.test(form));
const mayEnd = toldOf((form) => /\p{L}/u.test(form) && !/^\p{Ll}+$/u.test(form));

const INSIDE =
  /^(?:of|the|de|da|do|del|la|le|al|el|ez|es|and|du|des|bin|upon|on|au|aux|sur|les|en|e|i|y|ad|ash|as|ar|az|an|at)$/;

/** Whether the gazetteer knows the words; short ones must be printed as an abbreviation is ('U.S.', 'UK'), a state's behind a comma ('Ga.'). */
function fits({ lexicon, layer }: PlaceInput, i: number, j: number, words: string): boolean {
  const first = lexicon.gazetteer.find(words)[0];
  if (first === undefined) return false;
  const letters = words.replace(/[^\p{L}]/gu, '');
  if (letters.length > 4 || j > i + 2) return true;
  const dotted = words.endsWith('.') || layer.tokens[j]?.form === '.';
  if (first.kind === 'admin1' && (dotted || letters.length < 3) && !first.name.startsWith(letters.slice(0, 3)))
    return layer.tokens[i - 1]?.form === ',';
  if (first.kind === 'admin1' && letters.length < 5 && words.endsWith('.')) return layer.tokens[i - 1]?.form === ',';
  return letters.length > 2 || letters === letters.toUpperCase();
}

/** End of the run of capitalised words from `i`, which no longer run than a name needs to end. */
export function runEnd(layer: LanguageLayer, i: number, end: number): number {
  const most = Math.min(end, i + LONGEST);
  let j = i;
  while (j < most && openingOf(layer.tokens[j]!.word) === 'capital') j++;
  return j;
}

export function wordsBetween(text: string, layer: LanguageLayer, first: number, last: number): string {
  const words = text.slice(layer.tokens[first]!.span.start, layer.tokens[last - 1]!.span.end);
  return isOneLine(words) ? words : words.replace(/\s+/g, ' ');
}

/** Letters of ASCII with single blanks between them: nearly all names. */
function isOneLine(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code < 32 || code > 126 || (code === 32 && words.charCodeAt(i + 1) === 32)) return false;
  }
  return true;
}

function mentionOf(
  input: PlaceInput,
  at: { readonly first: number; readonly last: number; readonly sentence: number; readonly name: Name | null },
): PlaceMention {
  const { article, layer, lexicon } = input;
  const { first, last, sentence, name } = at;
  const words = wordsBetween(article.text, layer, first, last);
  const known = lexicon.gazetteer.find(words);
  const candidates = known.length > 0 ? known : otherwiseFound(lexicon.gazetteer, words);
  return {
    first,
    last,
    sentence,
    name,
    span: { start: layer.tokens[at.first]!.span.start, end: layer.tokens[at.last - 1]!.span.end },
    words,
    candidates,
    loose: known.length === 0,
    noun: nounWith(input, at.first, at.last),
  };
}

/** 'Hawija' for 'Al-Hawija', and 'al-Mokha' for 'Mokha': reports drop and add the Arabic article as they like. */
function otherwiseFound(gazetteer: Lexicon['gazetteer'], words: string): readonly GazetteerPlace[] {
  const key = foldPlaceName(words);
  const found = gazetteer.find(key.startsWith('al ') ? key.slice(3) : `al ${key}`);
  return found.filter(({ kind }) => kind === 'settlement' || kind === 'admin2');
}

/** Spelled out as in mentionOf(): one hidden class in V8 for all. */
const withNoun = (
  { first, last, sentence, name, span, words, candidates, loose }: PlaceMention,
  noun: PlaceNoun | null,
): PlaceMention => ({ first, last, sentence, name, span, words, candidates, loose, noun });

/** 'province' behind the name, at its end, or before it with 'of' ('the provinces of Kotayk and …'). */
function nounWith({ layer, lexicon }: PlaceInput, first: number, last: number): PlaceNoun | null {
  const noun = (i: number): PlaceNoun | null => {
    const form = layer.tokens[i]?.form;
    return form === undefined ? null : lexicon.placeWords.noun(form);
  };
  const behind = noun(last);
  if (behind !== null) return behind;
  if (last - first > 1 && noun(last - 1) !== null) return noun(last - 1);
  const before = layer.tokens[first - 1]?.form.toLowerCase();
  if (before === 'of') return noun(first - 2);
  const ahead = noun(first - 1);
  return ahead === 'settlement' || ahead === 'feature' ? ahead : null;
}

/** 'the provinces of Kotayk and Gegharkunik': the plural holds for the second too. */
function sharedNoun(
  { layer, lexicon }: PlaceInput,
  mention: PlaceMention,
  before: PlaceMention | undefined,
): PlaceNoun | null {
  if (before === undefined || !joined(layer, before, mention)) return null;
  const form = layer.tokens[before.first - 2]?.form ?? '';
  const plural = form.endsWith('s') && layer.tokens[before.first - 1]?.form.toLowerCase() === 'of';
  return plural ? lexicon.placeWords.noun(form) : null;
}

/** Whether 'and', 'or', '&' or a comma alone stands between two names. */
export function joined(layer: LanguageLayer, a: Pick<PlaceMention, 'last'>, b: Pick<PlaceMention, 'first'>): boolean {
  const between = layer.tokens.slice(a.last, b.first);
  return between.length > 0 && between.length <= 2 && between.every(({ form }) => /^(?:,|and|or|&)$/.test(form));
}

const covers = new WeakMap<LanguageLayer, readonly (Name | undefined)[]>();

/** For each token the name that holds it. */
export function nameCover(layer: LanguageLayer): readonly (Name | undefined)[] {
  const known = covers.get(layer);
  if (known !== undefined) return known;
  const cover: (Name | undefined)[] = [];
  for (const name of layer.names) for (let i = name.first; i < name.last; i++) cover[i] = name;
  covers.set(layer, cover);
  return cover;
}
