// What families of words have in common in a story, by mentions written by hand.
import { describe, expect, it } from 'vitest';
import { deedFamilies, meaningMiddle } from '../../src/relate/deed-families.ts';
import type { DeedMention } from '../../src/relate/deed-mention.ts';

const mention = (id: string, kin: string, { row = null, by = [], at = 0 }: Partial<Given> = {}): DeedMention => ({
  ...{ id, report: id[0]!, sentence: at, lemma: kin, kin, words: new Set([kin]), negated: false },
  ...{ participants: new Set(by), matter: new Set(by), type: null, says: false },
  meaning: { row: row === null ? null : Float32Array.from(row), sense: null },
});
type Given = { readonly row: readonly number[] | null; readonly by: readonly string[]; readonly at: number };

const signsOf = (told: readonly DeedMention[]) => deedFamilies(told, meaningMiddle(told));

describe('deedFamilies', () => {
  const told = [
    mention('a1', 'demolish', { by: ['city', 'stand'] }),
    mention('b1', 'dismantle', { by: ['city', 'stand'] }),
    mention('b2', 'open', { by: ['mayor'], at: 9 }),
    mention('c1', 'open', { by: ['mayor'], at: 0 }),
    mention('c2', 'demolish', { by: ['city'], at: 0 }),
  ];
  it('finds the same participants, and none where there are none', () => {
    const signs = signsOf(told);
    expect(signs('demolish', 'dismantle')['family participants']).toBeGreaterThan(0.9);
    expect(signs('demolish', 'open')['family participants']).toBe(0);
  });
  it('is the same both ways', () =>
    expect(signsOf(told)('demolish', 'open')).toEqual(signsOf(told)('open', 'demolish')));
  it('counts sentences that tell of both, and reports of the rarer one', () => {
    expect(signsOf(told)('demolish', 'open')).toMatchObject({
      'families in one sentence': 0.5,
      'families in reports': Math.log(2),
    });
    expect(signsOf(told)('demolish', 'dismantle')).toMatchObject({
      'families in one sentence': 0,
      'families in reports': 0,
    });
  });
  it('tells how near words lie, and nothing of a word that is not known', () => {
    const signs = signsOf([
      mention('a1', 'kill', { row: [9, 1, 0] }),
      mention('b1', 'slay', { row: [8, 1, 1] }),
      mention('c1', 'praise', { row: [-7, 2, 0] }),
      mention('d1', 'zorb'),
    ]);
    expect(signs('kill', 'slay')['meaning alike']).toBeGreaterThan(0.9);
    expect(signs('kill', 'praise')['meaning alike']).toBeLessThan(0);
    expect(signs('kill', 'zorb')['meaning alike']).toBe(0);
  });
  it('throws where a family was not told', () => {
    expect(() => signsOf(told)('demolish', 'sink')).toThrow('no such family among those told: "sink"');
  });
});
