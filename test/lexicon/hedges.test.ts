import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hedgeTable } from '../../src/lexicon/hedges.ts';

const hedges = hedgeTable(readFileSync(new URL('../../data/en/hedges.tsv', import.meta.url), 'utf8'));
const of = (words: string) => hedges.all.find((entry) => entry.words === words);

describe('data/en/hedges.tsv', () => {
  it('has at least 80 rows, each with a source, no word twice in one part of speech', () => {
    expect(hedges.all.length).toBeGreaterThanOrEqual(80);
    expect(hedges.all.filter(({ source }) => source === '')).toEqual([]);
    expect(new Set(hedges.all.map(({ words, pos }) => `${words} ${pos}`)).size).toBe(hedges.all.length);
  });
  it.each([
    ['reportedly', 'reported', true],
    ['be say to', 'reported', true],
    ['allegedly', 'claimed', true],
    ['so-called', 'claimed', false],
    ['unconfirmed report', 'unconfirmed', true],
    ['apparently', 'suggested', false],
    ['about', 'estimated', false],
  ])('%s is %s, attributes %s', (words, hedge, attributes) => {
    expect(of(words)).toMatchObject({ hedge, attributes });
  });
  it('does not take plain negation or time for reserve', () => {
    for (const words of ['not', 'never', 'yesterday', 'say']) expect(of(words)).toBeUndefined();
  });
  it('gives the longest words first', () => {
    const words = hedges.startingWith('it').map((entry) => entry.words.split(' ').length);
    expect(words).toEqual([...words].sort((a, b) => b - a));
  });
  it('refuses a hedge that is none', () => {
    expect(() => hedgeTable('words\tpos\thedge\tattributes\tsource\nx\tadverb\tsure\ttrue\tus\n')).toThrow(
      "hedge 'sure'",
    );
    expect(() => hedgeTable('words\tpos\thedge\tattributes\tsource\nx\tadverb\tclaimed\tyes\tus\n')).toThrow(
      "attributes 'yes'",
    );
  });
});
