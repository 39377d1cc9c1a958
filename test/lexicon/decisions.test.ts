import { describe, expect, it } from 'vitest';
import { decisionWeights } from '../../src/lexicon/decisions.ts';

const table = (rows: string): string => `decision\tsign\tweight\tsource\n${rows}`;

describe('weights of what relating decides', () => {
  it('keeps signs, base and enough of each decision apart', () => {
    const { joining, siding } = decisionWeights(
      table('joining\tbase\t0.5\tx\njoining\tenough\t2\tx\njoining\tword\t3.3\tx\nsiding\tword\t-1\tx\n'),
    );
    expect(joining).toEqual({ base: 0.5, enough: 2, of: { word: 3.3 } });
    expect(siding).toEqual({ base: 0, enough: 0, of: { word: -1 } });
  });
  it('quotes a row of no known decision and one without a number', () => {
    expect(() => decisionWeights(table('guessing\tword\t1\tx\n'))).toThrow('guessing');
    expect(() => decisionWeights(table('joining\tword\tmuch\tx\n'))).toThrow('much');
  });
});
