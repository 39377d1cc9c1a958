// Weighs whether a name means a place where it stands, from its neighbours, the engine's names and what else the report calls so.
// Leaves which place to settle/place-choice.ts. Example: 'Jackson' is none in 'Mr. Jackson said', a town in 'in Jackson, Mississippi'.
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import { toldOf } from '../../text/told-of.ts';
import { formsOf } from './forms-of.ts';
import { joined, type PlaceInput, type PlaceMention } from './place-mentions.ts';

/** Accepted mentions, in text order. */
export function placesAmong(input: PlaceInput, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const persons = personWords(input);
  const scores = mentions.map((mention, n) =>
    score(input, { mention, before: mentions[n - 1] ?? null, next: mentions[n + 1] ?? null, persons }),
  );
  const best = new Map<string, number>();
  mentions.forEach((mention, n) => {
    best.set(mention.words, Math.max(best.get(mention.words) ?? -9, scores[n]!));
  });
  const listed = (n: number, m: number): boolean => {
    const [a, b] = [mentions[Math.min(n, m)], mentions[Math.max(n, m)]];
    return a !== undefined && b !== undefined && scores[m]! >= SURE && joined(input.layer, a, b);
  };
  return mentions.filter((mention, n) => {
    const known = best.get(mention.words)! >= SURE && !persons.has(mention.words) ? REPEATED : 0;
    const company = listed(n, n - 1) || listed(n, n + 1) ? LISTED : 0;
    return scores[n]! + known + company >= 0;
  });
}

/** A name that is surely a place once is one wherever little speaks against it, and so is its neighbour in a list. */
const SURE = 2;
const REPEATED = 1.5;
const LISTED = 1.2;

type Asked = {
  readonly mention: PlaceMention;
  readonly before: PlaceMention | null;
  readonly next: PlaceMention | null;
  readonly persons: ReadonlySet<string>;
};

function score(input: PlaceInput, asked: Asked): number {
  return (
    prior(input, asked.mention) + byNeighbours(input, asked) + byRun(input, asked) + byEngine(input, asked.mention)
  );
}

/** How likely the bare name is a place at all. */
function prior({ lexicon, layer }: PlaceInput, { candidates, words, noun, first, last }: PlaceMention): number {
  const place = candidates[0];
  const single = last - first === 1;
  if (single && !NAME_TAGS.has(layer.tokens[first]!.upos)) return -4;
  if (single && isNoName({ lexicon, layer }, { words, first, place: place ?? null })) return -4;
  if (place === undefined && isSeized({ lexicon, layer }, first)) return -0.2;
  if (place === undefined)
    return noun === null || (noun === 'settlement' && !isNamed({ lexicon, layer }, last)) ? -3 : -0.2;
  const everyday = single && lexicon.placeWords.is(words.replace(/\.$/, ''), 'everyday') ? -4 : 0;
  if (place.kind === 'country') return 4 + everyday;
  if (place.kind === 'region' || place.kind === 'line' || place.kind === 'feature') return 2.5;
  const people = Math.max(...candidates.map((candidate) => candidate.population));
  if (place.kind === 'admin1') return (people >= 5e5 ? 3 : 1.5) + everyday;
  const size = people >= 1e6 ? 2.2 : people >= 1e5 ? 1.2 : people >= 1e4 ? 0 : people >= 1e3 ? -0.6 : -1;
  return size + everyday + (single ? 0 : 0.8);
}

/** 'shelled Ketanda': the verb tells. */
const isSeized = ({ lexicon, layer }: Pick<PlaceInput, 'lexicon' | 'layer'>, first: number): boolean => {
  const verb = layer.tokens[first - 1];
  return verb?.upos === 'VERB' && lexicon.placeWords.is(verb.lemma, 'seized');
};

/** 'Ain Shahin village': the noun behind names it. */
const isNamed = ({ lexicon, layer }: Pick<PlaceInput, 'lexicon' | 'layer'>, last: number): boolean => {
  const form = layer.tokens[last]?.form ?? '';
  return /^\p{Ll}/u.test(form) && lexicon.placeWords.is(form, 'naming');
};

/** A word that is a noun by itself ('Route', 'Article'), or an acronym that no state or big town goes by ('SEC', 'US$'). */
function isNoName(
  { lexicon, layer }: Pick<PlaceInput, 'lexicon' | 'layer'>,
  { words, first, place }: { readonly words: string; readonly first: number; readonly place: GazetteerPlace | null },
): boolean {
  if (place !== null && (place.kind !== 'settlement' || place.population >= 1e5)) return false;
  if (lexicon.placeWords.noun(words) !== null || lexicon.roles.at(formsOf(layer), first)?.length === 1) return true;
  return words.length <= 5 && /\p{Lu}.*\p{Lu}/u.test(words) && words === words.toUpperCase();
}

/** What the engine may call the only word of a name: mis-taggings of names included. */
const NAME_TAGS: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X']);

/** What stands before and behind: prepositions, nouns of place, titles, a containing place. */
function byNeighbours(input: PlaceInput, { mention, before: ahead, next, persons }: Asked): number {
  const { layer, lexicon } = input;
  const { placeWords } = lexicon;
  const before = layer.tokens[mention.first - 1]?.form ?? '';
  const behind = layer.tokens[mention.last]?.form ?? '';
  let sum = 0;
  if (placeWords.is(before, 'in') || placeWords.is(before, 'near')) sum += 2.5;
  else if (placeWords.is(before, 'of')) sum += 0.7;
  const role = lexicon.roles.at(formsOf(layer), mention.last);
  if (role !== null)
    sum += 1.2; // 'an Edmonton man', 'the Gainesville Police'
  else if (placeWords.is(behind, 'body') && /^\p{Lu}/u.test(behind)) sum -= 2;
  if (mention.noun !== null) sum += 1.5;
  // 'the town of Qarlu': the noun says what a name is that the gazetteer lacks
  if (mention.noun === 'settlement' && mention.candidates.length === 0 && placeWords.is(before, 'of')) sum += 1.5;
  const verb = layer.tokens[mention.first - 1];
  if (verb !== undefined && placeWords.is(verb.lemma, 'taken')) sum += 1.5;
  if (behind === ',' && next !== null && next.first === mention.last + 1 && holds(mention, next)) sum += 3;
  if (
    behind === ',' &&
    mention.candidates.length === 0 &&
    next?.first === mention.last + 1 &&
    next.candidates[0]?.kind === 'admin1'
  )
    sum += 3;
  if (before === ',' && ahead !== null && ahead.last === mention.first - 1 && holds(ahead, mention)) sum += 2;
  if (mention.last - mention.first === 1 && persons.has(mention.words)) sum -= 3;
  if (titled(input, mention)) sum -= 3;
  if (opensDateline(input, mention)) sum += 3;
  if (/^[-‐‑]$/.test(behind) && layer.tokens[mention.last + 1]?.form === 'based') sum += 2;
  return sum;
}

/** Whether some reading of the first lies in some reading of the second: 'Paris, Texas'. */
export function holds(inner: PlaceMention, outer: PlaceMention): boolean {
  return inner.candidates.some((a) =>
    outer.candidates.some(
      (b) =>
        a.country !== null &&
        a.country === b.country &&
        (b.kind === 'country' || b.kind === 'region' || (b.kind === 'admin1' && b.admin1 === a.admin1 && a !== b)),
    ),
  );
}

/** 'WASHINGTON (AP) --', 'STEPANAKERT --': a name in capitals at the start, then a bracket or a dash. */
function opensDateline({ layer }: PlaceInput, { first, last, words, sentence }: PlaceMention): boolean {
  if (first !== layer.sentences[sentence]!.first || words !== words.toUpperCase() || words.length < 4) return false;
  return /^(?:\(|--?|[—–]|,)$/.test(layer.tokens[last]?.form ?? '');
}

/** A title right before: 'Mr.', 'President', 'Gen.'. */
function titled({ layer, lexicon }: PlaceInput, { first }: PlaceMention): boolean {
  const form = layer.tokens[first - 1]?.form ?? '';
  if (/^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Sheikh|Rev|Prof|Hon|Judge|St)\.?$/.test(form)) return true;
  const role = lexicon.roles.at(formsOf(layer), first - 1);
  return role !== null && /^\p{Lu}/u.test(form) && role.entry.kind !== 'institution' && role.entry.kind !== 'document';
}

/** Capitalised neighbours that no table explains make the name part of a longer one: 'Michael Jordan', 'Paris Hilton'. */
function byRun(input: PlaceInput, { mention }: Asked): number {
  const { layer } = input;
  const sentence = layer.sentences[mention.sentence]!;
  if (mostlyCapitals(input, mention.sentence)) return -0.3;
  let sum = 0;
  const left = layer.tokens[mention.first - 1];
  if (
    left !== undefined &&
    mention.first - 1 >= sentence.first &&
    isName(left.word) &&
    !explained(input, mention.first - 1, mention.first - 1 === sentence.first)
  )
    sum -= 2.5;
  const right = layer.tokens[mention.last];
  if (
    right !== undefined &&
    mention.last < sentence.last &&
    isName(right.word) &&
    !explained(input, mention.last, false)
  )
    sum -= 2.5;
  const first = layer.tokens[mention.first]!;
  if (
    mention.first === sentence.first &&
    mention.last - mention.first === 1 &&
    first.upos !== 'PROPN' &&
    first.upos !== 'X'
  )
    sum -= 1.5;
  return sum;
}

const isName = toldOf((form) => /^\p{Lu}[\p{L}.'’]*$/u.test(form));

/** A word that may stand beside a place name without being part of it. */
function explained({ layer, lexicon }: PlaceInput, i: number, opening: boolean): boolean {
  const form = layer.tokens[i]!.form;
  const words = formsOf(layer);
  if (lexicon.placeWords.noun(form) !== null || lexicon.placeWords.is(form, 'body')) return true;
  if (!opening && lexicon.placeWords.is(form, 'time')) return true;
  if (lexicon.placeWords.is(form, 'in') || lexicon.placeWords.is(form, 'of') || lexicon.placeWords.is(form, 'near'))
    return true;
  if (lexicon.roles.at(words, i) !== null || lexicon.parties.at(words, i) !== null) return true;
  if (/^(?:North|South|East|West)(?:ern|east|west)*$|^(?:The|Central|Upper|Lower|Greater|Downtown|Old|New)$/.test(form))
    return true;
  const upos = layer.tokens[i]!.upos;
  return opening && upos !== 'PROPN' && upos !== 'NOUN' && upos !== 'X';
}

const writingOf = toldOf((form): 'short' | 'capital' | 'small' => {
  if (!/^\p{L}{4,}/u.test(form)) return 'short';
  return /^\p{Lu}/u.test(form) ? 'capital' : 'small';
});

const capitals = new WeakMap<PlaceInput['layer'], Map<number, boolean>>();

/** Headlines capitalise everything: capitals say nothing there. Counted once for each sentence. */
function mostlyCapitals({ layer }: PlaceInput, s: number): boolean {
  const counted = capitals.get(layer) ?? new Map<number, boolean>();
  capitals.set(layer, counted);
  const known = counted.get(s);
  if (known !== undefined) return known;
  const { first, last } = layer.sentences[s]!;
  let long = 0;
  let capital = 0;
  for (let i = first; i < last; i++) {
    const way = writingOf(layer.tokens[i]!.word);
    if (way === 'short') continue;
    long++;
    if (way === 'capital') capital++;
  }
  const most = long >= 4 && capital >= 0.75 * long;
  counted.set(s, most);
  return most;
}

/** What the engine calls the name, where it gives names. */
function byEngine({ layer, lexicon }: PlaceInput, { name, first, last, noun, candidates }: PlaceMention): number {
  if (name === null || (candidates.length === 0 && name.kind !== 'place' && isNamed({ layer, lexicon }, last)))
    return 0;
  const known = candidates.some(({ kind, population }) => kind === 'country' || kind === 'admin1' || population >= 1e5);
  const whole = name.first === first && name.last === last;
  switch (name.kind) {
    case 'place':
      return whole ? 2.5 : 1;
    case 'person':
      if (isSeized({ layer, lexicon }, first)) return 0; // nobody shells a person
      if (candidates[0]?.kind === 'country') return -1.5;
      if (lexicon.roles.at(formsOf(layer), last) !== null) return -0.5; // 'Alexandria police', 'Dublin Mayor Jane Smith'
      if (!whole) return -4;
      return noun !== null ? 0 : known ? -1.2 : -2.2;
    case 'organisation':
      return whole ? -1 : name.first === first ? -0.2 : -1.5;
    case 'people':
      return -2;
    default:
      return whole ? -0.5 : -1;
  }
}

/** First and last words of the persons the report names in full: 'Jordan' after 'Michael Jordan'. */
function personWords({ layer, lexicon }: PlaceInput): ReadonlySet<string> {
  const found = new Set<string>();
  const words = formsOf(layer);
  for (const { kind, first, last } of layer.names) {
    if (kind !== 'person' || last - first < 2 || lexicon.placeWords.noun(layer.tokens[last - 1]!.form) !== null)
      continue;
    if (!isName(layer.tokens[last - 1]!.word)) continue;
    if (lexicon.roles.at(words, last - 1) !== null || lexicon.placeWords.is(layer.tokens[last - 1]!.form, 'body'))
      continue;
    found.add(layer.tokens[last - 1]!.form).add(layer.tokens[first]!.form);
  }
  const names = (i: number): boolean => i < words.length && isName(layer.tokens[i]!.word);
  for (let i = 1; i + 1 < words.length; i++) {
    if (!names(i) || !names(i + 1) || names(i + 2)) continue;
    const role = lexicon.roles.at(words, i - 1);
    if (role?.length === 1 && role.entry.kind !== 'institution' && lexicon.placeWords.noun(words[i + 1]!) === null)
      found.add(words[i + 1]!);
  }
  return found;
}
