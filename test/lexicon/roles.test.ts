import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';

const { roles } = loadLexicon();
const at = (text: string) => {
  const match = roles.at(text.split(' '), 0);
  return match === null
    ? null
    : `${match.entry.kind} ${match.entry.sector} ${match.length}${match.entry.speaksForParty ? '' : ' own'}`;
};

describe('roles', () => {
  it.each([
    ['Defense Ministry spokeswoman said', 'spokesperson MIL 3'],
    ['defence ministers met', 'minister MIL 2'],
    ['former deputy foreign ministers', 'minister GOV 4 own'],
    ['deputy health minister', 'minister HLH 3'],
    ['police chief', 'official COP 2'],
    ['spokesmen', 'spokesperson GOV 1'],
    ["army 's chief spokesman", 'spokesperson MIL 4'],
    ['secretary - general', 'official IGO 3'],
    ['secretaries general', 'official IGO 2'],
    ['ex - president', 'head-of-state GOV 3 own'],
    ['residents', 'witness CVL 1 own'],
    ['women', 'witness CVL 1 own'],
    ['political analysts', 'expert EDU 2 own'],
    ['joint communiqué', 'document GOV 2'],
  ])('%s: %s', (text, expected) => expect(at(text)).toBe(expected));

  it.each(['table', 'quickly', '', '- -'])('no role: %s', (text) => expect(at(text)).toBeNull());

  it('tells gender where the word does', () => {
    expect(roles.at(['spokeswoman'], 0)?.entry.gender).toBe('f');
    expect(roles.at(['spokesperson'], 0)?.entry.gender).toBeNull();
  });

  it('holds at least 400 rows and is quick on a long run of modifiers', () => {
    expect(roles.all.length).toBeGreaterThanOrEqual(400);
    const words = Array.from({ length: 20_000 }, () => 'senior');
    expect(words.every((_, i) => roles.at(words, i) === null)).toBe(true);
  });
});
