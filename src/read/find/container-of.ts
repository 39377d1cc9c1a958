// Where a place lies that the gazetteer lacks, or has under that name elsewhere only, by the place named right behind it: a town gives its
// surroundings, a division its middle, a land no more than its name. Leaves places that the gazetteer knows to settle/place-choice.ts.
// Example: 'the Dar Hamud checkpoint near Kirkuk' is near Kirkuk, in Iraq; 'Ainabad, Tajikistan' lies in Tajikistan, nobody knows where.
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { Place, PlacePrecision } from '../../model/place.ts';
import type { PlaceInput, PlaceMention } from './place-input.ts';

/** Words between a name and what holds it. */
const REACH = 6;
/** People from which on a town is known beyond its land: it is not moved to another by what stands behind it. */
const KNOWN = 1e5;

export type Behind = { readonly next: PlaceMention | undefined; readonly place: GazetteerPlace | null };

/** The chosen place of the next mention where it holds this one; `own` is the choice for this one. */
export function containerOf(
  input: PlaceInput,
  mention: PlaceMention,
  { own, next, place }: Behind & { readonly own: GazetteerPlace | null },
): GazetteerPlace | null {
  if (next === undefined || place === null || next.sentence !== mention.sentence) return null;
  if (own !== null) return isElsewhere(own, place) && closes(input, mention, next) ? place : null;
  return leads(input, mention, next) || closes(input, mention, next) ? place : null;
}

/** 'Ainabad, Tajikistan' where the one Ainabad that is known lies in Iran. */
const isElsewhere = (own: GazetteerPlace, around: GazetteerPlace): boolean =>
  own.kind === 'settlement' &&
  own.population < KNOWN &&
  around.kind === 'country' &&
  own.country !== null &&
  own.country !== around.country;

/** A bare comma, and no list behind it. */
function closes({ layer }: PlaceInput, mention: PlaceMention, next: PlaceMention): boolean {
  if (next.first !== mention.last + 1 || layer.tokens[mention.last]?.form !== ',') return false;
  const after = layer.tokens[next.last];
  return after?.upos !== 'CCONJ' && !(after?.form === ',' && layer.tokens[next.last + 1]?.upos === 'PROPN');
}

/** 'X in western Y', 'the X district of Y', 'the X checkpoint near Y': a preposition, and nothing that begins anew. */
function leads({ layer, lexicon }: PlaceInput, mention: PlaceMention, next: PlaceMention): boolean {
  const between = layer.tokens.slice(mention.last, next.first);
  if (between.length === 0 || between.length > REACH) return false;
  if (between.some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ' || upos === 'NUM')) return false;
  const { placeWords } = lexicon;
  const [first, second] = between.filter(({ form }) => form !== ',' && placeWords.noun(form) === null);
  const led = first?.form.toLowerCase() ?? '';
  const pair = `${led} ${second?.form.toLowerCase() ?? ''}`;
  return HELD.has(led) || placeWords.is(led, 'near') || placeWords.is(pair, 'near');
}

/** Of the words before places those that tell what holds: not 'to', 'from', 'on'. */
const HELD: ReadonlySet<string> = new Set(['in', 'of', 'at', 'inside', 'within']);

/** No more is known of the place than what its container tells. */
export function heldBy(
  input: PlaceInput,
  mention: PlaceMention,
  { around, own }: { readonly around: GazetteerPlace; readonly own: PlacePrecision },
): Place {
  const { latitude, longitude, country, admin1, kind } = around;
  const isWide = kind === 'country' || kind === 'region' || kind === 'line';
  const noun = mention.noun === 'facility' ? 'feature' : mention.noun;
  return {
    span: mention.span,
    name: ownName(input, mention),
    latitude: isWide ? null : latitude,
    longitude: isWide ? null : longitude,
    geonamesId: null,
    country,
    admin1: isWide ? null : admin1,
    precision: isWide ? own : kind === 'admin1' || kind === 'admin2' ? kind : own === 'admin2' ? 'admin1' : 'near',
    kind: noun ?? 'settlement',
  };
}

/** A road or a camp that no table knows goes by its noun as well: 'Dar Hamud checkpoint'. */
export function ownName({ layer, lexicon }: PlaceInput, { words, last }: PlaceMention): string {
  const behind = layer.tokens[last]?.form ?? '';
  return /^\p{Ll}/u.test(behind) && lexicon.placeWords.noun(behind) === 'facility' ? `${words} ${behind}` : words;
}
