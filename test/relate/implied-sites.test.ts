import { describe, expect, it } from 'vitest';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const placesIn = (text: string): readonly string[] =>
  readReport({ id: 'case', text }, tools).incidents.map(({ place }) =>
    `${place?.value.name ?? '-'} ${place?.basis ?? ''}`.trim(),
  );

describe('places that only the deed told before gives', () => {
  it('gives a deed without a place that of the deed before it, and marks it', () => {
    expect(placesIn('Shells hit the hospital in Goma on Monday. Rebels kidnapped four nurses on Tuesday.')).toEqual([
      'Goma stated',
      'Goma implied',
    ]);
  });
  it('takes nothing from far above', () => {
    const between = 'The mayor spoke. The council met. The market was open. ';
    expect(
      placesIn(`Shells hit the hospital in Goma on Monday. ${between}Rebels kidnapped four nurses on Tuesday.`).at(-1),
    ).toBe('-');
  });
});
