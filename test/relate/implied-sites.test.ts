import { describe, expect, it } from 'vitest';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const placesIn = (text: string): readonly string[] =>
  readReport({ id: 'case', text }, tools).incidents.map(({ place }) =>
    `${place?.value.name ?? '-'} ${place?.basis ?? ''}`.trim(),
  );

describe('places that only the deed told before gives', () => {
  it('gives a deed without a place that of the deed before it, and marks it', () => {
    expect(placesIn('Shells hit the hospital in Goma on Monday. Rebels shot an engineer on Tuesday.')).toEqual([
      'Goma stated',
      'Goma implied',
    ]);
  });
  it('takes nothing from far above', () => {
    const between = 'The mayor spoke. The council met. The market was open. It rained. Buses ran. ';
    expect(
      placesIn(`Shells hit the hospital in Goma on Monday. ${between}Rebels shot an engineer on Tuesday.`).at(-1),
    ).toBe('-');
  });
  it('takes the one place of all deeds so far from a little above', () => {
    const between = 'The mayor spoke. The council met. ';
    const told = (first: string, last: string): string => placesIn(`${first} ${between}${last}`).at(-1)!;
    const shot = 'Rebels shot an engineer on Tuesday.';
    expect(told('Shells hit the hospital in Goma on Monday.', shot)).toBe('Goma implied');
    expect(told('Shells hit a hospital in Goma on Monday. Mines killed a driver in Sake.', shot)).toBe('-');
    expect(told('Shells hit the hospital in Goma on Monday.', 'Rebels from Uganda shot an engineer.')).toBe('-');
    expect(told('Shells hit towns in North Kivu on Monday.', shot)).toBe('-');
  });
  it('takes no country, nor the place of an attack for where somebody is held', () => {
    expect(placesIn('Shells hit Chad on Monday. Rebels shot an engineer on Tuesday.').at(-1)).not.toMatch(/implied/u);
    expect(placesIn('Shells hit the hospital in Goma on Monday. The army arrested two officers.').at(-1)).toBe('-');
  });
});
