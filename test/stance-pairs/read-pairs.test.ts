import { describe, expect, it } from 'vitest';
import { readPairs } from './read-pairs.ts';

describe('pairs.tsv', () => {
  const rows = readPairs();
  const groups = new Map<string, Set<string>>();
  for (const { id, text } of rows) groups.set(id.slice(0, -1), (groups.get(id.slice(0, -1)) ?? new Set()).add(text));

  it('has at least 200 minimal pairs', () => {
    const pairs = [...groups.values()].reduce((sum, texts) => sum + texts.size - 1, 0);
    expect(pairs).toBeGreaterThanOrEqual(200);
    for (const [id, texts] of groups) expect(texts.size, id).toBeGreaterThan(1);
  });
  it('gives each text one id', () => {
    const texts = new Map<string, string>();
    for (const { id, text } of rows) expect(texts.set(id, texts.get(id) ?? text).get(id)).toBe(text);
  });
  it('holds every stance and every standing', () => {
    const stances = new Set(rows.flatMap(({ stance }) => stance ?? []));
    for (const stance of [
      'assert',
      'confirm',
      'deny',
      'accuse',
      'demand',
      'promise',
      'threaten',
      'agree',
      'refuse',
      'appraise',
      'none',
    ])
      expect(stances).toContain(stance);
    const standings = new Set(rows.flatMap(({ standing }) => standing ?? []));
    expect([...standings].sort()).toEqual(['acknowledged', 'agreed', 'claimed', 'disputed', 'reported', 'unconfirmed']);
  });
});
