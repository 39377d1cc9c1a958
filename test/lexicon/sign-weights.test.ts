import { describe, expect, it } from 'vitest';
import { signTable } from '../../src/lexicon/sign-weights.ts';

describe('sign weights', () => {
  const table = signTable('sign\tperson\tthing\tmany\nsubject\t1\t0.5\t0\nquoted\t-2\t-1\t-1\n');

  it('adds the weights of the signs of one kind', () => {
    expect(table.weigh('person', ['subject', 'quoted'])).toBe(-1);
    expect(table.weigh('thing', ['subject'])).toBe(0.5);
  });

  it('gives a sign without a row no weight', () => {
    expect(table.weigh('many', ['subject', 'never seen'])).toBe(0);
  });

  it('quotes a row without a number', () => {
    expect(() => signTable('sign\tperson\tthing\tmany\nsubject\t1\tx\t0\n')).toThrow('subject');
  });
});
