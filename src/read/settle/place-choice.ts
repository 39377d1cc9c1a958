// Chooses among namesakes by the report: what contains a place ('Paris, Texas'), which countries and provinces the report is about, what is near.
// Leaves finding names to find/. Example: 'Tripoli' is in Libya, but in Lebanon where the report speaks of Beirut and Akkar.
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import { foldPlaceName } from '../../lexicon/gazetteer-layout.ts';
import { formsOf } from '../find/forms-of.ts';
import type { PlaceInput, PlaceMention } from '../find/place-mentions.ts';

/** The chosen place of each mention, null where the gazetteer knows none. */
export function choosePlaces(input: PlaceInput, mentions: readonly PlaceMention[]): readonly (GazetteerPlace | null)[] {
  const { layer } = input;
  const outer = mentions.map(
    (mention, n) => containerOf(input, mentions, n) ?? containerByPreposition(input, mentions, n, mention),
  );
  const nations = nationalitiesIn(input);
  let chosen = mentions.map((mention) => mention.candidates[0] ?? null);
  for (let round = 0; round < ROUNDS; round++) {
    const focus = focusOf(nations, mentions, chosen);
    const sense = new Map<string, GazetteerPlace | null>();
    chosen = mentions.map((mention, n) => {
      const container = outer[n] === undefined ? null : (chosen[outer[n]!] ?? null);
      const free = container === null && outer[n - 1] !== n;
      const key = free ? mention.words : '';
      const known = sense.get(key);
      if (key !== '' && known !== undefined && mention.noun === null) return known;
      const closes = n > 0 && outer[n - 1] === n && layer.tokens[mentions[n - 1]!.last]?.form === ',';
      const best = bestOf(mention, { focus, container, inner: closes ? (chosen[n - 1] ?? null) : null });
      if (!sense.has(mention.words) || !free) sense.set(mention.words, best);
      return best;
    });
  }
  const choice = chosen;
  return choice.map((place, n) => (isStray(mentions[n]!, place, { choice, nations }) ? null : place));
}

/** Kilometres within which a road or a camp may have its name from a town abroad. */
const ROUND = 300;

/**
 * 'the Lerida road' of a report on Sudan: a facility named like a town far from all else the report names is named for something else; and a name
 * that is known with an article more or less is meant only in a land that the report names otherwise.
 */
function isStray(
  { noun, words, loose }: PlaceMention,
  place: GazetteerPlace | null,
  { choice, nations }: { readonly choice: readonly (GazetteerPlace | null)[]; readonly nations: Tally },
): boolean {
  if (place === null || nations.has(place.country ?? '')) return false;
  if (!loose && (noun !== 'facility' || place.kind !== 'settlement')) return false;
  const others = choice.filter((other) => other !== null && other.name !== place.name && other.name !== words);
  const isNear = (other: GazetteerPlace | null): boolean =>
    other !== null && (other.country === place.country || kilometres(other, place) < ROUND);
  if (loose) return !others.some((other) => other !== null && other.country === place.country);
  return (others.length > 0 || nations.size > 0) && !others.some(isNear);
}

const ROUNDS = 3;
/** How much the report's countries, its provinces and its other places weigh against the size of a place. */
const COUNTRY = 1.3;
const DIVISION = 1.3;
const NEAR = 1.5;
/** Other places that a candidate is measured against. */
const MOST_POINTS = 60;

type Tally = ReadonlyMap<string, number>;
type Focus = {
  readonly countries: Tally;
  readonly admin1: Tally;
  /** What each name itself gave to the tallies: it does not speak for itself. */
  readonly own: ReadonlyMap<string, { readonly countries: Tally; readonly admin1: Tally }>;
  readonly points: readonly { readonly words: string; readonly place: GazetteerPlace }[];
};
type Context = {
  readonly focus: Focus;
  readonly container: GazetteerPlace | null;
  /** What stands before the comma: 'Augusta' for 'Georgia' in 'Augusta, Georgia'. */
  readonly inner: GazetteerPlace | null;
};

/** Index of the mention right behind a comma: 'Vardenis, Armenia'. */
function containerOf({ layer }: PlaceInput, mentions: readonly PlaceMention[], n: number): number | undefined {
  const next = mentions[n + 1];
  const { last } = mentions[n]!;
  const comma = layer.tokens[last]?.form;
  if (next === undefined) return undefined;
  const direct = (comma === ',' || comma === '(') && next.first === last + 1;
  return direct ? n + 1 : undefined;
}

/** 'the town of X in Y', 'X province of Y', "Y's X": the second holds the first where a reading allows it. */
function containerByPreposition(
  { layer }: PlaceInput,
  mentions: readonly PlaceMention[],
  n: number,
  mention: PlaceMention,
): number | undefined {
  if (mention.candidates[0]?.kind === 'country') return undefined;
  const next = mentions[n + 1];
  if (next !== undefined && next.sentence === mention.sentence && next.first - mention.last <= 4) {
    const between = layer.tokens.slice(mention.last, next.first).map((token) => token.form.toLowerCase());
    if (
      between.some((form) => form === 'in' || form === 'of') &&
      !between.some((form) => form === 'and' || form === ',')
    )
      return n + 1;
  }
  const before = mentions[n - 1];
  if (
    before !== undefined &&
    before.sentence === mention.sentence &&
    mention.first - before.last <= 4 &&
    /^['’]s?$/.test(layer.tokens[before.last]?.form ?? '')
  )
    return n - 1;
  return undefined;
}

/** Countries, provinces and points the report is about, by the present choice and the nationalities it names. */
function focusOf(nations: Tally, mentions: readonly PlaceMention[], chosen: readonly (GazetteerPlace | null)[]): Focus {
  const countries = new Map(nations);
  const admin1 = new Map<string, number>();
  const own = new Map<string, { readonly countries: Map<string, number>; readonly admin1: Map<string, number> }>();
  const points = new Map<string, GazetteerPlace>();
  for (const [n, place] of chosen.entries()) {
    if (place === null || place.country === null) continue;
    const { words, candidates } = mentions[n]!;
    const mine = own.get(words) ?? { countries: new Map<string, number>(), admin1: new Map<string, number>() };
    own.set(words, mine);
    const sure = 0.6 / Math.sqrt(candidates.length);
    for (const tally of [countries, mine.countries]) add(tally, place.country, place.kind === 'country' ? 1 : sure);
    if (place.admin1 !== null) {
      for (const tally of [admin1, mine.admin1])
        add(tally, `${place.country} ${place.admin1}`, place.kind === 'admin1' ? 1 : sure);
    }
    if (place.kind !== 'country' && points.size < MOST_POINTS) points.set(words, place);
  }
  return { countries, admin1, own, points: [...points].map(([name, place]) => ({ words: name, place })) };
}

/** What 'Syrian', 'Turkish' and the like give to their countries. */
function nationalitiesIn({ layer, lexicon }: PlaceInput): Tally {
  const countries = new Map<string, number>();
  const words = formsOf(layer);
  for (let i = 0; i < words.length; i++) {
    const party = lexicon.parties.at(words, i);
    if (party?.how === 'demonym' && party.entry.kind === 'state') add(countries, party.entry.code, 0.6);
  }
  return countries;
}

function add(tally: Map<string, number>, key: string, weight: number): void {
  tally.set(key, (tally.get(key) ?? 0) + weight);
}

function bestOf(mention: PlaceMention, context: Context): GazetteerPlace | null {
  // nothing to choose
  if (mention.candidates.length === 1) return mention.candidates[0]!;
  let best: GazetteerPlace | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [rank, place] of mention.candidates.entries()) {
    const weight = weigh(mention, place, context) - Math.min(rank, 10) * 0.05;
    if (weight > most) {
      most = weight;
      best = place;
    }
  }
  return best;
}

function weigh(mention: PlaceMention, place: GazetteerPlace, { focus, container, inner }: Context): number {
  const own = focus.own.get(mention.words);
  const support = (of: 'countries' | 'admin1', key: string): number =>
    Math.log2(1 + Math.max(0, (focus[of].get(key) ?? 0) - (own?.[of].get(key) ?? 0)));
  let sum = bare(place) + byNoun(mention, place);
  if (place.country === null) sum += 2;
  else sum += COUNTRY * support('countries', place.country);
  if (place.admin1 !== null) sum += DIVISION * support('admin1', `${place.country} ${place.admin1}`);
  if (container !== null && container !== place) sum += within(place, container);
  if (inner !== null && inner !== place && (place.kind === 'admin1' || place.kind === 'country')) sum += 3;
  if (place.kind === 'settlement' && foldPlaceName(place.name) !== foldPlaceName(mention.words)) sum -= 1.5;
  return sum + NEAR * nearness(mention, place, focus);
}

/** How much the bare name speaks for the place. */
function bare(place: GazetteerPlace): number {
  const people = Math.log10(place.population + 300);
  switch (place.kind) {
    case 'country':
      return 9;
    case 'region':
    case 'line':
    case 'feature':
      return 6.5;
    case 'admin1':
      return Math.max(4.5, people - 1);
    case 'admin2':
      return people - 2;
    default:
      return people;
  }
}

function byNoun({ noun, words }: PlaceMention, { kind, name }: GazetteerPlace): number {
  if (noun === null) return 0;
  if (noun === 'settlement') return kind === 'settlement' ? 1.5 : -1;
  if (noun === 'feature' || noun === 'facility') return kind === 'feature' ? 2 : 0;
  if (noun === 'region') return kind === 'region' || kind === 'admin1' ? 1.5 : 0;
  const wanted = kind === noun || (kind === 'region' && noun === 'admin1');
  return wanted ? 3 : kind === 'admin1' || kind === 'admin2' ? 1 : name === words ? 0 : -0.5;
}

function within(place: GazetteerPlace, container: GazetteerPlace): number {
  if (place.country === null || place.country !== container.country) return -2;
  if (container.kind === 'country' || container.kind === 'region') return 5;
  return place.admin1 === container.admin1 ? 6 : -0.5;
}

/** 1 where another place of the report is close by, less the farther the nearest is, 0 past 500 km. */
function nearness(mention: PlaceMention, place: GazetteerPlace, { points }: Focus): number {
  let nearest = 500;
  for (const { words, place: other } of points) {
    if (words !== mention.words && other !== place) nearest = Math.min(nearest, kilometres(place, other));
  }
  return 1 - nearest / 500;
}

/** Great-circle distance; endless where a point is missing. */
export function kilometres(
  a: Pick<GazetteerPlace, 'latitude' | 'longitude'>,
  b: Pick<GazetteerPlace, 'latitude' | 'longitude'>,
): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const dLat = ((b.latitude - a.latitude) * radians) / 2;
  const dLon = ((b.longitude - a.longitude) * radians) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
