// What the English weights know of single words.
import { describe, expect, it } from 'vitest';
import { wordMeanings } from '../../src/language/word-meanings.ts';
import { loadWordMeanings } from '../../src/load-models.ts';
import type { Upos } from '../../src/model/language-layer.ts';

const meaningOf = loadWordMeanings();
const cosine = (a: string, b: string, upos: Upos = 'VERB'): number => {
  const [x, y] = [meaningOf(a, upos).row!, meaningOf(b, upos).row!];
  return x.reduce((sum, value, k) => sum + value * y[k]!, 0) / Math.hypot(...x) / Math.hypot(...y);
};

describe('wordMeanings', () => {
  it('has like words near, others far', () => {
    expect(cosine('murder', 'kill')).toBeGreaterThan(cosine('murder', 'praise'));
    expect(cosine('quake', 'earthquake', 'NOUN')).toBeGreaterThan(cosine('quake', 'budget', 'NOUN'));
  });
  it('tells the sense of a verb from that of a noun', () => {
    expect(meaningOf('attack', 'VERB').sense).toBe(meaningOf('bomb', 'VERB').sense);
    expect(meaningOf('attack', 'NOUN').sense).not.toBe(meaningOf('attack', 'VERB').sense);
  });
  it('knows nothing of a word that is none', () => {
    expect(meaningOf('qzzvxk', 'VERB')).toEqual({ row: null, sense: null });
  });
  it('throws where the bytes are no weights', () => {
    expect(() => wordMeanings(new Uint8Array(400))).toThrow('not language weights');
  });
});
