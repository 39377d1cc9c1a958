import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { namingsOf } from '../../src/relate/namings.ts';

const text = 'Two Avian soldiers were captured on the Bolan side. They are well.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const entity = (party: string | null, words: string): Entity => ({
  ...{ id: words, kind: 'people', name: words, roles: [] },
  party: party === null ? null : { value: party, at: null, basis: 'stated', by: 'test' },
  mentions: [{ span: at(words), form: 'name' }],
});
const people = { entities: [entity('BOL', 'Bolan'), entity('AVI', 'Two Avian soldiers'), entity(null, 'They')] };
const second = at('They').start;
const { around, opening } = namingsOf(
  { people },
  (party) => party,
  (offset) => (offset < second ? 0 : 1),
);

describe('how a report names its sides around a deed', () => {
  it('tells who stands before it from who stands behind it', () => {
    const { before, after, nearestBefore, nearestAfter } = around(at('captured').start, 0);
    expect([[...before], [...after], nearestBefore, nearestAfter]).toEqual([['AVI'], ['BOL'], 'AVI', 'BOL']);
  });
  it('knows who was named in the sentence before, and nobody of no side', () => {
    const { before, after, lastSentence } = around(second, 1);
    expect([[...before], [...after], [...lastSentence].sort()]).toEqual([[], [], ['AVI', 'BOL']]);
    expect([...opening].sort()).toEqual(['AVI', 'BOL']);
  });
});
