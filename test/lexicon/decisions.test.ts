import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionWeights } from '../../src/lexicon/decisions.ts';

const table = (rows: string): string => `decision\tsign\tweight\tsource\n${rows}`;

describe('weights of what relating decides', () => {
  it('keeps signs, base and enough of each decision apart', () => {
    const { joining, siding } = decisionWeights(
      table('joining\tbase\t0.5\tx\njoining\tenough\t2\tx\njoining\tword\t3.3\tx\nsiding\tword\t-1\tx\n'),
    );
    expect(joining).toEqual({ base: 0.5, enough: 2, of: new Map(Object.entries({ word: 3.3 })) });
    expect(siding).toEqual({ base: 0, enough: 0, of: new Map(Object.entries({ word: -1 })) });
  });
  it('takes away blanks beside tabs', () => {
    const written = readFileSync(new URL('../../data/en/incidents.tsv', import.meta.url), 'utf8');
    const loose = written.replaceAll('\nlogging\t', '\nlogging \t');
    expect(loose).not.toBe(written);
    expect(decisionWeights(written)).toEqual(decisionWeights(loose));
    expect(decisionWeights(written).siding.of.size).toBeGreaterThan(100);
  });
  it('passes over no row in front of those it knows', () => {
    const rest = ['joining', 'answering', 'logging', 'siding'].map((name) => `${name}\tword\t1\tx\n`).join('');
    expect(decisionWeights(table(rest)).logging.of.get('word')).toBe(1);
    expect(() => decisionWeights(table(`guessing\tword\t1\tx\n${rest}`))).toThrow('guessing');
    expect(() => decisionWeights(table(`${rest}guessing\tword\t1\tx\n`))).toThrow('guessing');
  });
  it('quotes a row of no known decision and one without a number', () => {
    expect(() => decisionWeights(table('guessing\tword\t1\tx\n'))).toThrow('guessing');
    expect(() => decisionWeights(table('joining\tword\tmuch\tx\n'))).toThrow('much');
  });
});
