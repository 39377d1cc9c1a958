import { describe, expect, it } from 'vitest';
import { listCell, oneOf, readTsv } from '../../src/lexicon/tsv.ts';

describe('readTsv', () => {
  it('reads rows by column and passes over comments and empty lines', () => {
    expect(readTsv('# what it is\nword\tclass\n\nnear\tplace\r\n# more\nin\n')).toEqual([
      { word: 'near', class: 'place' },
      { word: 'in', class: '' },
    ]);
  });
  it('quotes a row with too many cells, and its line', () => {
    expect(() => readTsv('a\tb\n1\t2\t3\n')).toThrow("line 2: 3 cells where the header has 2: '1\t2\t3'");
  });
  it('refuses an empty first cell, a column named twice, a table without header', () => {
    expect(() => readTsv('a\tb\n\t2\n')).toThrow('no a');
    expect(() => readTsv('a\ta\n')).toThrow('named twice');
    expect(() => readTsv('# nothing\n')).toThrow('header');
  });
});

describe('cells', () => {
  it('parts lists at bars', () => {
    expect(listCell('Kiev| Kyiv |')).toEqual(['Kiev', 'Kyiv']);
    expect(listCell('')).toEqual([]);
  });
  it('quotes a word that is not allowed', () => {
    expect(oneOf({ name: 'X', kind: 'state' }, 'kind', ['state'])).toBe('state');
    expect(() => oneOf({ name: 'X', kind: 'stat' }, 'kind', ['state'])).toThrow("kind 'stat' in the row 'X'");
  });
});
