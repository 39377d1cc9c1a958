// A place as a person types it, looked up in the gazetteer; never sharper than the words. Leaves borders to nobody: the country only tells
// namesakes apart. Example: 'near Kalbajar', 'Goris, ARM'; 'none' takes the place away.

import type { GazetteerPlace } from '../lexicon/gazetteer.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PlaceValue } from '../model/correction.ts';
import type { PlacePrecision } from '../model/place.ts';

const precisionOf: Readonly<Record<GazetteerPlace['kind'], PlacePrecision>> = {
  ...{ country: 'country', region: 'region', line: 'region', admin1: 'admin1', admin2: 'admin2' },
  ...{ settlement: 'exact', feature: 'exact' },
};

export function toldPlace(
  words: string,
  { lexicon }: { readonly lexicon: Pick<Lexicon, 'gazetteer'> },
): { readonly value: PlaceValue | null } | { readonly wrong: string } {
  if (/^(?:none|-)$/iu.test(words)) return { value: null };
  const [, near, name = '', country] = /^(near\s+)?(.*?)(?:,\s*([A-Za-z]{3}))?$/iu.exec(words) ?? [];
  const namesakes = lexicon.gazetteer.find(name);
  const there = namesakes.filter((place) => country === undefined || place.country === country.toUpperCase());
  // one that is called so before one that is also called so
  const found = there.find((place) => place.name.toLowerCase() === name.toLowerCase()) ?? there[0];
  if (found === undefined) {
    const lands = [...new Set(namesakes.flatMap((place) => place.country ?? []))];
    const cure =
      lands.length > 0
        ? `there is one in ${lands.join(', ')}`
        : 'check the spelling, or give it as JSON with its latitude and longitude';
    return { wrong: `no place ${JSON.stringify(words)} is known; ${cure}` };
  }
  const { latitude, longitude, geonamesId, country: land, admin1, kind } = found;
  const precision = near === undefined ? precisionOf[kind] : 'near';
  return {
    value: { name: found.name, latitude, longitude, geonamesId, country: land, admin1, precision, kind, at: null },
  };
}
