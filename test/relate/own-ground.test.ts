// A place that the report cannot mean keeps its name and loses its point.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';
import type { Place } from '../../src/model/place.ts';
import { onOwnGround } from '../../src/relate/own-ground.ts';
import { fixture } from '../show/reading-fixture.ts';
import { spot } from './accounts-by-hand.ts';

const { gazetteer } = loadLexicon();
const text = 'The Lerida road is cut.';
const span = { start: 4, end: 10 };
const lerida = spot('Lleida', 41.62, 0.62, { span, country: 'ESP', geonamesId: 3118514 });
const syrian = [
  spot('Aleppo', 36.2, 37.16, { country: 'SYR' }),
  spot('Azaz', 36.59, 37.05, { country: 'SYR' }),
  spot('Idlib', 35.93, 36.63, { country: 'SYR' }),
];
type More = { readonly statements?: typeof fixture.statements };
const meant = (place: Place, others: readonly Place[], { statements = [] }: More = {}) =>
  onOwnGround(
    { article: { ...fixture.article, text }, places: [place, ...others], events: [], statements },
    gazetteer,
  )(place);

describe('a place alone in its land, far from all others', () => {
  it('keeps its words and loses its point', () =>
    expect(meant(lerida, syrian)).toEqual({
      ...lerida,
      ...{ name: 'Lerida', latitude: null, longitude: null, geonamesId: null, country: null, admin1: null },
    }));
  const spain = { ...fixture.statements[0]!.speakers[0]!, party: 'ESP' };
  it.each<[string, Place, readonly Place[], More?]>([
    ['there are too few others to tell', lerida, syrian.slice(1)],
    ['another is of its land', lerida, [...syrian, spot('Burgos', 42.35, -3.7, { country: 'ESP' })]],
    ['another is near, over a border', lerida, [...syrian, spot('Perpignan', 42.7, 2.9, { country: 'FRA' })]],
    ['its side speaks', lerida, syrian, { statements: [{ ...fixture.statements[0]!, speakers: [spain] }] }],
    ['it is known afar', spot('Moscow', 55.75, 37.62, { country: 'RUS' }), syrian],
    ['it is a land', spot('Spain', 40, -4, { country: 'ESP', kind: 'country', precision: 'country' }), syrian],
  ])('is as it was where %s', (_, place, others, more) => expect(meant(place, others, more)).toBe(place));
});
