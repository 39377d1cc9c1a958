import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cueTable, sensesFor } from '../../src/lexicon/cues.ts';

const cues = cueTable(readFileSync(new URL('../../data/en/cues.tsv', import.meta.url), 'utf8'));
const senses = (words: string, pos = 'verb') => cues.all.filter((entry) => entry.words === words && entry.pos === pos);

describe('data/en/cues.tsv', () => {
  it('has at least 600 rows, each with a source, lower case, no sense twice', () => {
    expect(cues.all.length).toBeGreaterThanOrEqual(600);
    expect(cues.all.filter(({ source }) => source === '')).toEqual([]);
    expect(cues.all.filter(({ words }) => words !== words.toLowerCase() || /\s\s|^\s|\s$/.test(words))).toEqual([]);
    const keys = cues.all.map(({ words, pos, stance, objects }) => [words, pos, stance, objects.join()].join('\t'));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each([
    ['say', 'assert'],
    ['confirm', 'confirm'],
    ['deny', 'deny'],
    ['accuse', 'accuse'],
    ['demand', 'demand'],
    ['pledge', 'promise'],
    ['threaten', 'threaten'],
    ['agree to', 'agree'],
    ['refuse', 'refuse'],
    ['condemn', 'appraise'],
  ])('has %s as %s', (words, stance) => {
    expect(senses(words)[0]?.stance).toBe(stance);
  });
  it('marks what strength a cue has by itself', () => {
    expect(senses('say')[0]?.strength).toBe('strong');
    for (const words of ['show', 'find', 'add', 'put', 'call', 'attack'])
      expect(
        senses(words).every(({ strength, objects }) => strength === 'weak' || objects.length > 0),
        words,
      ).toBe(true);
  });
  it('keeps the two senses of a word apart by frame', () => {
    expect(senses('insist').map(({ stance }) => stance)).toEqual(['assert']);
    expect(senses('insist on').map(({ stance }) => stance)).toEqual(['demand']);
    expect(senses('warn').find(({ frames }) => frames.includes('A-to'))?.stance).toBe('demand');
    expect(senses('warn').find(({ frames }) => frames.includes('that'))?.stance).toBe('appraise');
    expect(senses('call for')[0]?.stance).toBe('demand');
    expect(senses('call').find(({ frames }) => frames.includes('np-adj'))?.stance).toBe('appraise');
  });
  it('carries the reserve that a word has in itself', () => {
    expect(senses('claim')[0]?.hedge).toBe('claimed');
    expect(senses('suggest')[0]?.hedge).toBe('suggested');
    expect(senses('report', 'noun')[0]?.hedge).toBe('reported');
    expect(senses('rumour', 'noun')[0]?.hedge).toBe('unconfirmed');
    expect(senses('say')[0]?.hedge).toBeNull();
  });
});

describe('looking up', () => {
  it('gives the longest words first', () => {
    const words = cues.startingWith('call').map((entry) => entry.words);
    expect(words.indexOf('call for')).toBeLessThan(words.indexOf('call'));
    expect(cues.startingWith('zzz')).toEqual([]);
  });
  it('picks the sense by the object', () => {
    const stance = (object: string) => sensesFor(senses('reject'), [object])[0]?.stance;
    expect(stance('accusation')).toBe('deny');
    expect(stance('proposal')).toBe('refuse');
    expect(stance('it')).toBe('deny');
    expect(sensesFor(senses('call'), ['baseless'])[0]?.stance).toBe('deny');
    expect(sensesFor(senses('call'), ['grave']).some((entry) => entry.stance === 'deny')).toBe(false);
    expect(sensesFor(senses('express'), ['concern'])[0]?.stance).toBe('appraise');
    expect(sensesFor(senses('express'), ['readiness'])[0]?.stance).toBe('promise');
    expect(sensesFor(senses('withdraw'), ['troop'])).toEqual([]);
    expect(sensesFor(senses('withdraw'), ['allegation'])[0]?.stance).toBe('deny');
  });
  it('gives hyphenated words in one piece and in three', () => {
    const table = cueTable(
      'words\tpos\tstance\tstrength\tframes\thedge\tobjects\tsource\ngo-ahead\tnoun\tagree\tweak\tto\t\t\tus\n',
    );
    expect(table.startingWith('go').map(({ words }) => words)).toEqual(['go - ahead']);
    expect(table.startingWith('go-ahead').map(({ words }) => words)).toEqual(['go-ahead']);
  });
});

describe('a bad row', () => {
  const head = 'words\tpos\tstance\tstrength\tframes\thedge\tobjects\tsource\n';
  it.each([
    ['say\tverb\tshout\tstrong\tthat\t\t\tus', "stance 'shout'"],
    ['say\tverb\tassert\tstrong\tthus\t\t\tus', "frame 'thus'"],
    ['say\tverb\tassert\tstrong\t\t\t\tus', "frame ''"],
    ['say\tword\tassert\tstrong\tthat\t\t\tus', "pos 'word'"],
    ['say\tverb\tassert\tstrong\tthat\tmaybe\t\tus', "hedge 'maybe'"],
  ])('%s throws', (row, message) => {
    expect(() => cueTable(`${head}${row}\n`)).toThrow(message);
  });
});
