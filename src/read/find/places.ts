// Reads the places of a report: names found, told from persons and bodies, resolved on the ground, with no more precision than the words allow.
// Leaves which event stands where to code/. Example: 'near the occupied Kalbajar region' is Kalbajar, admin1; 'near Vardenis' is near.
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { Place, PlacePrecision } from '../../model/place.ts';
import { choosePlaces } from '../settle/place-choice.ts';
import { type Behind, containerOf, heldBy, ownName } from './container-of.ts';
import { formsOf } from './forms-of.ts';
import { placesAmong } from './place-evidence.ts';
import { findPlaceMentions, type PlaceInput, type PlaceMention } from './place-mentions.ts';

/**
 * Places in text order. A nationality ('Syrian') and a seat of power ('the Kremlin') are no places, nor is a capital that speaks
 * ('Baku said'); a name that the gazetteer does not know has no point.
 */
export function findPlaces(input: PlaceInput): readonly Place[] {
  const mentions = placesAmong(input, findPlaceMentions(input));
  const chosen = choosePlaces(input, mentions);
  const found: Place[] = [];
  for (const [n, mention] of mentions.entries()) {
    const place = chosen[n] ?? null;
    if (speaks(input, mention, place) || isCode(input, mention)) continue;
    const behind = { next: mentions[n + 1], place: chosen[n + 1] ?? null };
    const around = divisionBehind(input, mention, behind);
    const held =
      around === null ? containerOf(input, mention, { ...behind, own: place }) : holds(around, place) ? null : around;
    found.push(
      held === null
        ? placeOf(input, mention, place)
        : heldBy(input, mention, { around: held, own: precisionOf(input, mention, null) }),
    );
  }
  return asSpelled(asHeld(found), mentions);
}

/** Whether the gazetteer's place lies where the report says. A division or a country is not moved by what stands behind it. */
function holds(around: GazetteerPlace, place: GazetteerPlace | null): boolean {
  if (place === null) return false;
  if (place.kind === 'country' || place.kind === 'admin1' || place.kind === 'region' || place.kind === 'line')
    return true;
  return place.country === around.country && place.admin1 === around.admin1;
}

/** 'AK-47' is not Alaska. */
function isCode({ layer }: PlaceInput, { words, last }: PlaceMention): boolean {
  const [next, after] = [layer.tokens[last], layer.tokens[last + 1]];
  if (!/^\p{Lu}{2,3}$/u.test(words) || next === undefined) return false;
  return /^[-–]\d/u.test(next.form) || (/^[-–]$/u.test(next.form) && /^\d/u.test(after?.form ?? ''));
}

/** Of a name that nobody knows and that is told twice, what one mention says of where it lies. */
function asHeld(places: readonly Place[]): readonly Place[] {
  const held = new Map<string, Place>();
  for (const place of places)
    if (place.geonamesId === null && place.country !== null && !held.has(place.name)) held.set(place.name, place);
  return places.map((place) => {
    const known = place.country === null && place.latitude === null ? held.get(place.name) : undefined;
    return known === undefined ? place : { ...known, span: place.span, kind: place.kind };
  });
}

/** Provinces as the report itself spells them, and of a name told twice what one mention says of its province. */
function asSpelled(places: readonly Place[], mentions: readonly PlaceMention[]): readonly Place[] {
  const told = new Map(mentions.map((mention) => [mention.span.start, mention]));
  const spelled = new Map<string, string>();
  const provinces = new Map<string, string>();
  for (const { kind, country, admin1, name, span } of places) {
    if (admin1 === null) continue;
    const key = `${country} ${admin1}`;
    const mention = told.get(span.start);
    if ((kind === 'admin1' || mention?.noun === 'admin1') && !spelled.has(key))
      spelled.set(key, mention?.words ?? name);
    if (!provinces.has(`${country} ${name}`)) provinces.set(`${country} ${name}`, admin1);
  }
  return places.map((place) => {
    const admin1 = place.admin1 ?? provinces.get(`${place.country} ${place.name}`) ?? null;
    return admin1 === null ? place : { ...place, admin1: spelled.get(`${place.country} ${admin1}`) ?? admin1 };
  });
}

/** 'Foua, Idlib', 'Bala Boluk district, Farah province': the division right behind the comma holds what stands before it. */
function divisionBehind(
  { layer, lexicon }: PlaceInput,
  { last }: PlaceMention,
  { next, place }: Behind,
): GazetteerPlace | null {
  if (next === undefined || place === null) return null;
  if (place.kind !== 'admin1' && place.kind !== 'admin2' && next.noun !== 'admin1') return null;
  const between = layer.tokens.slice(last, next.first);
  if (between.length === 0 || between.length > 3 || between.at(-1)!.form !== ',') return null;
  const rest = between.slice(0, -1);
  const named = rest.every(({ form, upos }) => upos === 'PROPN' || lexicon.placeWords.noun(form) !== null);
  return named && (rest.length === 0 || rest.some(({ form }) => lexicon.placeWords.noun(form) !== null)) ? place : null;
}

/** A capital or a state as the subject of a verb of saying stands for its government. */
function speaks(
  { tree, layer, lexicon }: PlaceInput,
  { first, last }: PlaceMention,
  place: GazetteerPlace | null,
): boolean {
  if (place === null || place.kind !== 'settlement') return false;
  if (lexicon.parties.at(formsOf(layer), first)?.how !== 'capital') return false;
  const token = tree.tokens[last - 1]!;
  const verb = token.head === null ? undefined : tree.tokens[token.head];
  return (
    token.relation === 'nsubj' &&
    verb !== undefined &&
    lexicon.cues.startingWith(verb.lemma).some((cue) => cue.pos === 'verb' && cue.strength === 'strong')
  );
}

function placeOf(input: PlaceInput, mention: PlaceMention, place: GazetteerPlace | null): Place {
  return {
    span: mention.span,
    name: place === null ? ownName(input, mention) : nameOf(mention, place),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    geonamesId: place?.geonamesId ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    precision: precisionOf(input, mention, place),
    kind: place?.kind ?? (mention.noun === 'settlement' || mention.noun === null ? 'settlement' : kindOf(mention.noun)),
  };
}

/** A town and a division go by the report's own spelling ('Tell Abyad', not 'Tall Abyaḑ'); a short form and a headline's capitals do not stand. */
function nameOf({ words }: PlaceMention, { kind, name }: GazetteerPlace): string {
  const own = kind === 'settlement' || kind === 'admin1' || kind === 'admin2';
  return own && /\p{Ll}/u.test(words) && !words.includes('.') ? words : name;
}

function kindOf(noun: NonNullable<PlaceMention['noun']>): Place['kind'] {
  return noun === 'facility' ? 'feature' : noun;
}

function precisionOf(input: PlaceInput, mention: PlaceMention, place: GazetteerPlace | null): PlacePrecision {
  const { noun } = mention;
  const kind = place?.kind ?? 'settlement';
  if (kind === 'country') return 'country';
  if (kind === 'region' || kind === 'line') return 'region';
  if (kind === 'admin1' || noun === 'admin1') return 'admin1';
  if (kind === 'admin2' || noun === 'admin2') return 'admin2';
  if (noun === 'region') return 'region';
  return isNear(input, mention) ? 'near' : kind === 'feature' && noun === 'feature' ? 'near' : 'exact';
}

/** 'near', 'outside', 'north of', 'the outskirts of' right before the name, over a determiner, an adjective or 'the city of'. */
function isNear({ layer, lexicon }: PlaceInput, { first, sentence }: PlaceMention): boolean {
  const start = layer.sentences[sentence]!.first;
  const before = layer.tokens.slice(Math.max(start, first - 7), first).map((token) => token.form.toLowerCase());
  for (let skip = 0; skip <= 4 && skip < before.length; skip++) {
    const end = before.length - skip;
    for (let length = 1; length <= 3 && length <= end; length++) {
      if (lexicon.placeWords.is(before.slice(end - length, end).join(' '), 'near')) return true;
    }
    if (
      !/^(?:the|a|of|city|town|village|occupied|eastern|western|northern|southern|central|strategic|key|besieged|and|port|border|capital)$/.test(
        before[end - 1]!,
      )
    )
      return false;
  }
  return false;
}
