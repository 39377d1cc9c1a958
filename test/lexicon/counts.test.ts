import { describe, expect, it } from 'vitest';
import { countTable } from '../../src/lexicon/counts.ts';

const head = 'words\tkind\tvalue\tframe\tsource\n';
const table = countTable(
  `${head}more than\tbound\tlow\t\tx\nmore\tbound\t\t\tx\nwell more than\tbound\tlow\t\tx\ntake\tverb\tother\tobject\tx\ntake prisoner\tverb\tcaptured\tobject\tx\ntwelve\tnumber\t12\t\tx\n`,
);

describe('countTable', () => {
  it('gives bounds by their last word, longest first', () => {
    expect(table.boundsEndingWith('than').map((b) => b.words.join(' '))).toEqual(['well more than', 'more than']);
    expect(table.boundsEndingWith('less')).toEqual([]);
  });
  it('gives verbs with what must follow, longest first', () => {
    expect(table.verbs('take').map((v) => [v.of, v.rest.join(' ')])).toEqual([
      ['captured', 'prisoner'],
      ['other', ''],
    ]);
  });
  it('reads number words', () => {
    expect([table.number('twelve'), table.number('twelfth')]).toEqual([12, undefined]);
  });
  it('throws one line that quotes an unknown class', () => {
    expect(() => countTable(`${head}kill\tverb\tgone\tobject\tx\n`)).toThrow("'gone'");
  });
});
